"""When somebody can be called back: hours of working days on which an adviser who fits is there and not yet promised.

Plain values in, plain values out; `offered` and `is_free` read the database for it. A slot is full for a question when
any circle of advisers that must serve it (its region or all, its language or all) has as many calls as people.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from core.text import current_language
from enquiries import clock
from enquiries.models import Adviser, Enquiry
from places.working_days import add_working_days
from welsh.dates import event_text

HOURS = (time(10), time(11), time(14), time(15))
LENGTH = timedelta(hours=1)
DAYS = 3
"""How many working days ahead slots are offered: as many as the promise lasts, so that no call comes after its date."""

FORM = "%Y-%m-%dT%H"


@dataclass(frozen=True)
class OnDuty:
    """An adviser as the call-back times need them. `away` are first and last days of leave."""

    region: str
    speaks_welsh: bool
    works_on: Collection[int]
    away: Sequence[tuple[date, date]] = ()

    def is_there(self, day: date) -> bool:
        return day.weekday() in self.works_on and not any(first <= day <= last for first, last in self.away)


@dataclass(frozen=True)
class Wish:
    """Who may make a call: advisers of `region` (any where it is empty), Welsh speakers where `in_welsh`."""

    region: str
    in_welsh: bool

    def circles(self) -> list["Wish"]:
        """Every circle of advisers that this wish draws on."""
        regions = {self.region, ""}
        return [Wish(region, welsh) for region in regions for welsh in {self.in_welsh, False}]

    def holds(self, region: str, *, welsh: bool) -> bool:
        return self.region in ("", region) and (welsh or not self.in_welsh)


def has_room(wish: Wish, day: date, advisers: Sequence[OnDuty], promised: Sequence[Wish]) -> bool:
    """Whether one more call fits beside those promised for that hour."""
    for circle in wish.circles():
        people = sum(
            circle.holds(one.region, welsh=one.speaks_welsh) and one.is_there(day) for one in advisers
        )
        calls = sum(circle.holds(one.region, welsh=one.in_welsh) for one in promised)
        if calls >= people:
            return False
    return True


def free_slots(
    wish: Wish,
    now: datetime,
    advisers: Sequence[OnDuty],
    promised: Sequence[tuple[datetime, Wish]],
    closures: Collection[date] = (),
) -> list[datetime]:
    """The hours of the next working days that have room, soonest first."""
    today = clock.day_of(now)
    found = []
    for number in range(1, DAYS + 1):
        day = add_working_days(today, number, closures)
        for hour in HOURS:
            at = timezone.make_aware(datetime.combine(day, hour))
            if has_room(wish, day, advisers, [other for moment, other in promised if moment == at]):
                found.append(at)
    return found


# From the database


def wish_of(region: str, language: str) -> Wish:
    return Wish(region, in_welsh=language == "cy")


def _on_duty(*, hold: bool = False) -> list[OnDuty]:
    advisers = Adviser.objects.at_work().with_leave().order_by("pk")
    return [
        OnDuty(
            one.region,
            one.speaks_welsh,
            frozenset(one.works_on),
            tuple((leave.starts_on, leave.ends_on) for leave in one.absences.all()),
        )
        for one in (advisers.select_for_update(of=("self",)) if hold else advisers)
    ]


def _promised(first: datetime, last: datetime) -> list[tuple[datetime, Wish]]:
    booked = Enquiry.objects.booked_between(first, last).values_list("callback_at", "region", "language")
    return [(at, wish_of(region, language)) for at, region, language in booked if at is not None]


def offered(region: str, language: str, now: datetime) -> list[tuple[str, str]]:
    """Values and words of the hours that can be chosen. Four queries."""
    last = now + timedelta(days=30)
    closed = clock.closed_days(clock.day_of(now))
    free = free_slots(wish_of(region, language), now, _on_duty(), _promised(now, last), closed)
    return [(timezone.localtime(at).strftime(FORM), words_of(at)) for at in free]


def words_of(at: datetime) -> str:
    """`Thursday 26 November 2026, 10am to 11am`, in the language of the moment."""
    local = timezone.localtime(at)
    return event_text(local, local + LENGTH, current_language())


def read(value: str) -> datetime | None:
    try:
        return timezone.make_aware(datetime.strptime(value, FORM))  # noqa: DTZ007  # made aware here
    except ValueError:
        return None


def is_free(region: str, language: str, at: datetime) -> bool:
    """Whether the hour still has room. Called in the transaction that takes it: the advisers' rows are held, so that
    of two at once the second waits, and then is told."""
    on_duty = _on_duty(hold=True)
    promised = [wish for _moment, wish in _promised(at, at)]
    return has_room(wish_of(region, language), clock.day_of(at), on_duty, promised)
