"""Where complaints and requests show themselves: on the staff's first page, and on the page of whoever made them."""

import uuid
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import audit
from core.dates import long_date
from core.waiting import Line, how_many
from people import sections, traces
from people.models import Matter
from people.models.matters import MatterKind, Outcome
from people.sections import Deed, Item, Said, Section, Way

MAY_WORK = "people.work_matter"


def lines(request: HttpRequest) -> Iterator[Line]:
    if not request.user.has_perm(MAY_WORK):
        return
    url, today = reverse("people_matters"), timezone.localdate()
    late = Matter.objects.late(today)
    yield Line(_("Complaints and requests past their day"), url, how_many(late), is_late=True)
    yield Line(_("Complaints and requests to acknowledge"), url, how_many(Matter.objects.to_acknowledge()))
    yield Line(_("Open complaints and requests"), url, how_many(Matter.objects.open()))


def _told(address: str, now: datetime) -> list[Item]:
    return [_item(matter) for matter in Matter.objects.of_mailbox(address).most_pressing_first()]


def _item(matter: Matter) -> Item:
    facts: list[tuple[Any, Any]] = [
        (_("Reference"), matter.reference),
        (_("Received on"), long_date(matter.received_at)),
    ]
    if matter.is_open:
        facts.append((_("You will be answered by"), long_date(matter.due_on)))
    said = [Said(_("You wrote"), matter.words, matter.received_at, matter.language)] if matter.words else []
    if matter.answer:
        said.append(Said(_("We answered"), matter.answer, matter.closed_at, matter.language))
    return Item(
        ref=str(matter.public_id),
        title=MatterKind(matter.kind).label,
        state=_("We are dealing with it") if matter.is_open else Outcome(matter.outcome).label,
        facts=facts,
        said=said,
        goes=_("Erased two years after it is closed."),
        ways=(Way("erase-complaint", _("Erase this")),),
    )


def _one(address: str, ref: str) -> Matter | None:
    try:
        return Matter.objects.of_mailbox(address).at_address(uuid.UUID(ref))
    except ValueError:
        return None


@transaction.atomic
def _erase(matter: Matter, _values: Mapping[str, Any], now: datetime) -> None:
    """An open one ends with it."""
    row = Matter.objects.select_for_update().get(pk=matter.pk)
    if row.is_open:
        row.outcome, row.closed_at = Outcome.WITHDRAWN, now
    traces.take_out(row)
    row.forget(now)
    row.save()
    audit.record(by=None, verb="people.matter.forgotten", target=row)


DEED = Deed(
    "erase-complaint",
    gettext_lazy("erase-complaint"),
    gettext_lazy("Erase this complaint or request"),
    gettext_lazy("Yes, erase it"),
    gettext_lazy("It is erased"),
    _one,
    _erase,
    lead=gettext_lazy(
        "Everything you wrote and our answer go at once. If it is open, it will not be answered."
    ),
    stays=gettext_lazy("What kind it was, its days and how it ended stay"),
    is_final=True,
)


def register_section() -> None:
    sections.register_deed(DEED)
    sections.register_section(Section("matters", 90, gettext_lazy("Your complaints and requests"), _told))
