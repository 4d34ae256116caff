"""Seal what was written before: batches of their own transactions, so that a run cut off goes on where it stopped."""

from django.db import migrations

from core.sealed.rows import migrate


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("pledges", "0011_addresses_are_sealed")]

    operations = [migrate("pledges", "Signature", "BodyPledge", "CounterView")]
