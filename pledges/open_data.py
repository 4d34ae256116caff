"""`/data/pledges…`: totals that are exact at the moment of asking, the counts of the day by area, what was pledged.

Counts by area come from the kept counts of the day and from nowhere else: small ones are hidden there already.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from core.addresses import addresses_of
from core.downloads import unless_held
from core.page_cache.headers import COUNTS_SECONDS, keep
from core.spreadsheets import as_csv
from places.councils import councils
from pledges import cursors, wordings
from pledges.areas import area_name
from pledges.counts import Counts
from pledges.models import BodyPledge, DailyCounts

LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
SCHEMA = "canol-pledges-3"
COLUMNS = (
    "code", "side", "title_cy", "title_en", "text_cy", "text_en", "people", "groups", "public_bodies",
    "people_and_groups", "counted_on",
)  # fmt: skip
BODIES = 100
"""So many of those that signed stand in one file; it names the address of the next."""
MOST_DAYS = 400
HEADERS = {
    "Content-Language": "cy, en",
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


def _pair(obj: Any, name: str) -> dict[str, str]:
    return {"cy": getattr(obj, f"{name}_cy"), "en": getattr(obj, f"{name}_en")}


def _absolute(name: str, **kwargs: Any) -> str:
    return settings.BASE_URL + reverse(name, kwargs=kwargs or None)


def _commitments(counts: Counts) -> list[dict[str, Any]]:
    return [
        {
            "code": one.code,
            "side": side.set.audience,
            "title": _pair(one, "title"),
            "text": _pair(one, "text"),
            "people": counts.chose(one.code, "people"),
            "groups": counts.chose(one.code, "groups"),
            "public_bodies": counts.chose(one.code, "bodies"),
        }
        for side in wordings.sides().values()
        for one in side.wordings
    ]


def _bodies(after: str = "") -> dict[str, Any]:
    """A file's part of those that signed, newest first, and where the next part is."""
    rows = BodyPledge.objects.shown().newest_first().after(cursors.pledge_in(after)).as_data()
    pledges = list(rows[: BODIES + 1])
    shown, is_more = pledges[:BODIES], len(pledges) > BODIES
    further = f"{_absolute('pledges_bodies')}?after={cursors.after_pledge(shown[-1])}" if is_more else None
    return {"public_bodies": [_body(pledge) for pledge in shown], "more_public_bodies": further}


def _body(pledge: BodyPledge) -> dict[str, Any]:
    addresses = addresses_of("body", pledge.body.slugs)
    return {
        "id": str(pledge.public_id),
        "name": _pair(pledge.body, "name"),
        "url": {code: settings.BASE_URL + url for code, url in addresses.items()},
        "kind": pledge.body.kind,
        "is_invented": pledge.body.is_demo,
        "shown_since": pledge.shown_at.date().isoformat() if pledge.shown_at else None,
        "commitments": [one.version.commitment.code for one in pledge.pledged.all()],
    }


def _areas(daily: DailyCounts | None) -> list[dict[str, Any]]:
    """Every council area by its GSS code; `people_and_groups` is null where the count is hidden."""
    if daily is None:
        return []
    return [
        {
            "gss": gss,
            "name": {"cy": area_name(gss, "cy"), "en": area_name(gss, "en")},
            "people_and_groups": daily.areas.get(gss),
        }
        for gss, _name in sorted(councils("en"))
    ]


def _seal(daily: DailyCounts) -> dict[str, Any]:
    return {
        "day": daily.day.isoformat(),
        "sha256": daily.sha256,
        "signature": daily.signature,
        "url": _absolute("pledges_day", day=daily.day.isoformat()),
    }


@require_safe
def pledges_json(request: HttpRequest) -> HttpResponse:
    counts, daily = Counts.read(), DailyCounts.objects.newest()
    content = {
        "schema": SCHEMA,
        "schema_url": _absolute("pledges_schema"),
        "licence": LICENCE,
        "documentation": {"cy": f"{settings.BASE_URL}/cy/data/", "en": f"{settings.BASE_URL}/en/data/"},
        "totals": {"people": counts.people, "groups": counts.groups, "public_bodies": counts.public_bodies},
        "signed_away_from_the_site": counts.apart,
        "commitments": _commitments(counts),
        "areas": _areas(daily),
        "counted_on": daily.day.isoformat() if daily else None,
        "daily": _seal(daily) if daily else None,
        **_bodies(),
    }
    return _answer(request, _as_json(content), "application/json")


