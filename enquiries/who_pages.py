"""“Who would get this?” on the staff side."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core.steps import Text
from core.text import current_language
from enquiries import clock, gaps, rota, routing
from enquiries.choices import AreaKind, Asker, ReplyLanguage, Topic
from enquiries.gaps import Cover, Place
from enquiries.public_rota import authority_of
from enquiries.reasons import adviser_ids, in_one_line, place_name
from enquiries.rights import Seat
from enquiries.staff_access import user_of, with_seat
from enquiries.staff_forms import WhoForm
from places.models import Authority


@require_safe
@with_seat
def who_page(request: HttpRequest, seat: Seat) -> HttpResponse:
    """“Who would get this?” for any combination, as things stand today."""
    form = WhoForm(request.GET or None)
    answer = _who(form, clock.day_of(timezone.now())) if form.is_bound and form.is_valid() else None
    context = {
        "page_title": _("Who would get this?"),
        "form": form,
        "answer": answer,
        "may_take_over": user_of(request).has_perm("places.add_closure"),
    }
    return render(request, "enquiries/staff/who.html", context)


def _who(form: WhoForm, today: date) -> dict[str, Any]:
    data = form.cleaned_data
    authority = authority_of(data["authority"])
    question = routing.Question(
        area="authority" if authority else "outside" if data["authority"] == AreaKind.OUTSIDE else "unsure",
        region=authority.adviser_region if authority else None,
        gss=authority.gss if authority else None,
        topic=data["topic"],
        language=data["language"],
        asker=data["asker"],
    )
    decision = routing.decide(question, rota.rota_of(today), today)
    reasons = [reason.as_data() for reason in decision.reasons]
    named = adviser_ids(reasons) | ({decision.adviser_id} if decision.adviser_id else set())
    names = rota.names_of(named)
    return {
        "name": names.get(decision.adviser_id or 0),
        "line": in_one_line(reasons, names),
        "needs_translation": decision.needs_translation,
    }


# The whole table

MARKS: dict[Cover, Text] = {
    Cover.GAP: gettext_lazy("gap"),
    Cover.SINGLE: gettext_lazy("one person alone"),
    Cover.OVERLAP: gettext_lazy("several name it as theirs"),
}
GROUPS: dict[Cover, Text] = {
    Cover.GAP: gettext_lazy("Gaps: nobody of the region fits"),
    Cover.SINGLE: gettext_lazy("One person alone: with them away, nobody of the region fits"),
    Cover.OVERLAP: gettext_lazy("Overlaps: several name the topic as theirs"),
}


@require_safe
@with_seat
def gaps_page(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Every authority and topic in one language: who gets it today, and where the rota is thin. Four queries."""
    language = request.GET.get("language", "")
    language = language if language in ReplyLanguage.values else ReplyLanguage.WELSH.value
    today = clock.day_of(timezone.now())
    authorities = Authority.objects.order_by(f"name_{current_language()}", "gss")
    places = [Place(one.gss, one.adviser_region) for one in authorities] + [Place(None, None)]
    rows = gaps.table(places, list(Topic.values), language, Asker.CITIZEN, rota.rota_of(today), today)
    names = rota.names_of({cell.adviser for row in rows for cell in row if cell.adviser})
    context = {
        "page_title": _("Gaps and overlaps"),
        "languages": ReplyLanguage.choices,
        "language": language,
        "language_words": ReplyLanguage(language).label,
        "topics": [topic.label for topic in Topic],
        "groups": _groups(rows),
        "rows": [
            {
                "name": place_name(place.gss) if place.gss else _("Outside Wales, or not sure"),
                "cells": [_shown(cell, names) for cell in row],
            }
            for place, row in zip(places, rows, strict=True)
        ],
    }
    return render(request, "enquiries/staff/gaps.html", context)


def _groups(rows: list[list[gaps.Cell]]) -> list[dict[str, Any]]:
    return [
        {
            "title": GROUPS[cover],
            "lines": [
                f"{_region(region)}: {_topics(topics)}" for region, topics in _by_region(pairs).items()
            ],
        }
        for cover, pairs in gaps.thin(rows).items()
    ]


def _by_region(pairs: list[tuple[str | None, str]]) -> dict[str | None, list[str]]:
    found: dict[str | None, list[str]] = {}
    for region, topic in pairs:
        found.setdefault(region, []).append(topic)
    return found


def _topics(topics: list[str]) -> str:
    if len(topics) == len(Topic):
        return _("every topic")
    return "; ".join(str(Topic(topic).label) for topic in topics)


def _region(region: str | None) -> str:
    return place_name(region) if region else _("Any region")


def _shown(cell: gaps.Cell, names: dict[int, str]) -> dict[str, Any]:
    return {
        "who": names.get(cell.adviser or 0) or _("Adviser lead"),
        "needs_translation": cell.needs_translation,
        "mark": MARKS.get(cell.cover, ""),
        "tone": "late" if cell.cover == Cover.GAP else "soon",
    }
