"""The compact, who signed it, and a page for each public body."""

from itertools import pairwise
from typing import Any

from django.db.models import CharField, DateTimeField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core import addresses
from core.forms import plain
from core.page_cache.headers import COUNTS_SECONDS, keep
from core.prepared import Given, Prepared
from core.steps import done
from core.text import Language, current_language, in_language
from places.map import VIEW_BOX
from pledges import by_area, cursors, progress, wordings
from pledges.choices import BodyKind
from pledges.counts import Counts
from pledges.difference import difference
from pledges.models import (
    BodyPledge,
    BodyPledgeQuerySet,
    CommitmentVersion,
    DailyCounts,
    Milestone,
    PublicBody,
    PublicBodyQuerySet,
    Signature,
)
from pledges.views.ending import ended

PAGE = 24
REGISTER_PAGE = 100


def _trail() -> list[tuple[str, str]]:
    return [(_("Pledges"), reverse("compact"))]


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A reading page whose counts may change at any moment: no cache serves it older than five seconds."""
    return keep(render(request, template, context), COUNTS_SECONDS)


@require_safe
def compact(request: HttpRequest) -> HttpResponse:
    """The two sides of the table with their counts: one query for the words, one for the numbers."""
    counts, sides = Counts.read(), wordings.sides()
    services, people = sides.get(wordings.SERVICES), sides.get(wordings.PEOPLE)
    context = {
        "page_title": _("Ten places, one table"),
        "page_description": _("Four commitments for public services and six for people, side by side."),
        "counts": counts,
        "services": [
            (one, counts.chose(one.code, "bodies"), counts.became(one.code))
            for one in (services.wordings if services else ())
        ],
        "people": [
            (one, counts.chose(one.code, "people") + counts.chose(one.code, "groups"))
            for one in (people.wordings if people else ())
        ],
        "people_may_sign": people is not None and people.takes_signatures(timezone.now()),
        "services_may_sign": services is not None and services.takes_signatures(timezone.now()),
    }
    return _page(request, "pledges/compact.html", context)


@require_safe
def areas(request: HttpRequest) -> HttpResponse:
    """The counts by council area, on a map and in an equal table; taken once a day, small ones hidden."""
    counts = DailyCounts.objects.newest()
    context = {
        "page_title": _("Council area by council area"),
        "page_description": _("How many people and groups have signed in each council area of Wales."),
        "trail": _trail(),
        "day": counts.day if counts else None,
        "rows": by_area.rows(current_language(), counts),
        "shades": by_area.key_of_map(),
        "view_box": VIEW_BOX,
    }
    return _page(request, "pledges/areas.html", context)


@require_safe
def wording(request: HttpRequest, code: str) -> HttpResponse:
    """Every wording that one commitment has had, and what changed from one to the next."""
    set_code, _dash, number = code.rpartition("-")
    numbered = int(number[:4]) if number.isascii() and number.isdigit() else 0
    versions = list(CommitmentVersion.objects.with_code(set_code, numbered))
    if not versions:
        raise Http404
    current = versions[0]
    language = current_language()
    context = {
        "page_title": in_language(current, "title"),
        "page_description": in_language(current, "text"),
        "trail": _trail(),
        "current": current,
        "changes": [
            (newer, difference(in_language(older, "text", language), in_language(newer, "text", language)))
            for newer, older in pairwise(versions)
        ],
        "first": versions[-1],
    }
    return _page(request, "pledges/wording.html", context)


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Those who signed and are glad to be named, newest first; the others are in the count."""
    named = list(
        Signature.objects.named_in_public()
        .newest_first()
        .after(cursors.signature_in(request.GET.get("after", "")))
        .as_shown()[: PAGE + 1]
    )
    shown, more = named[:PAGE], len(named) > PAGE
    context = {
        "page_title": _("People who have signed"),
        "page_description": _("Who took a seat at the table, what they chose, and why."),
        "trail": _trail(),
        "counts": Counts.read(),
        "signatures": shown,
        "milestone": None if "after" in request.GET else Milestone.objects.highest_first().first(),
        "is_later_page": "after" in request.GET,
        "next_url": f"{reverse('people')}?after={cursors.after_signature(shown[-1])}" if more else None,
    }
    return _page(request, "pledges/people.html", context)


