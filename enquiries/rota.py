"""The rota of a day, read from the database into the plain values that routing takes."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import DateTimeField, IntegerField, OuterRef, QuerySet, Subquery
from django.utils import timezone

from core.prepared import Given, Prepared
from enquiries.models import Adviser, Enquiry
from enquiries.routing import MANY_OPEN, OnRota, stands_in_for


def _start_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


class _UpTo(Subquery):
    """How many rows there are, counted no further than the slice goes."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) few)"
    output_field = IntegerField()


def _figure(adviser: Adviser, name: str) -> int:
    return int(getattr(adviser, name))


def _load_of(cases: QuerySet[Enquiry]) -> _UpTo:
    return _UpTo(cases.filter(adviser=OuterRef("pk")).order_by().values("pk")[:MANY_OPEN])


_with_loads = Prepared(
    lambda: (
        Adviser.objects.at_work()
        .with_leave()
        .annotate(
            open_cases=_load_of(Enquiry.objects.open()),
            taken_today=_load_of(Enquiry.objects.received_since(Given("begins", DateTimeField()))),
        )
        .order_by("pk")
    )
)


def rota_of(today: date) -> list[OnRota]:
    """Everybody who takes enquiries, as they stand on `today`. Two queries, whatever the load."""
    return [
        OnRota(
            id=adviser.pk,
            region=adviser.region,
            speaks_welsh=adviser.speaks_welsh,
            topics=frozenset(adviser.topics),
            askers=frozenset(adviser.askers),
            open_cases=_figure(adviser, "open_cases"),
            taken_today=_figure(adviser, "taken_today"),
            daily_load=adviser.daily_load,
            works_on=frozenset(adviser.works_on),
            away_until=adviser.away_until(today),
            cover=adviser.cover_id,
        )
        for adviser in _with_loads(begins=_start_of(today))
    ]


@dataclass(frozen=True)
class Load:
    """What one adviser has in hand: open cases, those of them that wait for the asker or are late, today’s new ones;
    each counted up to `MANY_OPEN`."""

    adviser: Adviser
    open: int
    waiting: int
    late: int
    today: int
    away_until: date | None

    @property
    def is_full(self) -> bool:
        return self.today >= self.adviser.daily_load

    @property
    def in_words(self) -> dict[str, str]:
        """`200+` where nobody counted further."""
        numbers = {"open": self.open, "waiting": self.waiting, "late": self.late, "today": self.today}
        return {name: f"{n}+" if n >= MANY_OPEN else str(n) for name, n in numbers.items()}


def loads_on(today: date) -> list[Load]:
    """Everybody who takes enquiries, region by region. Two queries, whatever the load."""
    advisers = (
        Adviser.objects.at_work()
        .with_leave()
        .select_related("user", "cover__user")
        .annotate(
            open_cases=_load_of(Enquiry.objects.open()),
            waiting_cases=_load_of(Enquiry.objects.waiting()),
            late_cases=_load_of(Enquiry.objects.overdue(today)),
            taken_today=_load_of(Enquiry.objects.received_since(_start_of(today))),
        )
        .order_by("region", "user__first_name", "pk")
    )
    return [
        Load(
            adviser,
            open=_figure(adviser, "open_cases"),
            waiting=_figure(adviser, "waiting_cases"),
            late=_figure(adviser, "late_cases"),
            today=_figure(adviser, "taken_today"),
            away_until=adviser.away_until(today),
        )
        for adviser in advisers
    ]


def presence_of(today: date) -> list[OnRota]:
    """Who is there today and who stands in for whom, without anybody's load: nothing is counted for it."""
    return [
        OnRota(
            id=adviser.pk,
            region=adviser.region,
            speaks_welsh=adviser.speaks_welsh,
            works_on=frozenset(adviser.works_on),
            away_until=adviser.away_until(today),
            cover=adviser.cover_id,
        )
        for adviser in Adviser.objects.at_work().with_leave().order_by("pk")
    ]


def covered_by(adviser_id: int, today: date) -> list[int]:
    """The advisers on leave today for whom this one stands in, over however many links."""
    by_id = {one.id: one for one in presence_of(today)}
    return [one.id for one in by_id.values() if not one.is_there and stands_in_for(one, by_id) == adviser_id]


def names_of(ids: set[int]) -> dict[int, str]:
    """Adviser ids and names, those who have left included."""
    if not ids:
        return {}
    return {adviser.pk: adviser.name for adviser in Adviser.objects.with_people().filter(pk__in=ids)}
