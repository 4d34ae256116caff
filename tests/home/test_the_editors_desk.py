"""What editors have beside the editor: calendar, links that lead nowhere, a second reader, many pages at once."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page, ReferenceIndex, Workflow, WorkflowPage, WorkflowTask

from accounts.models import User
from bilingual import pairs, withdrawal
from bilingual.models import Ground, SecondReaderTask
from core.audit import AuditRecord
from guides.models import GuidePage
from home.models import PlainPage
from home.staff import broken_links
from stories.models import StoryPage, Theme

pytestmark = pytest.mark.usefixtures("site")


def signed_in(client: Client, name: str, language: str = "en") -> Client:
    user = User.objects.get(username=name)
    user.language = language
    user.save()
    profile = getattr(user, "wagtail_userprofile", None)
    if profile is not None:
        profile.preferred_language = language
        profile.save()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def both(model: type[Page], slug: str) -> list[Page]:
    key = model.objects.get(slug=slug, locale__language_code="en").translation_key
    return [page.specific for page in Page.objects.filter(translation_key=key)]


# --- calendar


def test_the_calendar_tells_what_ends_falls_due_and_takes_place(client: Client) -> None:
    guide = GuidePage.objects.live().filter(locale__language_code="en").first()
    month = f"{guide.review_by:%Y-%m}"
    text = signed_in(client, "editor").get(reverse("content_calendar"), {"month": month}).text
    assert guide.title in text
    assert "Review due" in text
    assert "<caption" in text


def test_the_calendar_of_this_month_shows_what_was_withdrawn(client: Client) -> None:
    page = StoryPage.objects.get(slug="mrs-jones", locale__language_code="en")
    withdrawal.withdraw(by=None, page=page, ground=Ground.ASKED)
    text = signed_in(client, "editor").get(reverse("content_calendar")).text
    assert "Withdrawn" in text


def test_the_calendar_shows_what_waits_for_its_hour(client: Client) -> None:
    page = StoryPage.objects.get(slug="mrs-jones", locale__language_code="en")
    page.lead, page.go_live_at = "New words.", datetime(2027, 2, 3, 9, tzinfo=UTC)
    pairs.sign_off(by=None, page=page, revision=page.save_revision())
    text = signed_in(client, "editor").get(reverse("content_calendar"), {"month": "2027-02"}).text
    assert "Goes out" in text
    assert "Wednesday 3 February 2027" in text


@pytest.mark.parametrize("month", ["2026-13", "0000-01", "9999-12", "x", ""])
def test_an_odd_month_is_this_month(client: Client, month: str) -> None:
    with time_machine.travel(datetime(2026, 11, 27, tzinfo=UTC), tick=False):
        assert (
            "November 2026"
            in signed_in(client, "editor").get(reverse("content_calendar"), {"month": month}).text
        )


def test_the_calendar_is_in_the_reader_s_language(client: Client) -> None:
    text = signed_in(client, "editor", "cy").get(reverse("content_calendar"), {"month": "2026-11"}).text
    assert "Calendr cynnwys" in text
    assert "Tachwedd 2026" in text


@pytest.mark.parametrize("name", ["adviser-north", "moderator"])
@pytest.mark.parametrize("view", ["content_calendar", "broken_links", "withdrawn_pages"])
def test_whoever_edits_no_pages_sees_neither(client: Client, name: str, view: str) -> None:
    assert signed_in(client, name).get(reverse(view)).status_code == 302


# --- links that lead nowhere


@pytest.fixture
def linking(site: None) -> PlainPage:
    """A plain page with a link to Mrs Jones."""
    target = StoryPage.objects.get(slug="mrs-jones", locale__language_code="en")
    page = PlainPage.objects.live().filter(locale__language_code="en").first()
    pages = ContentType.objects.get_for_model(Page)
    ReferenceIndex.objects.create(
        content_type=page.content_type,
        base_content_type=pages,
        object_id=str(page.pk),
        to_content_type=pages,
        to_object_id=str(target.pk),
        model_path="body.item",
        content_path="body.1",
        content_path_hash=ReferenceIndex._get_content_path_hash("body.1"),
    )
    return page


def test_no_link_of_the_demonstration_is_broken() -> None:
    for page in Page.objects.live().filter(depth__gt=1).specific():
        ReferenceIndex.create_or_update_for_object(page)
    assert ReferenceIndex.objects.exists()
    assert not broken_links.broken().exists()


def test_a_link_to_a_withdrawn_page_is_listed_with_its_reason(client: Client, linking: PlainPage) -> None:
    target = StoryPage.objects.get(slug="mrs-jones", locale__language_code="en")
    withdrawal.withdraw(by=None, page=target, ground=Ground.ASKED)
    text = signed_in(client, "editor").get(reverse("broken_links")).text
    assert linking.title in text
    assert "The page was withdrawn" in text


def test_a_link_to_a_deleted_page_is_listed(client: Client, linking: PlainPage) -> None:
    for side in both(StoryPage, "mrs-jones"):
        Page.objects.get(pk=side.pk).unpublish()
    ReferenceIndex.objects.filter(object_id=str(linking.pk)).update(to_object_id="987654")
    assert "The page was deleted" in signed_in(client, "editor").get(reverse("broken_links")).text


def test_the_list_costs_the_same_however_long(client: Client, linking: PlainPage) -> None:
    editor = signed_in(client, "editor")
    for side in both(StoryPage, "mrs-jones"):
        Page.objects.get(pk=side.pk).unpublish()
    row = ReferenceIndex.objects.get(object_id=str(linking.pk), content_path="body.1")
    editor.get(reverse("broken_links"))
    with CaptureQueriesContext(connection) as few:
        editor.get(reverse("broken_links"))
    for number in range(2, 30):
        row.pk, row.content_path = None, f"body.{number}"
        row.content_path_hash = ReferenceIndex._get_content_path_hash(row.content_path)
        row.save()
    with CaptureQueriesContext(connection) as many:
        editor.get(reverse("broken_links"))
    assert len(many) == len(few)


# --- a second reader


@pytest.fixture
def waiting(site: None) -> StoryPage:
    """A story that the editor changed and sent to a second reader."""
    editor = User.objects.get(username="editor")
    task = SecondReaderTask.objects.create(name="Second reader")
    task.groups.set(editor.groups.all())
    workflow = Workflow.objects.create(name="Two people")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    page = StoryPage.objects.get(slug="mrs-jones", locale__language_code="en")
    WorkflowPage.objects.create(workflow=workflow, page=Page.objects.get(pk=page.pk))
    page.lead = "New words."
    page.save_revision(user=editor)
    workflow.start(page, editor)
    return page


def decide(person: Client, page: Page, action: str, **data: str) -> int:
    state = Page.objects.get(pk=page.pk).current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    return person.post(address, data).status_code


def test_whoever_wrote_last_cannot_approve(client: Client, waiting: StoryPage) -> None:
    decide(signed_in(client, "editor"), waiting, "approve")
    assert Page.objects.get(pk=waiting.pk).workflow_in_progress
    task = SecondReaderTask.objects.get()
    state = Page.objects.get(pk=waiting.pk).current_workflow_task_state
    with pytest.raises(PermissionDenied):
        task.on_action(state, User.objects.get(username="editor"), "approve")


def test_somebody_else_can(client: Client, waiting: StoryPage) -> None:
    other = User.objects.create_user("second", "second@example.org", "not-a-real-password")
    other.groups.set(User.objects.get(username="editor").groups.all())
    decide(signed_in(client, "second"), waiting, "approve")
    assert not Page.objects.get(pk=waiting.pk).workflow_in_progress


def test_in_a_small_team_they_may_for_a_reason_that_is_kept(client: Client, waiting: StoryPage) -> None:
    editor = signed_in(client, "editor")
    decide(editor, waiting, "approve_alone", comment=" ")
    assert Page.objects.get(pk=waiting.pk).workflow_in_progress, "a reason is needed"
    decide(editor, waiting, "approve_alone", comment="Nobody else is here this week.")
    assert not Page.objects.get(pk=waiting.pk).workflow_in_progress
    deed = AuditRecord.objects.about(waiting.page_ptr).newest_of("page.approved_alone")
    assert deed is not None
    assert deed.detail["reason"] == "Nobody else is here this week."


# --- many pages at once


def many(client: Client, action: str, pages: list[Page], **data: str) -> str:
    query = "&".join(["next=/admin/", *(f"id={page.pk}" for page in pages)])
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action]) + f"?{query}"
    assert client.get(address).status_code == 200
    return client.post(address, data, follow=True).text


def test_a_review_day_is_set_on_both_sides_and_goes_out(client: Client) -> None:
    guides = list(GuidePage.objects.live().filter(locale__language_code="en")[:2])
    text = many(signed_in(client, "editor"), "set_review_day", guides, review_by="2027-09-01")
    assert "2 pairs are live in both languages." in text
    days = GuidePage.objects.filter(translation_key__in=[one.translation_key for one in guides])
    assert {(one.review_by, one.live, one.has_unpublished_changes) for one in days} == {
        (date(2027, 9, 1), True, False)
    }


def test_a_theme_is_added_to_both_sides(client: Client) -> None:
    theme = Theme.objects.get(slug_en="housing")
    stories = both(StoryPage, "mrs-jones")
    many(signed_in(client, "editor"), "add_theme", stories, theme=str(theme.pk))
    for side in both(StoryPage, "mrs-jones"):
        assert theme in side.themes.all()
        assert side.live
        assert not side.has_unpublished_changes
    assert "/mrs-jones/" in client.get("/cy/straeon/?theme=tai").text


def test_somebody_else_s_draft_is_not_sent_out_with_it(client: Client) -> None:
    story = both(StoryPage, "mrs-jones")[0]
    story.lead = "Words that nobody signed off."
    story.save_revision()
    theme = Theme.objects.get(slug_en="housing")
    text = many(signed_in(client, "editor"), "add_theme", [story], theme=str(theme.pk))
    assert "1 pair waits" in text
    assert theme not in StoryPage.objects.get(pk=story.pk).themes.all()
    draft = StoryPage.objects.get(pk=story.pk).get_latest_revision_as_object()
    assert theme in draft.themes.all()
    assert draft.lead == "Words that nobody signed off."


def test_publishing_many_says_what_only_waits(client: Client) -> None:
    story = StoryPage.objects.get(slug="mrs-jones", locale__language_code="en")
    story.lead = "Words without a translation."
    story.save_revision()
    text = many(signed_in(client, "editor"), "publish", [story])
    assert "1 pair waits" in text
    assert "without a translation" not in client.get("/en/stories/mrs-jones/").text


def test_what_is_chosen_must_be_of_the_kind(client: Client) -> None:
    story = both(StoryPage, "mrs-jones")[0]
    many(signed_in(client, "editor"), "set_review_day", [story], review_by="2027-09-01")
    assert not hasattr(StoryPage.objects.get(pk=story.pk), "review_by")
