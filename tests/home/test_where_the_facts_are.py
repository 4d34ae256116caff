"""Every fact the demonstration is made from can be found by search, in both languages.

Those of the leaflet and of “Owning our Care” stand in tests/guides/test_the_facts.py; here are all the others, each a
question in both languages and the page that must be among the answers.
"""

import pytest
from django.test import Client
from django.utils.html import escape

from places.models import Authority
from tests.guides.test_the_facts import SEARCH, Fact, results

STORY = {"en": "/en/stories/", "cy": "/cy/straeon/"}
GUIDE = {"en": "/en/guides/", "cy": "/cy/canllawiau/"}
NEWS = {"en": "/en/news/", "cy": "/cy/newyddion/"}


def at(front: dict[str, str], english: str, welsh: str) -> dict[str, str]:
    return {"en": f"{front['en']}{english}/", "cy": f"{front['cy']}{welsh}/"}


JONES, WILLIAMS = at(STORY, "mrs-jones", "mrs-jones"), at(STORY, "mr-williams", "mr-williams")
TENANTS = at(STORY, "the-tenants-committee", "pwyllgor-y-tenantiaid")
NEW = "the-new-relationship", "y-berthynas-newydd"
CARE = at(GUIDE, f"{NEW[0]}/care-run-by-its-users", f"{NEW[1]}/gofal-dan-arweiniad-y-defnyddwyr")
BIDDING = at(GUIDE, "working-together-to-bid", "cydweithio-i-wneud-cais")
RULES = at(GUIDE, "citizens-as-partners/three-rules", "dinasyddion-yn-bartneriaid/tair-rheol")
COUNCIL = at(STORY, "the-council-and-its-citizens", "y-cyngor-ai-ddinasyddion")
LAW = at(GUIDE, f"{NEW[0]}/what-the-law-asks", f"{NEW[1]}/beth-maer-gyfraith-yn-ei-ofyn")
PARTICIPATION = at(NEWS, "co-production-or-participation", "cydgynhyrchu-neu-gyfranogi")
WEEK = at(NEWS, "national-co-production-week-2016", "wythnos-cydgynhyrchu-genedlaethol-2016")
FORUM = {"en": "/en/forum/", "cy": "/cy/fforwm/"}
CONTACT = {"en": "/en/contact/", "cy": "/cy/cysylltu/"}

