"""Editing: English words change, the Welsh follows, and only then do both go out."""

import time

from playwright.sync_api import expect

from tests.journeys.conftest import Meet
from tests.journeys.visitor import Visitor

STORY = {"en": "/en/stories/mr-williams/", "cy": "/cy/straeon/mr-williams/"}


def test_changed_words_go_out_when_their_translation_does(meet: Meet) -> None:
    reader = meet("en")
    english = f"A street where litter came back, until neighbours spoke ({time.time_ns() % 10**6})."
    welsh = english.replace("A street", "Stryd").replace(
        "where litter came back, until neighbours spoke", "a’i sbwriel"
    )
    editor = given_an_editor_at_the_story(meet, reader)
    when_they_change_its_opening_words_and_publish(editor, english)
    then_they_are_told_that_the_pair_waits(editor)
    then_neither_live_page_has_changed(reader, english, welsh)
    translator = when_the_translator_finds_it_among_what_is_out_of_date(meet, reader)
    when_they_translate_what_is_new_and_publish(translator, english, welsh)
    then_both_are_live(reader, english, welsh)


def given_an_editor_at_the_story(meet: Meet, reader: Visitor) -> Visitor:
    editor = meet("en", staff=True)
    editor.signs_in("editor")
    title = title_of(reader, "en")
    editor.opens(f"/admin/pages/search/?q={title}")
    found = editor.page.get_by_role("link", name=title, exact=True).and_(
        editor.page.locator('[href$="/edit/"]')
    )
    address = found.first.get_attribute("href")
    assert address is not None
    editor.opens(address)
    return editor


def when_they_change_its_opening_words_and_publish(editor: Visitor, words: str) -> None:
    editor.page.locator('[name="lead"]').fill(words)
    publish(editor)


def when_the_translator_finds_it_among_what_is_out_of_date(meet: Meet, reader: Visitor) -> Visitor:
    translator = meet("cy", staff=True)
    translator.signs_in("translator")
    translator.opens("/admin/translations/")
    row = translator.page.get_by_role("row").filter(has_text=title_of(reader, "en"))
    row.locator('a[href$="/edit/"]').last.click()
    translator.page.wait_for_url("**/edit/")
    return translator


def when_they_translate_what_is_new_and_publish(translator: Visitor, english: str, welsh: str) -> None:
    waiting = translator.page.locator(".js-translation-editor li.incomplete")
    expect(waiting).to_have_count(1)
    expect(waiting).to_contain_text(english)
    waiting.get_by_role("button").click()
    waiting.locator("textarea").fill(welsh)
    waiting.get_by_role("button").last.click()
    expect(waiting).to_have_count(0)
    publish(translator)


def publish(staff: Visitor) -> None:
    """Press the editor's or the translator's publish button, which may be folded away in a menu."""
    button = staff.page.locator('button[name="action-publish"], button[name="action"][value="publish"]').first
    with staff.page.expect_event("load"):  # an address that a save of Wagtail's own changes is no new page
        button.evaluate("button => button.form.requestSubmit(button)")


def then_they_are_told_that_the_pair_waits(editor: Visitor) -> None:
    expect(editor.page.locator(".messages")).to_contain_text("waits for its partner")


def then_neither_live_page_has_changed(reader: Visitor, *words: str) -> None:
    for path in STORY.values():
        reader.opens(path)
        for one in words:
            expect(reader.page.locator("main")).not_to_contain_text(one)


def then_both_are_live(reader: Visitor, english: str, welsh: str) -> None:
    for path, words in ((STORY["en"], english), (STORY["cy"], welsh)):
        reader.opens(path)
        reader.sees(words)


def title_of(reader: Visitor, language: str) -> str:
    reader.opens(STORY[language])
    return reader.page.locator("h1").inner_text()
