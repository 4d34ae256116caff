"""The whole demonstration, grown once for this folder and rolled back at its end."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.core.cache import cache
from django.db import transaction
from pytest_django import DjangoDbBlocker

from home.seed import run
from pledges import wordings

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.fixture(scope="package")
def grown(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        around = transaction.atomic()
        around.__enter__()
        try:
            run.run(with_demo=True, say=lambda line: None, now=NOW)
            cache.clear()
            yield
        finally:
            transaction.set_rollback(True)
            around.__exit__(None, None, None)
            cache.clear()
            wordings.forget()


@pytest.fixture
def site(grown: None, db: None) -> Iterator[None]:
    """The seeded site, as new for each test."""
    cache.clear()
    wordings.forget()
    yield
    cache.clear()
    wordings.forget()
