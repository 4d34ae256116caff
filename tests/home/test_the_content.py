"""The seeded words: both languages say something, with the same shape, and every link has somewhere to go."""

import dataclasses
import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from home.seed import content
from home.seed.content.format import VIEWS, Labelled, T

MODULES = [
    importlib.import_module(f"{content.__name__}.{found.name}")
    for found in pkgutil.iter_modules(content.__path__)
]
LINK = re.compile(r'href="([^"]*)"')
TAG = re.compile(r"<(/?\w+)")


def everything(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Each record inside a value, with the way to it."""
    if isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from everything(part, f"{path}[{number}]")
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield path, value
        for field in dataclasses.fields(value):
            yield from everything(getattr(value, field.name), f"{path}.{field.name}")


RECORDS = [
    (path, record)
    for module in MODULES
    for name, value in vars(module).items()
    if name.isupper()
    for path, record in everything(value, f"{module.__name__.rpartition('.')[2]}.{name}")
]
PAIRS = [(path, record) for path, record in RECORDS if isinstance(record, T)]


def test_every_text_is_there_in_both_languages() -> None:
    assert PAIRS
    assert [path for path, pair in PAIRS if not pair.en.strip() or not pair.cy.strip()] == []


def test_both_languages_have_the_same_paragraphs_lists_and_links() -> None:
    differing = [path for path, pair in PAIRS if TAG.findall(pair.en) != TAG.findall(pair.cy)]
    assert differing == []


def test_both_languages_give_the_same_numbers() -> None:
    def numbers(text: str) -> list[str]:
        return sorted(re.findall(r"\d+", LINK.sub("", text)))

    assert [path for path, pair in PAIRS if numbers(pair.en) != numbers(pair.cy)] == []


def test_no_text_is_much_longer_than_its_twin() -> None:
    uneven = [
        path
        for path, pair in PAIRS
        if not path.endswith(".slug") and len(pair.en) > 40 and not 0.7 < len(pair.cy) / len(pair.en) < 1.7
    ]
    assert uneven == []


def test_every_link_leads_to_a_page_a_view_or_an_outside_address() -> None:
    keys = {record.key for _path, record in RECORDS if hasattr(record, "key")}
    lost = []
    for path, pair in PAIRS:
        for link in LINK.findall(pair.en) + LINK.findall(pair.cy):
            kind, _colon, name = link.partition(":")
            known = {"page": keys, "view": VIEWS}.get(kind)
            if name not in known if known is not None else kind not in {"https", "tel"}:
                lost.append((path, link))
    assert lost == []


def test_labels_and_so_the_lasting_ids_are_each_used_once() -> None:
    labels = {id(record): record.label for _path, record in RECORDS if isinstance(record, Labelled)}
    assert [label for label, times in Counter(labels.values()).items() if times > 1] == []


@pytest.mark.parametrize("number", ["0800 2888 329", "0300 111 5050", "029 2043 1701"])
def test_a_number_printed_years_ago_is_never_a_live_link(number: str) -> None:
    digits = number.replace(" ", "")
    assert [path for path, pair in PAIRS if f"tel:{digits}" in pair.en + pair.cy] == []
