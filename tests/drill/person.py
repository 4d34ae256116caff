"""Somebody who signs or asks over HTTP and does what people do when the answer does not come: sends it again."""

import http.client
import re
import time
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlencode, urlsplit

from tests.live_site import HOST, LiveSite

PAUSE = 0.3
READING = 2.05
"""Nobody reads a form in under two seconds, and the site asks those who do to send it again."""
NO_ANSWER = (http.client.HTTPException, OSError)


class GaveUp(Exception):
    """The site did not come back in time."""


@dataclass(frozen=True)
class Answer:
    status: int
    location: str
    text: str
    cookie: str


class Person:
    """One sitting at one browser. Every request is repeated until it is answered."""

    def __init__(self, site: LiveSite, number: int, patience: float) -> None:
        self.site = site
        self.number = number
        self.name = f"Example {letters(number)}"
        self.email = f"drill-{number}@example.org"
        self.deadline = time.monotonic() + patience
        self.cookie = ""
        self.repeats = 0

    def sign(self) -> str:
        """Sign, wait for the mail and press its button; gives the inbox page's id."""
        answers: list[tuple[str, str]] = [
            ("signing_as", "person"),
            ("name", self.name),
            ("email", self.email),
            ("postcode", "LL55 1SH"),
            ("commitments", "people-1"),
            ("commitments", f"people-{2 + self.number % 5}"),
        ]
        inbox = self._send_form("/cy/addewidion/pobl/llofnodi/", answers)
        mail = self.site.mailbox.wait_for(self.email)
        link = urlsplit(mail.link).path
        shown = self._until_answered("GET", link)
        thanks = self._until_answered("POST", link, [("csrfmiddlewaretoken", token(shown.text))])
        assert thanks.status == 302, thanks.text[:500]
        return inbox

    def ask(self) -> str:
        """Ask an adviser; gives the reference."""
        answers = [
            ("asker", "citizen"),
            ("topic", "start"),
            ("postcode", "LL55 1SH"),
            ("message", f"Question {letters(self.number)}: how do we begin?"),
            ("name", self.name),
            ("contact_by", "email"),
            ("email", self.email),
            ("language", "cy" if self.number % 2 else "en"),
        ]
        done = self._send_form("/en/ask/", answers)
        page = self._until_answered("GET", done)
        found = re.search(r'id="reference">\s*([A-Z0-9-]+)', page.text)
        assert found is not None, page.text[:2000]
        return found[1]

    def _send_form(self, path: str, answers: list[tuple[str, str]]) -> str:
        form = self._until_answered("GET", path)
        sealed = [*answers, ("seal", hidden(form.text, "seal")), ("csrfmiddlewaretoken", token(form.text))]
        time.sleep(READING)
        sent = self._until_answered("POST", path, [*sealed, ("at", "check"), ("go", "send")])
        assert sent.status == 302, sent.text[:3000]
        return sent.location

    def _until_answered(self, method: str, path: str, fields: list[tuple[str, str]] | None = None) -> Answer:
        while True:
            try:
                answer = self._request(method, path, fields)
            except NO_ANSWER:
                answer = None
            if answer is not None and answer.status < 500:
                self.cookie = answer.cookie or self.cookie
                return answer
            if time.monotonic() > self.deadline:
                raise GaveUp(f"{method} {path}: {answer}")
            self.repeats += 1
            time.sleep(PAUSE)

    def _request(self, method: str, path: str, fields: list[tuple[str, str]] | None) -> Answer:
        headers = {"Cookie": self.cookie} if self.cookie else {}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection(HOST, self.site.port, timeout=30)
        try:
            connection.request(method, path, urlencode(fields) if fields is not None else None, headers)
            got = connection.getresponse()
            text = got.read().decode()
            cookie = (got.headers.get("Set-Cookie") or "").partition(";")[0]
            return Answer(got.status, got.headers.get("Location") or "", text, cookie)
        finally:
            connection.close()


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]+)"', page)
    assert found is not None, f"no {name} in: {page[:2000]}"
    return unescape(found[1])


def token(page: str) -> str:
    return hidden(page, "csrfmiddlewaretoken")


def letters(number: int) -> str:
    """Names hold letters, not numbers."""
    word = ""
    while True:
        number, index = divmod(number, 26)
        word = chr(97 + index) + word
        if not number:
            return word.title()
