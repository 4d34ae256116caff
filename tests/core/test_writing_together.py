"""Rows that belong together are written together: one statement where the database can, all or nothing everywhere."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from core import confirmations
from core.confirmations import Confirmation
from core.outbox.worker import drain
from core.post.models import Letter
from core.post.sending import queue
from core.writing import Writing

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)


def write(to: str = "ann@example.org") -> Letter:
    with Writing.together() as writing:
        key = writing.add(confirmations.new(purpose="tests.writing", subject_id=7, now=NOW))
        return queue(
            kind="tests.none", to=to, language="cy", subject_id=key, confirmation_id=key, writing=writing
        )


def test_later_rows_point_to_earlier_ones() -> None:
    letter = write()
    confirmation = Confirmation.objects.get()
    kept = Letter.objects.get()
    assert (kept.confirmation_id, kept.subject_id, kept.to) == (
        confirmation.pk, confirmation.pk, "ann@example.org",
    )  # fmt: skip
    assert letter.pk == kept.pk
    assert DBTaskResult.objects.get().args_kwargs == {"args": [kept.pk], "kwargs": {}}


def test_what_is_sealed_or_hashed_is_so_here_too() -> None:
    write()
    with connection.cursor() as cursor:
        cursor.execute('SELECT "to", to_key FROM core_letter')
        [(kept, key)] = cursor.fetchall()
    assert "ann" not in kept
    assert len(key) == 64
    assert Letter.objects.sent_to(" Ann@Example.org").count() == 1


def test_the_worker_finds_the_task() -> None:
    write()
    assert drain() == 1


def test_nothing_is_kept_where_one_row_may_not_be() -> None:
    write()
    again = Confirmation.objects.get()
    with pytest.raises(DatabaseError), transaction.atomic(), Writing.together() as writing:
        queue(kind="tests.none", to="ann@example.org", language="cy", writing=writing)
        writing.add(
            Confirmation(purpose="tests.writing", token_hash=again.token_hash, created_at=NOW, expires_at=NOW)
        )
    assert (Letter.objects.count(), DBTaskResult.objects.count()) == (1, 1)


def test_an_error_before_the_end_writes_nothing() -> None:
    with pytest.raises(RuntimeError), Writing.together() as writing:
        queue(kind="tests.none", to="ann@example.org", language="cy", writing=writing)
        raise RuntimeError
    assert not Letter.objects.exists()


def test_postgresql_is_asked_once() -> None:
    with CaptureQueriesContext(connection) as queries:
        write()
    written = [one["sql"] for one in queries if "INSERT" in one["sql"]]
    assert len(written) == (1 if connection.vendor == "postgresql" else 3)
