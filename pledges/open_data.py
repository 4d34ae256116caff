"""`/data/pledges.json` and `/data/pledges.csv`: totals that are exact at the moment of asking, and what was pledged.

No count by area stands here: small counts must not be worked out from one another.
"""

import hashlib
import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from core.addresses import addresses_of
from core.spreadsheets import as_csv
from pledges import wordings
from pledges.counts import Counts
from pledges.models import BodyPledge

LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
SCHEMA = "canol-pledges-1"
COLUMNS = ("code", "side", "title_cy", "title_en", "text_cy", "text_en", "people", "groups", "public_bodies")
MOST_BODIES = 2000
HEADERS = {
    "Content-Language": "cy, en",
    "Cache-Control": "public, max-age=0, s-maxage=5",
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


def _pair(obj: Any, name: str) -> dict[str, str]:
    return {"cy": getattr(obj, f"{name}_cy"), "en": getattr(obj, f"{name}_en")}


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


def _bodies() -> list[dict[str, Any]]:
    pledges = BodyPledge.objects.shown().newest_first().with_commitments()[:MOST_BODIES]
    return [
        {
            "id": str(pledge.public_id),
            "name": _pair(pledge.body, "name"),
            "url": {
                code: settings.BASE_URL + url for code, url in addresses_of("body", pledge.body.slugs).items()
            },
            "kind": pledge.body.kind,
            "is_invented": pledge.body.is_demo,
            "shown_since": pledge.shown_at.date().isoformat() if pledge.shown_at else None,
            "commitments": [one.version.commitment.code for one in pledge.pledged.all()],
        }
        for pledge in pledges
    ]


@require_safe
def pledges_json(request: HttpRequest) -> HttpResponse:
    counts = Counts.read()
    content = {
        "schema": SCHEMA,
        "licence": LICENCE,
        "documentation": {"cy": f"{settings.BASE_URL}/cy/data/", "en": f"{settings.BASE_URL}/en/data/"},
        "totals": {"people": counts.people, "groups": counts.groups, "public_bodies": counts.public_bodies},
        "commitments": _commitments(counts),
        "public_bodies": _bodies(),
    }
    return _answer(request, json.dumps(content, ensure_ascii=False).encode(), "application/json")


@require_safe
def pledges_csv(request: HttpRequest) -> HttpResponse:
    rows = (
        (
            row["code"], row["side"], row["title"]["cy"], row["title"]["en"], row["text"]["cy"], row["text"]["en"],
            row["people"], row["groups"], row["public_bodies"],
        )
        for row in _commitments(Counts.read())
    )  # fmt: skip
    response = _answer(request, as_csv(COLUMNS, rows), "text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="canol-pledges.csv"'
    return response


def _answer(request: HttpRequest, content: bytes, kind: str) -> HttpResponse:
    """The content, or 304 where the asker has it already."""
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    response = HttpResponse(content, content_type=kind)
    for name, value in HEADERS.items():
        response.headers[name] = value
    response.headers["ETag"] = etag
    found = get_conditional_response(request, etag=etag, response=response)
    return found if isinstance(found, HttpResponse) else response
