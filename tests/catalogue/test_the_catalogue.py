"""The Welsh catalogue is whole: nothing missing, nothing broken, nothing left over, and six forms of every plural."""

import datetime as dt
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from django.utils import formats, timesince
from django.utils.translation import gettext, ngettext, override

from core.management.commands import catalogue

# Messages that are the same in both languages: names, codes, marks, words we took over.
SAME = {
    "%(action)s %(name)s", "Canol", "Canol - %(title)s", "GSS code", "ID", "IPv4", "IPv6", "JSON", "PDF",
    "Taggit", "URL",
    "system", "System", "tag", "Tag", "Data", "data/", "Rota", "person",
    "Person", "partner",
}  # fmt: skip


def every_message() -> list[Message]:
    return [message for path in catalogue.po_paths() for message in catalogue.messages_of(path).values()]


def test_nothing_is_missing_unfinished_broken_or_left_over() -> None:
    assert catalogue.faults() == []


@pytest.mark.parametrize("path", catalogue.po_paths(), ids=lambda path: f"{path.parts[-4]}-{path.name}")
def test_each_file_says_what_it_is_and_counts_in_six_forms(path: Path) -> None:
    text = path.read_text()
    assert "awaiting a Welsh speaker's review" in text.splitlines()[0]
    assert catalogue.PLURAL_FORMS in text
    assert "#, fuzzy" not in text
    assert "#~" not in text


def test_every_plural_has_six_forms() -> None:
    for message in every_message():
        if message.pluralizable:
            assert len(catalogue.strings_of(message)) == 6, message.id
            assert all(catalogue.strings_of(message)), message.id


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (0, "0 delwedd"),
        (1, "1 ddelwedd"),
        (2, "2 ddelwedd"),
        (3, "3 delwedd"),
        (6, "6 delwedd"),
        (11, "11 delwedd"),
    ],
)
def test_the_six_forms_are_the_ones_django_picks(number: int, form: str) -> None:
    with override("cy"):
        assert ngettext("%(count)s image", "%(count)s images", number) % {"count": number} == form


def test_two_six_and_the_rest_differ_somewhere() -> None:
    """A catalogue whose plurals repeat one form has been filled in, not translated."""
    counted = [catalogue.strings_of(message) for message in every_message() if message.pluralizable]
    assert any(forms[2] != forms[5] for forms in counted)
    assert any(forms[4] not in {forms[2], forms[5]} for forms in counted)


def test_english_left_in_the_welsh_is_meant() -> None:
    """A Welsh text equal to its English has at most one short word, or is listed here."""
    left = {
        message.id
        for message in every_message()
        if isinstance(message.id, str) and message.id == message.string and message.id not in SAME
    }
    assert {text for text in left if re.search(r"[^\W\d_]{3,}", catalogue.PLACEHOLDER.sub("", text))} == set()


def test_july_is_gorffennaf() -> None:
    july = dt.date(2026, 7, 3)
    with override("cy"):
        assert formats.date_format(july, "j F Y") == "3 Gorffennaf 2026"
        assert formats.date_format(july, "j E Y") == "3 Gorffennaf 2026"


@pytest.mark.parametrize(
    ("years", "words"), [(1, "1 flwyddyn"), (2, "2 flynedd"), (4, "4 o flynyddoedd"), (5, "5 o flynyddoedd")]
)
def test_how_long_ago_is_welsh(years: int, words: str) -> None:
    now = dt.datetime(2026, 7, 3, tzinfo=dt.UTC)
    with override("cy"):
        assert timesince.timesince(now.replace(year=now.year - years), now).replace("\xa0", " ") == words


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("Enter a valid date.", "Rhowch ddyddiad dilys."),
        ("Ensure this value is less than or equal to %(limit_value)s.", "yn llai na neu’n hafal i"),
        ("That page contains no results", "Nid oes canlyniadau"),
        ("Publish page", "Cyhoeddi’r dudalen"),
        ("This field is required.", "Mae angen llenwi’r maes hwn."),
    ],
)
def test_our_words_stand_in_for_the_libraries(english: str, welsh: str) -> None:
    with override("cy"):
        assert welsh in gettext(english)


def test_the_apostrophe_is_always_the_same() -> None:
    for message in every_message():
        for text in catalogue.strings_of(message):
            assert not re.search(r"\w'\w", re.sub(r"<[^>]*>", "", text)), text


def test_a_lost_placeholder_lost_mark_up_and_a_stray_space_are_faults() -> None:
    broken = Message("<b>%(count)s</b> page", "tudalen ", flags=["python-format"])
    assert len(list(catalogue.faults_of(broken))) == 3
