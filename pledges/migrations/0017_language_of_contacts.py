"""The language of letters to a body's contact has a column of its own: a new contact's is not the old one's."""

from django.db import migrations, models
from django.db.models import F


def as_it_was(apps, schema_editor):
    apps.get_model("pledges", "BodyPledge").objects.update(contact_language=F("language"))


class Migration(migrations.Migration):
    dependencies = [("pledges", "0016_introductions")]

    operations = [
        migrations.AddField(
            model_name="bodypledge",
            name="contact_language",
            field=models.CharField(
                choices=[("cy", "Welsh"), ("en", "English"), ("both", "Both, Welsh first")],
                default="both",
                max_length=4,
                verbose_name="language of our letters to the officer",
            ),
        ),
        migrations.RunPython(as_it_was, migrations.RunPython.noop),
    ]
