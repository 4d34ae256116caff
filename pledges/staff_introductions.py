"""Advisers bring together who offers time and skills and a body nearby that promised to sit down as equals."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.moves import MoveNotAllowedError
from pledges.actions import introducing
from pledges.models import BodyPledge, Introduction, Signature
from pledges.rights import INTRODUCE

SHOWN = 50


def _may(request: HttpRequest) -> None:
    if not request.user.has_perm(INTRODUCE):
        raise PermissionDenied


@require_safe
def introductions(request: HttpRequest) -> HttpResponse:
    """Bodies that promised it, with how many people nearby offer time; and what was offered. Names only once both
    have said yes."""
    _may(request)
    pledges = list(BodyPledge.objects.shown().keeping(introducing.KEEPS).newest_first()[:SHOWN])
    nearby = Signature.objects.count_to_introduce(pledges)
    context = {
        "page_title": _("Introductions"),
        "pledges": [(pledge, nearby.get(pledge.pk, 0)) for pledge in pledges],
        "offered": Introduction.objects.with_both().newest_first()[:SHOWN],
    }
    return render(request, "pledges/admin/introductions.html", context)


@require_POST
def offer(request: HttpRequest, public_id: UUID) -> HttpResponse:
    _may(request)
    pledge = get_object_or_404(BodyPledge.objects.shown(), public_id=public_id)
    try:
        introducing.offer(by=request.user, pledge=pledge, now=timezone.now())
    except introducing.NothingToOfferError:
        messages.error(request, _("Nobody nearby is left to ask."))
    else:
        messages.success(request, _("Done."))
    return redirect("pledges_introductions")


@require_POST
def make(request: HttpRequest, public_id: UUID) -> HttpResponse:
    _may(request)
    found = get_object_or_404(Introduction, public_id=public_id)
    try:
        was_made = introducing.make(by=request.user, introduction=found, now=timezone.now())
    except MoveNotAllowedError:
        messages.error(request, _("Somebody has decided this already."))
        return redirect("pledges_introductions")
    if was_made:
        messages.success(request, _("Done."))
    else:
        messages.error(request, _("One of them no longer stands."))
    return redirect("pledges_introductions")
