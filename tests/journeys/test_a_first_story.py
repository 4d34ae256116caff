"""An editor who has never seen the site publishes a story in both languages, by `docs/editors.md` alone.

With a picture, themes, and its Easy Read sibling; once in English first, once in Welsh first (`docs/golygyddion.md`).
Each step of the docs is one step here, under the number it has there. The pictures of the docs are made on the way:

    CANOL_LOOKS=write make journeys ARGS=tests/journeys/test_a_first_story.py
"""

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Locator, expect

from tests.journeys import axe
from tests.journeys.addresses import Language, other
from tests.journeys.conftest import Meet
from tests.journeys.visitor import Visitor, in_words
from tools.say import ROOT

PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1120, 800

T = dict[Language, str]
"""One text in both languages."""

STORIES: T = {"en": "Stories", "cy": "Straeon"}
TITLE: T = {"en": "The bench by the bus stop", "cy": "Y fainc ger y safle bws"}
SLUG: T = {"en": "the-bench-by-the-bus-stop", "cy": "y-fainc-ger-y-safle-bws"}
SEAT: T = {"en": "The seat by the bus stop", "cy": "Y sedd ger y safle bws"}
SEAT_SLUG: T = {"en": "the-seat-by-the-bus-stop", "cy": "y-sedd-ger-y-safle-bws"}
WORDS: dict[str, T] = {
    "search_description": {
        "en": "Neighbours wanted somewhere to sit and wait. They built it with the council.",
        "cy": "Roedd cymdogion am gael rhywle i eistedd ac aros. Fe’i codwyd ganddynt gyda’r cyngor.",
    },
    "lead": {
        "en": "There was nowhere to sit at the bus stop. Two neighbours asked who else was tired of standing.",
        "cy": "Nid oedd lle i eistedd wrth y safle bws. Gofynnodd dau gymydog pwy arall oedd wedi blino sefyll.",
    },
    "then_title": {"en": "What used to happen", "cy": "Beth oedd yn arfer digwydd"},
    "now_title": {"en": "What they did about it", "cy": "Beth a wnaethon nhw am y peth"},
    "source": {
        "en": "Invented by us in November 2026, to show how a story is published.",
        "cy": "Stori ddychmygol o’n heiddo ni, Tachwedd 2026, i ddangos sut y cyhoeddir stori.",
    },
}
STEPS: dict[str, list[T]] = {
    "then_steps": [
        {
            "en": "People wrote to ask for a bench, and were told that there was a list.",
            "cy": "Ysgrifennodd pobl i ofyn am fainc, a chael gwybod bod rhestr.",
        },
    ],
    "now_steps": [
        {
            "en": "The neighbours measured the place, and the council brought the wood.",
            "cy": "Mesurodd y cymdogion y lle, a daeth y cyngor â’r pren.",
        },
        {
            "en": "They built the bench together in one Saturday.",
            "cy": "Codwyd y fainc ganddynt gyda’i gilydd mewn un dydd Sadwrn.",
        },
    ],
}
SHOWN: T = {
    "en": "A wooden bench beside a bus stop, with two people sitting on it.",
    "cy": "Mainc bren wrth safle bws, a dau berson yn eistedd arni.",
}
EASY_TITLE: T = {"en": "A place to sit", "cy": "Lle i eistedd"}
EASY_SLUG: T = {"en": "a-place-to-sit", "cy": "lle-i-eistedd"}
EASY_SUMMARY: T = {
    "en": "The story of the bench in short words and pictures.",
    "cy": "Stori’r fainc mewn geiriau byr a lluniau.",
}
QUESTION: T = {"en": "What did people do?", "cy": "Beth wnaeth pobl?"}
DRAWN: T = {"en": "Four people share a plate of cakes.", "cy": "Pedwar o bobl yn rhannu plât o gacennau."}
SENTENCES: list[T] = [
    {"en": "They talked to each other.", "cy": "Buon nhw’n siarad â’i gilydd."},
    {"en": "They built a bench.", "cy": "Codon nhw fainc."},
]
EVERYTHING: list[T] = [
    *(TITLE, SLUG, EASY_TITLE, EASY_SLUG, EASY_SUMMARY, QUESTION, DRAWN),
    *(*WORDS.values(), *STEPS["then_steps"], *STEPS["now_steps"], *SENTENCES),
]


