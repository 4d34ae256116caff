"""The generation, read as a web process reads it, and a site that is changed while many read it."""

import itertools
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from functools import partial
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connection, connections, transaction
from django.test.utils import override_settings

from core.organisation import Organisation
from core.page_cache.models import Generation
from core.page_cache.moment import Kept, generation_shown
from core.page_cache.readers import PostgresReader, Reader, reader
from core.page_cache.wsgi import MIB, PageCache
from tests.live_site import wait_until

pytestmark = pytest.mark.django_db(transaction=True)
READERS = 4
PUBLISHES = 25
BOUND = 0.25
"""Seconds after which no reader may see old words."""


@pytest.fixture
def generation() -> Iterator[Reader]:
    found = reader()
    with closing(found) if isinstance(found, PostgresReader) else nullcontext():
        wait_until(lambda: found() is not None, "the generation is known", pause=0.01)
        yield found


def name_it(name: str) -> None:
    Organisation.objects.update_or_create(pk=1, defaults={"name_en": name, "name_cy": name})


def test_a_commit_is_seen_and_a_rollback_is_not(generation: Reader) -> None:
    before = generation()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        name_it("Example")
        raise ZeroDivisionError
    time.sleep(BOUND)
    assert generation() == before
    with transaction.atomic():
        name_it("Example")
        time.sleep(BOUND)
        assert generation() == before
    wait_until(lambda: generation() != before, "the change is heard of", patience=2, pause=0.001)


def test_every_thread_sees_it(generation: Reader) -> None:
    seen: list[int | None] = []
    name_it("Example")
    time.sleep(BOUND)
    crowd = [threading.Thread(target=lambda: seen.append(generation())) for _ in range(3)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    assert seen == [Generation.objects.get().number] * 3


def test_without_the_row_nobody_knows_the_generation(generation: Reader) -> None:
    Generation.objects.all().delete()
    if isinstance(generation, PostgresReader):
        name_it("Example")
    wait_until(lambda: generation() is None, "the generation is unknown", patience=8, pause=0.01)
    Generation.begin_another()


def test_a_lost_listener_is_silent_until_it_is_back(generation: Reader) -> None:
    if not isinstance(generation, PostgresReader):
        pytest.skip("SQLite has nobody to lose")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name = 'canol pages' AND datname = current_database()"
        )
    wait_until(lambda: generation() is None, "it is silent", patience=5, pause=0.005)
    name_it("Example")
    wait_until(lambda: generation() is not None, "it is back", patience=5, pause=0.01)
    assert generation() == Generation.objects.get().number


def test_many_rows_of_one_transaction_are_one_change(generation: Reader) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite counts each row, at no cost")
    before = Generation.objects.get().number
    with transaction.atomic():
        name_it("Example")
        name_it("Another")
    assert Generation.objects.get().number == before + 1


def test_what_a_process_keeps_belongs_to_its_generation() -> None:
    kept = Kept(partial(next, itertools.count(1)))
    for generation, expected in ((5, 1), (5, 1), (6, 2), (6, 2), (5, 3)):
        token = generation_shown.set(generation)
        assert kept() == expected
        generation_shown.reset(token)
    kept.forget()
    assert kept() == 4
    assert kept() == 4, "for some seconds, where nobody watches"


# A site that is changed under load ------------------------------------------------------------------------------------


class Audience:
    """Readers who ask for the front door again and again, and note which name they were shown, and when they asked."""

    def __init__(self, cache: PageCache) -> None:
        self.cache = cache
        self.shown: list[tuple[float, int]] = []
        self.ended = threading.Event()
        self.crowd = [threading.Thread(target=self._read) for _ in range(READERS)]

    def _read(self) -> None:
        environ: dict[str, Any] = {"PATH_INFO": "/", "HTTP_HOST": "testserver"}
        setup_testing_defaults(environ)
        try:
            while not self.ended.is_set():
                asked = time.monotonic()
                body = b"".join(self.cache(dict(environ), lambda status, headers: None)).decode()  # type: ignore[arg-type]
                self.shown.append((asked, int(body.partition("Example number ")[2].partition(".")[0])))
                time.sleep(0.001)
        finally:
            connections.close_all()


@pytest.fixture
def begun(generation: Reader) -> Callable[[], Audience]:
    def begin() -> Audience:
        name_it("Example number 0.")
        cache = PageCache(get_wsgi_application(), generation=generation, room=MIB, hosts={"testserver"})
        audience = Audience(cache)
        for one in audience.crowd:
            one.start()
        return audience

    return begin


@override_settings(DEBUG=False)
def test_no_reader_sees_old_words_a_quarter_second_after_they_changed(begun: Callable[[], Audience]) -> None:
    audience = begun()
    changed: list[float] = []
    try:
        for number in range(1, PUBLISHES + 1):
            time.sleep(0.05)
            name_it(f"Example number {number}.")
            changed.append(time.monotonic())
        time.sleep(BOUND + 0.1)
    finally:
        audience.ended.set()
        for one in audience.crowd:
            one.join()
    assert len(audience.shown) > 10 * PUBLISHES
    late = [
        (asked, shown)
        for asked, shown in audience.shown
        if shown < sum(1 for moment in changed if moment + BOUND < asked)
    ]
    assert late == []
    assert audience.shown[-1][1] == PUBLISHES
