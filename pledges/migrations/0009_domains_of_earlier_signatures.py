from django.db import migrations

AT_ONCE = 2000


def fill_domains(apps, schema_editor):
    """The part after the @ of addresses kept before, some at a time."""
    signatures = apps.get_model("pledges", "Signature").objects.exclude(email="").order_by("pk")
    last = 0
    while rows := list(signatures.filter(pk__gt=last).only("pk", "email")[:AT_ONCE]):
        last = rows[-1].pk
        for row in rows:
            row.email_domain = row.email.rpartition("@")[2].lower()[:120]
        signatures.model.objects.bulk_update(rows, ["email_domain"])


class Migration(migrations.Migration):

    dependencies = [
        ("pledges", "0008_lists_alarms_and_sweeps"),
    ]

    operations = [
        migrations.RunPython(fill_domains, migrations.RunPython.noop),
    ]
