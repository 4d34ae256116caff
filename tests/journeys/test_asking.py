"""Asking: a question in Welsh from Gwynedd finds the northern adviser who speaks Welsh, and is answered in Welsh."""

import itertools
import re
import time

from playwright.sync_api import expect

from tests.journeys.addresses import Language
from tests.journeys.conftest import Meet
from tests.journeys.visitor import Visitor, in_words
from tests.live_site import Mail

QUESTION = "Rydym am gychwyn cydweithfa ofal yn y pentref.\nPwy all ein helpu?"
ANSWER = "Diolch am ofyn. Mae croeso i chi ffonio, a gallwn gwrdd yn y neuadd."
WELSH_MONTHS = "Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr"
_numbers = itertools.count(1)


def test_a_welsh_question_from_gwynedd_is_answered_in_welsh_by_the_northern_adviser(
    meet: Meet, *, script: bool
) -> None:
    asker = meet("cy", script=script)
    address = f"gofyn-{next(_numbers)}@example.org"
    when_they_ask_about_starting_a_cooperative(asker, "Gwen Enghraifft", address, answer_in="cy")
    asker.sends()
    reference = then_they_get_a_reference(asker)
    then_it_is_acknowledged_in_welsh_with_a_date(asker, address, reference)
    adviser = when_the_northern_adviser_opens_the_case(meet, reference)
    then_the_case_says_why_it_is_theirs(adviser)
    when_they_answer(adviser)
    then_the_asker_is_answered_in_welsh(asker, address, reference)


def test_an_empty_step_of_asking_leads_to_what_is_missing(
    meet: Meet, language: Language, *, script: bool
) -> None:
    asker = meet(language, script=script)
    asker.opens(asker.addresses.ask)
    asker.ticks("topic", "bid")
    asker.goes_on()
    assert asker.page.title().startswith(in_words("Error:", language))
    summary = asker.page.locator("[data-errors]")
    expect(summary).to_contain_text(in_words("Choose who you are asking for", language))
    summary.locator("a").first.click()
    expect(asker.page.locator('[name="asker"]:focus, [name="asker"]:target').first).to_be_visible()
    expect(asker.page.locator('[name="topic"][value="bid"]')).to_be_checked()


def test_a_question_can_be_switched_into_the_other_language_and_asked_there(meet: Meet) -> None:
    asker = meet("en")
    address = f"gofyn-{next(_numbers)}@example.org"
    when_they_ask_about_starting_a_cooperative(asker, "Gwen Enghraifft", address, answer_in="either")
    asker.switches_language()
    asker.is_on_step("Check your answers")
    asker.sees("Pwy all ein helpu?")
    asker.sends()
    reference = then_they_get_a_reference(asker)
    then_it_is_acknowledged_in_welsh_with_a_date(asker, address, reference)


def test_an_impatient_double_click_asks_once(meet: Meet) -> None:
    asker = meet("en", script=False)
    address = f"gofyn-{next(_numbers)}@example.org"
    when_they_ask_about_starting_a_cooperative(asker, "Gwen Example", address, answer_in="en")
    asker.waits_as_people_do()
    asker.page.locator(".button[value=send]").dblclick()
    then_they_get_a_reference(asker)
    asker.site.mailbox.wait_for(address)
    time.sleep(2)
    assert len(asker.site.mailbox.to(address)) == 1


# When -----------------------------------------------------------------------------------------------------------------


def when_they_ask_about_starting_a_cooperative(
    asker: Visitor, name: str, address: str, answer_in: str
) -> None:
    asker.opens(asker.addresses.ask)
    asker.is_on_step("What is your question about?")
    asker.ticks("asker", "group")
    asker.ticks("topic", "start")
    asker.goes_on()
    asker.is_on_step("Where is it about?")
    asker.types(postcode="LL55 1SH")
    asker.goes_on()
    asker.is_on_step("Your question")
    asker.types(message=QUESTION)
    asker.goes_on()
    asker.is_on_step("How we answer you")
    asker.types(name=name, email=address)
    asker.ticks("contact_by", "email")
    asker.ticks("language", answer_in)
    asker.goes_on()
    asker.is_on_step("Check your answers")
    asker.sees("Gwynedd")


def when_the_northern_adviser_opens_the_case(meet: Meet, reference: str) -> Visitor:
    adviser = meet("cy", staff=True)
    adviser.signs_in("adviser-north")
    adviser.opens("/admin/enquiries/")
    adviser.page.get_by_role("link", name=reference).click()
    adviser.page.wait_for_url("**/admin/enquiries/case/**")
    return adviser


def when_they_answer(adviser: Visitor) -> None:
    form = adviser.page.locator("#reply form")
    form.locator('[name="body"]').fill(ANSWER)
    form.locator('[name="channel"]').select_option("email")
    with adviser.page.expect_navigation():
        form.locator("button[type=submit]").last.click()
    adviser.sees(ANSWER)


# Then -----------------------------------------------------------------------------------------------------------------


def then_they_get_a_reference(asker: Visitor) -> str:
    asker.is_on_step("We have your question")
    expect(asker.page.locator("main[data-done]")).to_have_count(1)
    reference = asker.page.locator("#reference").inner_text().strip()
    assert re.fullmatch(r"[A-Z0-9-]{6,}", reference), reference
    return reference


def then_it_is_acknowledged_in_welsh_with_a_date(asker: Visitor, address: str, reference: str) -> Mail:
    mail = asker.site.mailbox.wait_for(address)
    assert in_words("We have your question.", "cy") in mail.text
    assert reference in mail.text
    assert re.search(rf"\d+ (?:{WELSH_MONTHS}) 20\d\d", mail.text), mail.text
    assert "cydweithfa ofal" not in mail.text
    return mail


def then_the_case_says_why_it_is_theirs(adviser: Visitor) -> None:
    adviser.sees("Gwen Enghraifft")
    adviser.sees("Pwy all ein helpu?")
    reasons = adviser.page.locator("main h2", has_text=in_words("Why it is here", "cy")).locator(
        "xpath=following::ul[1]/li"
    )
    assert reasons.count() >= 2


def then_the_asker_is_answered_in_welsh(asker: Visitor, address: str, reference: str) -> None:
    mail = asker.site.mailbox.wait_for(address, 2)
    assert ANSWER in mail.text
    assert in_words("You can answer this mail, in Welsh or in English.", "cy") in mail.text
    assert reference in mail.text + mail.subject