def test_a_story_goes_out_in_both_languages_by_the_docs_alone(
    meet: Meet, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    if language == "cy":  # a story of its own: the first one's addresses say that it was withdrawn
        for text, words in ((TITLE, SEAT), (SLUG, SEAT_SLUG)):
            for code in words:
                monkeypatch.setitem(text, code, words[code])
    editor = meet(language, staff=True)
    reader = meet(language)
    with given_an_editor_whose_staff_side_speaks(editor, language):
        when_they_go_to_the_stories(editor)
        when_they_fill_in_the_story(editor)
        when_they_upload_a_photograph_and_say_what_it_shows(editor)
        when_they_choose_themes_and_facts(editor)
        story = when_they_publish(editor)
        then_nobody_can_read_it_yet(reader)
        when_they_translate_and_publish(editor, story, "story")
        then_both_languages_are_live(reader)
        easy = when_they_write_the_easy_read_page(editor, story)
        when_they_translate_and_publish(editor, easy, "easy")
        then_the_easy_read_page_is_linked_at_the_top_of_the_story(reader, editor.language)
        then_readers_find_it_by_its_theme(reader, editor.language)
        then_it_is_taken_off_again(editor, story)


SLOWLY = """const asked = window.fetch;
window.fetch = async (...words) => {
  const answer = await asked(...words);
  await new Promise(done => setTimeout(done, 1500));
  return answer;
};"""
"""The site has done what it was asked; its answer is on its way."""


@pytest.mark.parametrize("language", ["en"])
def test_a_story_published_while_the_site_saves_it_is_made_once(
    meet: Meet, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(TITLE, "en", "The stool by the door")
    monkeypatch.delenv("CANOL_LOOKS", raising=False)  # the docs tell the other story
    editor = meet(language, staff=True)
    editor.page.add_init_script(SLOWLY)
    with given_an_editor_whose_staff_side_speaks(editor, language):
        when_they_go_to_the_stories(editor)
        when_they_fill_in_the_story(editor)
        when_they_choose_themes_and_facts(editor)
        when_they_press_publish_while_it_is_being_saved(editor)
        then_it_waits_for_its_partner(editor)
        editor.opens("/admin/pages/search/?q=The stool by the door")
        expect(editor.page.get_by_role("link", name=TITLE["en"], exact=True)).to_have_count(1)


def when_they_press_publish_while_it_is_being_saved(editor: Visitor) -> None:
    editor.page.evaluate(
        """() => new Promise(done => {
          document.addEventListener("w-autosave:save", () => setTimeout(done, 900), {once: true});
          document.querySelector('[name="lead"]').dispatchEvent(new Event("change", {bubbles: true}));
        })"""
    )
    button = editor.page.locator('button[name="action-publish"]').first
    with editor.page.expect_event("load"):
        button.evaluate("button => button.click()")


@contextmanager
def given_an_editor_whose_staff_side_speaks(editor: Visitor, language: Language) -> Iterator[None]:
    """The demonstration's editor has an English staff side; anybody changes that under *Account*."""
    editor.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    editor.signs_in("editor")
    _speak(editor, language)
    try:
        yield
    finally:
        _speak(editor, "en")


def _speak(editor: Visitor, language: Language) -> None:
    editor.opens("/admin/account/")
    chosen = editor.page.locator("select[name$=preferred_language], select[name$=language]").first
    if chosen.input_value() != language:
        chosen.select_option(language)
        with editor.page.expect_navigation():
            chosen.evaluate("chosen => chosen.form.requestSubmit()")
    expect(editor.page.locator("html")).to_have_attribute("lang", re.compile(language))


# 1. Write the story ---------------------------------------------------------------------------------------------------


def when_they_go_to_the_stories(editor: Visitor) -> None:
    """Pages, then the language, then Stories, then “add a page below”."""
    page = editor.page
    editor.opens("/admin/")
    picture_of(editor, "start")
    editor.opens("/admin/pages/")
    home = page.locator(f'td a[href="/{editor.language}/"]')
    row = page.get_by_role("row").filter(has=home)
    _goes_below(editor, row)
    _goes_below(editor, page.get_by_role("row").filter(has_text=STORIES[editor.language]))
    picture_of(editor, "stories")
    with page.expect_navigation():
        page.locator('a[href$="/add_subpage/"]').first.click()
    expect(page).to_have_url(re.compile(r"/add/stories/storypage/"))


def _goes_below(editor: Visitor, row: Locator) -> None:
    with editor.page.expect_navigation():
        row.first.locator('a[href^="/admin/pages/"]:not([href*="edit"])').last.click()


def when_they_fill_in_the_story(editor: Visitor) -> None:
    language = editor.language
    _types_the_title(editor, TITLE)
    for name, text in WORDS.items():
        editor.page.locator(f'[name="{name}"]').fill(text[language])
    picture_of(editor, "words")
    for name, steps in STEPS.items():
        for number, step in enumerate(steps):
            _adds_a_block(editor, name)
            editor.page.locator(f'[name="{name}-{number}-value"]').fill(step[language])
    picture_of(editor, "steps", editor.page.locator("[name=now_title]"))


def _types_the_title(editor: Visitor, title: T) -> None:
    """Key by key, as people do: the address is made of it while it is typed."""
    box = editor.page.locator('[name="title"]')
    box.press_sequentially(title[editor.language])
    box.blur()


def _adds_a_block(editor: Visitor, field: str) -> None:
    """The plus sign below what stands there already."""
    container = editor.page.locator(f'[data-contentpath="{field}"]').first
    container.locator("button.c-sf-add-button").last.click()


def when_they_upload_a_photograph_and_say_what_it_shows(editor: Visitor) -> None:
    page = editor.page
    page.locator("#id_photo-chooser button[data-chooser-action-choose]:visible").click()
    dialog = page.locator(".modal-content")
    dialog.locator('a[href="#tab-upload"], a[href*="upload"], [role=tab]').last.click()
    dialog.locator("input[type=file]").set_input_files(
        {"name": "bench.jpg", "mimeType": "image/jpeg", "buffer": photograph()}
    )
    dialog.locator('[name$="title"]').fill(TITLE[editor.language])
    for language in ("cy", "en"):
        dialog.locator(f'[name$="alt_{language}"]').fill(SHOWN[language])
    picture_of(editor, "picture")
    dialog.locator('form[action*="upload"] [type=submit], form[action*="create"] [type=submit]').first.click()
    expect(dialog).to_have_count(0)
    expect(page.locator("#id_photo-chooser .chosen")).to_be_visible()


def photograph() -> bytes:
    """A photograph as a telephone makes it: on its side, and telling where it was taken."""
    picture = Image.new("RGB", (1200, 800), "#9cc3d5")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 560, 1200, 800), fill="#5d8a4a")
    draw.rectangle((260, 470, 900, 500), fill="#7a4a21")
    for x in (300, 840):
        draw.rectangle((x, 500, x + 24, 620), fill="#7a4a21")
    for x, colour in ((430, "#c8553d"), (660, "#f2b431")):
        draw.ellipse((x, 260, x + 90, 350), fill="#e8c39e")
        draw.rectangle((x - 10, 350, x + 100, 480), fill=colour)
    # No two are alike, or the site would say so: a patch of any colour, which compression cannot even out.
    draw.rectangle((0, 0, 31, 31), fill=f"#{secrets.token_hex(3)}")
    places = picture.getexif()
    places[0x8825] = {1: "N", 2: (52.0, 7.0, 0.0), 3: "W", 4: (3.0, 59.0, 0.0)}
    kept = BytesIO()
    picture.save(kept, "JPEG", exif=places)
    return kept.getvalue()


