"""The rota of a day, read from the database into the plain values that routing takes."""

from datetime import date, datetime, time

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from enquiries.models import Adviser, Enquiry
from enquiries.routing import OnRota, stands_in_for


def _start_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _count_of(cases: QuerySet[Enquiry]) -> Coalesce:
    counted = (
        cases.filter(adviser=OuterRef("pk")).order_by().values("adviser").annotate(n=Count("pk")).values("n")
    )
    return Coalesce(Subquery(counted), 0, output_field=IntegerField())


def _figure(adviser: Adviser, name: str) -> int:
    return int(getattr(adviser, name))


def rota_of(today: date) -> list[OnRota]:
    """Everybody who takes enquiries, as they stand on `today`. Two queries, whatever the load."""
    advisers = (
        Adviser.objects.at_work()
        .with_leave()
        .annotate(
            open_cases=_count_of(Enquiry.objects.open()),
            taken_today=_count_of(Enquiry.objects.received_since(_start_of(today))),
        )
        .order_by("pk")
    )
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
        for adviser in advisers
    ]


def covered_by(adviser_id: int, today: date) -> list[int]:
    """The advisers on leave today for whom this one stands in, over however many links."""
    by_id = {one.id: one for one in rota_of(today)}
    return [one.id for one in by_id.values() if not one.is_there and stands_in_for(one, by_id) == adviser_id]


def names_of(ids: set[int]) -> dict[int, str]:
    """Adviser ids and names, those who have left included."""
    if not ids:
        return {}
    return {adviser.pk: adviser.name for adviser in Adviser.objects.with_people().filter(pk__in=ids)}
