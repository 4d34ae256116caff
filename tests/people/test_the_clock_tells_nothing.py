"""Known and unknown addresses take the same time, at my page and at signing."""

import itertools
import statistics
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from pledges.models import Signature
from tests.people.conftest import ANN, MY
from tests.pledges.conftest import SIGN, answers, seal_of

pytestmark = [pytest.mark.bench, pytest.mark.django_db(transaction=True)]
PAIRS = 150
MOST_APART = 0.005


def _medians(send: Callable[[str], Any]) -> tuple[float, float]:
    """Median seconds of a known and an unknown address, asked turn and turn about."""
    numbers = itertools.count(1)
    took: dict[bool, list[float]] = {True: [], False: []}
    for _pair in range(PAIRS):
        for is_known in (True, False):
            address = ANN if is_known else f"stranger{next(numbers)}@example.org"
            start = time.perf_counter()
            assert send(address).status_code == 302
            took[is_known].append(time.perf_counter() - start)
    return statistics.median(took[True]), statistics.median(took[False])


def _told(where: str, known: float, unknown: float) -> None:
    apart = abs(known - unknown)
    print(
        f"{where}: known {known * 1000:.2f} ms, unknown {unknown * 1000:.2f} ms, apart {apart * 1000:.2f} ms"
    )
    assert apart < MOST_APART


def test_my_page(signed: Signature, client: Client, settings: Settings) -> None:
    settings.RATE_LIMIT_SCALE = 100_000
    seal = seal_of(client.get(MY["en"]))
    _told(
        "my page",
        *_medians(lambda to: client.post(MY["en"], {"email": to, "seal": seal, "at": "check", "go": "send"})),
    )


def test_signing(signed: Signature, client: Client, settings: Settings) -> None:
    settings.RATE_LIMIT_SCALE = 100_000
    seal = seal_of(client.get(SIGN["en"]))
    form = {**answers(), "seal": seal, "at": "check", "go": "send"}
    _told("signing", *_medians(lambda to: client.post(SIGN["en"], {**form, "email": to})))
