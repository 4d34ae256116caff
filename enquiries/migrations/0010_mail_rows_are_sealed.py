"""Seal what was written before, as `0004_rows_are_sealed` did for the cases."""

from django.db import migrations

from core.sealed.rows import migrate


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("enquiries", "0009_mail_and_tasks_are_sealed")]

    operations = [migrate("enquiries", "InboundMail", "InboundBody", "Task", "Share")]