def when_they_choose_themes_and_facts(editor: Visitor) -> None:
    page = editor.page
    for number in (0, 1):
        page.locator('[name="themes"]').nth(number).check()
    page.locator('[name="level"]').select_option("organisational")
    page.locator('[name="first_published"]').fill("2026-11-20")
    page.keyboard.press("Escape")
    picture_of(editor, "themes", page.locator("[name=themes]").first)


def when_they_publish(editor: Visitor) -> str:
    """“Publish”, and the site says that the page waits for its partner; gives the address of its editor."""
    publish(editor)
    return then_it_waits_for_its_partner(editor)


def then_it_waits_for_its_partner(editor: Visitor) -> str:
    expect(editor.page).to_have_url(re.compile(r"/admin/pages/\d+/edit/"))
    waits = in_words(
        "The page in the other language does not exist yet. Send this page for translation.", editor.language
    )
    expect(editor.page.locator(".messages")).to_contain_text(waits)
    picture_of(editor, "waits")
    return editor.path


def publish(editor: Visitor) -> None:
    button = editor.page.locator(
        'button[name="action-publish"], button[name="action"][value="publish"]'
    ).first
    with editor.page.expect_event("load"):  # an address that a save of Wagtail's own changes is no new page
        button.evaluate("button => button.form.requestSubmit(button)")


