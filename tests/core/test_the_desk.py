"""The desk: one person at a row, until they leave or their time is over."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import desk, retention
from core.desk import Seat
from core.models import Confirmation

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)
LATER = NOW + timedelta(minutes=16)


def person(name: str) -> Any:
    return get_user_model().objects.create_user(username=name, email=f"{name}@example.org")


@pytest.fixture
def row() -> Confirmation:
    return Confirmation.objects.create(purpose="x", token_hash="1", created_at=NOW, expires_at=NOW)


def test_whoever_sits_down_second_is_told_who_is_there(row: Confirmation) -> None:
    mari, huw = person("mari"), person("huw")
    assert desk.take(by=mari, target=row, now=NOW).by == mari
    assert desk.take(by=huw, target=row, now=NOW).by == mari
    assert desk.who_is_on(row, besides=huw, now=NOW) == mari
    assert desk.who_is_on(row, besides=mari, now=NOW) is None


def test_a_seat_is_free_when_its_time_is_over(row: Confirmation) -> None:
    mari, huw = person("mari"), person("huw")
    desk.take(by=mari, target=row, now=NOW)
    assert desk.who_is_on(row, besides=huw, now=LATER) is None
    assert desk.take(by=huw, target=row, now=LATER).by == huw


def test_a_seat_is_free_when_its_owner_leaves_and_nobody_else_can_free_it(row: Confirmation) -> None:
    mari, huw = person("mari"), person("huw")
    desk.take(by=mari, target=row, now=NOW)
    desk.leave(by=huw, target=row)
    assert desk.who_is_on(row, besides=huw, now=NOW) == mari
    desk.leave(by=mari, target=row)
    assert desk.who_is_on(row, besides=huw, now=NOW) is None


def test_a_queue_asks_once_who_is_on_its_rows(row: Confirmation) -> None:
    mari, huw = person("mari"), person("huw")
    other = Confirmation.objects.create(purpose="x", token_hash="2", created_at=NOW, expires_at=NOW)
    desk.take(by=mari, target=row, now=NOW)
    desk.take(by=huw, target=other, now=NOW)
    with CaptureQueriesContext(connection) as queries:
        assert desk.others_on([row, other], besides=huw, now=NOW) == {row.pk: mari}
    assert len(queries) == 1


def test_seats_whose_time_is_over_are_swept_away(row: Confirmation) -> None:
    desk.take(by=person("mari"), target=row, now=NOW)
    retention.apply("seats at the desk", LATER)
    assert not Seat.objects.exists()
