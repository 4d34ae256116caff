"""Who is on what: a soft lock on a row of a staff queue, so that two people do not decide the same thing.

A seat is taken by pressing a button, never by looking, and lasts `DESK_MINUTES`; then it is anybody's again. It bars
nobody's data: the row's own moves still settle who was first.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, models, transaction


class SeatQuerySet(models.QuerySet["Seat"]):
    def over_by(self, now: datetime) -> "SeatQuerySet":
        return self.filter(until__lte=now)

    def at(self, target: models.Model) -> "SeatQuerySet":
        return self.filter(target_type=ContentType.objects.get_for_model(target), target_id=str(target.pk))


class Seat(models.Model):
    """One person of the staff, at work on one row, until a moment."""

    target_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    target_id = models.CharField(max_length=40)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    until = models.DateTimeField(db_index=True)

    objects = SeatQuerySet.as_manager()

    class Meta:
        app_label = "core"
        constraints = [
            models.UniqueConstraint(fields=["target_type", "target_id"], name="one_person_at_a_row")
        ]

    def __str__(self) -> str:
        return f"{self.target_id} until {self.until:%H:%M}"

    def is_taken_from(self, user: Any, now: datetime) -> bool:
        """Whether somebody else than `user` is on it."""
        return self.until > now and self.by_id != user.pk


def take(*, by: Any, target: models.Model, now: datetime) -> Seat:
    """Sit down at a row, or stay there longer. Gives the seat as it is now: somebody else's where they were first."""
    try:
        return _take(by, target, now)
    except IntegrityError:  # two at the same moment: the later one reads again
        return _take(by, target, now)


@transaction.atomic
def _take(by: Any, target: models.Model, now: datetime) -> Seat:
    until = now + timedelta(minutes=settings.DESK_MINUTES)
    seat = Seat.objects.at(target).select_for_update(of=("self",)).select_related("by").first()
    if seat is None:
        kind = ContentType.objects.get_for_model(target)
        return Seat.objects.create(target_type=kind, target_id=str(target.pk), by=by, until=until)
    if not seat.is_taken_from(by, now):
        seat.by, seat.until = by, until
        seat.save(update_fields=["by", "until"])
    return seat


def leave(*, by: Any, target: models.Model) -> None:
    """Stand up: somebody else may sit down at once."""
    Seat.objects.at(target).filter(by=by).delete()


def who_is_on(target: models.Model, *, besides: Any, now: datetime) -> Any | None:
    """The other person who is on it now, or nobody."""
    seat = Seat.objects.at(target).select_related("by").first()
    return seat.by if seat is not None and seat.is_taken_from(besides, now) else None


def all_on(targets: Iterable[models.Model], *, now: datetime) -> dict[Any, Any]:
    """Who is on which of these rows (all of one model), whoever asks: the same, with the asker's own seats."""
    return others_on(targets, besides=_Nobody, now=now)


class _Nobody:
    pk = None


def others_on(targets: Iterable[models.Model], *, besides: Any, now: datetime) -> dict[Any, Any]:
    """Who else is on which of these rows (all of one model), by primary key: one query, whatever their number."""
    rows = {str(row.pk): row for row in targets}
    if not rows:
        return {}
    kind = ContentType.objects.get_for_model(next(iter(rows.values())))
    seats = Seat.objects.filter(target_type=kind, target_id__in=rows).select_related("by")
    return {rows[seat.target_id].pk: seat.by for seat in seats if seat.is_taken_from(besides, now)}
