"""Seal what was written before: batches of their own transactions, so that a run cut off goes on where it stopped."""

from django.db import migrations

from core.sealed.rows import migrate


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("enquiries", "0003_sealed_words")]

    operations = [migrate("enquiries", "Enquiry", "Message", "Note", "RoutingDecision", "Attachment", "AttachmentBody")]
