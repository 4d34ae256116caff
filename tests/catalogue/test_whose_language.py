"""Every kind of letter is written in the language of whoever reads it, in both where that is not known, and says
nothing in the other."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from core.post import composers
from pledges.models import BodyPledge, PublicBody
from tests.catalogue.letters import Walk, choose_for_everybody, each, everything, languages_of, settle
from tests.catalogue.readings import Page, Said, leaks, names, without_addresses

LANGUAGES = ["cy", "en"]
UNKNOWN = {"pledges.body_signatory", "pledges.contact_new"}
"""Kinds to people whom somebody else has named: nobody knows their language until they have chosen one."""
PROOF = "forum.proof"
"""A bulletin as it will be, to the member of staff who sends it: in both languages, to be read in both."""


def kinds_of_the_site() -> set[str]:
    return {kind for kind in composers.kinds() if not kind.startswith("test.")}


@pytest.fixture
def walk(site: None, client: Client, settings: Settings, page: str, asked: str) -> Walk:
    settings.RATE_LIMIT_SCALE = 1000
    walk = Walk(client, page=page, asked=asked)
    settle(walk)
    return walk


def wrongly_written(walk: Walk, expected: str) -> list[tuple[str, Any]]:
    """Mails in another language than expected, but for those that nobody can know."""
    return [
        (kind, languages_of(message))
        for kind, message in each(walk)
        if kind != PROOF and languages_of(message) != [expected]
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(("page", "asked"), [("cy", "cy"), ("en", "en")])
def test_every_kind_of_letter_speaks_the_language_of_its_reader_and_no_other(
    walk: Walk, page: str, asked: str
) -> None:
    everything(walk)
    assert kinds_of_the_site() - set(walk.posted) == set()
    assert {kind for kind, _said in wrongly_written(walk, page)} == UNKNOWN
    for kind in (*UNKNOWN, PROOF):
        assert [languages_of(message) for message in walk.posted[kind]] == [["cy", "en"]], kind
    found = {
        (kind, message.subject): texts for kind, message in each(walk) if (texts := told_wrongly(message))
    }
    assert found == {}


@pytest.mark.django_db
@pytest.mark.parametrize(("page", "asked"), [("en", "cy"), ("cy", "en")])
def test_what_was_chosen_on_my_page_goes_before_the_page_somebody_comes_by(
    walk: Walk, page: str, asked: str
) -> None:
    choose_for_everybody(walk, asked)
    everything(walk)
    assert kinds_of_the_site() - set(walk.posted) == set()
    assert wrongly_written(walk, asked) == []


@pytest.mark.django_db
@pytest.mark.parametrize(("page", "asked"), [("en", "both")])
def test_both_languages_are_written_welsh_first(walk: Walk, page: str, asked: str) -> None:
    BodyPledge.objects.update(contact_language="both")
    assert PublicBody.objects.exists()
    everything(walk)
    both = [
        (kind, message)
        for kind, message in each(walk)
        if languages_of(message) == ["cy", "en"] and kind != PROOF
    ]
    assert {kind for kind, _message in both} >= {
        *UNKNOWN, "pledges.contact_still", "enquiries.shared", "forum.bulletin",
        "forum.confirm", "forum.stay",
    }  # fmt: skip
    for kind, message in both:
        html = Page(str(message.alternatives[0][0])).said
        spoken = [one.language for one in html if one.language in LANGUAGES]
        assert spoken[0] == "cy", kind
        assert "en" in spoken, kind
        assert told_wrongly(message) == [], kind


def told_wrongly(message: Any) -> list[str]:
    """Leaks of a mail: its HTML by `lang`, and each line of subject and text when it is in one language.

    The title of a mail in both languages is its subject, which holds both.
    """
    languages = languages_of(message)
    html, known = str(message.alternatives[0][0]), names()
    if len(languages) > 1:
        known |= {message.subject}
    said = without_addresses(Page(html).said)
    found = [text for language in LANGUAGES for text in leaks(said, language, known)]
    if len(languages) == 1:
        lines = [
            Said(languages[0], line.strip()) for line in f"{message.subject}\n{message.body}".splitlines()
        ]
        found += leaks(without_addresses(lines), languages[0], names())
    return found
