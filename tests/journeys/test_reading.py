"""Reading: from the front page through the guide to a story told simply."""

from tests.journeys.addresses import Language
from tests.journeys.conftest import Meet
from tests.journeys.visitor import Visitor


def test_a_reader_goes_from_the_front_page_to_a_story_in_easy_read(
    meet: Meet, language: Language, *, script: bool
) -> None:
    reader = given_a_reader_on_the_front_page(meet, language, script=script)
    when_they_open_the_guide_and_read_two_parts(reader)
    when_they_open_the_story_that_the_guide_tells_of(reader)
    then_they_find_it_in_easy_read(reader)
    then_nothing_was_kept_about_them(reader)


def test_the_switch_leads_to_the_same_page_in_the_other_language_and_back(
    meet: Meet, language: Language
) -> None:
    reader = given_a_reader_on_the_front_page(meet, language)
    for path in (
        reader.addresses.home,
        reader.addresses.next_part,
        reader.addresses.easy_read,
        reader.addresses.compact,
    ):
        reader.opens(path)
        then_the_twin_named_by_the_page_is_where_the_switch_leads(reader)
        reader.switches_language()
        reader.is_at(path)
    then_nothing_was_kept_about_them(reader)


def test_the_neutral_front_page_offers_both_and_welsh_first(meet: Meet) -> None:
    reader = meet("cy")
    reader.opens("/")
    offered = reader.page.locator('a[href="/cy/"], a[href="/en/"]').evaluate_all(
        "links => links.map(link => [link.getAttribute('href'), link.closest('[lang]').lang])"
    )
    assert offered[:2] == [["/cy/", "cy"], ["/en/", "en"]]
    then_nothing_was_kept_about_them(reader)


def test_a_lost_reader_is_told_so_in_the_language_of_the_address(meet: Meet, language: Language) -> None:
    reader = meet(language)
    assert reader.opens(f"/{language}/nowhere/") == 404
    reader.reads("There is no page at this address")
    assert reader.page.locator("html").get_attribute("lang") == language


def given_a_reader_on_the_front_page(meet: Meet, language: Language, *, script: bool = True) -> Visitor:
    reader = meet(language, script=script)
    assert reader.opens(reader.addresses.home) == 200
    assert reader.page.locator("html").get_attribute("lang") == language
    return reader


def when_they_open_the_guide_and_read_two_parts(reader: Visitor) -> None:
    reader.follows(reader.addresses.guide)
    reader.follows(reader.addresses.part)
    reader.page.locator('main a[rel="next"]').click()
    reader.page.wait_for_url(f"**{reader.addresses.next_part}")
    reader.page.go_back()


def when_they_open_the_story_that_the_guide_tells_of(reader: Visitor) -> None:
    reader.follows(reader.addresses.story)


def then_they_find_it_in_easy_read(reader: Visitor) -> None:
    reader.follows(reader.addresses.easy_read)
    assert reader.page.locator("h1").count() == 1
    assert reader.page.locator("html").get_attribute("lang") == reader.language


def then_the_twin_named_by_the_page_is_where_the_switch_leads(reader: Visitor) -> None:
    switch = reader.page.locator(".masthead__lang")
    twin = reader.page.locator(f'link[hreflang="{switch.get_attribute("hreflang")}"]')
    assert twin.get_attribute("href") == f"{reader.site.address}{switch.get_attribute('href')}"
    switch.click()
    reader.page.wait_for_url(str(twin.get_attribute("href")))
    reader.language = "en" if reader.language == "cy" else "cy"


def then_nothing_was_kept_about_them(reader: Visitor) -> None:
    assert reader.context.cookies() == []
    if reader.page.evaluate("navigator.cookieEnabled"):
        assert (
            reader.page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0
        )
