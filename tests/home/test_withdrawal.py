"""Withdrawn with a reason: gone from everywhere at once, in both languages, and the address says so."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from accounts.models import User
from bilingual import pairs, queue, withdrawal
from bilingual.models import Ground, Pair, Ready, State, Withdrawal, WithdrawnPage
from bilingual.pairs import Wait
from core.audit import AuditRecord
from stories.models import StoryPage

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)
ENGLISH, WELSH = "/en/stories/mrs-jones/", "/cy/straeon/mrs-jones/"


@pytest.fixture
def mrs_jones(site: None) -> StoryPage:
    return StoryPage.objects.get(slug="mrs-jones", locale__language_code="en")


def withdrawn(page: Page, ground: Ground = Ground.ASKED, **words: str) -> Withdrawal:
    return withdrawal.withdraw(by=None, page=page, ground=ground, now=NOW, **words)


def signed_in(client: Client, role: str = "editor") -> Client:
    user = User.objects.get(username=role)
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


# --- what readers meet


def test_the_address_answers_410_in_the_language_of_the_page(mrs_jones: StoryPage, client: Client) -> None:
    withdrawn(mrs_jones, words_en="She moved away.", words_cy="Symudodd i ffwrdd.")
    english, welsh = client.get(ENGLISH), client.get(WELSH)
    assert (english.status_code, welsh.status_code) == (410, 410)
    assert (english["Content-Language"], welsh["Content-Language"]) == ("en", "cy")
    assert "asked us to take it down" in english.content.decode()
    assert "She moved away." in english.content.decode()
    assert "27 November 2026" in english.content.decode()
    assert "Symudodd i ffwrdd." in welsh.content.decode()
    assert "27 Tachwedd 2026" in welsh.content.decode()
    assert "She moved away." not in welsh.content.decode()
    assert 'name="robots" content="noindex' in english.content.decode()


def test_the_notice_leads_to_itself_in_the_other_language(mrs_jones: StoryPage, client: Client) -> None:
    withdrawn(mrs_jones)
    assert f'href="{WELSH}"' in client.get(ENGLISH).content.decode()


def test_its_easy_read_version_goes_with_it_in_both_languages(mrs_jones: StoryPage, client: Client) -> None:
    below = list(mrs_jones.get_children().live())
    addresses = [page.get_url() for page in below]
    assert addresses, "the seeded story has an Easy Read version"
    withdrawn(mrs_jones)
    assert [client.get(address).status_code for address in addresses] == [410] * len(addresses)
    partners = [page.get_translations().first().get_url() for page in below]
    assert [client.get(address).status_code for address in partners] == [410] * len(partners)


@pytest.mark.parametrize(
    "address",
    ["/en/stories/", "/cy/straeon/", "/en/search/?q=hospital", "/cy/chwilio/?q=ysbyty", "/sitemap.xml", "/en/", "/cy/"],
)  # fmt: skip
def test_nothing_leads_to_it_any_more(mrs_jones: StoryPage, client: Client, address: str) -> None:
    assert "mrs-jones" in client.get(address).content.decode()
    withdrawn(mrs_jones)
    assert "mrs-jones" not in client.get(address).content.decode()


def test_the_notice_outlives_the_page(mrs_jones: StoryPage, client: Client) -> None:
    withdrawn(mrs_jones)
    mrs_jones.refresh_from_db()
    mrs_jones.get_translations().first().delete()
    mrs_jones.delete()
    assert client.get(ENGLISH).status_code == client.get(WELSH).status_code == 410


def test_another_address_stays_not_found(mrs_jones: StoryPage, client: Client) -> None:
    withdrawn(mrs_jones)
    assert client.get("/en/stories/mrs-smith/").status_code == 404


# --- what is kept


def test_it_is_logged_without_a_name(mrs_jones: StoryPage) -> None:
    withdrawn(mrs_jones, Ground.CONSENT)
    deed = AuditRecord.objects.about(mrs_jones.page_ptr).newest_of("page.withdrawn")
    assert deed is not None
    assert deed.detail["ground"] == "consent"


def test_twice_is_once(mrs_jones: StoryPage) -> None:
    assert withdrawn(mrs_jones) == withdrawn(mrs_jones, Ground.WRONG)
    assert Withdrawal.objects.get().ground == Ground.ASKED


@pytest.mark.parametrize(
    ("ground", "words"),
    [(Ground.OTHER, {}), (Ground.ASKED, {"words_en": "Only English"}), (Ground.WRONG, {"words_cy": "Dim ond Cymraeg"})],
)  # fmt: skip
def test_a_reason_is_given_in_both_languages(
    mrs_jones: StoryPage, ground: Ground, words: dict[str, str]
) -> None:
    with pytest.raises(ValidationError):
        withdrawn(mrs_jones, ground, **words)
    assert not Withdrawal.objects.exists()


@pytest.mark.parametrize(
    "row", [{"ground": "whim"}, {"ground": "other"}, {"ground": "asked", "words_en": "Only English"}]
)
def test_the_database_holds_that_law(db: None, row: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Withdrawal.objects.create(translation_key="0" * 32, **row)


@pytest.mark.parametrize("address", ["/en/", "/en/stories/"])
def test_home_and_the_fronts_of_sections_cannot_go(site: None, address: str) -> None:
    page = next(one for one in Page.objects.filter(depth__in=(2, 3)) if one.get_url() == address)
    with pytest.raises(ValidationError):
        withdrawn(page)


def sides(page: Page) -> list[Page]:
    return [one.specific for one in Page.objects.filter(translation_key=page.translation_key)]


def test_no_sign_off_brings_it_back(mrs_jones: StoryPage) -> None:
    withdrawn(mrs_jones)
    for side in sides(mrs_jones):
        outcome = pairs.sign_off(by=None, page=side, revision=side.save_revision())
        assert outcome.wait is Wait.WITHDRAWN
    assert not any(side.live for side in sides(mrs_jones))


def test_what_waits_to_go_out_is_called_off(mrs_jones: StoryPage) -> None:
    mrs_jones.lead = "Words that wait for their partner."
    mrs_jones.save_revision().publish()
    assert Ready.objects.exists()
    withdrawn(mrs_jones)
    assert not Ready.objects.exists()


def test_it_is_no_translators_work(mrs_jones: StoryPage) -> None:
    withdrawn(mrs_jones)
    queue.recount()
    assert Pair.objects.get(translation_key=mrs_jones.translation_key).state == State.WHOLE


# --- putting back


def test_it_is_put_back_as_it_was(mrs_jones: StoryPage, client: Client) -> None:
    before = sorted(Page.objects.live().values_list("pk", flat=True))
    found = withdrawn(mrs_jones)
    mrs_jones.refresh_from_db()
    draft = mrs_jones.specific
    draft.title = "Words that nobody signed off"
    draft.save_revision()
    withdrawal.put_back(by=None, withdrawal=found)
    assert sorted(Page.objects.live().values_list("pk", flat=True)) == before
    page = client.get(ENGLISH)
    assert page.status_code == 200
    assert "nobody signed off" not in page.content.decode()
    assert client.get(WELSH).status_code == 200
    assert not WithdrawnPage.objects.exists()
    assert AuditRecord.objects.about(mrs_jones.page_ptr).newest_of("page.put_back")


def test_what_is_below_a_withdrawn_page_waits_for_it(mrs_jones: StoryPage) -> None:
    below = withdrawn(mrs_jones.get_children().live().first())
    withdrawn(mrs_jones)
    with pytest.raises(ValidationError):
        withdrawal.put_back(by=None, withdrawal=below)


def test_what_was_deleted_is_not_put_back(mrs_jones: StoryPage) -> None:
    found = withdrawn(mrs_jones)
    for side in Page.objects.filter(translation_key=mrs_jones.translation_key):
        side.delete()
    with pytest.raises(ValidationError):
        withdrawal.put_back(by=None, withdrawal=found)


# --- the staff side


def test_an_editor_withdraws_and_puts_back(mrs_jones: StoryPage, client: Client) -> None:
    editor = signed_in(client)
    address = reverse("withdraw_page", args=[mrs_jones.pk])
    assert "Mrs Jones" in editor.get(address).content.decode()
    assert editor.post(address, {"ground": "asked"}).status_code == 302
    assert Client().get(ENGLISH).status_code == 410
    listed = editor.get(reverse("withdrawn_pages")).content.decode()
    assert ENGLISH in listed
    assert WELSH in listed
    edited = editor.get(reverse("wagtailadmin_pages:edit", args=[mrs_jones.pk])).content.decode()
    assert "Withdrawn on" in edited
    editor.post(reverse("put_back", args=[Withdrawal.objects.get().pk]))
    assert Client().get(ENGLISH).status_code == 200


def test_the_form_says_what_is_missing_and_keeps_what_was_typed(mrs_jones: StoryPage, client: Client) -> None:
    answer = signed_in(client).post(
        reverse("withdraw_page", args=[mrs_jones.pk]), {"ground": "other", "words_en": "My own reason"}
    )
    assert answer.status_code == 422
    assert "Give the reason in both languages." in answer.content.decode()
    assert "My own reason" in answer.content.decode()


@pytest.mark.parametrize("role", ["moderator", "adviser-north", "lead"])
def test_whoever_may_not_unpublish_may_not_withdraw(mrs_jones: StoryPage, client: Client, role: str) -> None:
    person = signed_in(client, role)
    answer = person.post(reverse("withdraw_page", args=[mrs_jones.pk]), {"ground": "asked"})
    assert answer.status_code == 302
    assert not Withdrawal.objects.exists()


def test_a_published_page_is_not_deleted(mrs_jones: StoryPage, client: Client) -> None:
    admin = signed_in(client, "admin")
    answer = admin.post(reverse("wagtailadmin_pages:delete", args=[mrs_jones.pk]))
    assert answer["Location"] == reverse("withdraw_page", args=[mrs_jones.pk])
    many = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"]) + f"?id={mrs_jones.pk}"
    admin.post(many)
    assert Page.objects.filter(pk=mrs_jones.pk).exists()


def test_the_list_asks_the_same_number_of_questions_however_long(
    mrs_jones: StoryPage, client: Client
) -> None:
    editor = signed_in(client)
    withdrawn(mrs_jones)
    address = reverse("withdrawn_pages")
    editor.get(address)
    with CaptureQueriesContext(connection) as one:
        editor.get(address)
    for story in StoryPage.objects.live().filter(locale__language_code="en"):
        withdrawn(story)
    with CaptureQueriesContext(connection) as many:
        editor.get(address)
    assert len(many) == len(one)