@require_safe
def bodies(request: HttpRequest) -> HttpResponse:
    """Public bodies that pledged, and the register of those that have not signed here; `kind` narrows both.

    Each list goes on at a key of its own (`signed_after`, `after`), and the page then shows that list alone.
    """
    language = current_language()
    kind = request.GET.get("kind", "")
    kind = kind if kind in BodyKind.values else ""
    after, signed_after = plain(request.GET.get("after", "")[:80]), request.GET.get("signed_after", "")
    narrowed = f"?kind={kind}&" if kind else "?"
    here = reverse("bodies") + narrowed
    context: dict[str, Any] = {
        "page_title": _("Public bodies"),
        "page_description": _(
            "Which public bodies in Wales have signed, what they promised, and which have not signed here."
        ),
        "trail": _trail(),
        "counts": Counts.read(),
        "kinds": BodyKind.choices,
        "kind": kind,
        "shows_pledges": not after,
        "shows_register": not signed_after,
    }
    if not after:
        cursor = cursors.pledge_in(signed_after)
        place = {"at": cursor[0], "pk": cursor[1]} if cursor else {}
        shown = _pledges(bool(kind), cursor is not None, kind=kind, **place)
        context["pledges"] = shown[:PAGE]
        if len(shown) > PAGE:
            context["more_pledges_url"] = f"{here}signed_after={cursors.after_pledge(shown[PAGE - 1])}"
    if not signed_after:
        last = PublicBody.objects.at_slug(after, language) if after else None
        place = {"place": getattr(last, f"sort_{language}"), "pk": last.pk} if last else {}
        listed = _register(language, bool(kind), last is not None, kind=kind, **place)
        context["register"] = listed[:REGISTER_PAGE]
        if len(listed) > REGISTER_PAGE:
            context["more_register_url"] = f"{here}after={listed[REGISTER_PAGE - 1].slug}"
    return _page(request, "pledges/bodies.html", context)


def _pledges_of(has_kind: bool, goes_on: bool) -> BodyPledgeQuerySet:
    """A page of those that signed, and one more."""
    cursor = (Given("at", DateTimeField()), Given("pk")) if goes_on else None
    pledges = BodyPledge.objects.shown().of_kind(Given("kind", CharField()) if has_kind else "")
    return pledges.newest_first().after(cursor).as_shown()[: PAGE + 1]


def _register_of(language: Language, has_kind: bool, goes_on: bool) -> PublicBodyQuerySet:
    """A page of those that have not signed here, and one more."""
    bodies = PublicBody.objects.without_a_pledge().of_kind(Given("kind", CharField()) if has_kind else "")
    if goes_on:
        bodies = bodies.after(Given("place", CharField()), Given("pk"), language)
    return bodies.in_order(language).as_listed()[: REGISTER_PAGE + 1]


_pledges = Prepared(_pledges_of)
_register = Prepared(_register_of)


_body = Prepared(
    lambda language: PublicBody.objects.with_place().filter(
        **{f"slug_{language}": Given("slug", CharField())}
    )[:1]
)


@require_safe
def body(request: HttpRequest, slug: str) -> HttpResponse:
    """One public body: its pledge, or that it has not signed here."""
    found = _body.first(current_language(), slug=slug)
    if found is None:
        raise Http404
    addresses.tell(request, addresses.addresses_of("body", found.slugs))
    now = timezone.now()
    pledge = progress.pledge_of(found, now)
    history = progress.history_of(found, pledge, now)
    context = {
        "page_title": found.name,
        "page_description": _("What %(body)s has promised people and communities here.")
        % {"body": found.name},
        "trail": [*_trail(), (_("Public bodies"), reverse("bodies"))],
        "body": found,
        "pledge": pledge,
        "history": history,
        "has_days": any(kept.pledged.by_on for kept in history.current),
    }
    return _page(request, "pledges/body.html", context)


@require_safe
def signed(request: HttpRequest) -> HttpResponse:
    """The same for everybody who pressed the button or typed the code: only a mail ever says more."""
    side = wordings.side(wordings.PEOPLE)
    thanks = in_language(side.set, "thanks") if side else ""
    return done(request, _("Thank you"), thanks, template="pledges/signed.html", counts=Counts.read())


@require_safe
def body_sent(request: HttpRequest) -> HttpResponse:
    return done(request, _("Thank you. What happens next"), template="pledges/body_sent.html")


@require_safe
def body_confirmed(request: HttpRequest) -> HttpResponse:
    return ended(
        request,
        _("Thank you. The pledge is confirmed"),
        _("Our staff check the details now. Then it is shown on the site."),
    )


@require_safe
def body_agreed(request: HttpRequest) -> HttpResponse:
    return ended(request, _("Thank you. Your body means the new words"), _("Its page says so now."))


@require_safe
def introduction_wanted(request: HttpRequest) -> HttpResponse:
    return ended(
        request, _("Thank you. We ask the other side too"), _("If both say yes, an adviser introduces you.")
    )
