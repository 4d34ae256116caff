"""Figures without watching people: sums of days, counted in memory, written in batches, and of nobody."""

import os
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from core.figures import FORM, PAGE, SEARCH, Seen, actions, counting, seeking
from core.figures.counting import COUNTED, Tally
from core.figures.middleware import CountReadings
from core.figures.models import DayFigure, Sought
from core.page_cache.wsgi import MIB, PageCache

DAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
STORY = Seen(PAGE, "stories.StoryPage", "cy")


@pytest.fixture
def tally(monkeypatch: pytest.MonkeyPatch) -> Iterator[Tally]:
    """One that counts, and writes when it is told to."""
    made = Tally()
    made._process = os.getpid()
    monkeypatch.setattr(counting, "TALLY", made)
    for module in (
        "core.figures",
        "core.figures.counting",
        "core.figures.middleware",
        "core.page_cache.wsgi",
    ):
        monkeypatch.setattr(f"{module}.note", made.note)
    with time_machine.travel(DAY, tick=False):
        yield made


def standing() -> dict[tuple[str, str], int]:
    return {(row.name, row.language): row.times for row in DayFigure.objects.all()}


@pytest.mark.django_db
def test_what_is_noted_is_written_in_sums_and_once(tally: Tally) -> None:
    for _time in range(3):
        tally.note(STORY)
    tally.note(STORY._replace(language="en"))
    assert tally.write() == 4
    assert tally.write() == 0
    assert standing() == {("stories.StoryPage", "cy"): 3, ("stories.StoryPage", "en"): 1}


@pytest.mark.django_db
def test_two_processes_add_to_one_sum() -> None:
    sums: counting.Sums = Counter({(date(2026, 11, 23), STORY): 5})
    actions.add(sums)
    actions.add(sums)
    assert DayFigure.objects.get().times == 10


def _note_many(tally: Tally) -> None:
    for _one in range(2000):
        tally.note(STORY)


def test_notes_of_many_threads_are_all_counted(tally: Tally) -> None:
    hands = [threading.Thread(target=_note_many, args=(tally,)) for _hand in range(8)]
    for hand in hands:
        hand.start()
    while any(hand.is_alive() for hand in hands):
        tally.gather()
    assert tally.gather().total() == 16_000


@pytest.mark.django_db
def test_what_cannot_be_written_waits_for_the_next_time(
    tally: Tally, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_sums: object) -> None:
        raise DatabaseError("locked")

    tally.note(STORY)
    with monkeypatch.context() as broken:
        broken.setattr(actions, "add", fails)
        assert tally.write() == 0
    tally.note(STORY)
    assert tally.write() == 2


@pytest.mark.django_db
def test_an_orderly_stop_writes_what_is_left_and_only_once(tally: Tally) -> None:
    tally.note(STORY)
    tally.end()
    tally.end()
    assert standing() == {("stories.StoryPage", "cy"): 1}


def test_a_command_counts_nothing() -> None:
    quiet = Tally()
    quiet.note(STORY)
    assert quiet.gather().total() == 0


def test_a_kept_page_is_counted_each_time_it_is_sent_and_asks_nobody(tally: Tally) -> None:
    def application(environ: dict[str, object], start_response: object) -> list[bytes]:
        environ[COUNTED] = STORY
        start_response(  # type: ignore[operator]  # a plain WSGI callable
            "200 OK",
            [("Content-Type", "text/html"), ("Cache-Control", "public, no-cache"), ("Content-Length", "2")],
        )
        return [b"ok"]

    cache = PageCache(application, generation=lambda: 1, room=MIB, hosts={"testserver"})
    for method in ("GET", "GET", "HEAD", "GET"):
        environ = RequestFactory().generic(method, "/cy/").META | {"HTTP_HOST": "testserver"}
        environ.pop("HTTP_COOKIE", None)
        list(cache(environ, lambda *_args: lambda _data: None))
    assert tally.gather().total() == 2  # the first was Django's to count; HEAD is nobody's reading


def test_staff_at_work_and_pages_not_found_are_not_counted(tally: Tally) -> None:
    for cookies, status in (({"sessionid": "x"}, 200), ({}, 404)):
        request = RequestFactory().get("/cy/straeon/")
        request.COOKIES.update(cookies)
        CountReadings(_answering(status))(request)
    assert tally.gather().total() == 0


def _answering(status: int) -> Callable[[HttpRequest], HttpResponse]:
    def answer(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("x", status=status)

    return answer


@pytest.mark.django_db
def test_a_form_is_counted_step_by_step(client: Client, tally: Tally) -> None:
    client.get("/cy/gofyn/")
    client.get("/en/ask/")
    forms = {
        (seen.name, seen.language): times
        for (_day, seen), times in tally.gather().items()
        if seen.kind == FORM
    }
    assert forms == {("enquiries.Ask/about", "cy"): 1, ("enquiries.Ask/about", "en"): 1}


@pytest.mark.parametrize(
    "question",
    [
        "07700 900123",
        "someone@example.org",
        "CF10 5FH",
        "https://elsewhere.example",
        "a b c d e f",
        "x" * 61,
        "  ",
    ],
)
def test_words_that_may_tell_of_somebody_are_never_kept(question: str) -> None:
    assert seeking.plain(question) == ""


@pytest.mark.django_db
def test_words_are_kept_once_they_came_often_and_on_several_days() -> None:
    seen = Seen(SEARCH, "nothing", "cy", seeking.plain("Prydau  Parod"))
    actions.add(Counter({(date(2026, 11, 23), seen): 9}))
    assert Sought.objects.get().words == ""
    actions.add(Counter({(date(2026, 11, 24), seen): 1}))
    row = Sought.objects.get()
    assert (row.words, row.times, row.days) == ("prydau parod", 10, 2)
    assert DayFigure.objects.get(day=date(2026, 11, 23)).times == 9


@pytest.mark.django_db
def test_what_is_old_is_forgotten() -> None:
    from core import retention

    DayFigure.objects.create(day=date(2020, 1, 1), kind=PAGE, name="x", language="cy", times=1)
    Sought.objects.create(mark="a", language="cy", last_day=date(2026, 1, 1), times=1, days=1)
    plan = retention.plan(DAY)
    assert len(plan["figures of days"]) == len(plan["searches that found nothing"]) == 1
