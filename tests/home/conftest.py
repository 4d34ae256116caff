"""The whole demonstration; what this folder does to it is rolled back at its end."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoDbBlocker
from wagtail.models import Page

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


@dataclass(frozen=True)
class Answer:
    """What a reader was sent."""

    status: int
    headers: Mapping[str, str]
    cookies: tuple[str, ...]
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode()


Read = Callable[[str], Answer]


@pytest.fixture(scope="package")
def _sown(grown: None) -> dict[str, Answer]:
    return {}


@pytest.fixture
def read(site: None, _sown: dict[str, Answer]) -> Read:
    """A page of the site as sown, asked for once in this folder. For tests that have changed nothing yet."""
    client = Client()

    def one(address: str) -> Answer:
        if address not in _sown:
            answer = client.get(address)
            _sown[address] = Answer(
                answer.status_code, dict(answer.items()), tuple(answer.cookies), answer.content
            )
        return _sown[address]

    return one


@pytest.fixture
def addresses(site: None) -> list[dict[str, str]]:
    """Every page of the site: its address in each language."""
    pairs: dict[object, dict[str, str]] = {}
    for page in Page.objects.live().filter(depth__gt=1).select_related("locale"):
        pairs.setdefault(page.translation_key, {})[page.locale.language_code] = page.get_url()
    return list(pairs.values())
