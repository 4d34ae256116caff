"""Advice finds what is written wrongly, says what may be meant, and leaves right Welsh alone."""

import pytest

from welsh.advice import Kind, hints
from welsh.nouns import NOUNS
from welsh.numbers import phrase
from welsh.places import PLACES


@pytest.mark.parametrize(
    ("text", "kind", "said", "better"),
    [
        ("Llanwyd y dwr.", Kind.CIRCUMFLEX, "dwr", "dŵr"),
        ("Dau ddwr sydd yno.", Kind.CIRCUMFLEX, "ddwr", "ddŵr"),
        ("Grwp lleol ydyw.", Kind.CIRCUMFLEX, "Grwp", "Grŵp"),
        ("Daethant yn ol.", Kind.CIRCUMFLEX, "ol", "ôl"),
        ("Mae’n byw yn Caerdydd.", Kind.MUTATION, "yn Caerdydd", "yng Nghaerdydd"),
        ("Aeth o Gwynedd.", Kind.MUTATION, "o Gwynedd", "o Wynedd"),
        ("Ysgrifennwch i cyngor.", Kind.MUTATION, "i cyngor", "i gyngor"),
        ("Grŵp o pobl.", Kind.MUTATION, "o pobl", "o bobl"),
        ("Dewch â cwestiwn.", Kind.MUTATION, "â cwestiwn", "â chwestiwn"),
        ("Daeth y cymuned.", Kind.MUTATION, "y cymuned", "y gymuned"),
        ("Cafwyd 5 llofnodion.", Kind.NUMBER, "5 llofnodion", "5 llofnod"),
        ("Cafwyd 3 corff.", Kind.NUMBER, "3 corff", "3 chorff"),
        ("Ar ôl 5 blynedd.", Kind.NUMBER, "5 blynedd", "5 mlynedd"),
        ("Dau stori sydd yma.", Kind.NUMBER, "Dau stori", "Dwy stori"),
        ("Ar ôl tair mis.", Kind.NUMBER, "tair mis", "tri mis"),
        ("Beth yw dy enw?", Kind.FAMILIAR, "dy", "eich"),
        ("Gelli ofyn.", Kind.FAMILIAR, "Gelli", "Gallwch"),
        ("Siarad cymraeg.", Kind.TERM, "cymraeg", "Cymraeg"),
        ("Anfonwch ebost.", Kind.TERM, "ebost", "e-bost"),
        ("This is what we said to you.", Kind.ENGLISH, "This is what we said to you.", ""),
    ],
)
def test_a_slip_is_found(text: str, kind: Kind, said: str, better: str) -> None:
    found = [(hint.kind, hint.said, hint.better) for hint in hints(text)]
    assert found == [(kind, said, better)]
    assert all(text[hint.start : hint.end] == hint.said for hint in hints(text))


@pytest.mark.parametrize(
    "text",
    [
        "Mae’r grŵp yn byw yng Nghaerdydd ac yng Ngwynedd, ac yn dod o Geredigion i Gymru.",
        "Mae’n chwarae’r gem fel y can, ac yn canu can tan y bore; tal yw’r dyn.",
        "Cafwyd 2 lofnod, 3 chorff, 5 llofnod, 5 mlynedd, 10 niwrnod a 10 diwrnod; dwy stori, tri mis, chwe chyngor.",
        "Pum diwrnod, pum niwrnod. Yn 2014 cyhoeddwyd y daflen. Rhowch eich enw chi i’r gymuned, i gyngor ac i bobl.",
        "Un o’r bobl, un gymuned, un llaw; y cyngor a’r corff, gyda chymorth a chyngor.",
        "Mae hyn yn golygu cyngor da yn gyntaf.",
    ],
)
def test_right_welsh_is_left_alone(text: str) -> None:
    assert hints(text) == []


@pytest.mark.parametrize("noun", sorted(NOUNS))
def test_what_this_package_counts_itself_draws_no_hint(noun: str) -> None:
    for number in (1, 2, 3, 4, 5, 6, 7, 10, 12, 20, 100):
        assert hints(phrase(number, noun)) == []
        assert hints(phrase(number, noun, words=True)) == []


@pytest.mark.parametrize("key", sorted(PLACES))
def test_places_written_out_draw_no_hint(key: str) -> None:
    place = PLACES[key].cy
    for words in (place.inside, place.from_, place.to):
        assert hints(f"Mae pobl {words}.") == []
