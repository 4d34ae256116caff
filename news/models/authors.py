"""Who writes the articles: people and groups, in both languages in one row (ADR 3)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.images import CanolImage
from core.text import in_language

PAIRED = ("role", "organisation", "about")
"""Texts that an author may do without, but never in one language alone."""


def _both_or_neither(name: str) -> Q:
    return Q(**{f"{name}_cy": "", f"{name}_en": ""}) | (~Q(**{f"{name}_cy": ""}) & ~Q(**{f"{name}_en": ""}))


class AuthorQuerySet(models.QuerySet["Author"]):
    def at_slug(self, slug: str) -> "Author | None":
        return self.filter(slug=slug).first()

    def with_address(self, address: str) -> "AuthorQuerySet":
        return self.exclude(email="").filter(email__iexact=address.strip())


class Author(models.Model):
    """A by-line. Only words that are this author's own, or ours, may stand under it."""

    slug = models.SlugField(
        _("address"),
        unique=True,
        help_text=_("Part of the address of this author’s articles. Small letters and hyphens."),
    )
    name_cy = models.CharField(
        _("name (Welsh)"), max_length=120, help_text=_("A person’s name is the same in both.")
    )
    name_en = models.CharField(_("name (English)"), max_length=120)
    is_group = models.BooleanField(
        _("a group"),
        default=False,
        help_text=_("Tick when several people, or an organisation, share this by-line."),
    )
    role_cy = models.CharField(_("role (Welsh)"), max_length=120, blank=True)
    role_en = models.CharField(
        _("role (English)"),
        max_length=120,
        blank=True,
        help_text=_("What the author does. In both languages or in neither."),
    )
    organisation_cy = models.CharField(_("organisation (Welsh)"), max_length=120, blank=True)
    organisation_en = models.CharField(
        _("organisation (English)"),
        max_length=120,
        blank=True,
        help_text=_("In both languages or in neither."),
    )
    about_cy = models.TextField(_("about the author (Welsh)"), max_length=400, blank=True)
    about_en = models.TextField(
        _("about the author (English)"),
        max_length=400,
        blank=True,
        help_text=_("One or two sentences. In both languages or in neither."),
    )
    portrait = models.ForeignKey(
        CanolImage,
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Shown small and round. Its description is kept with the picture, in both languages."),
    )
    email = models.EmailField(
        _("e-mail"),
        blank=True,
        help_text=_(
            "Never shown. It lets us find this record when the author asks what we hold, or to be taken out."
        ),
    )

    objects = AuthorQuerySet.as_manager()

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("name_cy"), FieldPanel("name_en")]),
                FieldRowPanel([FieldPanel("slug"), FieldPanel("is_group")]),
            ],
            heading=_("By-line"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("role_cy"), FieldPanel("role_en")]),
                FieldRowPanel([FieldPanel("organisation_cy"), FieldPanel("organisation_en")]),
                FieldRowPanel([FieldPanel("about_cy"), FieldPanel("about_en")]),
                FieldPanel("portrait"),
            ],
            heading=_("About the author"),
        ),
        MultiFieldPanel([FieldPanel("email")], heading=_("For staff alone")),
    ]

    class Meta:
        verbose_name = _("author")
        verbose_name_plural = _("authors")
        constraints = [
            models.CheckConstraint(condition=_both_or_neither(name), name=f"author_{name}_in_both_languages")
            for name in PAIRED
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        for name in PAIRED:
            welsh, english = (bool(getattr(self, f"{name}_{code}").strip()) for code in ("cy", "en"))
            if welsh != english:
                raise ValidationError(
                    {f"{name}_{'en' if welsh else 'cy'}": _("Write this in both languages, or in neither.")}
                )
        if self.portrait is not None and self.portrait.is_decorative:
            raise ValidationError(
                {"portrait": _("A portrait says who somebody is: describe it in both languages.")}
            )

    @property
    def name(self) -> str:
        return in_language(self, "name")

    @property
    def role(self) -> str:
        return in_language(self, "role")

    @property
    def organisation(self) -> str:
        return in_language(self, "organisation")

    @property
    def about(self) -> str:
        return in_language(self, "about")

    @property
    def standing(self) -> str:
        """Role and organisation on one line, whichever there are."""
        return ", ".join(words for words in (self.role, self.organisation) if words)
