"""Every fact of the leaflet, of “Owning our Care” and of its five recommendations can be found, in both languages.

A fact is a question in each language and the page that must be among the answers.
"""

import re
from typing import NamedTuple

import pytest
from django.test import Client

LEAFLET = {"en": "/en/publications/being-at-the-centre/", "cy": "/cy/cyhoeddiadau/bod-yn-y-canol/"}
NEW = {"en": f"{LEAFLET['en']}what-is-new/", "cy": f"{LEAFLET['cy']}beth-syn-newydd/"}
STORIES = {"en": f"{LEAFLET['en']}two-stories/", "cy": f"{LEAFLET['cy']}dwy-stori/"}
TEN = {"en": f"{LEAFLET['en']}ten-commitments/", "cy": f"{LEAFLET['cy']}deg-ymrwymiad/"}
REPORT = {"en": "/en/publications/owning-our-care/", "cy": "/cy/cyhoeddiadau/perchnogi-ein-gofal/"}
FOUND = {"en": f"{REPORT['en']}what-it-found/", "cy": f"{REPORT['cy']}beth-a-welwyd/"}
ASKED = [
    {"en": f"{REPORT['en']}{english}/", "cy": f"{REPORT['cy']}{welsh}/"}
    for english, welsh in (
        ("better-advice", "gwell-cyngor"), ("invest-in-communities", "buddsoddi-mewn-cymunedau"),
        ("see-real-empowerment", "gweld-grymuso-go-iawn"), ("personal-and-together", "personol-a-gydan-gilydd"),
        ("long-relationships", "perthynas-hir"),
    )
]  # fmt: skip


class Fact(NamedTuple):
    what: str
    english: str
    welsh: str
    where: dict[str, str]


FACTS = [
    Fact("its title", "being at the centre", "bod yn y canol", LEAFLET),
    Fact("its year", "leaflet May 2014", "taflen Mai 2014", LEAFLET),
    Fact("its publisher", "WCVA leaflet", "WCVA taflen", LEAFLET),
    Fact("the publisher’s charity number", "charity 218093", "elusen 218093", LEAFLET),
    Fact("who wrote it", "Barod plain language", "Barod iaith glir", LEAFLET),
    Fact("who designed it", "designed Creative Loop", "Creative Loop dyluniwyd", LEAFLET),
    Fact("its ISBN", "978-1-910340-03-5", "978-1-910340-03-5", LEAFLET),
    Fact("the address printed on it", "Baltic House Mount Stuart Square", "Baltic House Caerdydd", LEAFLET),
    Fact("the telephone printed on it", "0800 2888 329", "0800 2888 329", LEAFLET),
    Fact("the fax printed on it", "fax 029 2043 1701", "ffacs 029 2043 1701", LEAFLET),
    Fact("the minicom printed on it", "minicom 029 2043 1702", "minicom 029 2043 1702", LEAFLET),
    Fact("the mail address printed on it", "help@wcva.org.uk", "help@wcva.org.uk", LEAFLET),
    Fact("people at the centre, not paperwork", "people centre paperwork", "pobl canol gwaith papur", NEW),
    Fact("not because of cuts", "run services less money", "rhedeg gwasanaethau llai o arian", NEW),
    Fact("power shifts, as equals", "power shifts equals", "pŵer symud cydradd", NEW),
    Fact("the old: waiting", "waited services fix", "aros gwasanaethau datrys", NEW),
    Fact("the old: little say", "stepped in little say", "camu i mewn ychydig o lais", NEW),
    Fact("the old: weaker communities", "communities weaker", "cymunedau gwannach", NEW),
    Fact("the old had good points", "old relationship good points", "hen berthynas rhinweddau", NEW),
    Fact("what no service can give", "want cannot come from a service", "eisiau ni all ddod gan wasanaeth", NEW),
    Fact("it is not easy", "not easy share power responsibility", "ddim yn hawdd rhannu pŵer cyfrifoldeb", NEW),
    Fact("a great deal to gain", "great deal to gain", "llawer i’w ennill", NEW),
    Fact("its two stories", "leaflet Mrs Jones Mr Williams", "taflen Mrs Jones Mr Williams", STORIES),
    Fact("services 1", "sit down as equals voluntary organisations", "eistedd cydradd mudiadau gwirfoddol", TEN),
    Fact("services 2", "prevent problems spend differently", "atal problemau gwario yn wahanol", TEN),
    Fact("services 3", "try new ways take the lead", "ffyrdd newydd darparu arwain", TEN),
    Fact("services 4", "rule scrutinise new plans", "rheol craffu cynlluniau newydd", TEN),
    Fact("people 1", "strengthen your community", "cryfhau eich cymuned", TEN),
    Fact("people 2", "experience time skills planning", "profiad amser sgiliau cynllunio", TEN),
    Fact("people 3", "share responsibility solving problems", "rhannu cyfrifoldeb datrys problemau", TEN),
    Fact("people 4", "share the power that change needs", "rhannu’r pŵer newid cyfrifoldeb", TEN),
    Fact("people 5", "best for the whole community", "gorau i’r gymuned gyfan", TEN),
    Fact("people 6", "everybody is learning mistakes", "pawb yn dysgu camgymeriadau", TEN),
    Fact("the report’s title", "owning our care", "perchnogi ein gofal", REPORT),
    Fact("whose report", "Co-operative Care Forums England Wales", "Fforymau Gofal Cydweithredol Cymru Lloegr", REPORT),
    Fact("what holds it back", "too few understand care community", "rhy ychydig deall gofal cymuned", FOUND),
    Fact("the wake-up call", "wake-up call failing market", "galwad deffro marchnad", FOUND),
    Fact("Cartrefi Cymru became a co-op", "Cartrefi Cymru co-op", "Cartrefi Cymru menter gydweithredol", FOUND),
    Fact("recommendation 1", "good advice co-operative practice", "cyngor da gweithio cydweithredol", ASKED[0]),
    Fact("recommendation 2", "project money communities ground up", "prosiect arian cymunedau gwreiddiau", ASKED[1]),
    Fact("recommendation 3", "real empowerment volunteers workers", "grymuso gwirfoddolwyr gweithwyr", ASKED[2]),
    Fact("recommendation 4", "care person friendship power common", "gofal person cyfeillgarwch pŵer", ASKED[3]),
    Fact("recommendation 5", "long caring relationships institutions", "perthynas hir gofalus sefydliadau", ASKED[4]),
    Fact("whom recommendation 5 speaks to", "relationships health board", "perthynas bwrdd iechyd", ASKED[4]),
]  # fmt: skip
SEARCH = {"en": "/en/search/", "cy": "/cy/chwilio/"}
PAGES_OF_RESULTS = 3


