"""What is no word must be the same in both languages: the place and level of a story, the dates of a guide."""

from datetime import date
from typing import Any

import pytest
from django.db.models import Field
from django.utils import timezone
from wagtail_localize.models import OverridableSegment, StringSegment

from bilingual import pairs
from bilingual.pairs import Wait
from bilingual.shared import differing
from bilingual.side_by_side import page_models
from places import seeding
from places.models import Authority
from stories.models import StoryPage
from tests.bilingual.conftest import Couple

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "value"),
    [("level", "strategic"), ("first_published", date(2020, 1, 1)), ("drawing", "mrs-jones")],
)
def test_a_fact_changed_on_the_welsh_side_alone_holds_the_pair(
    live_couple: Couple, name: str, value: Any
) -> None:
    welsh = live_couple.welsh
    setattr(welsh, name, value)
    outcome = pairs.sign_off(by=None, page=welsh, revision=welsh.save_revision())
    assert (outcome.wait, outcome.places) == (Wait.FACTS_DIFFER, (name,))
    assert getattr(live_couple.english, name) != value
    assert getattr(live_couple.welsh, name) != value


def test_the_place_of_a_story_is_carried_over_and_both_go_out(live_couple: Couple) -> None:
    seeding.seed()
    english = live_couple.english
    english.place = Authority.objects.get(gss="W06000002")
    english.save_revision().publish()
    assert live_couple.english.place == english.place
    assert live_couple.welsh.place == english.place
    assert live_couple.sides == (True, True)


def test_the_translator_is_not_offered_what_both_share(live_couple: Couple) -> None:
    shared = set(StoryPage.shared)
    assert not shared & set(StringSegment.objects.values_list("context__path", flat=True))
    assert not shared & set(OverridableSegment.objects.values_list("context__path", flat=True))


def test_facts_are_compared_as_they_are_stored() -> None:
    page = StoryPage(level="individual")
    assert differing(page, {"level": "individual"}, {"level": "strategic"}) == ("level",)
    assert differing(page, {"first_published": date(2026, 1, 1)}, {"first_published": "2026-01-01"}) == ()


BY_THEMSELVES = {
    "reading_minutes",  # a text may be longer in one language
    "easy_read", "feature_story", "second_story", "guide",  # links that each language follows to its own page
}  # fmt: skip
NO_FACTS = {
    "CharField",
    "TextField",
    "StreamField",
    "RichTextField",
    "JSONField",
    "OneToOneField",
    "SlugField",
}


def facts_of(model: Any) -> set[str]:
    """Dates, numbers, choices and links of a page type, as opposed to its words."""
    own: list[Field[Any, Any]] = [
        field for field in model._meta.local_fields if not field.primary_key and field.name != "photo"
    ]
    return {
        field.name
        for field in own
        if (field.choices or field.get_internal_type() not in NO_FACTS)
        and type(field).__name__ != "StreamField"
    }


def test_every_fact_of_every_page_type_is_shared_or_known_to_stand_by_itself() -> None:
    found = {
        model.__name__: sorted(facts_of(model) - set(getattr(model, "shared", ())) - BY_THEMSELVES)
        for model in page_models()
    }
    assert {name: facts for name, facts in found.items() if facts} == {}


def test_the_pair_is_as_it_was_when_the_facts_agree_again(live_couple: Couple) -> None:
    welsh = live_couple.welsh
    welsh.level = "strategic"
    welsh.save_revision().publish()
    welsh = live_couple.welsh
    welsh.save_revision().publish()
    assert pairs.publish_pair(welsh.translation_key, now=timezone.now()).is_live
