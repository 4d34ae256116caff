"""Known and unknown addresses take the same time: at my page, signing, joining, and when staff forgot a password.

The suite counts the work, which no other load can change; the bench looks at the clock, as somebody outside would.
Erasing has no form that anybody could try an address at: it begins on my page, whose door is measured here."""

import cProfile
import itertools
import pstats
import statistics
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from forum.models.members import email_key
from tests.bench.measuring import processor_clock
from tests.enquiries.conftest import MakeStaff
from tests.forum.conftest import JOIN, MakeMember, make_member, wales
from tests.forum.conftest import answers as joining
from tests.people.conftest import ANN, MY
from tests.pledges.conftest import SIGN, answers, seal_of

pytestmark = pytest.mark.django_db(transaction=True)
__all__ = ["make_member", "wales"]

Post = Callable[[str], Any]
"""Sends the form of one door with this address."""

DOORS = ["my page", "signing", "joining", "password"]
PAIRS = 150
MOST_APART = {"on the wall": 0.005, "of the processor": 0.0015}
"""Seconds between the medians: what somebody outside can measure, and the work done, which no other load can hide."""
SLACK = {"on the wall": 0.0, "of the processor": 1 / 7}
"""Of the work: a crowded processor takes longer over all of it, and over what little is different too."""
APART_IN_CALLS = 0.1
"""Of the calls that the dearer of the two takes."""


@pytest.fixture(params=DOORS)
def door(request: pytest.FixtureRequest, client: Client, settings: Settings) -> tuple[str, Post]:
    """A form that anybody can try an address at, and ANN known behind it."""
    settings.RATE_LIMIT_SCALE = 100_000
    where: str = request.param
    ask: Callable[[str], Any] = request.getfixturevalue
    if where == "password":
        make_staff: MakeStaff = ask("make_staff")
        assert make_staff("ann", "editor").email == ANN
        return where, lambda to: client.post("/admin/password_reset/", {"address": to})
    if where == "joining":
        make_new_member: MakeMember = ask("make_member")
        make_new_member(email=ANN, email_key=email_key(ANN))
    else:
        ask("signed")
    address, form = {
        "my page": (MY["en"], {}), "signing": (SIGN["en"], answers()), "joining": (JOIN["en"], joining()),
    }[where]  # fmt: skip
    form |= {"seal": seal_of(client.get(address)), "at": "check", "go": "send"}
    return where, lambda to: client.post(address, {**form, "email": to})


strangers = (f"stranger{number}@example.org" for number in itertools.count(1))


def test_known_and_unknown_are_as_much_work(door: tuple[str, Post]) -> None:
    where, post = door
    for _warming in range(2):
        post(ANN), post(next(strangers))
    known, unknown = _calls(post, ANN), _calls(post, next(strangers))
    assert abs(known - unknown) < APART_IN_CALLS * max(known, unknown), f"{where}: {known}, {unknown}"


def _calls(post: Post, address: str) -> int:
    with cProfile.Profile() as profile:
        assert post(address).status_code == 302
    counted: Any = pstats.Stats(profile)
    return int(counted.total_calls)


@pytest.mark.bench
def test_no_clock_tells_who_is_known(door: tuple[str, Post]) -> None:
    where, post = door
    clocks = {"on the wall": time.perf_counter, "of the processor": processor_clock()}
    took: dict[tuple[str, bool], list[float]] = {
        (name, which): [] for name in clocks for which in (True, False)
    }
    for _pair in range(PAIRS):
        for is_known in (True, False):
            address = ANN if is_known else next(strangers)
            start = {name: clock() for name, clock in clocks.items()}
            assert post(address).status_code == 302
            for name, clock in clocks.items():
                took[name, is_known].append(clock() - start[name])
    for name, most in MOST_APART.items():
        known, unknown = (statistics.median(took[name, which]) for which in (True, False))
        apart = abs(known - unknown)
        print(
            f"{where}, {name}: known {known * 1000:.2f} ms, unknown {unknown * 1000:.2f} ms, "
            f"apart {apart * 1000:.2f} ms"
        )
        assert apart < max(most, SLACK[name] * max(known, unknown)), f"{where} {name}"
