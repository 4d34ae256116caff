"""Advice beside the editor while somebody writes: it comes by itself, names the place, and leads there."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from tests.journeys.addresses import Language
from tests.journeys.conftest import Meet
from tests.journeys.test_editing import STORY, title_of

SLIPS = "Mae’r dwr yn lân yn Caerdydd, diolch i ti."
RUN = """async () => (await axe.run(".live-advice", {resultTypes: ["violations"]})).violations.map(one => one.id)"""


@pytest.mark.parametrize("language", ["en"])
def test_slips_are_named_where_they_are_typed_in_the_translator_s_editor(
    meet: Meet, language: Language
) -> None:
    translator = meet(language, staff=True)
    translator.signs_in("translator")
    translator.opens(f"/admin/pages/search/?q={title_of(translator, 'cy')}")
    translator.page.locator('a[href$="/edit/"]').first.click()
    translator.page.wait_for_url("**/edit/")
    first = (
        translator.page.locator(".js-translation-editor li")
        .filter(has=translator.page.get_by_role("button"))
        .first
    )
    first.get_by_role("button").first.click()
    first.locator("textarea").fill(SLIPS)
    panel = translator.page.locator(".live-advice")
    expect(panel.get_by_role("status")).to_be_visible()
    panel.locator("summary").click()
    expect(panel).to_contain_text("dŵr")
    expect(panel).to_contain_text("yng Nghaerdydd")


def test_advice_comes_by_itself_leads_to_the_place_and_holds_nothing(meet: Meet, language: Language) -> None:
    who = {"cy": "translator", "en": "editor"}[language]  # whose language on the staff side is that
    editor = meet(language, staff=True)
    editor.signs_in(who)
    editor.opens(f"/admin/pages/search/?q={title_of(editor, 'en')}")
    editor.page.locator('a[href$="/edit/"]').first.click()
    editor.page.wait_for_url("**/edit/")
    lead = editor.page.locator('[name="lead"]')
    lead.fill("TODO: ask them. " + "word " * 30 + ".")
    panel = editor.page.locator(".live-advice")
    expect(panel.get_by_role("status")).to_be_visible()
    panel.locator("summary").click()
    button = panel.locator("[data-at]", has_text="TODO").first
    expect(button).to_be_visible()
    expect(panel).to_contain_text("LIX")
    button.click()
    expect(lead).to_be_focused()
    editor.page.evaluate(AXE_SCRIPT)
    assert editor.page.evaluate(RUN) == []
    lead.fill("A street where litter came back, until neighbours spoke.")
    expect(panel.locator("[data-at]", has_text="TODO")).to_have_count(0)
    expect(editor.page.locator('button[name="action-publish"]').first).to_be_enabled()


def test_without_script_the_advice_has_a_page_of_its_own(meet: Meet) -> None:
    editor = meet("en", staff=True, script=False)
    editor.signs_in("editor")
    reader = meet("en")
    assert reader.opens(STORY["en"]) == 200
    editor.opens(f"/admin/pages/search/?q={title_of(reader, 'en')}")
    href = editor.page.locator('a[href$="/edit/"]').first.get_attribute("href")
    assert href is not None
    editor.opens(href.replace("/edit/", "/advice/"))
    expect(editor.page.locator("main")).to_contain_text("LIX")
