"""No English in Welsh pages, forms, errors and files, and no Welsh in English ones, save where `lang` says so.

Letters have a walk of their own: `test_whose_language.py`.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import get_resolver, reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Page as SitePage

from accounts.models import User
from core import errors
from enquiries import actions as casework
from enquiries import figures
from enquiries.choices import Status
from enquiries.models import Enquiry
from people import actions as people
from pledges.models import PublicBody, Signature
from tests.catalogue.readings import Page, Said, addresses_of_views, leaks, names, without_addresses
from tests.grown import NOW

LANGUAGES = ["cy", "en"]
MOST = 400
ASKED_BELOW_EVERY_PAGE = ("/en/useful/", "/cy/defnyddiol/")
"""One form for every page: walked once."""
WALKED: dict[str, dict[str, str]] = {}
TAKEN_AWAY: dict[str, set[str]] = {}
"""Addresses met on the walk that answer with a file."""


@pytest.fixture
def pages(site: None, client: Client, language: str) -> dict[str, str]:
    """Every page of one language, by address, walked once."""
    if language not in WALKED:
        WALKED[language] = dict(walk(client, language))
    return WALKED[language]


def walk(client: Client, language: str) -> Iterator[tuple[str, str]]:
    """Every page of one language that links lead to, or that a view stands at: (address, HTML)."""
    with override(language):
        views = [
            one for one in addresses_of_views(get_resolver().url_patterns) if one.startswith(f"/{language}/")
        ]
    todo, seen = [f"/{language}/", *views], set[str]()
    while todo and len(seen) < MOST:
        address = todo.pop(0)
        if address in seen:
            continue
        seen.add(address)
        response = client.get(address, follow=True)
        if not response.headers.get("Content-Type", "").startswith("text/html") or response.streaming:
            TAKEN_AWAY.setdefault(language, set()).add(address)
            continue
        if address in views and response.status_code in {403, 404, 405, 410}:
            yield address, response.text  # a view that only answers a form, or whose link has had its day
            continue
        assert response.status_code == 200, address
        yield address, response.text
        for link in sorted(Page(response.text).links):
            to = urlsplit(link)
            if to.path.startswith(ASKED_BELOW_EVERY_PAGE) and any(
                address.startswith(ASKED_BELOW_EVERY_PAGE) for address in [*seen, *todo]
            ):
                continue
            if not to.netloc and to.path.startswith(f"/{language}/") and not to.query:
                todo.append(to.path)


def found_in(html: str, language: str) -> list[str]:
    return leaks(Page(html).said, language, names())


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_says_anything_in_the_other_language(pages: dict[str, str], language: str) -> None:
    assert 60 < len(pages) < MOST - 10, "the walk must reach its end"
    found = {address: texts for address, html in pages.items() if (texts := found_in(html, language))}
    assert found == {}


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_sent_empty_answers_in_the_other_language(
    pages: dict[str, str], client: Client, language: str
) -> None:
    found, refused = {}, 0
    for address, html in pages.items():
        for form in Page(html).forms:
            for go in dict.fromkeys([*form.get("go", [""]), "send"]):
                given = {name: values for name, values in form.items() if name and name != "go"}
                response = client.post(form[""][0] or address, {**given, "go": go}, follow=True)
                refused += response.status_code == 422
                if texts := found_in(response.text, language):
                    found[address, go] = texts
    assert refused >= 3
    assert found == {}


ROOMS = {
    "cy": [
        "/cy/fforwm/",
        "/cy/fy-nhudalen/",
        "/cy/newyddion/",
        "/cy/gofyn/",
        "/cy/chwilio/",
        "/cy/ein-cymraeg/",
    ],
    "en": ["/en/forum/", "/en/my/", "/en/news/", "/en/ask/", "/en/search/", "/en/our-welsh/"],
}


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_walk_comes_into_every_room(pages: dict[str, str], language: str) -> None:
    assert [room for room in ROOMS[language] if not any(address.startswith(room) for address in pages)] == []


# --- files to take away, and open data

_SPOKEN_IN_CALENDARS = ("SUMMARY", "DESCRIPTION", "LOCATION", "X-WR-CALNAME", "X-WR-CALDESC", "CATEGORIES")


READ_AS = {
    "text/calendar", "application/atom+xml", "image/svg+xml", "text/plain", "text/markdown", "text/csv",
    "application/json", "application/schema+json",
}  # fmt: skip
"""Kinds of files whose words are read here; another kind is no file of this site until it can be."""


def told_by(response: Any, language: str) -> list[Said]:
    """What a file says to people, each line in the language of its address, or in the one it names itself."""
    kind, text = (
        response.headers["Content-Type"].partition(";")[0],
        b"".join(response).decode(errors="replace"),
    )
    if response.status_code >= 400:
        return []  # a page of its own kind: errors are read below
    assert kind in READ_AS, f"nobody reads {kind}"
    if kind == "text/calendar":
        lines = re.sub(r"\r?\n[ \t]", "", text).splitlines()
        values = [line.partition(":")[2] for line in lines if line.startswith(_SPOKEN_IN_CALENDARS)]
        return [Said(language, value.replace("\\,", ",").replace("\\n", " ")) for value in values]
    if kind in {"application/atom+xml", "image/svg+xml"}:
        return [one for one in Page(text, language).said if one.language == language]
    if kind in {"text/plain", "text/markdown"}:
        return [Said(language, line) for line in text.splitlines()]
    if kind == "text/csv":
        rows = csv.DictReader(io.StringIO(text))
        return [one for row in rows for one in labels(row)]
    return list(labels(json.loads(text)))


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_file_to_take_away_says_anything_in_the_other_language(
    pages: dict[str, str], client: Client, language: str
) -> None:
    read, found = 0, {}
    for address in sorted(TAKEN_AWAY[language]):
        said = told_by(client.get(address, follow=True), language)
        read += len(said)
        if texts := leaks(without_addresses(said), language, names()):
            found[address] = texts
    assert found == {}
    assert read > 10


_KEY_OF_DATA = re.compile(
    r"^- [a-z_]+ : "
)  # the keys of open data are English on the page of either language


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_twin_for_machines_says_anything_in_the_other_language(
    pages: dict[str, str], client: Client, language: str
) -> None:
    """A twin has no `lang`: what its page marks as the other language is left out here."""
    read, found = 0, {}
    for page in SitePage.objects.live().filter(locale__language_code=language, depth__gt=1):
        twin = client.get(f"{page.url}index.md")
        if twin.status_code == 200:
            marked = [one.text for one in Page(client.get(page.url).text).said if one.language != language]
            lines = [" ".join(re.sub(r"[*_#>\[\]|]", " ", line).split()) for line in twin.text.splitlines()]
            said = [
                Said(language, _KEY_OF_DATA.sub("", line))
                for line in lines
                if not any(text in line for text in marked)
            ]
            read += len(said)
            if texts := leaks(without_addresses(said), language, names()):
                found[page.url] = texts
    assert found == {}
    assert read > 500


def open_data() -> list[str]:
    """Every address of open data that stands alone, and one of each that hangs on a day or a name."""
    plain = [one for one in addresses_of_views(get_resolver().url_patterns) if one.startswith("/data/")]
    body = PublicBody.objects.filter(pledges__status="shown")[0]
    return [*plain, f"/data/badges/{body.slug_en}.svg"]


def labels(value: Any, language: str = "") -> Iterator[Said]:
    """Texts of open data by the language that their key names: `cy`, `name_cy` …"""
    if isinstance(value, dict):
        for key, part in value.items():
            named = next((code for code in LANGUAGES if key == code or key.endswith(f"_{code}")), language)
            yield from labels(part, named)
    elif isinstance(value, list):
        for part in value:
            yield from labels(part, language)
    elif isinstance(value, str) and language:
        yield Said(language, value)


@pytest.mark.django_db
def test_labels_and_columns_of_open_data_are_in_the_language_they_name(site: None, client: Client) -> None:
    figures.refresh(NOW)
    found, read = {}, {}
    for address in open_data():
        response = client.get(address, follow=True)
        assert response.status_code == 200, address
        said = without_addresses(told_by(response, ""))
        read[address] = len([one for one in said if one.language])
        for language in LANGUAGES:
            if texts := leaks(said, language, names()):
                found[address, language] = texts
    assert found == {}
    for address in ("/data/pledges.json", "/data/pledges.csv", "/data/places.json", "/data/enquiries.csv"):
        assert read[address] > 20, address


# --- what somebody takes home: their own data, and letters on paper


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_held_about_somebody_is_told_in_the_language_of_the_page(
    site: None, client: Client, language: str
) -> None:
    signature = Signature.objects.filter(status="confirmed", language=language).exclude(email="")[0]
    visit = people.ask_for_link(address=signature.email, language=language, now=timezone.now())
    with override(language):
        client.post(reverse("my_open", args=[visit.token]))
        page, file = client.get(reverse("my_everything")), client.get(reverse("my_download"))
    assert page.status_code == file.status_code == 200
    assert found_in(page.text, language) == []
    told = [
        Said(language, text)
        for part in file.json()["held"]
        for text in (part["what"], part["why"], part["kept"])
    ]
    assert len(told) >= 6
    assert leaks(told, language, names()) == []


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_on_paper_is_in_the_language_of_whoever_asked(
    site: None, client: Client, language: str
) -> None:
    """Whoever prints it works in the other."""
    lead = User.objects.get(username="lead")
    lead.language = "en" if language == "cy" else "cy"
    lead.save()
    case = Enquiry.objects.filter(status=Status.ASSIGNED)[0]
    Enquiry.objects.filter(pk=case.pk).update(language=language, contact_by="post", address="1")
    letter = casework.reply(
        by=lead, enquiry=case, body="1", channel="post", then=Status.ANSWERED, version=case.version,
        now=timezone.now(),
    )  # fmt: skip
    client.force_login(lead, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get(reverse("enquiries_letter", args=[case.public_id, letter.pk]))
    assert page.headers["Content-Language"] == language
    said = [one for one in Page(page.text).said if one.language == language]
    assert len(said) > 5
    assert leaks(said, language, names()) == []


ERRORS: dict[str, Callable[[HttpRequest], HttpResponse]] = {
    "400": errors.bad_request,
    "403": errors.forbidden,
    "403 of a form": errors.csrf_failure,
    "404": errors.not_found,
    "429": errors.too_many,
    "500": errors.server_error,
}


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", ERRORS)
def test_no_error_page_says_anything_in_the_other_language(
    site: None, rf: RequestFactory, which: str, language: str
) -> None:
    response = ERRORS[which](rf.get(f"/{language}/nothing-here/"))
    assert str(response.status_code) == which[:3]
    assert found_in(response.text, language) == []


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", errors.STANDING)
def test_no_page_of_the_web_server_in_front_does(status: int, language: str) -> None:
    assert found_in(errors.standing_page(status, language), language) == []


def test_the_reader_tells_the_languages_apart() -> None:
    html = '<html lang="cy"><p>Helo</p><p>The end of it</p><p lang="en">The end of it</p><img alt="A picture of July">'
    with override("cy"):
        assert leaks(Page(html).said, "cy") == ["The end of it", "A picture of July"]
        assert leaks(Page(html).said, "en") == []
