"""Staff key cards and calls, many rows at once; a second person checks them before they count."""

from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core import audit
from core.downloads import download
from core.forms import plain
from core.moves import MoveNotAllowedError
from core.organisation import Organisation
from core.text import (
    LANGUAGES,
    current_language,
)
from pledges import wordings
from pledges.actions import keying, scanning
from pledges.cards import Row
from pledges.choices import (
    AWAY_FROM_THE_SITE,
    Channel,
    SheetStatus,
)
from pledges.models import EventSheet, SheetScan
from pledges.rights import CHECK, KEY

SHOWN = 50
BLANK_ROWS = 20
CARDS_AT_ONCE = 20


def _may(request: HttpRequest, *rights: str) -> None:
    if not any(request.user.has_perm(right) for right in rights):
        raise PermissionDenied


@require_http_methods(["GET", "HEAD", "POST"])
def sheets(request: HttpRequest) -> HttpResponse:
    """Every sheet, newest first, and a form to begin one."""
    _may(request, KEY, CHECK)
    problem = ""
    if request.method == "POST":
        _may(request, KEY)
        title, held_on = (
            plain(request.POST.get("title", "")).strip()[:120],
            _day(request.POST.get("held_on", "")),
        )
        channel = request.POST.get("channel", "")
        if title and held_on and channel in AWAY_FROM_THE_SITE:
            sheet = keying.begin(
                by=request.user, title=title, held_on=held_on, channel=Channel(channel), now=timezone.now()
            )
            return redirect("pledges_sheet", sheet.public_id)
        problem = _("Write the event and its day, and choose how the signatures came.")
    context = {
        "page_title": _("Cards and calls"),
        "sheets": EventSheet.objects.with_people().newest_first()[:SHOWN],
        "keys": request.user.has_perm(KEY),
        "channels": [(one.value, one.label) for one in AWAY_FROM_THE_SITE],
        "problem": problem,
        "typed": request.POST,
    }
    return render(request, "pledges/admin/sheets.html", context, status=422 if problem else 200)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """The rows of a sheet: keyed here, judged in place, handed in, checked."""
    _may(request, KEY, CHECK)
    found = get_object_or_404(EventSheet.objects.with_people(), public_id=public_id)
    if request.method == "POST":
        problem = _act(request, found)
        if not problem:
            messages.success(request, _("Done."))
            return redirect("pledges_sheet", found.public_id)
        messages.error(request, problem)
        found.refresh_from_db()
    return _page(request, found)


def _act(request: HttpRequest, found: EventSheet) -> str:
    """Do what the button says; what stood against it in words."""
    verb = request.POST.get("go", "keep")
    if verb == "scan":
        _may(request, KEY)
        return _keep_scan(request, found)
    if verb == "print":
        _may(request, KEY)
        keying.print_cards(by=request.user, sheet=found, number=CARDS_AT_ONCE, now=timezone.now())
        return ""
    try:
        if verb == "count":
            _may(request, CHECK)
            keying.count_in(by=request.user, sheet=found, now=timezone.now())
        elif verb == "back":
            _may(request, CHECK)
            keying.send_back(by=request.user, sheet=found, reason=plain(request.POST.get("reason", ""))[:300])
        else:
            _may(request, KEY)
            if not keying.keep_rows(by=request.user, sheet=found, rows=_rows(request)):
                return _("Somebody has decided this already.")
            if verb == "hand_in":
                keying.hand_in(by=request.user, sheet=found)
    except MoveNotAllowedError:
        return _("Somebody has decided this already.")
    except keying.SheetNotReadyError:
        return (
            _("A second person has to check it.")
            if verb == "count"
            else _("Put the marked rows right first.")
        )
    return ""


def _keep_scan(request: HttpRequest, found: EventSheet) -> str:
    file = request.FILES.get("scan")
    if not isinstance(file, UploadedFile):
        return _("Choose a file.")
    try:
        scanning.keep(by=request.user, sheet=found, file=file, now=timezone.now())
    except ValidationError as refused:
        return str(refused.messages[0])
    except MoveNotAllowedError:
        return _("No more scans can be kept with this sheet.")
    return ""


@require_safe
def scan(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """A scan of cards, as a download that no browser opens; each opening is written down."""
    _may(request, KEY, CHECK)
    found = SheetScan.objects.at_address(public_id)
    if found is None:
        raise Http404
    audit.record(by=request.user, verb="pledges.scan.opened", target=found.sheet)
    response = download(bytes(found.body.content), found.kind, str(found.public_id))
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _rows(request: HttpRequest) -> list[Row]:
    """What was keyed: `name-1`, `postcode-1` and so on."""

    def typed(name: str, number: int, length: int) -> str:
        return " ".join(plain(request.POST.get(f"{name}-{number}", "")).split())[:length]

    return [
        Row(
            number,
            typed("name", number, 120),
            typed("postcode", number, 20),
            typed("commitments", number, 40),
            "en" if typed("language", number, 2) == "en" else "cy",
            bool(typed("show_name", number, 3)),
            bool(typed("is_another", number, 3)),
            typed("code", number, 9).upper(),
        )
        for number in range(1, keying.MOST_ROWS + 1)
        if f"name-{number}" in request.POST
    ]


def _page(request: HttpRequest, found: EventSheet) -> HttpResponse:
    judged = keying.judged(found)
    is_keyed = found.status == SheetStatus.KEYED
    first_blank = len(judged) + 1
    side = wordings.side(wordings.PEOPLE)
    context: dict[str, Any] = {
        "page_title": found.title,
        "sheet": found,
        "is_keyed": is_keyed and request.user.has_perm(KEY),
        "may_check": request.user.has_perm(CHECK) and found.may_be_checked_by(request.user),
        "judged": judged,
        "blank": range(first_blank, min(first_blank + BLANK_ROWS, keying.MOST_ROWS + 1))
        if is_keyed and not found.is_a_kiosk
        else (),
        "kiosk_url": _kiosk_url(found) if is_keyed and found.is_a_kiosk else "",
        "to_print": found.printed.unused().count() if found.needs_codes else 0,
        "commitments": [(one.number, one.title) for one in side.wordings] if side else [],
        "scans": SheetScan.objects.of_sheet(found),
        "signatures": found.signatures.live().order_by("pk")[: keying.MOST_ROWS],
        "language": current_language(),
    }
    return render(request, "pledges/admin/sheet.html", context)


def _blank_rows(first: int) -> range:
    return range(first, min(first + BLANK_ROWS, keying.MOST_ROWS + 1))


def _kiosk_url(found: EventSheet) -> str:
    """Good for the day: made anew each time the page is looked at."""
    return settings.BASE_URL + reverse("kiosk", args=[found.kiosk_token])


@require_safe
def printed(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """The cards nobody has sent in yet, to print: both languages on each, Welsh first."""
    _may(request, KEY)
    found = get_object_or_404(EventSheet.objects.with_people(), public_id=public_id)
    side = wordings.side(found.set.code)
    context = {
        "page_title": found.title,
        "cards": found.printed.unused()[: keying.MOST_ROWS],
        "side": side,
        "organisation": Organisation.current(),
        "languages": LANGUAGES,
    }
    response = render(request, "pledges/admin/printed.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response
