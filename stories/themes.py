"""Themes: what stories are about. One row in both languages, chosen for both sides of a story alike."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from core.text import LANGUAGES, in_language


@dataclass(frozen=True)
class Choice:
    """A theme or a place that stories can be chosen by."""

    kind: str
    pk: int | str
    slug_cy: str
    slug_en: str
    name: str

    def slug(self, language: str) -> str:
        return self.slug_cy if language == "cy" else self.slug_en


class ThemeQuerySet(models.QuerySet["Theme"]):
    def called(self, slug: str) -> "Theme | None":
        """By its address word in either language, so that the language switch keeps what was chosen."""
        return self.filter(Q(slug_cy=slug) | Q(slug_en=slug)).first() if slug else None

    def by_name(self, language: str) -> "ThemeQuerySet":
        return self.order_by(f"name_{language}", "pk")


class Theme(models.Model):
    """A word or two that several stories share."""

    name_cy = models.CharField(
        _("name (Welsh)"), max_length=60, help_text=_("One or two words, as a reader would say them.")
    )
    name_en = models.CharField(
        _("name (English)"), max_length=60, help_text=_("One or two words, as a reader would say them.")
    )
    slug_cy = models.SlugField(max_length=80, unique=True, editable=False)
    slug_en = models.SlugField(max_length=80, unique=True, editable=False)

    objects = ThemeQuerySet.as_manager()

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        constraints = [
            models.CheckConstraint(
                condition=~Q(slug_cy="") & ~Q(slug_en=""), name="theme_has_an_address_in_both_languages"
            )
        ]

    def __str__(self) -> str:
        return in_language(self, "name")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Its address word is made from the name when it is new, and lasts."""
        for language in LANGUAGES:
            if not getattr(self, f"slug_{language}"):
                setattr(self, f"slug_{language}", slugify(getattr(self, f"name_{language}")))
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        for language in LANGUAGES:
            slug = getattr(self, f"slug_{language}") or slugify(getattr(self, f"name_{language}"))
            if not slug:
                raise ValidationError({f"name_{language}": _("Write a word with letters in it.")})
            taken = Q(slug_cy=slug) | Q(slug_en=slug)
            if Theme.objects.filter(taken).exclude(pk=self.pk).exists():
                raise ValidationError({f"name_{language}": _("There is a theme of this name already.")})

    @property
    def slug(self) -> str:
        return in_language(self, "slug")
