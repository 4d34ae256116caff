"""The whole demonstration; see `tests/grown.py`."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from pytest_django import DjangoDbBlocker

from tests.grown import site_grown


@pytest.fixture(scope="package")
def grown(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with site_grown(django_db_blocker):
        yield


@pytest.fixture
def site(grown: None, db: None) -> Iterator[None]:
    """The seeded site, as new for each test."""
    cache.clear()
    yield
    cache.clear()