def then_nobody_can_read_it_yet(reader: Visitor) -> None:
    for language in ("cy", "en"):
        assert reader.opens(address_of(language)) == 404


# 2. The other language ------------------------------------------------------------------------------------------------


def when_they_translate_and_publish(editor: Visitor, address: str, which: str) -> None:
    """“Translate this page”, the language, “Submit”; then every line; then “Publish”."""
    page = editor.page
    editor.opens(address)
    page.locator(".w-slim-header .w-dropdown__toggle--icon").first.click()
    with page.expect_navigation():
        page.locator('a[href*="/localize/submit/page/"]').first.click()
    for box in page.locator('[name="locales"]').all():
        box.check()
    with page.expect_navigation():
        page.locator("main form button[type=submit], main form input[type=submit]").last.click()
    translate_every_line(editor, which)
    publish(editor)
    title = TITLE if which == "story" else EASY_TITLE
    expect(page.locator(".messages")).to_contain_text(title[other(editor.language)])
    if which == "story":
        picture_of(editor, "live")


def translate_every_line(editor: Visitor, which: str) -> None:
    """Those of the page, then, behind the second tab, its address."""
    page = editor.page
    page.locator(".js-translation-editor li.incomplete:visible").first.wait_for()
    tabs = page.locator(".js-translation-editor [role=tab]")
    for number in range(max(tabs.count(), 1)):
        if tabs.count():
            tabs.nth(number).click()
        waiting = page.locator(".js-translation-editor li.incomplete:visible")
        left = waiting.count()
        for turn in range(left):
            line = waiting.first
            said = line.inner_text()
            text = max(
                (one for one in EVERYTHING if one[editor.language] in said),
                key=lambda one: len(one[editor.language]),
            )
            line.get_by_role("button").first.click()
            line.locator("textarea, input[type=text]").first.fill(text[other(editor.language)])
            if which == "story" and (number, turn) == (0, 2):
                picture_of(editor, "translate", line)
            line.get_by_role("button").last.click()
            expect(waiting).to_have_count(left - turn - 1)
    expect(page.locator(".js-translation-editor li.incomplete")).to_have_count(0)


def address_of(language: Language) -> str:
    return f"/{language}/{STORIES[language].lower()}/{SLUG[language]}/"


def then_both_languages_are_live(reader: Visitor) -> None:
    """With the photograph and its description, in each language; and nothing of where it was taken."""
    for language in ("en", "cy"):
        assert reader.opens(address_of(language)) == 200
        reader.language = language
        expect(reader.page.locator("h1")).to_have_text(TITLE[language])
        reader.sees(STEPS["now_steps"][1][language])
        expect(reader.page.get_by_role("img", name=SHOWN[language])).to_be_visible()
        assert axe.violations(reader) == []
    picture = reader.page.locator("main img").first.evaluate("image => image.currentSrc")
    sent = reader.page.request.get(picture).body()
    assert not Image.open(BytesIO(sent)).getexif()


