from typing import Any

from django.db import migrations


def without_journal(apps: Any, schema_editor: Any) -> None:
    """Counts of a day that nobody misses after a crash: PostgreSQL need not wait for the disk to keep them."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE core_ratetally SET UNLOGGED")


def with_journal(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE core_ratetally SET LOGGED")


class Migration(migrations.Migration):

    dependencies = [
        ("core", "0006_public_bodies"),
    ]

    operations = [
        migrations.RunPython(without_journal, with_journal),
    ]
