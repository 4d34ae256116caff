"""Somebody with a browser. What they see is asserted in words; the catalogue says what those are in Welsh."""

import json
import re
from functools import cache
from typing import Any
from urllib.request import urlopen

from babel.messages.pofile import read_po
from playwright.sync_api import BrowserContext, Locator, Page, Request, expect

from tests.journeys.addresses import IN, Addresses, Language, other
from tests.live_site import LiveSite
from tools.say import ROOT

PASSWORD = "canol-demo"


@cache
def _catalogue() -> Any:
    with (ROOT / "locale/cy/LC_MESSAGES/django.po").open("rb") as file:
        return read_po(file)


def in_words(message: str, language: Language) -> str:
    """An English message as the page of that language says it."""
    if language == "en":
        return message
    found = _catalogue().get(message)
    assert found is not None, f"no message of the site: {message}"
    assert found.string, f"no Welsh for: {message}"
    return str(found.string)


class Visitor:
    """One person, one browser window. Every request and every complaint of the browser is remembered."""

    def __init__(self, context: BrowserContext, site: LiveSite, language: Language) -> None:
        self.context = context
        self.site = site
        self.language = language
        self.strangers: list[str] = []
        self.complaints: list[str] = []
        context.on("request", self._note)
        self.page = self._watched(context.new_page())

    def _watched(self, page: Page) -> Page:
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda line: self.complaints.append(line.text) if line.type == "error" else None)
        return page

    def _note(self, request: Request) -> None:
        if not request.url.startswith((self.site.address, "data:", "blob:", "about:")):
            self.strangers.append(request.url)

    def real_complaints(self) -> list[str]:
        """What the browser said, save that a form was answered with 422 or a page was not there, which is meant."""
        return [line for line in self.complaints if not re.search(r"status of (404|409|410|422|429)", line)]

    # Going about ------------------------------------------------------------------------------------------------

    @property
    def addresses(self) -> Addresses:
        return IN[self.language]

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.site.address)

    def opens(self, address: str) -> int:
        """Go to an address of the site, or a whole one from a mail; gives the status."""
        answer = self.page.goto(address if address.startswith("http") else self.site.address + address)
        assert answer is not None
        return answer.status

    def follows(self, path: str) -> None:
        """Follow the first link of the page's content that leads there."""
        self.page.locator(f'main a[href="{path}"]').first.click()
        self.page.wait_for_url(f"**{path}")

    def switches_language(self) -> None:
        """Press or follow the switch in the masthead."""
        self.page.locator(".masthead__lang").click()
        self.language = other(self.language)
        expect(self.page.locator("html")).to_have_attribute("lang", self.language)

    def signs_in(self, username: str) -> None:
        """On the staff side, as one of the demonstration's people."""
        self.opens("/admin/login/")
        self.page.locator('[name="username"]').fill(username)
        self.page.locator('[name="password"]').fill(PASSWORD)
        with self.page.expect_navigation():
            self.page.locator("main form button[type=submit], main form [type=submit]").first.click()
        assert self.path.startswith("/admin/"), self.path
        assert "login" not in self.path

    # Forms --------------------------------------------------------------------------------------------------------

    def ticks(self, name: str, *values: str) -> None:
        for value in values:
            self.page.locator(f'[name="{name}"][value="{value}"]').check()

    def types(self, **answers: str) -> None:
        for name, answer in answers.items():
            self.page.locator(f'#main-form [name="{name}"]').fill(answer)

    def picks(self, name: str, value: str) -> None:
        self.page.locator(f'#main-form select[name="{name}"]').select_option(value)

    def goes_on(self) -> None:
        """Press the form's first button, as Enter would."""
        with self.page.expect_navigation():
            self.page.locator("form[data-main] button[type=submit]").first.click()

    def presses(self, name: str, value: str) -> None:
        with self.page.expect_navigation():
            self.page.locator(f'button[name="{name}"][value="{value}"]').first.click()

    def waits_as_people_do(self) -> None:
        """Nobody reads a form in under two seconds."""
        self.page.wait_for_timeout(2_100)

    def sends(self) -> None:
        """Send from the check page; a browser is quicker than people are, so it may be asked to send once more."""
        self.goes_on()
        if self.page.locator("form[data-main] button[value=send]").count():
            self.reads("Please send this once more")
            self.goes_on()

    # What they see ----------------------------------------------------------------------------------------------

    def reads(self, message: str) -> None:
        """A message of the site stands in the content, in the language of the page."""
        expect(self.page.locator("main")).to_contain_text(in_words(message, self.language))

    def sees(self, text: str) -> None:
        expect(self.page.locator("main")).to_contain_text(text)

    def is_at(self, path: str) -> None:
        assert self.path == path

    def is_on_step(self, heading: str) -> None:
        expect(self.page.locator("h1")).to_have_text(in_words(heading, self.language))
        expect(self.page.locator("html")).to_have_attribute("lang", self.language)

    def field(self, name: str) -> Locator:
        return self.page.locator(f'#main-form [name="{name}"]')


def totals(site: LiveSite) -> dict[str, int]:
    """The counts of the open data."""
    with urlopen(f"{site.address}/data/pledges.json", timeout=20) as answer:
        return dict(json.load(answer)["totals"])


def count_on_the_compact(visitor: Visitor) -> int:
    """How many people and groups the compact says have signed."""
    visitor.opens(visitor.addresses.compact)
    side = visitor.page.locator("section", has=visitor.page.locator("#side-people"))
    found = re.search(r"\d[\d,]*", side.locator(".side__count").first.inner_text())
    assert found is not None
    return int(found[0].replace(",", ""))
