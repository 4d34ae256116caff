"""What an event may be."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Attendance(models.TextChoices):
    VENUE = "venue", _("In a place")
    ONLINE = "online", _("Online")
    MIXED = "mixed", _("In a place and online")


class Standing(models.TextChoices):
    PLANNED = "planned", _("As planned")
    POSTPONED = "postponed", _("Postponed: no new time yet")
    CANCELLED = "cancelled", _("Cancelled")


class Spoken(models.TextChoices):
    """The language an event is held in."""

    WELSH = "cy", _("Welsh")
    ENGLISH = "en", _("English")
    BILINGUAL = "both", _("Welsh and English")
