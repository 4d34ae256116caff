"""How long something has waited for the staff."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from places.waits import came_before, waited

FRIDAY = datetime(2026, 11, 27, 16, tzinfo=UTC)


def test_a_weekend_does_not_age_anything() -> None:
    monday = FRIDAY + timedelta(days=3)
    assert waited(FRIDAY, now=FRIDAY + timedelta(days=2), allowed=2).days == 0
    assert waited(FRIDAY, now=monday, allowed=2).days == 1


def test_the_last_day_is_near_and_the_day_after_is_late() -> None:
    tuesday = FRIDAY + timedelta(days=4)
    assert waited(FRIDAY, now=tuesday, allowed=2).is_near
    assert waited(FRIDAY, now=tuesday + timedelta(days=1), allowed=2).is_late
    assert not waited(FRIDAY, now=tuesday + timedelta(days=1), allowed=2).is_near


def test_days_when_everybody_is_away_do_not_count() -> None:
    tuesday = FRIDAY + timedelta(days=4)
    assert waited(FRIDAY, now=tuesday, allowed=2, closures={date(2026, 11, 30)}).days == 1


@given(st.integers(0, 400), st.integers(0, 9))
def test_queries_and_rows_agree_on_what_is_late(hours: int, days: int) -> None:
    now = datetime(2026, 12, 29, 13, tzinfo=UTC)
    since = now - timedelta(hours=hours)
    assert (since < came_before(now, days=days)) == (waited(since, now=now, allowed=0).days >= days)
