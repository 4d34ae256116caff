"""The adviser's inbox: named views of the enquiries a person may see, paged by key."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from core.steps import Text
from enquiries import clock
from enquiries.clock import Standing
from enquiries.models import Enquiry
from enquiries.models.cases import EnquiryQuerySet
from enquiries.rights import Seat

PAGE = 50
LATEST = "latest"

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


@dataclass(frozen=True)
class Wishes:
    """What narrows and orders a list; empty where nothing does. Values come from lists of what is allowed."""

    topic: str = ""
    language: str = ""
    status: str = ""
    tag: str = ""
    adviser: str = ""
    order: str = ""

    def as_query(self) -> str:
        """For the address of the next leaf."""
        return urlencode({name: value for name, value in asdict(self).items() if value})

    def narrow(self, cases: EnquiryQuerySet) -> EnquiryQuerySet:
        cases = cases.about(self.topic) if self.topic else cases
        cases = cases.answered_in(self.language) if self.language else cases
        cases = cases.wearing(self.tag) if self.tag else cases
        cases = cases.assigned_to_any([int(self.adviser)]) if self.adviser else cases
        return cases.standing_at(self.status) if self.status else cases


def read(view: View, seat: Seat, today: date, after: str = "", wishes: Wishes = Wishes()) -> Leaf:  # frozen
    """The most pressing first, or the latest. Two queries, however many cases there are."""
    cases = wishes.narrow(view.narrow(seat.cases, seat, today)).with_people()
    if wishes.order == LATEST:
        return _latest(cases, today, after)
    key = _key(after)
    cases = cases.most_pressing_first()
    found = list((cases.after(*key) if key else cases)[: PAGE + 1])
    shown = found[:PAGE]
    more = f"{shown[-1].due_on.isoformat()}_{shown[-1].pk}" if len(found) > PAGE else ""
    return Leaf(_lines(shown, today), more)


def _latest(cases: EnquiryQuerySet, today: date, after: str) -> Leaf:
    key = _moment_key(after)
    cases = cases.latest_first()
    found = list((cases.before_receipt(*key) if key else cases)[: PAGE + 1])
    shown = found[:PAGE]
    more = f"{shown[-1].received_at.timestamp()}_{shown[-1].pk}" if len(found) > PAGE else ""
    return Leaf(_lines(shown, today), more)


def _lines(cases: list[Enquiry], today: date) -> list[Line]:
    closed = clock.closed_days(today)
    return [Line(case, case.standing(today, closed)) for case in cases]


def search(words: str, seat: Seat, today: date) -> Leaf:
    """The latest that bear these words, among what the person may see."""
    found = list(seat.cases.searched(words).with_people().latest_first()[: PAGE + 1])
    return Leaf(_lines(found[:PAGE], today), "more" if len(found) > PAGE else "")


def flagged(seat: Seat) -> EnquiryQuerySet:
    """Where somebody may not be safe: above everything else."""
    return seat.cases.flagged().most_pressing_first()[:PAGE]


def _key(text: str) -> tuple[date, int] | None:
    due_on, _separator, pk = text.partition("_")
    try:
        return date.fromisoformat(due_on), int(pk[:18])
    except ValueError:
        return None


def _moment_key(text: str) -> tuple[datetime, int] | None:
    moment, _separator, pk = text.partition("_")
    try:
        return datetime.fromtimestamp(float(moment[:20]), tz=UTC), int(pk[:18])
    except (ValueError, OverflowError, OSError):
        return None
