"""At the adviser's desk: the list goes by keyboard, deeds go by keyboard, and two at one case lose no word."""

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.axe import violations
from tests.journeys.conftest import Meet
from tests.journeys.visitor import Visitor, in_words

MINE = "Byddai cyfarfod yn y neuadd yn addas iawn."
THEIRS = "The rules are on their way to you."


@pytest.fixture
def north(meet: Meet, *, script: bool) -> Visitor:
    """Nia, who works in Welsh."""
    adviser = meet("cy", staff=True, script=script)
    adviser.signs_in("adviser-north")
    return adviser


def links(adviser: Visitor) -> Locator:
    return adviser.page.locator("[data-cases] td.title a")


def opens_the_case_of(adviser: Visitor, place: str, view: str) -> None:
    adviser.opens(f"/admin/enquiries/?view={view}")
    row = adviser.page.get_by_role("row").filter(has_text=place).first
    row.locator("td.title a").click()
    adviser.page.wait_for_url("**/admin/enquiries/case/**")


def answers(adviser: Visitor, words: str | None) -> None:
    """Send the answer as it stands, or these words."""
    form = adviser.page.locator("#reply form")
    if words is not None:
        form.locator('[name="body"]').fill(words)
        form.locator('[name="channel"]').select_option("phone")
        form.locator('[name="then"]').select_option("waiting")
    with adviser.page.expect_navigation():
        form.locator("button[type=submit]").last.click()


def test_the_list_of_cases_goes_by_arrows(meet: Meet) -> None:
    lead = meet("en", staff=True)
    lead.signs_in("lead")
    lead.opens("/admin/enquiries/?view=open")
    all_of_them, keyboard = links(lead), lead.page.keyboard
    last = all_of_them.count() - 1
    assert last > 1
    all_of_them.first.focus()
    for key, at in (
        ("ArrowDown", 1),
        ("ArrowUp", 0),
        ("ArrowUp", 0),
        ("End", last),
        ("ArrowDown", last),
        ("Home", 0),
    ):
        keyboard.press(key)
        expect(all_of_them.nth(at)).to_be_focused()
    keyboard.press("Alt+ArrowDown")
    expect(all_of_them.first).to_be_focused()
    lead.page.locator(".case-fold summary").click()
    lead.page.locator('.case-bar [name="topic"]').focus()
    keyboard.press("ArrowDown")
    expect(lead.page.locator('.case-bar [name="topic"]')).to_be_focused()
    all_of_them.first.focus()
    keyboard.press("Enter")
    lead.page.wait_for_url("**/admin/enquiries/case/**")


def test_a_note_is_kept_without_a_mouse(north: Visitor) -> None:
    opens_the_case_of(north, "Ynys Môn", "region")
    note, words = north.page.locator("#note"), f"Nodyn {north.page.url[-9:-1]}"
    note.locator("summary").focus()
    north.page.keyboard.press("Enter")
    north.page.keyboard.press("Tab")
    expect(note.locator('[name="body"]')).to_be_focused()
    north.page.keyboard.type(words)
    north.page.keyboard.press("Tab")
    expect(note.locator("button[type=submit]")).to_be_focused()
    with north.page.expect_navigation():
        north.page.keyboard.press("Enter")
    expect(north.page.locator(".case__message--note").last).to_contain_text(words)


def test_two_at_one_case_lose_no_word(meet: Meet, north: Visitor, *, script: bool) -> None:
    lead = meet("en", staff=True, script=script)
    lead.signs_in("lead")
    opens_the_case_of(north, "Ynys Môn", "region")
    lead.opens(north.path)
    answers(lead, THEIRS)
    answers(north, MINE)
    warning = north.page.get_by_role("alert")
    expect(warning).to_contain_text(
        in_words(
            "Somebody did something to this case while you were writing. Read what is new, then send yours again: "
            "your text is kept below.",
            "cy",
        )
    )
    north.sees(THEIRS)
    expect(north.page.locator('#reply [name="body"]')).to_have_value(MINE)
    expect(north.page.locator('#reply [name="channel"]')).to_have_value("phone")
    answers(north, None)
    for words in (THEIRS, MINE):
        north.sees(words)


STAFF_VIEWS = [(375, "light"), (1280, "light")]
PAGES = {
    "inbox": "/admin/enquiries/",
    "tasks": "/admin/enquiries/tasks/",
    "post": "/admin/enquiries/post/",
    "write down": "/admin/enquiries/new/",
    "load": "/admin/enquiries/load/",
    "who": "/admin/enquiries/who/?authority=W06000002&topic=start&language=cy&asker=group",
    "gaps": "/admin/enquiries/who/gaps/",
}
NOT_OURS = (": region:", ": landmark-unique:", ": heading-order:", ": page-has-heading-one:")
"""Best practice that Wagtail's own frame of every page does not keep."""


def test_the_room_has_no_barrier(meet: Meet) -> None:
    found: list[str] = []
    for who, language in (("adviser-north", "cy"), ("lead", "en")):
        person = meet("cy" if language == "cy" else "en", staff=True)
        person.signs_in(who)
        for state, path in PAGES.items():
            assert person.opens(path) == 200
            found += violations(person, state, STAFF_VIEWS)
        opens_the_case_of(person, "Gwynedd", "region" if who == "adviser-north" else "open")
        person.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        found += violations(person, "case", STAFF_VIEWS)
        person.opens("/admin/enquiries/post/")
        person.page.locator("td.title a").first.click()
        person.page.wait_for_url("**/admin/enquiries/post/**-**")
        found += violations(person, "one mail", STAFF_VIEWS)
    assert [line for line in found if not any(rule in line for rule in NOT_OURS)] == []
