"""Seal what was written before: batches of their own transactions, so that a run cut off goes on where it stopped."""

from django.db import migrations

from core.sealed.rows import migrate


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("core", "0004_addresses_of_letters_are_sealed")]

    operations = [migrate("core", "Letter")]
