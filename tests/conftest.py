"""What holds for the whole suite."""

from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says more about the machine than about the code; benches measure speed.
settings.register_profile("canol", deadline=None)
settings.load_profile("canol")

TESTS = Path(__file__).parent
WITH_A_GROWN_SITE = ("home", "hostile", "catalogue", "news", "guides")
"""Folders whose tests share one seeded site: each stays together on one process, so that it is grown once."""


@pytest.hookimpl(tryfirst=True)
def pytest_itemcollected(item: pytest.Item) -> None:
    if _folder(item) in WITH_A_GROWN_SITE:
        item.add_marker(pytest.mark.xdist_group(_folder(item)))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Folders with a grown site stand together; tests that empty every table come last, whatever the shuffle."""
    items.sort(key=_turn)


def _folder(item: pytest.Item) -> str:
    inside = item.path.relative_to(TESTS).parts
    return inside[0] if len(inside) > 1 else ""


def _turn(item: pytest.Item) -> tuple[bool, str]:
    folder = _folder(item)
    return _empties_tables(item), folder if folder in WITH_A_GROWN_SITE else ""


def _empties_tables(item: pytest.Item) -> bool:
    """What migrations wrote is gone after such a test."""
    mark = item.get_closest_marker("django_db")
    transactional = bool(mark and mark.kwargs.get("transaction"))
    return transactional or "transactional_db" in getattr(item, "fixturenames", ())
