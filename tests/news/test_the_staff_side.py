"""News and events as editors meet them."""

from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import reverse
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.models import Page

from accounts.models import User
from bilingual.gate import PairPublished
from news.models import (
    ArticlePage,
    Author,
    CampaignPage,
    EventArchivePage,
    EventIndexPage,
    EventPage,
    NewsIndexPage,
)

pytestmark = pytest.mark.usefixtures("site")

KINDS = (NewsIndexPage, ArticlePage, EventIndexPage, EventArchivePage, EventPage, CampaignPage)


def signed_in(client: Client, name: str) -> Client:
    client.force_login(User.objects.get(username=name), backend="django.contrib.auth.backends.ModelBackend")
    return client


def fields_of(panels: list[Panel]) -> list[str]:
    found = []
    for panel in panels:
        found += [panel.field_name] if isinstance(panel, FieldPanel) else []
        found += fields_of(getattr(panel, "children", []))
    return found


@pytest.mark.parametrize("kind", [*KINDS, Author])
def test_every_field_of_this_room_has_help(kind: Any) -> None:
    panels = kind.panels if kind is Author else kind.content_panels
    own = {field.name: field for field in kind._meta.local_fields}
    asked = [name for name in fields_of(panels) if name in own]
    paired = {
        "name_en",
        "role_cy",
        "organisation_cy",
        "about_cy",
    }  # beside the other language's, which has it
    drawn = {"drawing"}
    assert asked
    assert [name for name in asked if not own[name].help_text and name not in paired | drawn] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_goes_out_in_pairs_and_has_one_kind_of_parent(kind: Any) -> None:
    assert issubclass(kind, PairPublished)
    assert len(kind.parent_page_types) == 1
    assert Page not in kind.allowed_subpage_models()


def test_articles_and_events_stand_in_their_own_sections_alone() -> None:
    everything = [model for model in apps.get_models() if issubclass(model, Page)]
    for kind, parent in (
        (ArticlePage, NewsIndexPage),
        (EventPage, EventIndexPage),
        (CampaignPage, EventIndexPage),
    ):
        takes_it = [model for model in everything if kind in getattr(model, "allowed_subpage_models", list)()]
        assert takes_it == [parent]
    assert not NewsIndexPage.can_create_at(Page.objects.get(depth=2, slug="en"))  # there is one


def post(page: Page, **changes: Any) -> dict[str, Any]:
    """What the editing form of a page would send."""
    given: dict[str, Any] = {
        "title": page.title, "slug": page.slug, "search_description": page.search_description,
        "body-count": "0", "action-publish": "1",
    }  # fmt: skip
    for name in fields_of(type(page).content_panels):
        field = page._meta.get_field(name)
        if name not in given and not hasattr(field, "stream_block"):
            value = field.value_from_object(page)
            given[name] = "" if value is None or value is False else value
            if isinstance(field, models.DateTimeField):
                given[name] = f"{value.astimezone():%Y-%m-%d %H:%M}"
    return {**given, **changes}


def test_an_editor_writes_an_event_and_it_waits_for_its_welsh(client: Client) -> None:
    parent = EventIndexPage.objects.get(locale__language_code="en")
    model = EventPage.objects.get(slug="a-caring-circle-in-caernarfon")
    sent = post(
        model,
        title="A walk to talk",
        slug="a-walk-to-talk",
        starts_at="2027-06-01 10:00",
        ends_at="2027-06-01 12:00",
    )
    address = reverse("wagtailadmin_pages:add", args=("news", "eventpage", parent.pk))
    answer = signed_in(client, "editor").post(address, sent, follow=True)
    page = EventPage.objects.get(slug="a-walk-to-talk")
    assert answer.status_code == 200
    assert "is signed off and waits for its partner" in answer.text
    assert not page.live
    assert (
        page.starts_at.isoformat() == "2027-06-01T09:00:00+00:00"
    )  # ten o’clock in the summer of the United Kingdom
    assert Client().get("/en/events/a-walk-to-talk/").status_code == 404


def test_an_editor_s_slip_is_said_beside_its_field_and_nothing_is_kept(client: Client) -> None:
    parent = EventIndexPage.objects.get(locale__language_code="en")
    model = EventPage.objects.get(slug="a-caring-circle-in-caernarfon")
    sent = post(model, slug="backwards", starts_at="2027-06-01 12:00", ends_at="2027-06-01 10:00", venue="")
    address = reverse("wagtailadmin_pages:add", args=("news", "eventpage", parent.pk))
    answer = signed_in(client, "editor").post(address, sent)
    assert answer.status_code == 200
    assert "It must end after it begins." in answer.text
    assert not EventPage.objects.filter(slug="backwards").exists()


@pytest.mark.parametrize(
    ("who", "adds", "changes"),
    [
        ("editor", True, True),
        ("translator", False, True),
        ("moderator", False, False),
        ("adviser-north", False, False),
    ],
)
def test_only_those_who_write_keep_authors(client: Client, who: str, adds: bool, changes: bool) -> None:
    author = Author.objects.get(slug="elin-enghraifft")
    signed_in(client, who)
    answers = {
        "add": client.get(reverse("wagtailsnippets_news_author:add")).status_code == 200,
        "edit": client.get(reverse("wagtailsnippets_news_author:edit", args=(author.pk,))).status_code == 200,
        "list": client.get(reverse("wagtailsnippets_news_author:list")).status_code == 200,
    }
    assert answers == {"add": adds, "edit": changes, "list": changes}


def test_an_editor_adds_an_author_in_both_languages(client: Client) -> None:
    sent = {
        "slug": "sion-enghraifft", "name_cy": "Siôn Enghraifft", "name_en": "Siôn Enghraifft",
        "role_cy": "Tenant", "role_en": "Tenant", "organisation_cy": "", "organisation_en": "", "about_cy": "",
        "about_en": "", "portrait": "", "email": "sion@example.org",
    }  # fmt: skip
    signed_in(client, "editor").post(reverse("wagtailsnippets_news_author:add"), sent)
    assert Author.objects.get(slug="sion-enghraifft").standing == "Tenant"
    refused = client.post(
        reverse("wagtailsnippets_news_author:add"), {**sent, "slug": "arall", "role_cy": ""}
    )
    assert "Write this in both languages, or in neither." in refused.text
    assert not Author.objects.filter(slug="arall").exists()


@pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning")
def test_the_list_of_authors_asks_no_more_for_many_than_for_few(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    signed_in(client, "editor")
    address = reverse("wagtailsnippets_news_author:list")
    client.get(address)
    Author.objects.bulk_create(
        Author(slug=f"a-{number}", name_en=f"A {number}", name_cy=f"A {number}") for number in range(60)
    )
    with django_assert_max_num_queries(25):
        assert client.get(address).status_code == 200
