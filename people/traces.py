"""What rows leave behind in tables that are not their own: taken out with the person they spoke of."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import ModelLogEntry, Revision

from core import audit
from people import consents


def take_out(row: models.Model) -> None:
    """Words of staff in the audit, consents, earlier versions, names in Wagtail's own log. Who did what, and when,
    stays."""
    audit.forget_words(row)
    consents.forget(row)
    kind = ContentType.objects.get_for_model(row, for_concrete_model=False)
    Revision.objects.filter(content_type=kind, object_id=str(row.pk)).delete()
    ModelLogEntry.objects.filter(content_type=kind, object_id=str(row.pk)).update(label="", data={})
