"""New and updated commitments as an Atom feed, for everywhere or for one place, in each language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid5

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from core.addresses import addresses_of
from core.feeds import BilingualAtom
from core.linked_data import absolute
from core.page_cache.headers import COUNTS_SECONDS, keep
from core.text import LANGUAGES, Language, current_language, in_language, other_language
from places.models import Authority
from pledges.models import BodyPledge, Report

IN_FEED = 40


@dataclass(frozen=True)
class Entry:
    """One thing that is new: a body pledged, or said what became of it."""

    uid: str
    title: str
    address: str
    words: str
    at: datetime


@require_safe
def everywhere(request: HttpRequest) -> HttpResponse:
    addresses: dict[Language, str] = {}
    for language in LANGUAGES:
        with override(language):
            addresses[language] = reverse("pledges_feed")
    return _feed(_("Commitments of public bodies"), reverse("compact"), addresses, None)


@require_safe
def of_place(request: HttpRequest, slug: str) -> HttpResponse:
    """Of the bodies that work in one council area."""
    authority = Authority.objects.filter(**{f"slug_{current_language()}": slug}).first()
    if authority is None:
        raise Http404
    slugs: dict[Language, str] = {"cy": authority.slug_cy, "en": authority.slug_en}
    title = _("Commitments of public bodies: %(place)s") % {"place": authority.name}
    addresses = addresses_of("pledges_feed_of_place", slugs)
    return _feed(title, reverse("place", args=[in_language(authority, "slug")]), addresses, authority)


def _feed(title: str, page: str, addresses: dict[Language, str], authority: Authority | None) -> HttpResponse:
    language = current_language()
    other, own = other_language(language), absolute(addresses[language])
    words = _("What public bodies have newly promised, and what became of it.")
    feed = BilingualAtom(
        title=f"{title} – Canol", link=absolute(page), description=words, subtitle=words, language=language,
        feed_url=own, feed_guid=own, twin=absolute(addresses[other]), twin_language=other,
    )  # fmt: skip
    for entry in sorted(_entries(authority), key=lambda one: one.at, reverse=True)[:IN_FEED]:
        feed.add_item(
            title=entry.title, link=absolute(entry.address), description=escape(entry.words), pubdate=entry.at,
            updateddate=entry.at, unique_id=entry.uid,
        )  # fmt: skip
    response = HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
    return keep(response, COUNTS_SECONDS)


def _entries(authority: Authority | None) -> Iterable[Entry]:
    language = current_language()
    pledges, reports = BodyPledge.objects.shown(), Report.objects.shown().of_standing_pledges()
    if authority is not None:
        here = (authority.pk, authority.health_board_id)
        pledges, reports = pledges.made_in(*here), reports.made_in(*here)
    for pledge in pledges.newest_first().with_commitments()[:IN_FEED]:
        assert pledge.shown_at is not None
        titles = "; ".join(in_language(one.version, "title") for one in pledge.pledged.all())
        yield Entry(
            f"urn:uuid:{uuid5(pledge.public_id, language)}",
            _("%(body)s has signed") % {"body": pledge.body.name},
            reverse("body", args=[pledge.body.slug]),
            titles,
            pledge.shown_at,
        )
    for report in reports.newest_shown_first().with_commitments()[:IN_FEED]:
        assert report.shown_at is not None
        body = report.pledged.pledge.body
        title = in_language(report.pledged.version, "title")
        yield Entry(
            f"urn:uuid:{uuid5(report.public_id, language)}",
            f"{body.name}: {title}",
            reverse("body", args=[body.slug]),
            ". ".join(text for text in (report.progress_label, in_language(report, "words")) if text),
            report.shown_at,
        )
