"""Recommendations: numbered, addressed to kinds of body, tied to commitments; and who has taken them up."""

from typing import Any, ClassVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from bilingual.gate import PairPublished
from bilingual.shared import kept_alike
from core.drawings import Ringed
from core.fields import StreamField
from core.kin import Standing, children
from core.pages import ReadingPage
from core.text import in_language
from guides.models.parts import PartInOrder
from pledges import wordings
from pledges.blocks import ChosenCommitment, KindOfBody
from pledges.choices import BodyKind
from pledges.models import PublicBody


class RecommendationQuerySet(PageQuerySet):
    def of(self, publication: Page) -> "RecommendationQuerySet":
        """The live recommendations of one publication, by their numbers."""
        return self.live().filter(children(publication.path, publication.depth)).order_by("number", "path")

    def beside(self, page: "RecommendationPage") -> "RecommendationQuerySet":
        """The other recommendations, live or not, of the publication that a page stands in."""
        return self.filter(children(page.path[: -page.steplen], page.depth - 1)).exclude(pk=page.pk)

    def versions_of(self, key: UUID) -> "RecommendationQuerySet":
        """Both languages’ pages of one recommendation, the first planted first."""
        return self.filter(translation_key=key).order_by("pk")

    def numbered(self, number: int) -> "RecommendationQuerySet":
        return self.filter(number=number)


class RecommendationPage(PairPublished, Ringed, PartInOrder):
    """One recommendation of a publication, with an address of its own."""

    number = models.PositiveSmallIntegerField(_("number"), help_text=_("Its number in the publication."))
    text = models.TextField(
        _("what it asks"), max_length=800, help_text=_("The whole recommendation, in plain words.")
    )
    addressed_to = StreamField(
        [("kind", KindOfBody())],
        verbose_name=_("addressed to"),
        help_text=_("The kinds of public body it speaks to."),
    )
    commitments = StreamField(
        [("commitment", ChosenCommitment())],
        blank=True,
        verbose_name=_("commitments it belongs to"),
        help_text=_("Which of the ten commitments a body keeps by taking this up."),
    )

    objects = PageManager.from_queryset(RecommendationQuerySet)()

    shared = ("number", "ring")
    override_translatable_fields = kept_alike(shared)
    searched = ["text"]
    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        FieldPanel("number"),
        FieldPanel("text"),
        FieldPanel("addressed_to"),
        FieldPanel("commitments"),
        FieldPanel("ring"),
    ]
    parent_page_types: ClassVar[list[str]] = ["guides.PublicationPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "guides/recommendation.html"

    class Meta:
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=1), name="recommendation_numbers_begin_at_one")
        ]

    def clean(self) -> None:
        super().clean()
        if self.path and RecommendationPage.objects.beside(self).numbered(self.number).exists():
            raise ValidationError(
                {"number": _("Another recommendation of this publication has this number.")}
            )

    @property
    def kinds(self) -> list[str]:
        """Codes of the kinds of body it is addressed to."""
        return [str(block.value) for block in self.addressed_to]

    @property
    def commitment_codes(self) -> list[str]:
        """`people-1` … `services-4`, as editors ordered them."""
        return [str(block.value) for block in self.commitments]

    def reading_order(self) -> list[Standing]:
        return [*self.beside("guides.PublicationChapterPage"), *self.own_kind()]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        for code, side in wordings.sides().items():
            context[code] = side.of_codes(self.commitment_codes)
        context["addressed_to"] = [BodyKind(kind).label for kind in self.kinds if kind in BodyKind.values]
        context["uptakes"] = list(Uptake.objects.of(self.translation_key).newest_first().with_bodies())
        return context


class UptakeQuerySet(models.QuerySet["Uptake"]):
    def of(self, recommendation_key: UUID) -> "UptakeQuerySet":
        """Of one recommendation, whichever language's page was chosen when it was recorded."""
        return self.filter(recommendation_key=recommendation_key)

    def by(self, body_id: int) -> "UptakeQuerySet":
        return self.filter(body_id=body_id)

    def newest_first(self) -> "UptakeQuerySet":
        return self.order_by("-taken_up_on", "-pk")

    def with_bodies(self) -> "UptakeQuerySet":
        return self.select_related("body")


class Uptake(models.Model):
    """Staff’s record that a body has taken a recommendation up, since when, and how that is known."""

    recommendation = models.ForeignKey(
        RecommendationPage,
        verbose_name=_("recommendation"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Either language’s page will do: both show it."),
    )
    recommendation_key = models.UUIDField(editable=False)
    body = models.ForeignKey(
        PublicBody,
        verbose_name=_("public body"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Only a body that has said so itself, in public."),
    )
    taken_up_on = models.DateField(_("taken up on"), help_text=_("The day it said so, or began."))
    evidence_cy = models.TextField(
        _("evidence (Welsh)"), max_length=600, help_text=_("What it does, and how we know, in Welsh.")
    )
    evidence_en = models.TextField(
        _("evidence (English)"), max_length=600, help_text=_("What it does, and how we know, in English.")
    )
    evidence_url = models.URLField(
        _("where it can be read"), blank=True, help_text=_("The body’s own page or paper, if there is one.")
    )

    objects = UptakeQuerySet.as_manager()

    class Meta:
        verbose_name = _("recommendation taken up")
        verbose_name_plural = _("recommendations taken up")
        constraints = [
            models.UniqueConstraint(
                fields=["recommendation_key", "body"],
                name="one_uptake_of_a_recommendation_by_a_body",
            ),
            models.CheckConstraint(
                condition=~Q(evidence_cy="") & ~Q(evidence_en=""),
                name="uptake_has_evidence_in_both_languages",
            ),
        ]

    def __str__(self) -> str:
        return f"{in_language(self.body, 'name')}: {self.recommendation.title}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.recommendation_key = self.recommendation.translation_key
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if not (self.recommendation_id and self.body_id):
            return
        self.recommendation_key = self.recommendation.translation_key
        if Uptake.objects.of(self.recommendation_key).by(self.body_id).exclude(pk=self.pk).exists():
            raise ValidationError(
                {"body": _("It is recorded already that this body took this recommendation up.")}
            )