def results(client: Client, language: str, question: str) -> list[str]:
    """Addresses of the first pages of results."""
    found: list[str] = []
    for page in range(1, PAGES_OF_RESULTS + 1):
        text = client.get(SEARCH[language], {"q": question, "page": str(page)}).text
        own, _, _elsewhere = text.partition('id="elsewhere"')
        found += re.findall(r'<h3 class="results__title"><a href="([^"]+)"', own)
    return found


@pytest.mark.parametrize("language", SEARCH)
@pytest.mark.parametrize("fact", FACTS, ids=[fact.what for fact in FACTS])
def test_a_fact_is_found(site: None, client: Client, fact: Fact, language: str) -> None:
    question = fact.english if language == "en" else fact.welsh
    assert fact.where[language] in results(client, language, question), question


@pytest.mark.parametrize(
    ("language", "question", "word"),
    [
        ("en", "anchor institution", "anchor-institution"),
        ("en", "cydgynhyrchu", "co-production"),
        ("cy", "gydgynhyrchu", "cydgynhyrchu"),
        ("cy", "mentrau cydweithredol", "menter-gydweithredol"),
        ("cy", "co-production", "cydgynhyrchu"),
    ],
)
def test_a_word_of_the_glossary_is_answered_above_the_pages(
    site: None, client: Client, language: str, question: str, word: str
) -> None:
    text = client.get(SEARCH[language], {"q": question}).text
    answer = text[text.index('<section class="words-found"') :].split("</section>")[0]
    page = {"en": "/en/glossary/", "cy": "/cy/geirfa/"}[language]
    assert f'href="{page}#{word}"' in answer


def test_at_most_three_words_are_explained_and_only_on_the_first_page(site: None, client: Client) -> None:
    first = client.get("/en/search/", {"q": "people"}).text
    assert first.count('<dt><a href="/en/glossary/#') == 3
    assert "words-found" not in client.get("/en/search/", {"q": "people", "page": "2"}).text
