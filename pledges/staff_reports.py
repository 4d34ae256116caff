"""Staff's view of what became of pledges: which bodies owe a report, and reports that wait for a translation."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import validate_email
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core import audit
from core.downloads import download
from core.forms import plain
from pledges.actions import reporting
from pledges.models import (
    BodyPledge,
    CheckIn,
    EvidenceFile,
    Report,
)
from pledges.rights import DECIDE, TRANSLATE

SHOWN = 50
LENGTHS = {"words_cy": 1000, "words_en": 1000, "whom_cy": 200, "whom_en": 200}


@require_safe
def check_ins(request: HttpRequest) -> HttpResponse:
    """Per body what is due and late, earliest first; and reports that are not shown yet."""
    decides, translates = request.user.has_perm(DECIDE), request.user.has_perm(TRANSLATE)
    if not (decides or translates):
        raise PermissionDenied
    now = timezone.now()
    context: dict[str, Any] = {
        "page_title": _("What became of pledges"),
        "decides": decides,
        "translates": translates,
    }
    if decides:
        owed = CheckIn.objects.still_open(now).with_bodies().earliest_first()[:SHOWN]
        context["lost"] = BodyPledge.objects.out_of_reach().oldest_first()[:SHOWN]
        context["owed"] = [(one, one.is_late(now), one.is_due(now)) for one in owed]
    if translates:
        context["reports"] = Report.objects.waiting().oldest_first().with_commitments()[:SHOWN]
    return render(request, "pledges/admin/check_ins.html", context)


def _typed(request: HttpRequest, name: str, length: int) -> str:
    return plain(request.POST.get(name, "")).strip()[:length]


def _back(request: HttpRequest, problem: str = "") -> HttpResponse:
    if problem:
        messages.error(request, problem)
    else:
        messages.success(request, _("Done."))
    return redirect("pledges_check_ins")


@require_POST
def send_again(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """A fresh link to the contact."""
    if not request.user.has_perm(DECIDE):
        raise PermissionDenied
    check_in = get_object_or_404(CheckIn.objects.with_bodies(), public_id=public_id)
    now = timezone.now()
    if not check_in.takes_answers(now) or not check_in.pledge.officer_email:
        return _back(request, _("There is nobody to write to, or it was answered already."))
    reporting.send_link_again(by=request.user, check_in=check_in, now=now)
    return _back(request)


@require_POST
def change_contact(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Somebody else answers for the pledge from now on, and gets the link."""
    if not request.user.has_perm(DECIDE):
        raise PermissionDenied
    pledge = get_object_or_404(BodyPledge.objects.shown(), public_id=public_id)
    said = {name: _typed(request, name, 120) for name in ("name", "role")}
    email, reason = _typed(request, "email", 254), _typed(request, "reason", 300)
    try:
        validate_email(email)
    except ValidationError:
        return _back(request, _("Enter the e-mail address of the new contact."))
    if not said["name"] or not reason:
        return _back(request, _("Write the name of the new contact, and how you know."))
    now = timezone.now()
    reporting.change_contact(by=request.user, pledge=pledge, email=email, reason=reason, **said)
    for check_in in CheckIn.objects.of_pledge(pledge).still_open(now).with_bodies():
        reporting.send_link_again(by=request.user, check_in=check_in, now=now)
    return _back(request)


@require_POST
def translate(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Fill in the language that is missing, and show the report."""
    if not request.user.has_perm(TRANSLATE):
        raise PermissionDenied
    report = get_object_or_404(Report, public_id=public_id)
    texts = {name: text for name, length in LENGTHS.items() if (text := _typed(request, name, length))}
    was_shown = reporting.translate(
        by=request.user, report=report, texts=texts, now=timezone.now(),
        leaves_file_out=_typed(request, "leaves_file_out", 300),
    )  # fmt: skip
    return _back(request, "" if was_shown else _("It is shown once every text stands in both languages."))


@require_safe
def evidence(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """A file of a report, shown or not, as a download that no browser opens; each opening is written down."""
    if not (request.user.has_perm(TRANSLATE) or request.user.has_perm(DECIDE)):
        raise PermissionDenied
    found = EvidenceFile.objects.at_address(public_id)
    if found is None:
        raise Http404
    audit.record(by=request.user, verb="pledges.evidence.opened", target=found)
    response = download(bytes(found.body.content), found.kind, f"evidence-{found.public_id}")
    response.headers["Cache-Control"] = "private, no-store"
    return response
