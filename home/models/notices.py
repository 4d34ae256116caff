"""A notice that stands on every page from one moment to another."""

from datetime import datetime
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel

from core.text import in_language
from home.models.targets import Target, leads_nowhere, live_sides, path_in


class Tone(models.TextChoices):
    INFO = "info", _("Good to know")
    WARNING = "warning", _("A warning")


class NoticeQuerySet(models.QuerySet["Notice"]):
    def yet_to_end(self, now: datetime) -> "NoticeQuerySet":
        return self.filter(ends_at__gt=now)

    def led(self, language: str) -> "NoticeQuerySet":
        """With the `path` of its page in a language."""
        return self.annotate(path=path_in(language))

    def that_lead_nowhere(self) -> "NoticeQuerySet":
        return self.annotate(live_sides=live_sides()).filter(leads_nowhere())


class Notice(Target):
    """Something every reader should know for a while: in both languages, from one moment to another."""

    title_cy = models.CharField(_("title (Welsh)"), max_length=120)
    title_en = models.CharField(_("title (English)"), max_length=120)
    text_cy = models.TextField(_("text (Welsh)"), max_length=400)
    text_en = models.TextField(
        _("text (English)"), max_length=400, help_text=_("One or two plain sentences.")
    )
    tone = models.CharField(_("kind"), max_length=10, choices=Tone, default=Tone.INFO)
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(
        _("until"), help_text=_("It goes by itself. Nothing is left for somebody to remember.")
    )
    link_cy = models.CharField(_("words of the link (Welsh)"), max_length=60, blank=True)
    link_en = models.CharField(_("words of the link (English)"), max_length=60, blank=True)

    objects = NoticeQuerySet.as_manager()

    panels: ClassVar[list[Panel]] = [
        FieldRowPanel([FieldPanel("title_cy"), FieldPanel("title_en")]),
        FieldRowPanel([FieldPanel("text_cy"), FieldPanel("text_en")]),
        FieldPanel("tone"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("link_cy"), FieldPanel("link_en")]),
                FieldPanel("page"),
                FieldPanel("room"),
            ],
            heading=_("A link, if there is more to read"),
        ),
    ]

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-starts_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="notice_ends_after_it_starts"
            ),
            models.CheckConstraint(condition=Q(page=None) | Q(room=""), name="notice_leads_to_one_place"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        return in_language(self, "title")

    def clean(self) -> None:
        super().clean()
        wrong: dict[str, str] = {}
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            wrong["ends_at"] = gettext("It must end after it begins.")
        leads = bool(self.page_id or self.room)
        for name in ("link_cy", "link_en"):
            if leads and not getattr(self, name).strip():
                wrong[name] = gettext("Write the words of the link.")
            if not leads and getattr(self, name).strip():
                wrong[name] = gettext("Choose where the link leads, or leave its words out.")
        if wrong:
            raise ValidationError(wrong)
