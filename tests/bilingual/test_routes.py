"""Every door by which a page could go live, tried as a member of staff would try it; and the clock's own doors."""

import contextlib
import json
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Locale, Page, Workflow, WorkflowPage, WorkflowTask
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import LocaleSynchronization, StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from accounts.models import User
from bilingual import pairs
from bilingual.models import Pair, Ready
from bilingual.pairs import Wait
from home.models import HomePage, PlainPage
from stories.models import Theme
from tests.bilingual.conftest import ENGLISH, Couple, story

pytestmark = pytest.mark.django_db
OFF, ON = (False, False), (True, True)
NO_COMMENTS = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""}


@pytest.fixture
def staff(client: Client, editor: User) -> Client:
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def home(locales: dict[str, Locale]) -> Couple:
    """The top page of each language."""
    root = Page.get_first_root_node()
    words = dict.fromkeys(
        ("opening_title", "lead", "words", "picture_alt", "sign_button", "easy_link"), "Canol"
    )
    english = HomePage(title="Canol", slug="en", search_description="Canol", locale=locales["en"], **words)
    root.add_child(instance=english)
    welsh = HomePage(title="Canol", slug="cy", search_description="Canol", locale=locales["cy"], **words)
    welsh.translation_key = english.translation_key
    root.add_child(instance=welsh)
    return Couple(english.pk, welsh.pk)


def theme() -> Theme:
    return Theme.objects.get_or_create(name_en="Neighbours", name_cy="Cymdogion")[0]


def form_of(page: Page, **changes: Any) -> dict[str, Any]:
    """What the editor's form of a story sends."""
    step = streamfield([("step", "Cam" if page.locale.language_code == "cy" else "One step")])
    data = {
        "title": page.title, "slug": page.slug, "search_description": page.search_description, "lead": page.lead,
        "drawing": page.drawing, "drawing_alt": page.drawing_alt, "photo": "", "photo_alt": "",
        "then_title": page.then_title, "then_steps": step, "now_title": page.now_title, "now_steps": step,
        "changes": streamfield([]), "commitments": streamfield([]), "quotes": streamfield([]),
        "updates": streamfield([]), "themes": str(theme().pk), "level": page.level, "source": page.source,
        "reading_minutes": "2", "first_published": "2026-11-01", "comments": NO_COMMENTS, **changes,
    }  # fmt: skip
    return dict(nested_form_data(data))


def edit(staff: Client, page: Page, **changes: Any) -> Any:
    return staff.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), form_of(page, **changes), follow=True
    )


def messages_of(response: Any) -> str:
    return " ".join(str(message) for message in response.context["messages"])


# --- the editor


def test_the_publish_button_signs_off_and_says_so(staff: Client, couple: Couple) -> None:
    first = edit(staff, couple.english, **{"action-publish": "1"})
    assert "waits for its partner" in messages_of(first)
    assert couple.sides == OFF
    second = edit(staff, couple.welsh, **{"action-publish": "1"})
    assert "is live in both languages" in messages_of(second)
    assert couple.sides == ON


def test_a_page_created_and_published_at_once_is_a_draft_that_is_signed_off(
    staff: Client, home: Couple
) -> None:
    data = {
        "title": "About us", "slug": "about-us", "search_description": "Who we are.", "action-publish": "1",
        "body": streamfield([("heading", "Who we are")]), "comments": NO_COMMENTS,
    }  # fmt: skip
    address = reverse("wagtailadmin_pages:add", args=["home", "plainpage", home.english_id])
    staff.post(address, nested_form_data(data))
    page = Page.objects.get(slug="about-us")
    assert not page.live
    assert Ready.objects.get().page_id == page.pk


def test_autosave_into_a_signed_off_revision_takes_its_signing_off_away(
    staff: Client, couple: Couple
) -> None:
    edit(staff, couple.english, **{"action-publish": "1"})
    revision = Ready.objects.get().revision_id
    edit(staff, couple.english, lead="Typed afterwards.", overwrite_revision_id=str(revision))
    edit(staff, couple.welsh, **{"action-publish": "1"})
    assert couple.sides == OFF
    outcome = pairs.publish_pair(couple.english.translation_key, now=timezone.now())
    assert outcome.wait in {Wait.CHANGED_SINCE, Wait.OUT_OF_DATE}


def test_an_old_revision_brought_back_waits_too(staff: Client, live_couple: Couple) -> None:
    english = live_couple.english
    english.lead = "What it never said."
    old = english.save_revision()
    edit(staff, live_couple.english, lead="A third wording.", revision=str(old.pk), **{"action-publish": "1"})
    assert live_couple.english.lead == ENGLISH[1]


def test_publishing_many_at_once_signs_off_and_no_more(staff: Client, couple: Couple) -> None:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    staff.post(f"{address}?id={couple.english_id}", {"next": "/admin/"})
    assert couple.sides == OFF
    assert Ready.objects.get().page_id == couple.english_id


