"""Staff who work in Welsh meet Welsh: none of our own messages in English, and next to nothing of Wagtail's."""

import pytest
from django.test import Client
from wagtail.models import Locale
from wagtail.models import Page as SitePage

from accounts.models import User
from bilingual.models import Pair
from guides.models import GlossaryTerm
from tests.catalogue.readings import Page, whole_messages

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
    "/admin/snippets/guides/uptake/", "/admin/snippets/guides/uptake/add/",
]  # fmt: skip
WORK = {
    "translator": [*EVERYBODY, *PAGES],
    "editor": [*EVERYBODY, *PAGES, *EDITING],
    "moderator": [*EVERYBODY, "/admin/snippets/"],
    "adviser-north": [*EVERYBODY, "/admin/enquiries/"],
    "lead": [*EVERYBODY, "/admin/enquiries/"],
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
