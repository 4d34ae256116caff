"""The glossary: each language in its own order, each word with its twin, and editors who keep it."""

import re
from itertools import pairwise

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from accounts.models import User
from bilingual.gate import permit
from guides.models import GlossaryTerm, GuidePartPage
from guides.models.glossary import alphabet
from home.seed.content.glossary import GLOSSARY
from welsh.collation import sort_key

PAGE = {"en": "/en/glossary/", "cy": "/cy/geirfa/"}
WORD = re.compile(r'<h3 class="entry__word">(.*?)</h3>')


def term(english: str, welsh: str) -> GlossaryTerm:
    return GlossaryTerm(
        term_en=english, term_cy=welsh, meaning_en=f"What {english} is.", meaning_cy=f"Beth yw {welsh}.",
        source_en="Ours.", source_cy="Ein heiddo ni.",
    )  # fmt: skip


@pytest.mark.parametrize("language", PAGE)
def test_every_word_stands_once_in_the_alphabetical_order_of_the_page(
    site: None, client: Client, language: str
) -> None:
    words = WORD.findall(client.get(PAGE[language]).text)
    assert len(words) == len(GLOSSARY)
    assert all(sort_key(one, language) < sort_key(other, language) for one, other in pairwise(words))


def test_welsh_files_letters_of_two_signs_after_their_first() -> None:
    welsh = [
        "Chwarae",
        "Cyd",
        "Llais",
        "Lwfans",
        "Angen",
        "Anabledd",
        "Rhan",
        "Rwan",
        "Theatr",
        "Tŷ",
        "Ffi",
        "Fi",
    ]
    terms = [term(f"Word {number}", word) for number, word in enumerate(welsh)]
    with override("cy"):
        filed = {letter.name: [one.term_cy for one in letter.terms] for letter in alphabet(terms, "cy")}
    assert [name for name, found in filed.items() if found] == [
        "A",
        "C",
        "Ch",
        "F",
        "Ff",
        "L",
        "Ll",
        "R",
        "Rh",
        "T",
        "Th",
    ]
    assert filed["A"] == ["Angen", "Anabledd"]
    assert filed["Ch"] == ["Chwarae"]


def test_english_knows_no_letters_of_two_signs() -> None:
    terms = [term("Chair", "Cadair"), term("Cost", "Cost"), term("Thing", "Peth"), term("Town", "Tref")]
    with override("en"):
        filed = {letter.name: [one.term_en for one in letter.terms] for letter in alphabet(terms, "en")}
    assert filed["C"] == ["Chair", "Cost"]
    assert filed["T"] == ["Thing", "Town"]
    assert "Ch" not in filed


def test_the_whole_alphabet_stands_at_the_top_a_to_y_and_a_to_z() -> None:
    assert " ".join(letter.name for letter in alphabet([], "cy")) == (
        "A B C Ch D Dd E F Ff G Ng H I J L Ll M N O P Ph R Rh S T Th U W Y"
    )
    assert "".join(letter.name for letter in alphabet([], "en")) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def test_a_letter_that_welsh_borrows_and_a_figure_get_a_place_when_they_are_needed() -> None:
    terms = [term("Kilometre", "Kilometr"), term("999", "999")]
    with override("cy"):
        letters = alphabet(terms, "cy")
    names = [letter.name for letter in letters]
    assert names[names.index("J") : names.index("L") + 1] == ["J", "K", "L"]
    assert [letter.anchor for letter in letters if letter.name == "#"] == ["letter-figures"]


@pytest.mark.parametrize(("language", "other"), [("en", "cy"), ("cy", "en")])
def test_every_word_leads_to_its_twin_in_the_other_language(
    site: None, client: Client, language: str, other: str
) -> None:
    text, twin = client.get(PAGE[language]).text, client.get(PAGE[other]).text
    links = re.findall(rf'<a href="{PAGE[other]}#([\w-]+)" lang="{other}" hreflang="{other}">', text)
    assert len(links) == len(GLOSSARY)
    assert all(f'<article class="entry" id="{anchor}">' in twin for anchor in links)


def test_every_word_names_its_source_and_what_to_see_also(site: None, client: Client) -> None:
    text = client.get(PAGE["cy"]).text
    assert text.count("Ffynhonnell: ") == len(GLOSSARY)
    assert 'Gweler hefyd: <a href="#cydgynhyrchu">Cydgynhyrchu</a>' in text


