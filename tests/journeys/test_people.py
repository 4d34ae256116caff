"""What people do with what is theirs: joining the Forum, seeing it on one's page and leaving; reading all of it and
erasing all of it; complaining. In both languages; without JavaScript it goes as well, and with it axe looks on."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.addresses import Language
from tests.journeys.axe import Looking
from tests.journeys.conftest import Meet
from tests.journeys.test_signing import a_fresh_address
from tests.journeys.visitor import Visitor

JOIN = {"en": "/en/forum/join/", "cy": "/cy/fforwm/ymuno/"}
MY = {"en": "/en/my/", "cy": "/cy/fy-nhudalen/"}
COMPLAIN = {"en": "/en/complain/", "cy": "/cy/cwyno/"}
TO_MY_PAGE = r"http://\S+/(?:my/open|fy-nhudalen/agor)/\S+"
LEAVE = {"en": "/leave-forum/", "cy": "/gadael-fforwm/"}
EVERYTHING = {"en": "/en/my/everything/", "cy": "/cy/fy-nhudalen/popeth/"}
ERASE = {"en": "/en/my/erase/", "cy": "/cy/fy-nhudalen/dileu/"}
NO_BULLETINS = {"en": "/forum-bulletins/", "cy": "/bwletinau-fforwm/"}


def test_a_member_joins_sees_it_on_their_page_and_leaves(
    meet: Meet, language: Language, script: bool
) -> None:
    ann, address = meet(language, script=script), a_fresh_address()
    looking = Looking(ann, script=script)
    when_they_join(ann, address, looking)
    when_they_confirm(ann, address, looking)
    when_they_open_their_page(ann, address, looking, number=2)
    then_they_see_the_membership(ann, looking)
    when_they_take_back(ann, NO_BULLETINS[language])
    ann.reads("Your choice is kept")
    looking.at("a consent taken back")
    ann.follows(MY[language])
    when_they_choose(ann, LEAVE[language])
    looking.at("leaving")
    ann.goes_on()
    ann.reads("You have left the Forum")
    looking.at("left")
    assert looking.found == []


def when_they_join(ann: Visitor, address: str, looking: Looking) -> None:
    ann.opens(JOIN[ann.language])
    ann.is_on_step("Who you are")
    ann.goes_on()
    looking.at("who, with errors")
    ann.ticks("joining_as", "person")
    ann.ticks("background", "citizen")
    ann.types(name="Ann Enghraifft")
    ann.goes_on()
    looking.at("reach")
    ann.types(email=address)
    ann.ticks("language", "both")
    ann.picks("authority", "W06000002")
    ann.goes_on()
    looking.at("wishes")
    ann.ticks("interests", "care")
    ann.field("bulletins").check()
    ann.goes_on()
    looking.at("check")
    ann.sees(address)
    ann.sends()
    ann.is_on_step("Look in your inbox")


def when_they_confirm(ann: Visitor, address: str, looking: Looking) -> None:
    mail = ann.site.mailbox.wait_for(address)
    links = re.findall(r"http://\S+/(?:confirm|cadarnhau)/\S+", mail.text)
    assert len(links) == 2, "both languages, Welsh first"
    assert "/cadarnhau/" in links[0]
    ann.opens(links[0 if ann.language == "cy" else 1])
    looking.at("mailed link")
    ann.goes_on()
    looking.at("joined")


def when_they_open_their_page(ann: Visitor, address: str, looking: Looking, *, number: int) -> None:
    ann.opens(MY[ann.language])
    looking.at("my page, closed")
    ann.types(email=address)
    ann.goes_on()
    ann.sends()
    looking.at("my page, asked for")
    found = re.search(TO_MY_PAGE, ann.site.mailbox.wait_for(address, number=number).text)
    assert found is not None
    ann.opens(found[0])
    looking.at("my page, the link")
    ann.goes_on()
    ann.is_at(MY[ann.language])


def then_they_see_the_membership(ann: Visitor, looking: Looking) -> None:
    ann.reads("What you have joined")
    ann.sees("Ann Enghraifft")
    looking.at("my page")


def when_they_take_back(ann: Visitor, what: str) -> None:
    with ann.page.expect_navigation():
        ann.page.locator(f'main form[action*="{what}"] button').click()


def when_they_choose(ann: Visitor, what: str) -> None:
    with ann.page.expect_navigation():
        ann.page.locator(f'main a[href*="{what}"]').first.click()


def test_somebody_reads_all_we_hold_of_them_and_erases_it(
    meet: Meet, language: Language, script: bool
) -> None:
    ann, address = meet(language, script=script), a_fresh_address()
    looking = Looking(ann, script=script)
    unwatched = Looking(ann, script=False)
    when_they_join(ann, address, unwatched)
    when_they_confirm(ann, address, unwatched)
    when_they_open_their_page(ann, address, unwatched, number=2)
    ann.follows(EVERYTHING[language])
    ann.sees(address)
    looking.at("everything we hold")
    ann.follows(MY[language])
    ann.follows(ERASE[language])
    looking.at("before erasing")
    ann.goes_on()
    ann.reads("Everything is erased")
    looking.at("erased")
    ann.opens(MY[language])
    expect(ann.field("email")).to_be_visible()
    assert looking.found == []


@pytest.mark.parametrize("about", ["welsh", "data"])
def test_somebody_complains_and_follows_it_on_their_page(
    meet: Meet, language: Language, script: bool, about: str
) -> None:
    ann, address = meet(language, script=script), a_fresh_address()
    looking = Looking(ann, script=script and about == "data")  # the same steps either way
    ann.opens(COMPLAIN[language])
    ann.goes_on()
    looking.at("about, with errors")
    ann.ticks("about", about)
    ann.goes_on()
    looking.at("what happened")
    ann.types(words="1. 2. 3.")
    ann.goes_on()
    looking.at("who")
    ann.types(name="Ann Enghraifft", email=address)
    ann.goes_on()
    looking.at("check")
    ann.sends()
    ann.reads("We have sent you a mail that says so.")
    looking.at("taken")
    when_they_open_their_page(ann, address, looking, number=2)
    ann.sees("1. 2. 3.")
    looking.at("my page with it")
    assert looking.found == []