FACTS = [
    Fact("Mrs Jones: alone, no family", "Mrs Jones alone family", "Mrs Jones phen hun deulu", JONES),
    Fact("Mrs Jones: cancer, far away", "special treatment cancer far", "triniaeth canser ymhell", JONES),
    Fact("Mrs Jones: the transport", "patient transport strangers", "cludiant cleifion dieithriaid", JONES),
    Fact("Mrs Jones: shopping on the way", "friend shopping leave", "ffrind siopa daith", JONES),
    Fact("Mrs Jones: petrol alone", "NHS paid petrol", "GIG talodd petrol", JONES),
    Fact("Mr Williams: litter", "Williams litter street", "Williams sbwriel stryd", WILLIAMS),
    Fact(
        "Mr Williams: again and again",
        "council cleared litter again",
        "cyngor clirio stryd gweithiwr",
        WILLIAMS,
    ),
    Fact(
        "Mr Williams: a community grant", "neighbours community grant", "cymdogion grant cymunedol", WILLIAMS
    ),
    Fact(
        "Mr Williams: a rule for all",
        "community idea rule everybody kept",
        "cymuned syniad rheol pawb",
        WILLIAMS,
    ),
    Fact(
        "tenants as partners",
        "tenants committee landlord care agency",
        "tenantiaid pwyllgor landlord asiantaeth",
        TENANTS,
    ),
    Fact(
        "whose service it was",
        "Care to Co-operate Wales Co-operative Centre",
        "Cydweithredu i Ofalu Canolfan Cydweithredol",
        CARE,
    ),
    Fact("now Cwmpas", "Cwmpas", "Cwmpas", CARE),
    Fact(
        "who paid for it",
        "Welsh Government paid advisers north south",
        "Llywodraeth Cymru talu cynghorwyr gogledd de",
        CARE,
    ),
    Fact("unpaid relationships", "need relationships nobody paid", "angen perthynas neb tâl", CARE),
    Fact("its telephone then", "0300 111 5050", "0300 111 5050", CONTACT),
    Fact(
        "Cartrefi Cymru: owners",
        "Cartrefi Cymru co-op owned workers",
        "Cartrefi Cymru eiddo gweithio cefnogi",
        CARE,
    ),
    Fact("the open question", "contract tender voice members", "contract tendr llais aelodau", CARE),
    Fact(
        "the 2014 Act",
        "Social Services Well-being Act 2014",
        "Deddf Gwasanaethau Cymdeithasol Llesiant 2014",
        LAW,
    ),
    Fact("Well-being of Future Generations", "Future Generations 2015", "Cenedlaethau’r Dyfodol 2015", LAW),
    Fact("Llais", "Llais Citizen Voice Body 2023", "Llais Corff Llais 2023", LAW),
    Fact(
        "procurement",
        "Social Partnership Public Procurement 2023",
        "Partneriaeth Gymdeithasol Chaffael 2023",
        LAW,
    ),
    Fact(
        "Forum: whom it is for",
        "Forum citizens providers researchers enthusiasts",
        "Fforwm dinasyddion darparwyr ymchwilwyr selogion",
        FORUM,
    ),
    Fact(
        "Forum: controlled by members",
        "self-help organisation members control social purpose",
        "sefydliad hunangymorth aelodau rheoli diben",
        FORUM,
    ),
    Fact("Forum: Italy and Canada", "Italy Canada", "Eidal Canada", FORUM),
    Fact(
        "Forum: its chair",
        "chair chief executive Cartrefi Cymru",
        "cadeirydd prif weithredwr Cartrefi Cymru",
        FORUM,
    ),
    Fact(
        "participation is being consulted",
        "consulted equal partner participation",
        "ymgynghori bartner cydradd cyfranogi",
        PARTICIPATION,
    ),
    Fact(
        "users interview staff",
        "management team equal rights interview staff",
        "tîm rheoli hawliau cyfartal cyfweld",
        PARTICIPATION,
    ),
    Fact("duty of care", "power shifts risk duty care", "pŵer symud risg dyletswydd gofal", PARTICIPATION),
    Fact("staff are guests", "supported living staff guests", "byw chymorth staff gwesteion", PARTICIPATION),
    Fact(
        "the first week",
        "Social Care Institute for Excellence July 2016",
        "Social Care Institute for Excellence Gorffennaf 2016",
        WEEK,
    ),
    Fact(
        "what its advisers did: new organisations",
        "citizens communities form own care organisations",
        "dinasyddion cymunedau ffurfio sefydliadau gofal",
        CARE,
    ),
    Fact(
        "what its advisers did: membership",
        "agencies offer real membership",
        "asiantaethau cynnig aelodaeth go iawn",
        CARE,
    ),
    Fact(
        "what its advisers did: public bodies",
        "health boards social services play part",
        "byrddau iechyd gwasanaethau cymdeithasol chwarae rhan",
        CARE,
    ),
    Fact(
        "what they knew",
        "law rules what makes care good",
        "deall gyfraith rheolau gofal da",
        CARE,
    ),
    Fact(
        "from the bottom up",
        "top-down bottom-up",
        "brig i lawr gwaelod i fyny",
        CARE,
    ),
    Fact(
        "speaking up",
        "workers families speak up control",
        "gweithwyr teuluoedd codi llais rheolaeth",
        CARE,
    ),
    Fact(
        "everyone has something to give",
        "everybody something to give belief",
        "rhywbeth gan bawb cred",
        CARE,
    ),
    Fact(
        "bidding together",
        "bid together council contracts",
        "gwneud cais contract cyngor gyda’n gilydd",
        BIDDING,
    ),
    Fact(
        "partners of equal status",
        "equal status big decisions",
        "statws cyfartal penderfyniadau mawr",
        RULES,
    ),
    Fact(
        "control, not only being heard",
        "listened to not enough share governing",
        "clywed digon llywodraethu pleidlais",
        RULES,
    ),
    Fact(
        "no great burden",
        "light load citizens day to day",
        "baich ysgafn dydd i ddydd",
        RULES,
    ),
    Fact(
        "a council, citizens and social enterprises",
        "council citizens group social enterprises",
        "cyngor grŵp dinasyddion mentrau cymdeithasol",
        COUNCIL,
    ),
    Fact(
        "Cartrefi Cymru: what came of it",
        "feedback better no extra cost suppliers",
        "adborth gwellodd cost ychwanegol cyflenwyr",
        CARE,
    ),
    Fact(
        "Cartrefi Cymru: how it was described then",
        "then described largest provider rural",
        "disgrifiwyd darparwr mwyaf cefn gwlad",
        CARE,
    ),
    Fact(
        "a wake-up call",
        "wake-up call failing market",
        "galwad deffro marchnad",
        CARE,
    ),
    Fact(
        "what a council must promote",
        "council promote social enterprises third sector section 16",
        "cyngor hybu mentrau cymdeithasol trydydd sector adran 16",
        LAW,
    ),
    Fact(
        "a strong voice",
        "strong voice real control Act",
        "llais cryf rheolaeth go iawn Deddf",
        LAW,
    ),
    Fact(
        "people are assets",
        "people assets skills walls fall",
        "pobl caffaeliad sgiliau waliau cwympo",
        PARTICIPATION,
    ),
    Fact(
        "organisations change",
        "organisation provider helps bring about change",
        "sefydliad darparwr sbarduno newid",
        PARTICIPATION,
    ),
    Fact(
        "what the first week held",
        "week events training July 2016",
        "wythnos digwyddiadau hyfforddiant Gorffennaf 2016",
        WEEK,
    ),
]


@pytest.mark.parametrize("language", SEARCH)
@pytest.mark.parametrize("fact", FACTS, ids=[fact.what for fact in FACTS])
def test_a_fact_is_found(site: None, client: Client, fact: Fact, language: str) -> None:
    question = fact.english if language == "en" else fact.welsh
    assert fact.where[language] in results(client, language, question), question


@pytest.mark.parametrize(
    ("english", "welsh"),
    [("individual", "unigol"), ("organisational", "sefydliadol"), ("strategic", "strategol")],
)
def test_the_three_levels_are_explained_in_a_guide(
    site: None, client: Client, english: str, welsh: str
) -> None:
    for language, question in (
        ("en", f"{english} level co-production"),
        ("cy", f"lefel {welsh} cydgynhyrchu"),
    ):
        found = results(client, language, question)
        assert any(address.startswith(GUIDE[language]) for address in found), question


def test_every_area_and_board_is_found_on_its_place(site: None, client: Client) -> None:
    for authority in Authority.objects.select_related("region", "health_board"):
        for language, path in (("en", "places"), ("cy", "lleoedd")):
            slug = authority.slug_cy if language == "cy" else authority.slug_en
            text = client.get(f"/{language}/{path}/{slug}/").text
            assert escape(getattr(authority.region, f"name_{language}")) in text
            assert escape(getattr(authority.health_board, f"name_{language}")) in text