def test_the_last_approval_of_a_workflow_signs_off(staff: Client, couple: Couple, editor: User) -> None:
    workflow, task = Workflow.objects.create(name="One"), GroupApprovalTask.objects.create(name="Read")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    WorkflowPage.objects.create(workflow=workflow, page=Page.objects.get(pk=couple.english_id))
    page = couple.english
    page.save_revision()
    state = workflow.start(page, editor)
    state.current_task_state.approve(user=editor)
    assert couple.sides == OFF
    assert Ready.objects.get().page_id == couple.english_id


def test_the_scripts_of_the_editor_cannot_publish_past_the_gate(staff: Client, couple: Couple) -> None:
    couple.english.save_revision()
    response = staff.post(f"/admin/api/main/pages/{couple.english_id}/action/publish/")
    assert response.status_code == 400
    assert couple.sides == OFF


# --- copies, mirrors, moves


def test_a_copy_made_by_hand_lands_as_a_draft(staff: Client, live_couple: Couple) -> None:
    page = live_couple.english
    data = {
        "new_title": "Copied", "new_slug": "copied", "new_parent_page": Page.get_first_root_node().pk,
        "publish_copies": "on", "copy_subpages": "",
    }  # fmt: skip
    staff.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data)
    assert not Page.objects.filter(slug="copied", live=True).exists()


def test_a_copy_made_by_the_scripts_of_the_editor_lands_as_a_draft(
    staff: Client, live_couple: Couple
) -> None:
    address = f"/admin/api/main/pages/{live_couple.english_id}/action/copy/"
    root = Page.get_first_root_node().pk
    staff.post(
        address,
        json.dumps(
            {
                "keep_live": True,
                "slug": "copied",
                "title": "Copied",
                "destination_page_id": root,
                "recursive": True,
            }
        ),
        content_type="application/json",
    )
    assert not Page.objects.filter(slug="copied", live=True).exists()


def test_an_alias_in_the_same_language_lands_as_a_draft(live_couple: Couple) -> None:
    alias = live_couple.english.create_alias(update_slug="mirrored", parent=Page.get_first_root_node())
    assert not Page.objects.get(pk=alias.pk).live


def test_synchronising_the_trees_mirrors_nothing(live_couple: Couple, locales: dict[str, Locale]) -> None:
    root = Page.get_first_root_node()
    new = story(locales["en"], "Alone", "It stands in one language.")
    new.slug = "alone"
    alone = root.add_child(instance=new)
    before = set(Page.objects.filter(locale=locales["cy"], live=True).values_list("pk", flat=True))
    with contextlib.suppress(ValidationError), transaction.atomic():
        LocaleSynchronization.objects.create(locale=locales["cy"], sync_from=locales["en"]).sync_trees()
    assert set(Page.objects.filter(locale=locales["cy"], live=True).values_list("pk", flat=True)) == before
    assert not alone.get_translations().filter(live=True).exists()


def test_a_translation_cannot_be_turned_into_a_mirror(staff: Client, live_couple: Couple) -> None:
    address = reverse("wagtailadmin_pages:edit", args=[live_couple.welsh_id])
    response = staff.post(address, {"localize-convert-to-alias": "1"}, follow=True)
    assert response.status_code == 200
    staff.post(reverse("wagtail_localize:convert_to_alias", args=[live_couple.welsh_id]))
    assert live_couple.welsh.alias_of_id is None
    assert live_couple.welsh.title != live_couple.english.title


def test_a_page_is_not_moved_into_the_other_tree_by_hand(staff: Client, home: Couple) -> None:
    page = home.english.add_child(
        instance=PlainPage(title="About", slug="about", search_description="About us.")
    )
    address = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, home.welsh_id])
    assert "the tree of the other language" in messages_of(staff.post(address, follow=True))
    assert Page.objects.get(pk=page.pk).get_parent().pk == home.english_id


# --- the translator's editor


def test_sending_a_page_for_translation_publishes_nothing(home: Couple, locales: dict[str, Locale]) -> None:
    new = PlainPage(title="About our work", slug="about", search_description="What we do here.")
    page = home.english.add_child(instance=new)
    translate_object(page, [locales["cy"]])
    assert not page.get_translation(locales["cy"]).live
    assert Pair.objects.get(translation_key=page.translation_key).missing > 0


def test_publishing_from_the_translator_s_editor_signs_off(staff: Client, live_couple: Couple) -> None:
    english = live_couple.english
    english.lead = "The council asked the neighbours instead."
    english.save_revision().publish()
    address = reverse("wagtailadmin_pages:edit", args=[live_couple.welsh_id])
    staff.post(address, {"action": "publish"})
    assert live_couple.english.lead == ENGLISH[1]


def test_updating_translations_with_publishing_fills_no_gap_with_english(
    staff: Client, live_couple: Couple
) -> None:
    english = live_couple.english
    english.lead = "The council asked the neighbours instead."
    english.save_revision().publish()
    source = TranslationSource.objects.get()
    staff.post(
        reverse("wagtail_localize:update_translations", args=[source.pk]), {"publish_translations": "on"}
    )
    assert live_couple.welsh.lead != english.lead
    assert live_couple.english.lead == ENGLISH[1]


