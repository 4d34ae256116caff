"""A page that cannot wait may stand in one language for a reason and until a day, and readers of the other are told."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from bilingual import exempting, pairs
from bilingual.models import Exemption
from core.audit import AuditRecord
from home.models import PlainPage

MODEL = "django.contrib.auth.backends.ModelBackend"
pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site: None) -> PlainPage:
    """A draft below the English page about this site."""
    above = Page.objects.get(slug="about", locale__language_code="en", depth=3)
    new = PlainPage(
        title="The office is closed", slug="office-closed", search_description="The office is closed today.",
        body=[("paragraphs", "<p>There has been a flood and the office is closed.</p>")],
    )  # fmt: skip
    made: PlainPage = above.add_child(instance=new)
    made.save_revision()
    return made


def welsh_address(page: Page) -> str:
    above = page.get_parent().get_translations().get()
    return f"{above.url}{page.slug}/"


@pytest.fixture
def staff(client: Client, site: None) -> Client:
    client.force_login(User.objects.get(username="editor"), backend=MODEL)
    return client


def send(staff: Client, page: Page, **changes: Any) -> Any:
    until = timezone.localdate() + timedelta(days=7)
    data = {"reason": "A flood", "until": until.isoformat(), **changes}
    return staff.post(reverse("exempt_page", args=[page.pk]), data)


def test_a_reason_and_a_day_let_it_out_and_stand_on_the_record(staff: Client, page: PlainPage) -> None:
    assert send(staff, page).status_code == 302
    assert Page.objects.get(pk=page.pk).live
    entry = AuditRecord.objects.get(verb="page.exempted")
    assert entry.detail["reason"] == "A flood"
    assert Exemption.objects.get(page=page.pk).by == User.objects.get(username="editor")


@pytest.mark.parametrize(
    "wrong",
    [{"reason": " "}, {"until": ""}, {"until": "2020-01-01"}, {"until": "2999-01-01"}, {"until": "x"}],
)
def test_without_either_it_stays_where_it_is(staff: Client, page: PlainPage, wrong: dict[str, str]) -> None:
    answer = send(staff, page, **wrong)
    assert answer.status_code == 422
    assert "error-message" in answer.text
    assert not Page.objects.get(pk=page.pk).live
    assert not Exemption.objects.exists()


def test_a_page_whose_partner_is_live_needs_none(staff: Client, site: None) -> None:
    story = Page.objects.get(slug="mr-williams", locale__language_code="en")
    assert send(staff, story).status_code in {302, 403}
    assert not Exemption.objects.exists()


def test_a_translator_may_not(client: Client, page: PlainPage) -> None:
    client.force_login(User.objects.get(username="moderator"), backend=MODEL)
    assert send(client, page).status_code in {302, 403}
    assert not Page.objects.get(pk=page.pk).live


def test_welsh_readers_are_told_in_welsh_and_see_it_marked_as_english(
    client: Client, page: PlainPage
) -> None:
    _let_out(page)
    answer = client.get(welsh_address(page))
    text = answer.text
    assert answer.status_code == 200
    assert '<html lang="cy">' in text
    assert "Yn Saesneg yn unig y mae’r dudalen hon am y tro." in text
    inside = text.partition('<div lang="en">')[2]
    assert "There has been a flood and the office is closed." in inside
    assert '<meta name="robots" content="noindex">' in text
    assert 'rel="alternate"' not in text
    assert 'rel="canonical"' not in text
    assert f'href="{page.url}"' in text


def test_the_page_itself_offers_no_welsh_to_search_engines_and_its_switch_leads_to_the_notice(
    client: Client, page: PlainPage
) -> None:
    _let_out(page)
    text = client.get(page.url).text
    assert 'rel="alternate" hreflang' not in text
    assert f'href="{welsh_address(page)}"' in text
    listed = client.get("/sitemap.xml").text
    assert page.url in listed
    assert welsh_address(page) not in listed


def test_nothing_stands_there_once_it_has_ended(client: Client, page: PlainPage) -> None:
    _let_out(page)
    assert client.get(welsh_address(page)).status_code == 200
    pairs.end_exemptions(timezone.now() + timedelta(days=8))
    assert client.get(welsh_address(page)).status_code == 404
    assert client.get(page.url).status_code == 404


def test_another_name_below_the_same_section_is_not_found(client: Client, page: PlainPage) -> None:
    _let_out(page)
    assert client.get(welsh_address(page).replace("office-closed", "office")).status_code == 404
    assert client.get("/cy/office-closed/").status_code == 404


def _let_out(page: PlainPage) -> None:
    until = timezone.localdate() + timedelta(days=7)
    assert exempting.exempt(by=None, page=page, reason="A flood", until=until, now=timezone.now()).is_live
