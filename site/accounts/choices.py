"""The two languages a member of staff can work in, each in its own words."""

from django.db import models


class Language(models.TextChoices):
    """Never translated: a person finds their language under its own name."""

    ENGLISH = "en", "English"
    WELSH = "cy", "Cymraeg"