@pytest.mark.parametrize("publishes", [True, False])
def test_the_library_s_own_door_into_the_live_row_is_shut(live_couple: Couple, publishes: bool) -> None:
    StringTranslation.objects.filter(context__path="lead").update(data="Past the gate.")
    before = live_couple.welsh.lead
    translation = Translation.objects.select_related("source").get()
    with pytest.raises(ValidationError):
        translation.source.create_or_update_translation(
            translation.target_locale, publish=publishes, fallback=True
        )
    assert live_couple.welsh.lead == before


def test_stopping_the_translation_and_typing_english_is_found(staff: Client, live_couple: Couple) -> None:
    english = live_couple.english
    english.lead = "The council asked the neighbours instead."
    english.save_revision().publish()
    staff.post(reverse("wagtail_localize:stop_translation", args=[Translation.objects.get().pk]))
    edit(
        staff, live_couple.welsh, lead="The council asked the neighbours instead.", **{"action-publish": "1"}
    )
    assert live_couple.welsh.lead != "The council asked the neighbours instead."
    assert live_couple.english.lead == ENGLISH[1]


def test_one_paragraph_left_in_english_holds_the_pair(couple: Couple) -> None:
    english, welsh = couple.english, couple.welsh
    english.source = "First things come first.</p><p>What the council says about it."
    welsh.source = "Y pethau cyntaf yn gyntaf.</p><p>What the council says about it."
    english.save_revision().publish()
    welsh.save_revision().publish()
    assert couple.sides == OFF
    outcome = pairs.publish_pair(english.translation_key, now=timezone.now())
    assert (outcome.wait, outcome.places) == (Wait.ENGLISH_LEFT, ("source",))


# --- going off


@pytest.mark.parametrize("how", ["page", "bulk", "api", "code", "clock"])
def test_going_off_by_hand_or_by_the_clock_takes_the_partner_along(
    staff: Client, live_couple: Couple, how: str
) -> None:
    pk = live_couple.english_id
    if how == "page":
        staff.post(reverse("wagtailadmin_pages:unpublish", args=[pk]))
    elif how == "bulk":
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
        staff.post(f"{address}?id={pk}", {"next": "/admin/"})
    elif how == "api":
        staff.post(f"/admin/api/main/pages/{pk}/action/unpublish/")
    elif how == "code":  # by hand it is refused: what is live is withdrawn
        Page.objects.get(pk=pk).specific.delete()
    else:
        Page.objects.filter(pk=pk).update(expire_at=timezone.now() - timedelta(minutes=1))
        call_command("publish_scheduled")
    assert not Page.objects.get(pk=live_couple.welsh_id).live


def test_deleting_a_section_takes_the_partners_of_its_pages_off(
    live_couple: Couple, locales: dict[str, Locale]
) -> None:
    english = live_couple.english.add_child(
        instance=story(locales["en"], "Below", "It stands below the other.")
    )
    child = story(locales["cy"], "Oddi tano", "Mae’n sefyll o dan y llall.", key=english.translation_key)
    welsh = live_couple.welsh.add_child(instance=child)
    below = Couple(english.pk, welsh.pk)
    assert pairs.adopt(by=None, english=below.english, welsh=below.welsh).is_live
    live_couple.english.delete()
    assert not Page.objects.filter(live=True, pk__in=[live_couple.welsh_id, welsh.pk]).exists()


# --- the clock


def test_stock_scheduling_cannot_put_one_side_live(couple: Couple) -> None:
    page = couple.english
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    call_command("publish_scheduled")
    assert couple.sides == OFF


def test_a_change_of_a_live_pair_waits_for_its_hour_on_both_sides(live_couple: Couple) -> None:
    tomorrow = timezone.now() + timedelta(days=1)
    Translation.objects.all().delete()
    TranslationSource.objects.all().delete()
    for page, words in (
        (live_couple.english, "Neighbours were asked."),
        (live_couple.welsh, "Gofynnwyd i bobl."),
    ):
        page.lead, page.go_live_at = words, tomorrow
        page.save_revision().publish()
    assert live_couple.english.lead == ENGLISH[1]
    assert (
        pairs.publish_due_pairs(tomorrow + timedelta(minutes=1)) == 1
    )  # a drill's clock, ahead of the real one
    assert (live_couple.english.lead, live_couple.welsh.lead) == (
        "Neighbours were asked.",
        "Gofynnwyd i bobl.",
    )
    assert live_couple.sides == ON


# --- the database


def test_loaded_fixtures_meet_the_law(couple: Couple, tmp_path: Any) -> None:
    from django.core import serializers

    rows = json.loads(serializers.serialize("json", Page.objects.filter(pk=couple.english_id)))
    rows[0]["fields"]["live"] = True
    fixture = tmp_path / "lone.json"
    fixture.write_text(json.dumps(rows))
    with pytest.raises(IntegrityError), transaction.atomic():
        call_command("loaddata", str(fixture), verbosity=0)
        connection.check_constraints()
