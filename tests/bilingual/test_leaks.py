"""The leak guard points at what was never meant for readers, names the place, and is silent about ordinary words."""

import json

import pytest

from accounts.models import User
from bilingual import pairs
from bilingual.leaks import Kind, found_in
from bilingual.models import Ready
from bilingual.pairs import Wait
from core.audit import AuditRecord
from tests.bilingual.conftest import Couple


@pytest.mark.parametrize(
    ("language", "words", "kind"),
    [
        ("en", "This is for internal use.", Kind.INTERNAL),
        ("cy", "At ddefnydd mewnol yn unig.", Kind.INTERNAL),
        ("cy", "Taflen fewnol.", Kind.INTERNAL),
        ("en", "TODO: ask the council.", Kind.TO_DO),
        ("cy", "I’W WNEUD: gofyn i’r cyngor.", Kind.TO_DO),
        ("en", "The date is TBC.", Kind.TO_DO),
        ("en", "Hello %s, welcome.", Kind.PLACEHOLDER),
        ("cy", "Helo {name}, croeso.", Kind.PLACEHOLDER),
        ("en", "Lorem ipsum dolor.", Kind.PLACEHOLDER),
        ("cy", "Annwyl [enw],", Kind.PLACEHOLDER),
        ("en", "Click here for more.", Kind.CLICK_HERE),
        ("cy", "Cliciwch yma am ragor.", Kind.CLICK_HERE),
        ("en", 'Read more <a linktype="page" id="3">here</a>.', Kind.CLICK_HERE),
        ("cy", 'Darllenwch ragor <a linktype="page" id="3">yma</a>.', Kind.CLICK_HERE),
        ("en", "Ring me on 07911 123456.", Kind.PRIVATE_PHONE),
        ("cy", "Ffoniwch +44 7911 123456.", Kind.PRIVATE_PHONE),
        ("en", "Write to somebody@gmail.com.", Kind.PRIVATE_MAIL),
        ("cy", "We would like you to read this, and to tell us what you think.", Kind.ENGLISH),
    ],
)
def test_words_that_look_like_a_leak_are_pointed_at(language: str, words: str, kind: Kind) -> None:
    found = found_in({"lead": f"<p>Before.</p><p>{words}</p>"}, language)
    assert [(leak.kind, leak.path) for leak in found] == [(kind, "lead")]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Things to do together: internationally known, 100% sure; write to help@example.org."),
        ("en", "Ring 029 2018 0123 or 07700 900123."),
        ("cy", "Darllenwch Being at the centre: the new relationship, taflen WCVA."),
        ("cy", "Gweler “What we would like you to know about the new relationship”, taflen 2014."),
        ("cy", "Mae hyn yn 50% o’r gwaith, ac mae’r gymuned yn ei wneud gyda’i gilydd."),
        ("en", 'See <a linktype="page" id="3">how here and there differ</a>.'),
    ],
)
def test_ordinary_words_are_left_alone(language: str, words: str) -> None:
    assert found_in({"lead": words}, language) == []


@pytest.mark.parametrize("alt", ["image", "Photo 2", "IMG_2034", "mrs-jones.jpg", "Llun", "testun amgen"])
def test_a_description_that_says_nothing_is_pointed_at(alt: str) -> None:
    assert [leak.kind for leak in found_in({"drawing_alt": alt}, "cy")] == [Kind.ALT_TEXT]
    assert found_in({"title": "Photo"}, "en") == []


def test_a_paragraph_that_stands_twice_in_one_field_is_pointed_at() -> None:
    twice = "The neighbours met once a week, and then twice."
    body = json.dumps([{"value": f"<p>{twice}</p><p>Other.</p>"}, {"value": f"<p>{twice}</p>"}])
    assert [(leak.kind, leak.path) for leak in found_in({"body": body}, "en")] == [
        (Kind.REPEATED, "body.1.value")
    ]
    assert found_in({"lead": twice, "search_description": twice}, "en") == []


# --- how it holds a pair


@pytest.mark.django_db
def test_a_pair_with_a_leak_waits_for_a_reason_which_is_kept(couple: Couple, editor: User) -> None:
    welsh = couple.welsh
    welsh.lead = "At ddefnydd mewnol yn unig, gan staff y cyngor."
    couple.english.save_revision().publish()
    welsh.save_revision().publish()
    assert couple.sides == (False, False)
    outcome = pairs.go_on(by=editor, page=couple.english, reason="It quotes the council")
    assert outcome.is_live
    assert couple.sides == (True, True)
    kept = AuditRecord.objects.get(verb="page.leaks_let_go")
    assert (kept.by, kept.target_id) == (editor, str(couple.welsh_id))
    assert kept.detail == {"reason": "It quotes the council", "kinds": ["internal"], "places": ["lead"]}


@pytest.mark.django_db
def test_a_reason_does_not_outlive_the_words_it_was_given_for(couple: Couple, editor: User) -> None:
    english = couple.english
    english.lead = "For internal use."
    english.save_revision().publish()
    pairs.go_on(by=editor, page=english, reason="A quotation")
    english.lead = "For internal use, TODO."
    english.save_revision().publish()
    assert Ready.objects.get().goes_on_because == ""
    outcome = pairs.sign_off(by=editor, page=couple.welsh, revision=couple.welsh.save_revision())
    assert outcome.wait is Wait.LEAK