# 3. The Easy Read version ---------------------------------------------------------------------------------------------


def when_they_write_the_easy_read_page(editor: Visitor, story: str) -> str:
    page, language = editor.page, editor.language
    number = re.search(r"\d+", story)
    assert number is not None
    editor.opens(f"/admin/pages/{number[0]}/")
    with page.expect_navigation():
        page.locator('a[href$="/add_subpage/"]').first.click()
    _types_the_title(editor, EASY_TITLE)
    page.locator('[name="search_description"]').fill(EASY_SUMMARY[language])
    _adds_a_block(editor, "body")
    page.locator('[name="body-0-value-question"]').fill(QUESTION[language])
    page.locator('[name="body-0-value-rows-0-value-picture"]').select_option("er-together")
    page.locator('[name="body-0-value-rows-0-value-alt"]').fill(DRAWN[language])
    for at, sentence in enumerate(SENTENCES):
        box = page.locator(f'[name="body-0-value-rows-0-value-sentences-{at}-value"]')
        if not box.count():
            first = page.locator('[name="body-0-value-rows-0-value-sentences-0-value"]')
            several = page.locator('[data-contentpath="sentences"]').filter(has=first)
            several.locator("button.c-sf-add-button").last.click()
        box.fill(sentence[language])
    picture_of(editor, "easy", page.locator('[name="body-0-value-question"]'))
    publish(editor)
    expect(page).to_have_url(re.compile(r"/admin/pages/\d+/edit/"))
    return editor.path


def then_the_easy_read_page_is_linked_at_the_top_of_the_story(reader: Visitor, last: Language) -> None:
    for language in (other(last), last):
        reader.language = language
        reader.opens(address_of(language))
        reader.follows(f"{address_of(language)}{EASY_SLUG[language]}/")
        expect(reader.page.locator("h1")).to_have_text(EASY_TITLE[language])
        reader.sees(SENTENCES[0][language])
        assert axe.violations(reader) == []
    picture_of(reader, "read")


def then_readers_find_it_by_its_theme(reader: Visitor, language: Language) -> None:
    reader.opens(address_of(language))
    theme = reader.page.locator('main a[href*="?theme="]').first.get_attribute("href")
    assert theme is not None
    reader.opens(theme)
    expect(reader.page.locator(f'main a[href="{address_of(language)}"]').first).to_be_visible()


def then_it_is_taken_off_again(editor: Visitor, story: str) -> None:
    """“Withdraw, with a reason”: so that the site is as it was for whoever comes next."""
    number = re.search(r"\d+", story)
    assert number is not None
    editor.opens(f"/admin/pages/{number[0]}/withdraw/")
    form = editor.page.locator('main form[method="post" i]').last
    form.locator("input[type=radio], select").first.evaluate(
        "one => { if (one.type === 'radio') one.checked = true; else one.selectedIndex = 1; }"
    )
    with editor.page.expect_navigation():
        form.evaluate("form => form.requestSubmit()")
    assert editor.opens(address_of(editor.language)) == 410


# Pictures of the docs -------------------------------------------------------------------------------------------------


def picture_of(visitor: Visitor, name: str, beside: Locator | None = None) -> None:
    """What stands on the screen, small, for the docs in the language of whoever looks."""
    if os.environ.get("CANOL_LOOKS") != "write":
        return
    if beside is not None:
        beside.scroll_into_view_if_needed()
    visitor.page.wait_for_timeout(400)  # what slides in has come to rest
    picture = Image.open(BytesIO(visitor.page.screenshot())).convert("RGB")
    small = picture.resize((picture.width * 5 // 8, picture.height * 5 // 8), Image.Resampling.LANCZOS)
    path: Path = PICTURES / f"editor-{visitor.language}-{name}.png"
    small.quantize(48, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(path, optimize=True)
