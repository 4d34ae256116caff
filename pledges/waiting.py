"""What waits in the commitments room: words to read, signatures held, public bodies to decide on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.waiting import Line, how_many, register
from places.models import Closure
from places.waits import waited
from pledges.models import (
    Alarm,
    BodyPledge,
    CounterView,
    HeldForm,
    Introduction,
    Signature,
)
from pledges.rights import (
    DECIDE,
    GUARD,
    INTRODUCE,
    MODERATE,
)

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django_stubs_ext import StrOrPromise


def lines(request: HttpRequest) -> Iterator[Line]:
    if request.user.has_perm(MODERATE):
        yield _line(_("Statements to read"), Signature.objects.with_words_to_read())
        yield _line(_("Views of people who live there"), CounterView.objects.waiting())
        yield _line(_("Signatures held"), Signature.objects.held())
    if request.user.has_perm(INTRODUCE):
        agreed = how_many(Introduction.objects.agreed())
        yield Line(_("Introductions to make"), reverse("pledges_introductions"), agreed)
    if request.user.has_perm(GUARD):
        alarms = how_many(Alarm.objects.unseen())
        yield Line(_("Sudden signatures"), reverse("pledges_guard"), alarms, is_late=bool(alarms))
    if request.user.has_perm(DECIDE):
        lost = how_many(BodyPledge.objects.out_of_reach())
        yield Line(
            _("Contacts of bodies out of reach"), reverse("pledges_check_ins"), lost, is_late=bool(lost)
        )
        yield _line(_("Forms that a machine may have filled in"), HeldForm.objects.all())
        yield _line(_("Public bodies to decide on"), BodyPledge.objects.waiting_for_staff())


def _line(words: "StrOrPromise", rows: "QuerySet[Any]") -> Line:
    """Late where the oldest row has waited longer than it may."""
    count, oldest = how_many(rows), rows.order_by("created_at").values_list("created_at", flat=True).first()
    is_late = False
    if oldest is not None:
        closures = Closure.objects.days(since=timezone.localdate(oldest))
        wait = waited(oldest, now=timezone.now(), allowed=settings.MODERATION_WORKING_DAYS, closures=closures)
        is_late = wait.is_late
    return Line(words, reverse("pledges_waiting"), count, is_late=is_late)


def register_lines() -> None:
    register("pledges", 20, lines)
