"""Prepared queries answer what the queries they are made from answer, with whatever values, on either database."""

import uuid
from datetime import datetime, timedelta
from threading import Thread
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import Confirmation
from core.prepared import Given, Prepared, numbered, several

pytestmark = pytest.mark.django_db

AT = models.DateTimeField()


@pytest.fixture
def rows() -> list[Confirmation]:
    now = timezone.now()
    return [
        Confirmation.objects.create(
            purpose="test.prepared",
            subject_id=number,
            created_at=now,
            token_hash=f"{number:064}",
            expires_at=now + timedelta(number),
        )
        for number in range(5)
    ]


def test_the_same_sql_is_asked_with_other_values_each_time(rows: list[Confirmation]) -> None:
    calls = []

    def make() -> "models.QuerySet[Confirmation]":
        calls.append(1)
        return Confirmation.objects.filter(subject_id=Given("subject"))

    ask = Prepared(make)
    for row in rows:
        assert ask(subject=row.subject_id) == [row]
    assert ask(subject=99) == []
    assert len(calls) == 1


def test_a_row_is_as_whole_as_the_query_makes_it(rows: list[Confirmation]) -> None:
    whole = Prepared(lambda: Confirmation.objects.filter(pk=Given("pk")))(pk=rows[0].pk)[0]
    assert {field.attname: getattr(whole, field.attname) for field in Confirmation._meta.concrete_fields} == {
        field.attname: getattr(Confirmation.objects.get(pk=rows[0].pk), field.attname)
        for field in Confirmation._meta.concrete_fields
    }
    narrow = Prepared(lambda: Confirmation.objects.filter(pk=Given("pk")).only("purpose"))(pk=rows[0].pk)[0]
    assert "token_hash" in narrow.get_deferred_fields()
    named = Prepared(lambda: Confirmation.objects.filter(pk=Given("pk")).values("purpose", "expires_at"))
    assert named(pk=rows[1].pk) == [{"purpose": "test.prepared", "expires_at": rows[1].expires_at}]
    counted = Prepared(
        lambda: Confirmation.objects.order_by().values_list("purpose").annotate(n=models.Count("pk"))
    )
    assert counted() == [("test.prepared", 5)]


def test_values_are_handed_over_as_their_field_would(rows: list[Confirmation]) -> None:
    by_key = Prepared(
        lambda: Confirmation.objects.filter(public_id=Given("key", models.UUIDField())).values_list(
            "public_id", flat=True
        )
    )
    assert by_key(key=rows[2].public_id) == [rows[2].public_id]
    assert by_key(key=str(rows[2].public_id)) == [rows[2].public_id]
    assert by_key(key=uuid.uuid4()) == []
    later = Prepared(lambda: Confirmation.objects.filter(expires_at__gt=Given("at", AT)).order_by("pk"))
    elsewhere: datetime = rows[3].expires_at.astimezone(ZoneInfo("Asia/Tokyo"))
    assert later(at=rows[3].expires_at) == later(at=elsewhere) == [rows[4]]


def test_what_differs_in_sql_is_a_shape_of_its_own(rows: list[Confirmation]) -> None:
    among = Prepared(
        lambda how_many: Confirmation.objects.filter(pk__in=several("row", how_many)).order_by("-pk")[:2]
    )
    keys = [row.pk for row in rows]
    assert among(3, **numbered("row", keys[:3])) == [rows[2], rows[1]]
    assert among(1, **numbered("row", keys[4:])) == [rows[4]]
    assert among(3, **numbered("row", keys[2:])) == [rows[4], rows[3]]


def test_what_is_prepared_is_one_query_and_forgets_nothing_between(rows: list[Confirmation]) -> None:
    ask = Prepared(lambda: Confirmation.objects.filter(subject_id__lte=Given("most")).order_by("pk"))
    with CaptureQueriesContext(connection) as queries:
        first, second = ask(most=1), ask(most=0)
    assert (first, second, len(queries)) == (rows[:2], rows[:1], 2)
    Confirmation.objects.filter(pk=rows[0].pk).update(subject_id=50)
    assert ask(most=1) == [rows[1]]


def test_a_value_that_is_missing_is_a_mistake_and_asks_nothing(rows: list[Confirmation]) -> None:
    ask = Prepared(lambda: Confirmation.objects.filter(subject_id=Given("subject")))
    with CaptureQueriesContext(connection) as queries, pytest.raises(KeyError):
        ask(subjekt=1)
    assert not queries


@pytest.mark.django_db(transaction=True)
def test_every_thread_asks_over_its_own_connection() -> None:
    ask, seen = Prepared(lambda: Confirmation.objects.filter(pk=Given("pk"))), []
    ask(pk=1)

    def elsewhere() -> None:
        ask(pk=1)
        seen.append((ask._own.made[()].connection, connection.connection is not None))
        connection.close()

    thread = Thread(target=elsewhere)
    thread.start()
    thread.join()
    (theirs, was_open), ours = seen[0], ask._own.made[()].connection
    assert was_open
    assert theirs is not ours
