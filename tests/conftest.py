"""What holds for the whole suite."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

# How long an example takes says more about the machine than about the code; benches measure speed.
settings.register_profile("canol", deadline=None)
settings.load_profile("canol")


@pytest.hookimpl(tryfirst=True)
def pytest_itemcollected(item: pytest.Item) -> None:
    """A file stays together on one process, so that what its tests share is made once."""
    last = ", emptying" * _empties_tables(item)
    item.add_marker(pytest.mark.xdist_group(f"{item.path.parent.name}/{item.path.name}{last}"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--cases", type=int, help="of a test with many cases, run so many, by the luck of the shuffle"
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests that empty every table come last, whatever the shuffle."""
    if most := config.getoption("--cases"):
        _keep_few(config, items, most)
    items.sort(key=_empties_tables)


def _keep_few(config: pytest.Config, items: list[pytest.Item], most: int) -> None:
    met: Counter[str] = Counter()
    few: list[pytest.Item] = []
    rest: list[pytest.Item] = []
    for item in items:
        test = item.nodeid.partition("[")[0]
        met[test] += 1
        (few if met[test] <= most else rest).append(item)
    config.hook.pytest_deselected(items=rest)
    items[:] = few


def _empties_tables(item: pytest.Item) -> bool:
    """What migrations wrote is gone after such a test."""
    mark = item.get_closest_marker("django_db")
    transactional = bool(mark and mark.kwargs.get("transaction"))
    return transactional or "transactional_db" in getattr(item, "fixturenames", ())


READS = ("SELECT", "SAVEPOINT", "RELEASE", "PRAGMA")


@pytest.fixture(autouse=True)
def nothing_is_kept_too_long(request: pytest.FixtureRequest) -> Iterator[None]:
    """Nobody counts generations here: a request reads anew what a process keeps, once anything was written.

    A test marked `content_stands` changes no content, and is answered as behind the page cache.
    """
    from django.core.signals import request_started
    from django.db import connection

    from core.page_cache.moment import Kept

    has_changed = True

    def watch(execute: Any, sql: Any, *rest: Any) -> Any:
        nonlocal has_changed
        has_changed = has_changed or not str(sql).startswith(READS)
        return execute(sql, *rest)

    def forget(**_kwargs: object) -> None:
        nonlocal has_changed
        if has_changed:
            Kept.forget_everything()
        has_changed = False

    if not request.node.get_closest_marker("content_stands"):
        request_started.connect(forget)
    with connection.execute_wrapper(watch):
        yield
    request_started.disconnect(forget)
    Kept.forget_everything()
