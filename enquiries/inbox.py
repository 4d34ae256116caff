"""The adviser's inbox: named views of the enquiries a person may see, paged by key."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from core.steps import Text
from enquiries.clock import Standing
from enquiries.models import Enquiry
from enquiries.models.cases import EnquiryQuerySet
from enquiries.rights import Seat

PAGE = 50

Narrow = Callable[[EnquiryQuerySet, Seat, date], EnquiryQuerySet]


@dataclass(frozen=True)
class View:
    """One way of looking at the cases; `for_lead` ones are the lead's alone, `for_adviser` ones an adviser's."""

    key: str
    label: Text
    narrow: Narrow
    for_lead: bool = False
    for_adviser: bool = False


def _mine(cases: EnquiryQuerySet, seat: Seat, today: date) -> EnquiryQuerySet:
    return cases.assigned_to(seat.adviser).open() if seat.adviser else cases.none()


def _region(cases: EnquiryQuerySet, seat: Seat, today: date) -> EnquiryQuerySet:
    return cases.in_region(seat.adviser.region).open() if seat.adviser else cases.none()


def _cover(cases: EnquiryQuerySet, seat: Seat, today: date) -> EnquiryQuerySet:
    return cases.assigned_to_any(seat.covering).open()


VIEWS: tuple[View, ...] = (
    View("mine", _("Mine"), _mine, for_adviser=True),
    View("region", _("My region"), _region, for_adviser=True),
    View("cover", _("I stand in"), _cover, for_adviser=True),
    View("open", _("All that is open"), lambda cases, *_rest: cases.open(), for_lead=True),
    View(
        "unassigned", _("With nobody, or held"), lambda cases, *_rest: cases.without_adviser(), for_lead=True
    ),
    View("waiting", _("Waiting for the asker"), lambda cases, *_rest: cases.waiting()),
    View("overdue", _("Overdue"), lambda cases, _seat, today: cases.overdue(today)),
    View("settled", _("Answered and closed"), lambda cases, *_rest: cases.settled()),
)


def views_for(seat: Seat) -> list[View]:
    return [
        view
        for view in VIEWS
        if (not view.for_lead or seat.is_lead) and (not view.for_adviser or seat.adviser is not None)
    ]


def view_named(key: str, seat: Seat) -> View:
    """The view asked for, or the first of the person's own."""
    offered = views_for(seat)
    return next((view for view in offered if view.key == key), offered[0])


@dataclass(frozen=True)
class Line:
    """One case in the list."""

    case: Enquiry
    standing: Standing


@dataclass(frozen=True)
class Leaf:
    """One page of the list; `after` is the key of the next, or empty."""

    lines: list[Line]
    after: str


def read(view: View, seat: Seat, today: date, after: str = "") -> Leaf:
    """The most pressing first. One query, however many cases there are."""
    cases = view.narrow(seat.cases, seat, today).with_people().most_pressing_first()
    key = _key(after)
    if key is not None:
        cases = cases.after(*key)
    found = list(cases[: PAGE + 1])
    shown = found[:PAGE]
    more = f"{shown[-1].due_on.isoformat()}_{shown[-1].pk}" if len(found) > PAGE else ""
    return Leaf([Line(case, case.standing(today)) for case in shown], more)


def _key(text: str) -> tuple[date, int] | None:
    due_on, _separator, pk = text.partition("_")
    try:
        return date.fromisoformat(due_on), int(pk[:18])
    except ValueError:
        return None
