"""Staff who work in Welsh meet Welsh: none of our own messages in English, and next to nothing of Wagtail's."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import get_resolver
from wagtail.models import Locale
from wagtail.models import Page as SitePage

from accounts.models import User
from bilingual.models import Pair
from guides.models import GlossaryTerm
from tests.catalogue.readings import Page, addresses_of_views, whole_messages

# Written into Wagtail's templates or scripts, out of any catalogue's reach.
UNREACHABLE = {"Actions", "Home", "None", "Search"}

EVERYBODY = ["/admin/", "/admin/account/"]
PAGES = [
    "/admin/pages/{home}/", "/admin/pages/{page}/edit/", "/admin/pages/{source}/edit/", "/admin/pages/{page}/history/",
    "/admin/pages/{page}/usage/", "/admin/pages/search/?q=stori", "/admin/localize/reports/translations/",
    "/admin/localize/submit/page/{source}/", "/admin/translations/", "/admin/translations/{pair}/",
    "/admin/pages/{page}/advice/", "/admin/pages/{page}/second-look/", "/admin/reports/both-languages/",
    "/admin/reports/aging-pages/", "/admin/reports/workflow/",
]  # fmt: skip
EDITING = [
    "/admin/pages/{page}/unpublish/", "/admin/pages/{page}/delete/", "/admin/pages/{page}/move/",
    "/admin/pages/add/home/plainpage/{home}/", "/admin/images/", "/admin/images/add/", "/admin/documents/",
    "/admin/choose-page/", "/admin/images/chooser/", "/admin/documents/chooser/", "/admin/reports/locked/",
    "/admin/review-due/", "/admin/snippets/guides/glossaryterm/", "/admin/snippets/guides/glossaryterm/add/",
    "/admin/snippets/guides/uptake/", "/admin/snippets/guides/uptake/add/", "/admin/useful/", "/admin/told-stories/",
    "/admin/told-stories/new/", "/admin/answers/",
]  # fmt: skip
CASES = [
    "/admin/enquiries/", "/admin/enquiries/new/", "/admin/enquiries/who/", "/admin/enquiries/who/gaps/",
    "/admin/enquiries/tasks/",
]  # fmt: skip
LEADING = [
    "/admin/enquiries/post/", "/admin/enquiries/closures/", "/admin/enquiries/rota/tags/",
    "/admin/enquiries/rota/tags/new/", "/admin/enquiries/rota/partners/", "/admin/enquiries/rota/partners/new/",
]  # fmt: skip
WORK = {
    "translator": [*EVERYBODY, *PAGES],
    "editor": [*EVERYBODY, *PAGES, *EDITING],
    "moderator": [*EVERYBODY, "/admin/snippets/", "/admin/pledges/waiting/", "/admin/replies/"],
    "adviser-north": [*EVERYBODY, *CASES],
    "lead": [*EVERYBODY, *CASES, *LEADING],
}


@pytest.fixture
def places(site: None) -> dict[str, int]:
    welsh = SitePage.objects.filter(locale=Locale.objects.get(language_code="cy"))
    english = SitePage.objects.filter(locale=Locale.objects.get(language_code="en"))
    return {
        "home": welsh.get(depth=2).pk,
        "page": welsh.filter(depth__gt=3)[0].pk,
        "source": english.filter(depth__gt=3)[0].pk,
        "pair": Pair.objects.all()[0].pk,
    }


@pytest.mark.django_db
@pytest.mark.filterwarnings(
    "ignore::django.core.paginator.UnorderedObjectListWarning"
)  # wagtail-localize's report
@pytest.mark.parametrize("who", WORK)
def test_the_pages_of_a_working_day_are_in_welsh(client: Client, places: dict[str, int], who: str) -> None:
    person = User.objects.get(username=who)
    person.language = "cy"
    person.save()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    titles = frozenset(SitePage.objects.values_list("title", flat=True))
    titles |= frozenset(GlossaryTerm.objects.values_list("term_en", flat=True))
    read, english = 0, {}
    for address in WORK[who]:
        response = client.get(address.format(**places), follow=True)
        assert response.status_code == 200, address
        html = response.json()["html"] if "json" in response.headers["Content-Type"] else response.text
        said = [one for one in Page(html, "cy").said if one.language == "cy"]
        read += len(said)
        found = [one.text for one in said if one.text in whole_messages("en") and one.text not in titles]
        if set(found) - UNREACHABLE:
            english[address] = sorted(set(found) - UNREACHABLE)
    assert english == {}
    assert read > 50


# --- every page of our own on the staff side

OURS = (
    "enquiries", "pledges", "forum", "replies", "holds", "matters", "translations", "review-due", "letters",
    "reports/both-languages", "reports/withdrawn", "second-factor",
)  # fmt: skip
MOST = 70
WALKERS = ["editor", "translator", "moderator", "adviser-north", "lead", "admin"]
SHARES: dict[str, tuple[int, int]] = {}


def is_ours(path: str) -> bool:
    return any(path.startswith(f"/admin/{room}/") for room in OURS)


def walk(client: Client) -> Iterator[tuple[str, str]]:
    """Every page of our own that stands at a plain address or that a link of another leads to."""
    todo = ["/admin/", *(one for one in addresses_of_views(get_resolver().url_patterns) if is_ours(one))]
    seen: set[str] = set()
    kinds: Counter[str] = Counter()
    while todo and len(seen) < MOST:
        address = todo.pop(0)
        kind = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+", "*", address)
        if address in seen or kinds[kind] >= 3:
            continue
        seen.add(address)
        kinds[kind] += 1
        response = client.get(address, follow=True)
        if response.status_code != 200 or not response.headers["Content-Type"].startswith("text/html"):
            continue  # not for this role, an answer to a form, or a file
        yield address, response.text
        links = sorted(urlsplit(link) for link in Page(response.text, "cy").links)
        todo += [to.path for to in links if not to.netloc and is_ours(to.path)]


@pytest.mark.django_db
@pytest.mark.parametrize("who", WALKERS)
def test_no_page_of_our_own_says_a_message_in_english(client: Client, site: None, who: str) -> None:
    person = User.objects.filter(username=who).first() or User.objects.filter(is_superuser=True)[0]
    person.language = "cy"
    person.save()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    titles = frozenset(SitePage.objects.values_list("title", flat=True))
    said, english = 0, {}
    for address, html in walk(client):
        told = [one for one in Page(html, "cy").said if one.language == "cy"]
        found = {one.text for one in told if one.text in whole_messages("en") and one.text not in titles}
        said += len(told)
        if found - UNREACHABLE:
            english[address] = sorted(found - UNREACHABLE)
    SHARES[who] = (sum(len(texts) for texts in english.values()), said)
    print(f"  {who}: {SHARES[who][0]} of {said} texts in English")
    assert english == {}
    assert said > 100