@require_safe
def pledges_bodies(request: HttpRequest) -> HttpResponse:
    """Those that signed before the ones in `pledges.json`, or before the one that `?after=` names."""
    content = {"licence": LICENCE, **_bodies(request.GET.get("after", ""))}
    return _answer(request, _as_json(content), "application/json")


def _as_json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()


def _rows() -> Iterator[Iterable[Any]]:
    """Commitments, then council areas (side `area`), one row each."""
    for row in _commitments(Counts.read()):
        yield (
            row["code"], row["side"], row["title"]["cy"], row["title"]["en"], row["text"]["cy"], row["text"]["en"],
            row["people"], row["groups"], row["public_bodies"], row["people"] + row["groups"], "",
        )  # fmt: skip
    daily = DailyCounts.objects.newest()
    for area in _areas(daily):
        number = area["people_and_groups"]
        yield (
            area["gss"], "area", area["name"]["cy"], area["name"]["en"], "", "", "", "", "",
            "" if number is None else number, daily.day.isoformat() if daily else "",
        )  # fmt: skip


@require_safe
def pledges_csv(request: HttpRequest) -> HttpResponse:
    response = _answer(request, as_csv(COLUMNS, _rows()), "text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="canol-pledges.csv"'
    return response


@require_safe
def pledges_days(request: HttpRequest) -> HttpResponse:
    """The hash and signature of every day's counts, newest first: each day names the hash of the one before."""
    days = [_seal(daily) for daily in DailyCounts.objects.newest_first()[:MOST_DAYS]]
    return _answer(request, _as_json({"licence": LICENCE, "days": days}), "application/json")


@require_safe
def pledges_day(request: HttpRequest, day: str) -> HttpResponse:
    """The very text whose hash was published."""
    daily = DailyCounts.objects.of_day(_date(day))
    if daily is None:
        raise Http404
    return _answer(request, daily.content.encode(), "application/json")


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Http404 from None


def _answer(request: HttpRequest, content: bytes, kind: str) -> HttpResponse:
    """The content, or 304 where the asker has it already."""
    response = keep(HttpResponse(content, content_type=kind), COUNTS_SECONDS)
    for name, value in HEADERS.items():
        response.headers[name] = value
    return unless_held(request, response)


@require_safe
def pledges_schema(request: HttpRequest) -> HttpResponse:
    """What each part of `/data/pledges.json` is, as a JSON Schema."""
    return _answer(request, _as_json(_schema()), "application/schema+json")


def _schema() -> dict[str, Any]:
    pair = {
        "type": "object", "required": ["cy", "en"],
        "properties": {"cy": {"type": "string"}, "en": {"type": "string"}},
    }  # fmt: skip
    number = {"type": "integer", "minimum": 0}
    day = {"type": ["string", "null"], "format": "date"}

    def rows(**properties: Any) -> dict[str, Any]:
        return {"type": "array", "items": _object(**properties)}

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _absolute("pledges_schema"),
        **_object(
            schema={"const": SCHEMA},
            schema_url={"type": "string"},
            licence={"type": "string"},
            documentation=pair,
            totals=_object(people=number, groups=number, public_bodies=number),
            signed_away_from_the_site=_object(paper=number, phone=number, post=number, kiosk=number),
            commitments=rows(
                code={"type": "string"}, side={"enum": ["people", "services"]}, title=pair, text=pair,
                people=number, groups=number, public_bodies=number,
            ),
            areas=rows(
                gss={"type": "string", "pattern": "^W06[0-9]{6}$"}, name=pair,
                people_and_groups={"type": ["integer", "null"], "minimum": 5},
            ),
            counted_on=day,
            daily={
                "anyOf": [
                    {"type": "null"},
                    _object(
                        day=day, sha256={"type": "string"}, signature={"type": "string"}, url={"type": "string"}
                    ),
                ]
            },
            public_bodies=rows(
                id={"type": "string", "format": "uuid"}, name=pair, url=pair, kind={"type": "string"},
                is_invented={"type": "boolean"}, shown_since=day,
                commitments={"type": "array", "items": {"type": "string"}},
            ),
            more_public_bodies={"type": ["string", "null"]},
        ),
    }  # fmt: skip


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(properties), "properties": properties}
