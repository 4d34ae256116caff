"""No English in Welsh pages, forms, errors and mails, and no Welsh in English ones, save where `lang` says so."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone
from django.utils.translation import override

from core import errors
from core.post.models import Letter
from core.post.sending import send_letter
from forum.models import Member
from pledges.models import PublicBody
from tests.catalogue.readings import Page, Said, leaks
from tests.enquiries.conftest import answers as question
from tests.forum.conftest import JOIN
from tests.forum.conftest import answers as joining_answers
from tests.pledges.conftest import SIGN, SIGN_BODY, answers, press, seal_of

LANGUAGES = ["cy", "en"]
MOST = 400
WALKED: dict[str, dict[str, str]] = {}


@pytest.fixture
def pages(site: None, client: Client, language: str) -> dict[str, str]:
    """Every page of one language, by address, walked once."""
    if language not in WALKED:
        WALKED[language] = dict(walk(client, language))
    return WALKED[language]


def walk(client: Client, language: str) -> Iterator[tuple[str, str]]:
    """Every page of one language that links lead to: (address, HTML)."""
    todo, seen = [f"/{language}/"], set[str]()
    while todo and len(seen) < MOST:
        address = todo.pop(0)
        if address in seen:
            continue
        seen.add(address)
        response = client.get(address, follow=True)
        if not response.headers.get("Content-Type", "").startswith("text/html") or response.streaming:
            continue
        assert response.status_code == 200, address
        yield address, response.text
        for link in sorted(Page(response.text).links):
            to = urlsplit(link)
            if not to.netloc and to.path.startswith(f"/{language}/") and not to.query:
                todo.append(to.path)


def names() -> frozenset[str]:
    """Names stand as they are in both languages."""
    return frozenset(PublicBody.objects.values_list("name_en", flat=True)) & frozenset(
        PublicBody.objects.values_list("name_cy", flat=True)
    )


def found_in(html: str, language: str) -> list[str]:
    return leaks(Page(html).said, language, names())


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_says_anything_in_the_other_language(pages: dict[str, str], language: str) -> None:
    assert len(pages) > 60
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


ERRORS: dict[str, Callable[[HttpRequest], HttpResponse]] = {
    "400": errors.bad_request,
    "403": errors.forbidden,
    "403 of a form": errors.csrf_failure,
    "404": errors.not_found,
    "410": errors.gone,
    "429": errors.too_many,
    "500": errors.server_error,
    "503": errors.unavailable,
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
def test_no_mail_says_anything_in_the_other_language(site: None, client: Client, language: str) -> None:
    _sign(client, language)
    _sign_for_a_body(client, language)
    _ask(client, language)
    _join_twice(client, language)
    _forget_a_password(client, language)
    mails = deliver()
    for message in [
        one
        for one in mails
        if "/confirm/" in one.body.replace("/admin/password_reset/confirm/", "") or "/cadarnhau/" in one.body
    ]:
        press(client, message)
    mails += deliver()
    assert len(mails) >= 8
    found = {message.subject: texts for message in mails if (texts := _told(message))}
    assert found == {}


def deliver() -> list[Any]:
    before = len(mail.outbox)
    for letter in Letter.objects.filter(status="waiting").order_by("pk"):
        send_letter.func(letter.pk)
    return mail.outbox[before:]


def _told(message: Any) -> list[str]:
    """Leaks of a mail: its HTML by `lang`, and each line of subject and text when it is in one language.

    The title of a mail in both languages is its subject, which holds both.
    """
    languages = message.extra_headers["Content-Language"].split(", ")
    html, known = str(message.alternatives[0][0]), names()
    if len(languages) > 1:
        known |= {message.subject}
    said = _without_addresses(Page(html).said)
    found = [text for language in LANGUAGES for text in leaks(said, language, known)]
    if len(languages) == 1:
        lines = [
            Said(languages[0], line.strip()) for line in f"{message.subject}\n{message.body}".splitlines()
        ]
        found += leaks(_without_addresses(lines), languages[0], names())
    return found


def _without_addresses(said: Iterable[Said]) -> list[Said]:
    """The random letters of a link are in no language."""
    return [one for one in said if "://" not in one.text and "@" not in one.text]


def _sign(client: Client, language: str) -> None:
    seal = seal_of(client.get(SIGN[language]))
    given = answers(name="Mair Enghraifft", email=f"mair-{language}@example.org")
    assert client.post(SIGN[language], {**given, "seal": seal, "at": "check", "go": "send"}).status_code < 400


def _sign_for_a_body(client: Client, language: str) -> None:
    page = client.get(SIGN_BODY[language])
    body = PublicBody.objects.get(is_demo=True, pledges=None)
    body.domains.update(confirmed_at=timezone.now(), how="seen in its own papers")
    domain = body.domains.all()[0].domain
    given = {
        "body": body.slug_en, "officer_name": "Olwen Enghraifft", "officer_role": "Swyddog",
        "officer_email": f"olwen@{domain}", "signatory_name": "Gareth Enghraifft", "signatory_role": "Rheolwr",
        "signatory_email": f"gareth@{domain}", "commitments": ["services-1"], "statement": "",
    }  # fmt: skip
    response = client.post(SIGN_BODY[language], {**given, "seal": seal_of(page), "at": "check", "go": "send"})
    assert response.status_code < 400


def _ask(client: Client, language: str) -> None:
    address = {"cy": "/cy/gofyn/", "en": "/en/ask/"}[language]
    given = {**question(language=language), "at": "check", "go": "send"}
    response = client.post(address, given)
    if response.status_code == 200:
        carried: dict[str, list[str]] = {}
        for name, value in response.context["hidden"]:
            carried.setdefault(name, []).append(value)
        response = client.post(address, {**carried, "at": "check", "go": "send"})
    assert response.status_code < 400


def _join_twice(client: Client, language: str) -> None:
    """A wish to join and, from a member's address, another."""
    for address in (f"nia-{language}@example.org", Member.objects.joined().newest_first()[0].email):
        given = joining_answers(name="Nia Enghraifft", email=address, language=language, about="")
        seal = seal_of(client.get(JOIN[language]))
        sent = client.post(JOIN[language], {**given, "seal": seal, "at": "check", "go": "send"})
        assert sent.status_code == 302


def _forget_a_password(client: Client, language: str) -> None:
    who = {"cy": "translator@example.org", "en": "editor@example.org"}[language]
    client.post(f"/admin/password_reset/?lang={language}", {"address": who})


def test_the_reader_tells_the_languages_apart() -> None:
    html = '<html lang="cy"><p>Helo</p><p>The end of it</p><p lang="en">The end of it</p><img alt="A picture of July">'
    with override("cy"):
        assert leaks(Page(html).said, "cy") == ["The end of it", "A picture of July"]
        assert leaks(Page(html).said, "en") == []