def test_the_glossary_costs_the_same_however_many_words_it_holds(site: None, client: Client) -> None:
    asked = []
    for words in (0, 60):
        many_more_words(words)
        client.get(PAGE["cy"])
        with CaptureQueriesContext(connection) as queries:
            client.get(PAGE["cy"])
        asked.append(len(queries))
    assert asked[0] == asked[1] <= 8


def many_more_words(how_many: int) -> None:
    known = list(GlossaryTerm.objects.all()[:3])
    for number in range(how_many):
        fresh = term(f"Word {number}", f"Gair {number}")
        fresh.save()
        fresh.see.set(known)


def test_a_word_can_stand_only_once_and_needs_letters(site: None) -> None:
    for english, welsh, field in (
        ("Co-production", "Rhywbeth arall", "term_en"), ("Something else", "cydgynhyrchu", "term_cy"),
        ("!!", "Gair", "term_en"),
    ):  # fmt: skip
        with pytest.raises(ValidationError) as refused:
            term(english, welsh).full_clean()
        assert field in refused.value.message_dict
    with pytest.raises(IntegrityError), transaction.atomic():
        term("Co-production", "Arall").save()


def test_the_address_of_a_word_outlives_a_better_spelling(db: None) -> None:
    word = term("Micro enterprise", "Micro-fenter")
    word.save()
    word.term_en, word.term_cy = "Microenterprise", "Microfenter"
    word.save()
    word.refresh_from_db()
    assert (word.slug_en, word.slug_cy) == ("micro-enterprise", "micro-fenter")


def test_an_editor_adds_a_word_and_a_reader_finds_it(site: None, client: Client) -> None:
    client.force_login(
        User.objects.get(username="editor"), backend="django.contrib.auth.backends.ModelBackend"
    )
    answer = client.post(
        "/admin/snippets/guides/glossaryterm/add/",
        {
            "term_en": "Micro-enterprise", "term_cy": "Microfenter", "meaning_en": "A business of a very few people.",
            "meaning_cy": "Busnes ychydig iawn o bobl.", "source_en": "Ours.", "source_cy": "Ein geiriau ni.",
        },
    )  # fmt: skip
    assert answer.status_code == 302
    client.logout()
    assert 'id="microfenter"' in client.get(PAGE["cy"]).text
    assert "From the glossary" in client.get("/en/search/?q=micro-enterprise").text


@pytest.mark.parametrize("who", ["moderator", "adviser-north", "lead"])
def test_only_those_who_write_may_change_words(site: None, client: Client, who: str) -> None:
    client.force_login(User.objects.get(username=who), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/admin/snippets/guides/glossaryterm/add/").status_code == 302
    assert client.get("/admin/snippets/guides/uptake/add/").status_code == 302
    assert client.get("/admin/review-due/").status_code in {302, 403}


def test_a_word_from_the_glossary_is_explained_in_place_in_today_s_words(site: None, client: Client) -> None:
    word = GlossaryTerm.objects.get(slug_en="co-operative")
    word.meaning_cy = "Ystyr newydd sbon."
    word.save()
    text = client.get("/cy/cyhoeddiadau/perchnogi-ein-gofal/beth-a-welwyd/").text
    explained = re.search(r"<details class=\"explained\">.*?</details>", text, re.DOTALL)
    assert explained is not None
    assert "Menter gydweithredol" in explained[0]
    assert "Ystyr newydd sbon." in explained[0]


@pytest.mark.content_stands
def test_a_booklet_looks_up_the_words_of_all_its_parts_together(site: None, client: Client) -> None:
    booklet, words = "/en/booklet/guide/the-new-relationship/", list(GlossaryTerm.objects.all())
    parts = list(GuidePartPage.objects.filter(url_path__contains="/the-new-relationship/"))
    asked, explained = [], []
    for more in (0, len(parts)):
        for part, word in zip(parts[:more], words, strict=False):
            part.body.append(("glossary_term", word))
            with permit(part.translation_key):
                part.save()
        client.get(booklet)
        with CaptureQueriesContext(connection) as queries:
            text = client.get(booklet).text
        asked.append(len(queries))
        explained.append(text.count('<details class="explained">'))
    assert asked[0] == asked[1] <= 8
    assert explained[1] > explained[0]
