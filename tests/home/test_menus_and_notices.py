"""What stands on every page: menus that lead somewhere in each language, and notices that come and go by the clock."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from accounts.models import User
from bilingual.models import Exemption
from core.text import Language
from guides.models import GuidePage
from home import furniture
from home.models import Menu, MenuItem, Notice
from home.models.menus import Where
from home.seed import menus
from home.wagtail_hooks import _dead_ends

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
OWN = {"en": "/en/guides/what-co-production-is/", "cy": "/cy/canllawiau/beth-yw-cydgynhyrchu/"}


def a_page(language: Language = "en") -> Page:
    return (
        GuidePage.objects.get(slug="what-co-production-is")
        .localized.get_translations(inclusive=True)
        .get(locale__language_code=language)
    )


def a_notice(**facts: Any) -> Notice:
    texts = {
        "title_en": "The advisers are away",
        "title_cy": "Mae’r cynghorwyr datblygu i ffwrdd",
        "text_en": "They answer again on Tuesday.",
        "text_cy": "Byddant yn ateb eto ddydd Mawrth.",
    }
    return Notice.objects.create(**{**texts, "starts_at": NOW - HOUR, "ends_at": NOW + HOUR, **facts})


def an_entry(**target: Any) -> MenuItem:
    menu = Menu.objects.get(where=Where.HEAD)
    return MenuItem.objects.create(
        menu=menu, sort_order=9, label_en="What it is", label_cy="Beth ydyw", **target
    )


def out_in_english_alone() -> None:
    """For a set time and a logged reason, as the gate allows."""
    english, welsh = a_page("en"), a_page("cy")
    Exemption.objects.create(page_id=english.pk, reason="Urgent", until=NOW.date())
    Page.objects.filter(pk__in=[english.pk, welsh.pk]).update(live=False)
    Page.objects.filter(pk=english.pk).update(live=True)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_an_entry_leads_to_the_page_in_the_readers_language_whichever_was_chosen(
    site: None, client: Client, language: Language
) -> None:
    an_entry(page=a_page("cy"))
    head = client.get(f"/{language}/").text.split("<main", 1)[0]
    words = {"en": "What it is", "cy": "Beth ydyw"}[language]
    assert f'<a class="masthead__link" href="{a_page(language).url}">{words}</a>' in head


def test_the_order_is_the_editors(site: None, client: Client) -> None:
    MenuItem.objects.filter(menu__where=Where.HEAD, room="ask").update(sort_order=-1)
    head = client.get("/en/").text.split("<main", 1)[0]
    assert head.index("Ask an adviser") < head.index("Guides")


def test_an_entry_whose_page_is_out_in_one_language_stands_in_that_one_alone_and_waits_for_staff(
    site: None, client: Client
) -> None:
    item = an_entry(page=a_page("en"))
    out_in_english_alone()
    assert "What it is" in client.get("/en/").text.split("<main", 1)[0]
    assert "Beth ydyw" not in client.get("/cy/").text.split("<main", 1)[0]
    assert list(MenuItem.objects.that_lead_nowhere()) == [item]
    assert item.menu.leads_nowhere() == "What it is"


def test_an_editor_is_told_and_a_moderator_is_not(site: None) -> None:
    an_entry(page=a_page("en"))
    out_in_english_alone()

    def told(role: str) -> list[int]:
        request = type("Request", (), {"user": User.objects.get(username=role)})()
        return [line.count for line in _dead_ends(request)]

    assert told("editor")[0] == 1
    assert told("moderator") == []


def test_a_page_that_is_not_out_in_both_languages_is_refused_when_it_is_chosen(site: None) -> None:
    page = a_page("en")
    out_in_english_alone()
    item = MenuItem(menu=Menu.objects.get(where=Where.HEAD), label_en="A", label_cy="B", page=page)
    with pytest.raises(ValidationError) as refused:
        item.full_clean()
    assert "page" in refused.value.message_dict


@pytest.mark.parametrize("both", [True, False])
def test_an_entry_leads_to_one_place_and_the_database_says_so(site: None, both: bool) -> None:
    target: dict[str, Any] = {"page": a_page(), "room": "ask"} if both else {"page": None, "room": ""}
    item = MenuItem(menu=Menu.objects.get(where=Where.HEAD), label_en="A", label_cy="B", **target)
    with pytest.raises(ValidationError):
        item.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        item.save()


def test_menus_are_seeded_once_and_left_as_staff_made_them(site: None) -> None:
    assert not MenuItem.objects.that_lead_nowhere().exists()
    MenuItem.objects.filter(room="ask").delete()
    before = MenuItem.objects.count()
    menus.seed()
    assert MenuItem.objects.count() == before


def test_a_site_without_menus_has_those_it_begins_with(site: None, client: Client) -> None:
    with_menus = client.get("/cy/").text
    Menu.objects.all().delete()
    assert client.get("/cy/").text == with_menus


@pytest.mark.parametrize(("language", "title"), [("en", "The advisers are away"), ("cy", "Mae’r cynghorwyr")])
def test_a_notice_stands_on_pages_forms_and_errors(
    site: None, client: Client, language: Language, title: str
) -> None:
    a_notice(room="ask", link_en="Ask all the same", link_cy="Gofynnwch yr un fath")
    ask = {"en": "ask", "cy": "gofyn"}[language]
    with time_machine.travel(NOW, tick=False):
        for address in (f"/{language}/", f"/{language}/{ask}/", f"/{language}/nothing-here/"):
            head = client.get(address).text.split("<main", 1)[0]
            assert title in head, address
            assert f'<a href="/{language}/{ask}/">' in head


@pytest.mark.parametrize(
    ("starts", "ends", "is_shown", "kept"),
    [
        (-1, 1, True, "public, max-age=0, s-maxage=3600"),
        (-1, 0.25, True, "public, max-age=0, s-maxage=900"),
        (-2, -1, False, "public, no-cache"),
        (0.5, 2, False, "public, max-age=0, s-maxage=1800"),
        (48, 72, False, "public, no-cache"),
        (-1, 72, True, "public, no-cache"),
    ],
)
def test_a_page_is_kept_no_longer_than_until_a_notice_begins_or_ends(
    site: None, client: Client, starts: float, ends: float, is_shown: bool, kept: str
) -> None:
    a_notice(starts_at=NOW + starts * HOUR, ends_at=NOW + ends * HOUR)
    with time_machine.travel(NOW, tick=False):
        answer = client.get("/en/contact/")
    assert ("The advisers are away" in answer.text) == is_shown
    assert answer.headers["Cache-Control"] in {kept, "public, no-cache" if kept.endswith("=3600") else kept}


def test_what_is_kept_for_shorter_stays_so(site: None, client: Client) -> None:
    a_notice()
    with time_machine.travel(NOW, tick=False):
        assert client.get("/en/").headers["Cache-Control"] == "public, max-age=0, s-maxage=5"


def test_menus_and_notices_are_read_once(
    site: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    a_notice(page=a_page(), link_en="More", link_cy="Rhagor")
    own = a_page("cy").get_url()
    with override("cy"), time_machine.travel(NOW, tick=False):
        with django_assert_num_queries(1):
            assert [one.url for one in furniture.notices(NOW)] == [own]
            assert len(furniture.menu(Where.HEAD) or []) == 5
        with django_assert_num_queries(0):
            assert furniture.menu(Where.FOOT)
            assert furniture.seconds_until_change(NOW) == 3600


def test_a_notice_ends_after_it_begins_and_its_link_has_words(site: None) -> None:
    notice = Notice(
        title_en="A",
        title_cy="B",
        text_en="C",
        text_cy="D",
        starts_at=NOW,
        ends_at=NOW,
        room="ask",
        link_en="E",
    )
    with pytest.raises(ValidationError) as refused:
        notice.full_clean()
    assert set(refused.value.message_dict) == {"ends_at", "link_cy"}
    with pytest.raises(IntegrityError), transaction.atomic():
        notice.save()


@pytest.mark.parametrize(
    ("role", "may"), [("editor", True), ("admin", True), ("translator", False), ("moderator", False)]
)
def test_who_may_hang_up_a_notice(site: None, role: str, may: bool) -> None:
    group = Group.objects.get(name__iexact=role)
    assert group.permissions.filter(content_type__app_label="home", codename="add_notice").exists() == may


def test_an_editor_opens_both_lists_and_saves_a_notice(site: None, client: Client) -> None:
    client.force_login(User.objects.get(username="editor"))
    assert client.get("/admin/snippets/home/menu/").status_code == 200
    assert client.get("/admin/snippets/home/notice/").status_code == 200
    answer = client.post(
        "/admin/snippets/home/notice/add/",
        {
            "title_en": "A", "title_cy": "B", "text_en": "C", "text_cy": "D", "tone": "info", "page": "", "room": "",
            "starts_at": "2026-11-23 09:00", "ends_at": "2026-11-23 12:00", "link_en": "", "link_cy": "",
        },
    )  # fmt: skip
    assert answer.status_code == 302
    assert Notice.objects.count() == 1
