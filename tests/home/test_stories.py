"""Stories are found by what they are about and where they happened, and go on when there is news."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from bilingual import pairs
from core import duties
from core.audit import AuditRecord
from core.page_cache.moment import Kept, generation_shown
from people import registry
from places.models import Authority
from stories.models import How, Quotation, StoryPage, Theme

pytestmark = pytest.mark.usefixtures("site")
TODAY = timezone.localdate()
STORIES = ("mr-williams", "mrs-jones", "the-tenants-committee", "the-council-and-its-citizens",
           "the-provider-that-became-a-co-op")  # fmt: skip


def sides_of(slug: str) -> list[StoryPage]:
    key = StoryPage.objects.get(slug=slug, locale__language_code="en").translation_key
    return list(StoryPage.objects.filter(translation_key=key))


def both(slug: str, **changes: object) -> None:
    """Change facts of both sides of a story, and let them go out."""
    for side in sides_of(slug):
        for name, value in changes.items():
            setattr(side, name, value)
        side.save_revision().publish()
    assert not Page.objects.filter(pk__in=[one.pk for one in sides_of(slug)], live=False).exists()


def quotation(**changes: object) -> Quotation:
    values = {
        "words_en": "They asked me first.", "words_cy": "Fi a ofynnwyd yn gyntaf.", "said_in": "cy",
        "who_en": "A tenant", "who_cy": "Tenant", "agreed_by": "Invented Tenant", "email": "tenant@example.org",
        "agreed_how": How.WRITING, "agreed_on": date(2026, 1, 1),
    }  # fmt: skip
    return Quotation.objects.create(**{**values, **changes})


def quoting(found: Quotation) -> None:
    raw = [{"type": "quotation", "value": found.pk, "id": "0f7c3b64-3f7f-4d40-9f1b-0d6f4c7f4a11"}]
    both("mrs-jones", quotes=StoryPage._meta.get_field("quotes").to_python(raw))


# --- themes and places


@pytest.mark.parametrize("slug", STORIES)
def test_every_seeded_story_has_themes_the_same_on_both_sides(slug: str) -> None:
    chosen = [sorted(theme.pk for theme in side.themes.all()) for side in sides_of(slug)]
    assert chosen[0] == chosen[1] != []


@pytest.mark.parametrize(
    ("address", "there", "not_there"),
    [
        ("/en/stories/?theme=housing", "the-tenants-committee", "mrs-jones"),
        ("/cy/straeon/?theme=tai", "pwyllgor-y-tenantiaid", "mrs-jones"),
        ("/cy/straeon/?theme=housing", "pwyllgor-y-tenantiaid", "mrs-jones"),
        ("/en/stories/?theme=getting-about", "mrs-jones", "mr-williams"),
    ],
)
def test_stories_of_one_theme_are_shown_alone(
    client: Client, address: str, there: str, not_there: str
) -> None:
    text = client.get(address).text
    assert f"/{there}/" in text
    assert f"/{not_there}/" not in text


def test_stories_of_one_place_are_shown_alone(client: Client) -> None:
    gwynedd = Authority.objects.get(slug_en="gwynedd")
    assert 'name="place"' not in client.get("/en/stories/").text, "no story has a place yet"
    both("mrs-jones", place=gwynedd)
    text = client.get("/cy/straeon/?place=gwynedd").text
    assert "/mrs-jones/" in text
    assert "/mr-williams/" not in text
    assert '<option value="gwynedd" selected>' in text


def test_a_list_that_was_narrowed_says_which_page_is_the_whole(client: Client) -> None:
    text = client.get("/en/stories/?theme=housing").text
    assert '<link rel="canonical" href="http://testserver/en/stories/">' in text
    assert "noindex" not in text, "its canonical address is the whole list"
    assert '<option value="housing" selected>' in text


@pytest.mark.parametrize(
    "query", ["theme=no-such", "theme=%00", "place='", "after=zzz", "after=99999999999-0"]
)
def test_an_odd_question_shows_all_of_them(client: Client, query: str) -> None:
    answer = client.get(f"/en/stories/?{query}")
    assert answer.status_code == 200
    assert "/mr-williams/" in answer.text


def test_a_kept_page_is_kept_for_each_choice(settings: object) -> None:
    assert {"theme", "place", "after"} <= settings.PAGE_CACHE_PARAMETERS  # type: ignore[attr-defined]


def test_facts_that_differ_between_the_sides_hold_the_pair(client: Client) -> None:
    english, *_rest = [side for side in sides_of("mrs-jones") if side.locale.language_code == "cy"]
    english.themes = [Theme.objects.called("housing")]
    english.save_revision().publish()
    assert "mrs-jones" not in client.get("/cy/straeon/?theme=tai").text


def test_two_themes_never_share_an_address() -> None:
    with pytest.raises(ValidationError):
        Theme(name_en="Housing", name_cy="Cartrefi").full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        Theme.objects.create(name_en="x", name_cy="!", slug_cy="")
    theme = Theme.objects.get(slug_en="housing")
    theme.name_en = "Homes"
    theme.save()
    assert theme.slug_en == "housing", "an address lasts"


# --- related


def test_related_stories_share_a_theme_and_those_that_share_most_come_first() -> None:
    (story,) = [one for one in sides_of("the-tenants-committee") if one.locale.language_code == "en"]
    own = list(story.themes.all())
    related = StoryPage.objects.sharing_themes_with(story, own)
    shared = [len({*own} & {*one.themes.all()}) for one in related]
    assert shared == sorted(shared, reverse=True)
    assert min(shared) >= 1
    assert all(one.locale_id == story.locale_id and one.pk != story.pk for one in related)


def test_a_story_that_shares_no_theme_has_none_beside_it(client: Client) -> None:
    lonely = Theme.objects.create(name_en="Boats", name_cy="Cychod")
    both("mrs-jones", themes=[lonely])
    text = client.get("/en/stories/mrs-jones/").text
    assert "Stories like this one" not in text
    assert "/en/stories/?theme=boats" in text


# --- what happened next


def test_news_of_a_story_stands_on_it_with_its_day(client: Client) -> None:
    words = {"en": "The group still meets.", "cy": "Mae’r grŵp yn dal i gwrdd."}
    sides = {side.locale.language_code: side for side in sides_of("mr-williams")}
    for language, side in sides.items():
        value = {"day": "2026-11-20", "what": words[language]}
        raw = [{"type": "update", "value": value, "id": "6a2f1c1e-5a0e-4f0c-8d43-2f4f3b8c9d10"}]
        side.updates = StoryPage._meta.get_field("updates").to_python(raw)
    assert pairs.adopt(by=None, english=sides["en"], welsh=sides["cy"]).is_live
    english, welsh = (client.get(f"/{path}/mr-williams/").text for path in ("en/stories", "cy/straeon"))
    assert english.index("What happened next") < english.index("The group still meets.")
    assert "20 November 2026" in english
    assert "20 Tachwedd 2026" in welsh
    assert "Mae’r grŵp yn dal i gwrdd." in welsh


# --- quotations


def test_a_quotation_is_shown_in_both_languages_and_says_that_it_is_translated(client: Client) -> None:
    quoting(quotation())
    english, welsh = (client.get(f"/{path}/mrs-jones/").text for path in ("en/stories", "cy/straeon"))
    assert "They asked me first." in english
    assert "translated by us" in english
    assert "Fi a ofynnwyd yn gyntaf." in welsh
    assert "Invented Tenant" not in english + welsh
    assert "tenant@example.org" not in english + welsh


@pytest.mark.parametrize(
    "changes",
    [
        {"agreed_until": TODAY - timedelta(days=1)},
        {"ended_on": TODAY},
        {"agreed_on": TODAY + timedelta(days=1)},
    ],
)
def test_without_an_agreement_that_holds_it_is_not_shown(client: Client, changes: dict[str, date]) -> None:
    found = quotation()
    quoting(found)
    Quotation.objects.filter(pk=found.pk).update(**changes)
    assert "They asked me first." not in client.get("/en/stories/mrs-jones/").text


def test_the_last_day_of_an_agreement_still_counts(client: Client) -> None:
    quoting(quotation(agreed_until=TODAY))
    assert "They asked me first." in client.get("/en/stories/mrs-jones/").text


def test_an_agreement_that_ran_out_is_noted_once() -> None:
    found = quotation(agreed_until=TODAY - timedelta(days=1))
    assert duties.run_all(timezone.now())["agreements to quotations ended"] == 1
    assert duties.run_all(timezone.now())["agreements to quotations ended"] == 0
    found.refresh_from_db()
    assert found.ended_on == TODAY
    assert AuditRecord.objects.about(found).newest_of("quotation.agreement_ended")


def test_who_said_it_can_have_it_taken_out(client: Client) -> None:
    found = quotation()
    quoting(found)
    (holding,) = [one for one in registry.holdings() if one.model is Quotation]
    (row,) = holding.find(" Tenant@example.org")
    holding.erase(row, timezone.now())
    assert "They asked me first." not in client.get("/en/stories/mrs-jones/").text
    assert not Quotation.objects.exists()


def test_an_agreement_cannot_end_before_it_began() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        quotation(agreed_until=date(2025, 1, 1))


# --- cost


@pytest.mark.parametrize(
    ("address", "most"),
    [("/en/stories/", 8), ("/cy/straeon/?theme=tai", 8), ("/en/stories/the-tenants-committee/", 8)],
)
def test_it_costs_few_queries_and_none_twice(
    client: Client, monkeypatch: pytest.MonkeyPatch, address: str, most: int
) -> None:
    """As behind the page cache: furniture is read once for a generation."""
    quoting(quotation())
    monkeypatch.setattr(Kept, "forget_everything", lambda: None)
    shown = generation_shown.set(1)
    try:
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
    finally:
        generation_shown.reset(shown)
    asked = Counter(query["sql"] for query in queries.captured_queries)
    assert len(queries) <= most, list(asked)
    assert max(asked.values()) == 1
