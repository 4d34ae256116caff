"""While somebody writes a question, pages that may already answer it are offered; without script, before they send."""

from playwright.sync_api import expect

from tests.journeys.addresses import Language
from tests.journeys.axe import violations
from tests.journeys.conftest import Meet
from tests.journeys.visitor import Visitor, in_words

QUESTION: dict[Language, str] = {
    "en": "Eight of us would like to start a care co-operative. Which legal form and which rules do we need?",
    "cy": "Mae wyth ohonom am ddechrau menter gydweithredol gofal. Pa ffurf gyfreithiol a pha reolau sydd eu hangen?",
}
TITLE = "This may already answer you"


def when_they_come_to_their_question(asker: Visitor) -> None:
    asker.opens(asker.addresses.ask)
    asker.ticks("asker", "group")
    asker.ticks("topic", "start")
    asker.goes_on()
    asker.picks("authority", "W06000002")
    asker.goes_on()
    asker.is_on_step("Your question")


def test_what_may_answer_is_offered_while_they_write(meet: Meet, language: Language) -> None:
    asker = meet(language)
    when_they_come_to_their_question(asker)
    offered = asker.page.locator("[data-reading]")
    asker.types(message="Pwy?" if language == "cy" else "Who?")
    asker.page.wait_for_timeout(1_600)
    expect(offered.locator("a")).to_have_count(0)
    asker.types(message=QUESTION[language])
    expect(offered.locator("a").first).to_be_visible()
    expect(offered).to_contain_text(in_words(TITLE, language))
    assert offered.get_attribute("role") == "status"
    links = offered.locator("a").evaluate_all(
        "links => links.map(one => [one.getAttribute('href'), one.target])"
    )
    assert 1 <= len(links) <= 3
    assert all(href.startswith(f"/{language}/") and target == "_blank" for href, target in links)
    expect(asker.field("message")).to_have_value(QUESTION[language])
    expect(asker.field("message")).to_be_focused()
    assert violations(asker, "reading offered") == []
    assert "?" not in asker.path  # the words stand in no address
    asker.goes_on()
    asker.is_on_step("How we answer you")


def test_the_same_is_offered_before_they_send_without_script(meet: Meet, language: Language) -> None:
    asker = meet(language, script=False)
    when_they_come_to_their_question(asker)
    expect(asker.page.locator("[data-reading] a")).to_have_count(0)
    asker.types(message=QUESTION[language])
    asker.goes_on()
    asker.types(name="Gwen Enghraifft", email="darllen@example.org")
    asker.ticks("contact_by", "email")
    asker.ticks("language", language)
    asker.goes_on()
    asker.is_on_step("Check your answers")
    asker.reads(TITLE)
    link = asker.page.locator("main .notice a").first
    assert link.get_attribute("target") == "_blank"
    reader = meet(language, script=False)
    assert reader.opens(str(link.get_attribute("href"))) == 200
