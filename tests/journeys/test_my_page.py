"""One's own page, in a browser without JavaScript: asked for, opened once, changed, left, closed."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import Meet
from tests.journeys.test_signing import (
    a_fresh_address,
    given_somebody_at_the_compact,
    when_they_choose_two_commitments,
    when_they_follow_the_link_and_press_the_button,
    when_they_say_where_we_reach_them,
    when_they_say_who_they_are,
)
from tests.journeys.visitor import Visitor

MY = "/cy/fy-nhudalen/"


def test_somebody_sees_changes_and_takes_back_what_they_signed(meet: Meet) -> None:
    ann, address = given_somebody_at_the_compact(meet, "cy", script=False), a_fresh_address()
    given_they_have_signed(ann, address)
    when_they_ask_for_their_page(ann, address)
    when_they_open_it_by_the_link(ann, address)
    then_it_shows_what_they_signed(ann, address)
    when_they_say_it_in_other_words(ann)
    ann.switches_language()
    ann.reads("Your words are changed")
    ann.follows("/en/my/")
    ann.sees("I will bring the cake.")
    when_they_withdraw(ann)
    when_they_finish(ann)
    then_the_page_is_closed(ann)


def given_they_have_signed(ann: Visitor, address: str) -> None:
    when_they_choose_two_commitments(ann, words="Byddaf yno.")
    when_they_say_who_they_are(ann, "Ann Enghraifft")
    when_they_say_where_we_reach_them(ann, address, postcode="LL55 1SH")
    ann.sends()
    when_they_follow_the_link_and_press_the_button(ann, ann.site.mailbox.wait_for(address))


def when_they_ask_for_their_page(ann: Visitor, address: str) -> None:
    ann.opens(MY)
    ann.is_on_step("Your page")
    ann.types(email=address)
    ann.goes_on()
    ann.sees(address)
    ann.sends()
    ann.is_on_step("Look in your inbox")


def when_they_open_it_by_the_link(ann: Visitor, address: str) -> None:
    mail = ann.site.mailbox.wait_for(address, number=2)
    found = re.search(r"http://\S+/fy-nhudalen/agor/\S+", mail.text)
    assert found is not None, mail.text
    ann.opens(found[0])
    ann.is_on_step("Open your page")
    ann.goes_on()
    ann.is_at(MY)


def then_it_shows_what_they_signed(ann: Visitor, address: str) -> None:
    for words in (address, "Ann Enghraifft", "Byddaf yno.", "Gwynedd"):
        ann.sees(words)
    ann.reads("Signed and counted")


def when_they_say_it_in_other_words(ann: Visitor) -> None:
    _choose(ann, "/geiriau-eich-hun/")
    ann.types(statement="I will bring the cake.")
    ann.goes_on()


def when_they_withdraw(ann: Visitor) -> None:
    _choose(ann, "/withdraw/")
    ann.reads("This cannot be undone")
    ann.goes_on()
    ann.reads("Your signature is withdrawn")


def _choose(ann: Visitor, what: str) -> None:
    with ann.page.expect_navigation():
        ann.page.locator(f'main a[href*="{what}"]').first.click()


def when_they_finish(ann: Visitor) -> None:
    ann.follows("/en/my/")
    with ann.page.expect_navigation():
        ann.page.locator('form[action="/en/my/finish/"] button').click()
    ann.reads("Nobody can open it from this device without a new mail.")


def then_the_page_is_closed(ann: Visitor) -> None:
    ann.opens("/en/my/")
    expect(ann.field("email")).to_be_visible()
    assert not [
        cookie for cookie in ann.context.cookies() if str(cookie.get("name", "")).startswith("canol_my")
    ]
