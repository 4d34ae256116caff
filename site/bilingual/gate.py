"""Pages go live in pairs, or not at all."""

from django.db import models


class PairPublished(models.Model):
    """A page or snippet that goes out only together with its partner in the other language."""

    class Meta:
        abstract = True
