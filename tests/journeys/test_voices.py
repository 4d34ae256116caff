"""Voices of readers: a reply that a moderator shows, without JavaScript; a story begun, gone on with, sent and approved
in both languages, with JavaScript and without."""

import re

import pytest

from tests.journeys.addresses import Language
from tests.journeys.axe import Looking
from tests.journeys.conftest import Meet
from tests.journeys.test_signing import a_fresh_address
from tests.journeys.visitor import Visitor
from tests.live_site import Mail
from tests.stories.conftest import EDITED

SHARE = {"en": "/en/stories/share/", "cy": "/cy/straeon/rhannu/"}
WORDS: dict[Language, str] = {
    "en": "We did the same in our street.",
    "cy": "Gwnaethom yr un peth yn ein stryd ni.",
}


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_reader_replies_and_a_moderator_shows_it(meet: Meet, language: Language) -> None:
    ann, address = meet(language, script=False), a_fresh_address()
    words = WORDS[language]
    given_they_read_a_story(ann)
    when_they_write_a_reply(ann, words, address)
    when_they_confirm(ann, ann.site.mailbox.wait_for(address), "Confirm your reply")
    ann.reads("Thank you for your reply")
    when_a_moderator_shows_it(meet, words)
    then_it_stands_on_the_page_without_the_address(ann, words)


def given_they_read_a_story(ann: Visitor) -> None:
    ann.opens(ann.addresses.story)
    ann.reads("Replies")


def when_they_write_a_reply(ann: Visitor, words: str, address: str) -> None:
    link = ann.page.locator(
        f'main a[href*="/{"ymatebion/ysgrifennu" if ann.language == "cy" else "replies/write"}/"]'
    )
    link.first.click()
    ann.is_on_step("Your reply")
    ann.types(words=words)
    ann.goes_on()
    ann.switches_language()
    ann.switches_language()
    ann.types(name="Ann Enghraifft", email=address)
    ann.goes_on()
    ann.sees(words)
    ann.sends()
    ann.is_on_step("Look in your inbox")


def when_they_confirm(ann: Visitor, mail: Mail, heading: str) -> None:
    assert ann.opens(mail.link) == 200
    ann.is_on_step(heading)
    ann.goes_on()


def when_a_moderator_shows_it(meet: Meet, words: str) -> None:
    moderator = meet("en", staff=True)
    moderator.signs_in("moderator")
    moderator.opens("/admin/replies/")
    row = moderator.page.locator("article", has_text=words[:25]).last
    with moderator.page.expect_navigation():
        row.get_by_role("button").click()
    with moderator.page.expect_navigation():
        moderator.page.get_by_role("button", name="Show the reply").click()
    moderator.sees("Replies that wait")


def then_it_stands_on_the_page_without_the_address(ann: Visitor, words: str) -> None:
    ann.opens(ann.addresses.story)
    ann.sees(words[:25])
    ann.sees("Ann Enghraifft")


def test_a_story_is_begun_gone_on_with_sent_and_approved(
    meet: Meet, language: Language, script: bool
) -> None:
    ann, address = meet(language, script=script), a_fresh_address()
    looking = Looking(ann, script=script)
    ann.opens(SHARE[language])
    ann.is_on_step("Where we reach you")
    ann.goes_on()
    looking.at("reach, with errors")
    ann.types(name="Ann Enghraifft", email=address)
    ann.goes_on()
    looking.at("before")
    ann.types(told_before="One.")
    ann.presses("go", "keep")
    ann.reads("What you have written is kept")
    looking.at("kept")
    found = re.search(r"http://\S+/(?:go-on|parhau)/\S+", ann.site.mailbox.wait_for(address).text)
    assert found is not None
    ann.opens(found[0])
    looking.at("going on")
    ann.goes_on()
    ann.types(told_instead="Two.")
    ann.goes_on()
    looking.at("after")
    ann.goes_on()
    looking.at("place")
    ann.ticks("place_as", "wales")
    ann.goes_on()
    looking.at("name")
    ann.ticks("name_as", "initials")
    ann.goes_on()
    looking.at("consents")
    ann.ticks("until", "1")
    ann.goes_on()
    ann.sees("One.")
    ann.sees("Two.")
    looking.at("check")
    ann.sends()
    ann.is_on_step("Look in your inbox")
    looking.at("inbox")
    when_they_confirm(ann, ann.site.mailbox.wait_for(address, number=2), "Confirm your story")
    ann.reads("Thank you for your story")
    looking.at("thanks")
    when_an_editor_tells_it_in_both_languages_and_asks(meet)
    when_they_approve_it(ann, ann.site.mailbox.wait_for(address, number=3), looking)
    assert looking.found == []


def when_an_editor_tells_it_in_both_languages_and_asks(meet: Meet) -> None:
    editor = meet("en", staff=True)
    editor.signs_in("editor")
    editor.opens("/admin/told-stories/")
    with editor.page.expect_navigation():
        editor.page.locator("section[aria-labelledby=wait] article").last.get_by_role("button").click()
    for name, words in EDITED.items():
        editor.page.locator(f'[name="{name}"]').fill(words)
    for button in ("Keep the edited words", "Ask the storyteller"):
        with editor.page.expect_navigation():
            editor.page.get_by_role("button", name=button).click()


def when_they_approve_it(ann: Visitor, mail: Mail, looking: Looking) -> None:
    found = re.search(r"http://\S+/(?:approve|cymeradwyo)/\S+", mail.text)
    assert found is not None
    ann.opens(found[0])
    ann.sees(EDITED["title_cy"])
    ann.sees(EDITED["title_en"])
    looking.at("both languages")
    ann.presses("go", "approve")
    ann.reads("Thank you: you have approved it")
    looking.at("approved")
