"""Nothing goes live in one language, whichever door is tried; what goes off takes its partner along."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation

from accounts.models import User
from bilingual import law, pairs
from bilingual.models import Exemption, Pair, PairLive, Ready
from bilingual.pairs import Wait
from stories.models import StoryPage
from tests.bilingual.conftest import ENGLISH, Couple, story

pytestmark = pytest.mark.django_db
OFF, ON = (False, False), (True, True)


def publish(page: Page) -> None:
    page.save_revision().publish()


# --- meaning ---------------------------------------------------------------------------------------------


def test_the_first_side_to_be_published_waits_for_the_second(couple: Couple) -> None:
    publish(couple.english)
    assert couple.sides == OFF
    publish(couple.welsh)
    assert couple.sides == ON


def test_welsh_may_come_first(couple: Couple) -> None:
    publish(couple.welsh)
    assert couple.sides == OFF
    publish(couple.english)
    publish(couple.welsh)
    assert couple.sides == ON


def test_changed_words_wait_for_their_translation_and_the_old_pair_stays(live_couple: Couple) -> None:
    english = live_couple.english
    english.lead = "The council asked the neighbours instead."
    publish(english)
    assert live_couple.english.lead == ENGLISH[1]
    assert Pair.objects.get().is_stale
    assert live_couple.sides == ON


def test_when_the_translation_answers_both_go_out_at_once(live_couple: Couple) -> None:
    english = live_couple.english
    english.lead = "The council asked the neighbours instead."
    publish(english)
    welsh = live_couple.welsh
    welsh.lead = "Gofynnodd y cyngor i'r cymdogion yn lle hynny."
    Translation.objects.all().delete()  # written in the normal editor, not by segments
    from wagtail_localize.models import TranslationSource

    TranslationSource.objects.all().delete()
    publish(welsh)
    assert live_couple.english.lead == "The council asked the neighbours instead."
    assert live_couple.welsh.lead == "Gofynnodd y cyngor i'r cymdogion yn lle hynny."
    assert not Pair.objects.get().is_stale


def test_a_translator_s_missing_string_holds_the_pair(live_couple: Couple, editor: User) -> None:
    english = live_couple.english
    english.lead = "The council asked the neighbours instead."
    publish(english)
    translation = Translation.objects.get()
    translation.save_target(user=editor, publish=True)
    assert live_couple.english.lead == ENGLISH[1]
    segment = translation.source.stringsegment_set.get(context__path="lead")
    StringTranslation.objects.create(
        translation_of=segment.string,
        context=segment.context,
        locale=translation.target_locale,
        data="Gofynnodd y cyngor i'r cymdogion.",
        translation_type="manual",
    )
    translation.save_target(user=editor, publish=True)
    assert live_couple.english.lead == "The council asked the neighbours instead."
    assert live_couple.welsh.lead == "Gofynnodd y cyngor i'r cymdogion."


def test_saving_a_translation_as_a_draft_never_touches_the_live_page(
    live_couple: Couple, editor: User
) -> None:
    StringTranslation.objects.filter(context__path="lead").update(data="Drafft yn unig.")
    Translation.objects.get().save_target(user=editor, publish=False)
    assert live_couple.welsh.lead != "Drafft yn unig."


def test_a_small_change_may_keep_its_translation_for_a_reason(live_couple: Couple, editor: User) -> None:
    english = live_couple.english
    english.lead = ENGLISH[1] + "!"
    publish(english)
    with pytest.raises(ValidationError):
        pairs.keep_translation(by=editor, page=english, reason=" ")
    assert pairs.keep_translation(by=editor, page=english, reason="A mark, no meaning").is_live
    assert live_couple.english.lead == ENGLISH[1] + "!"


def test_a_change_that_changes_no_words_goes_out_by_itself(live_couple: Couple) -> None:
    english = live_couple.english
    english.level = "strategic"
    publish(english)
    assert live_couple.english.level == "strategic"


def test_a_revision_changed_after_sign_off_is_no_longer_signed_off(couple: Couple) -> None:
    english = couple.english
    revision = english.save_revision()
    revision.publish()
    english.lead = "Changed after it was signed off."
    english.save_revision(overwrite_revision=revision)
    publish(couple.welsh)
    assert couple.sides == OFF
    assert pairs.publish_pair(english.translation_key, now=timezone.now()).wait == Wait.CHANGED_SINCE


def test_english_left_in_the_welsh_page_holds_the_pair_and_names_the_place(couple: Couple) -> None:
    welsh = couple.welsh
    welsh.lead = ENGLISH[1]
    publish(couple.english)
    publish(welsh)
    assert couple.sides == OFF
    outcome = pairs.publish_pair(welsh.translation_key, now=timezone.now())
    assert (outcome.wait, outcome.places) == (Wait.ENGLISH_LEFT, ("lead",))


def test_a_scheduled_pair_goes_out_together_when_its_time_has_come(couple: Couple) -> None:
    tomorrow = timezone.now() + timedelta(days=1)
    for page in (couple.english, couple.welsh):
        page.go_live_at = tomorrow
        publish(page)
    assert couple.sides == OFF
    assert pairs.publish_due_pairs(timezone.now()) == 0
    with time_machine.travel(tomorrow + timedelta(minutes=1), tick=False):
        assert pairs.publish_due_pairs(timezone.now()) == 1
    assert couple.sides == ON


def test_the_second_publish_failing_takes_the_first_back(
    couple: Couple, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(couple.english)
    original = PublishPageRevisionAction._after_publish

    def fail(self: Any) -> None:
        if self.object.pk == couple.welsh_id:
            raise RuntimeError
        original(self)

    monkeypatch.setattr(PublishPageRevisionAction, "_after_publish", fail)
    with pytest.raises(RuntimeError), transaction.atomic():
        publish(couple.welsh)
    assert couple.sides == OFF


# --- guard -----------------------------------------------------------------------------------------------


def test_a_page_born_live_lands_as_a_draft(locales: dict[str, Locale]) -> None:
    page = Page.get_first_root_node().add_child(instance=story(locales["en"], *ENGLISH))
    page.refresh_from_db()
    assert not page.live


@pytest.mark.parametrize("how", ["save", "unclean", "fields", "base", "action"])
def test_no_save_puts_one_side_live(couple: Couple, how: str) -> None:
    page = couple.english
    page.live = True
    with pytest.raises(ValidationError):
        if how == "save":
            page.save()
        elif how == "unclean":
            page.save(clean=False)
        elif how == "fields":
            page.save(update_fields=["live"])
        elif how == "base":
            base = Page.objects.get(pk=page.pk)
            base.live = True
            base.save()
        else:
            PublishPageRevisionAction(couple.english.save_revision()).execute(skip_permission_checks=True)
    assert couple.sides == OFF


def test_live_words_cannot_be_changed_past_the_gate(live_couple: Couple) -> None:
    page = live_couple.welsh
    page.lead = "Geiriau newydd."
    with pytest.raises(ValidationError):
        page.save()


def test_a_copy_for_translation_lands_as_a_draft(locales: dict[str, Locale]) -> None:
    page = Page.get_first_root_node().add_child(instance=story(locales["en"], *ENGLISH))
    assert not page.copy_for_translation(locales["cy"]).live


def test_a_mirror_in_the_other_language_is_refused(locales: dict[str, Locale]) -> None:
    page = Page.get_first_root_node().add_child(instance=story(locales["en"], *ENGLISH))
    with pytest.raises(ValidationError):
        page.copy_for_translation(locales["cy"], alias=True)


def test_a_recursive_copy_lands_as_drafts(live_couple: Couple) -> None:
    copied = live_couple.english.copy(recursive=True, update_attrs={"slug": "copied"}, keep_live=True)
    copied.refresh_from_db()
    assert not copied.live


@pytest.mark.parametrize("how", ["unpublish", "delete", "expire"])
def test_what_goes_off_takes_its_partner_along(live_couple: Couple, how: str) -> None:
    if how == "delete":
        live_couple.english.delete()
        assert not Page.objects.get(pk=live_couple.welsh_id).live
        return
    if how == "unpublish":
        live_couple.welsh.unpublish()
    else:
        live_couple.english.unpublish(set_expired=True)
    assert live_couple.sides == OFF


def test_a_page_cannot_move_into_the_other_tree(live_couple: Couple) -> None:
    with pytest.raises(ValidationError):
        live_couple.english.move(live_couple.welsh, pos="last-child")


# --- law -------------------------------------------------------------------------------------------------


def _commit() -> None:
    """What a COMMIT would check."""
    connection.check_constraints()


@pytest.mark.parametrize("how", ["update", "bulk", "sql"])
def test_the_database_refuses_one_live_side(couple: Couple, how: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        if how == "update":
            StoryPage.objects.filter(pk=couple.english_id).update(live=True)
        elif how == "bulk":
            page = Page.objects.get(pk=couple.english_id)
            page.live = True
            Page.objects.bulk_update([page], ["live"])
        else:
            with connection.cursor() as cursor:
                cursor.execute(
                    "UPDATE wagtailcore_page SET live = %s WHERE id = %s", [True, couple.english_id]
                )
        _commit()


def test_the_database_refuses_taking_one_side_off(live_couple: Couple) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Page.objects.filter(pk=live_couple.welsh_id).update(live=False)
        _commit()


def test_the_database_accepts_both_at_once(couple: Couple) -> None:
    Page.objects.filter(pk__in=[couple.english_id, couple.welsh_id]).update(live=True)
    _commit()
    assert PairLive.objects.count() == 2


def test_an_exempt_page_may_be_live_alone_until_its_day(couple: Couple) -> None:
    Exemption.objects.create(page_id=couple.welsh_id, reason="Urgent notice", until=timezone.localdate())
    publish(couple.welsh)
    assert couple.sides == (False, True)
    _commit()
    assert pairs.end_exemptions(timezone.now() + timedelta(days=2)) == 1
    assert couple.sides == OFF


def test_the_triggers_are_laid_down_and_missed_when_gone() -> None:
    assert law.missing() == []
    with connection.cursor() as cursor:
        suffix = " ON wagtailcore_page" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER pair_live_change{suffix}")
    assert law.missing() == ["pair_live_change"]
    law.lay_down()
    assert law.missing() == []


# --- what is left to do ----------------------------------------------------------------------------------


def test_signing_off_leaves_a_row_and_going_out_takes_it_away(couple: Couple) -> None:
    publish(couple.english)
    assert Ready.objects.count() == 1
    publish(couple.welsh)
    assert Ready.objects.count() == 0


def test_a_field_that_came_with_an_upgrade_changes_no_words_while_it_is_empty() -> None:
    from bilingual.words import digest_of

    before = {"title": "A", "photo": None}
    assert digest_of({**before, "sound": None, "signed": None}) == digest_of(before)
    assert digest_of({**before, "sound": 1}) != digest_of(before)
