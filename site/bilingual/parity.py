"""Which pages are not whole in both languages."""

from dataclasses import dataclass

from django.db.models import Count, F, Q
from wagtail.models import Page
from wagtail_localize.models import StringSegment

from bilingual.models import Exemption, Pair
from bilingual.words import left_in_english


@dataclass(frozen=True)
class Fault:
    """`what` is one of missing, stale, untranslated, english_left, exempt."""

    what: str
    page_id: int
    title: str


def faults() -> list[Fault]:
    """Every fault of the site: a handful of grouped queries, and the live words read once."""
    return [*_alone(), *_stale(), *_untranslated(), *_english_left()]


def _alone() -> list[Fault]:
    exempt = Exemption.objects.values_list("page_id", flat=True)
    lone = (
        Page.objects.filter(depth__gt=1)
        .values("translation_key")
        .annotate(sides=Count("pk"), live_sides=Count("pk", filter=Q(live=True)))
        .filter(Q(sides=1) | Q(live_sides=1))
        .values_list("translation_key", flat=True)
    )
    pages = Page.objects.filter(translation_key__in=lone, depth__gt=1).order_by("pk")
    return [Fault("exempt" if page.pk in exempt else "missing", page.pk, page.title) for page in pages]


def _stale() -> list[Fault]:
    return [
        Fault("stale", pair.source_id, pair.source.title)
        for pair in Pair.objects.stale().select_related("source")
    ]


def _untranslated() -> list[Fault]:
    """Strings without a translation, counted for every page in one grouped query."""
    translated = Q(string__translations__context_id=F("context_id"), string__translations__has_error=False)
    counted = (
        StringSegment.objects.values("source_id", "source__object_id", "source__object_repr")
        .annotate(strings=Count("pk", distinct=True), done=Count("pk", filter=translated, distinct=True))
        .filter(done__lt=F("strings"))
    )
    pages = dict(
        Pair.objects.filter(translation_key__in=[row["source__object_id"] for row in counted]).values_list(
            "translation_key", "source_id"
        )
    )
    return [
        Fault("untranslated", pages.get(row["source__object_id"], 0), row["source__object_repr"])
        for row in counted
    ]


def _english_left() -> list[Fault]:
    found = []
    for pair in Pair.objects.select_related("source").iterator(chunk_size=500):
        source = pair.source.specific
        partner = source.get_translations().specific().first()
        if partner is None or not (source.live and partner.live):
            continue
        sides = {page.locale.language_code: page.serializable_data() for page in (source, partner)}
        if left_in_english(sides["en"], sides["cy"]):
            found.append(Fault("english_left", partner.pk, partner.title))
    return found
