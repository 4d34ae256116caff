"""The index of search: what stands in it and when, and that it answers as plain arithmetic does, on any database."""

import csv
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Locale, Page, PageViewRestriction

from core.text import LANGUAGES
from home import searching
from home.answering import may_answer
from home.finding import asking, keeping
from home.finding.asking import Wanted
from home.finding.models import Entry, Kind, KnownWord, Posting
from home.models import PlainPage
from stories.models import StoryPage
from tests.home.test_search import titles
from welsh.search import keys_of_question, query_keys

WELSH = Path(__file__).parents[1] / "welsh"
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)


def rows(name: str) -> list[dict[str, str]]:
    with (WELSH / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def in_python(question: str, language: str) -> list[int]:
    """The same ranking by plain arithmetic over what is kept, in the order it promises."""
    held: dict[int, dict[str, int]] = {}
    for entry, key, weight in Posting.objects.filter(language=language).values_list(
        "entry_id", "key", "weight"
    ):
        held.setdefault(entry, {})[key] = weight
    groups = query_keys(question, language)
    found = {}
    for entry, keys in held.items():
        best = [max(keys.get(key, 0) * (2 if key == group[0] else 1) for key in group) for group in groups]
        if groups and all(best):
            found[entry] = sum(best)
    return sorted(found, key=lambda entry: (-found[entry], -entry))


# --- the probes


@pytest.fixture
def probed(db: None) -> dict[int, str]:
    """The pages of the probes, live in Welsh beside a partner in English: page by entry."""
    root = Page.get_first_root_node()
    kind = ContentType.objects.get_for_model(PlainPage)
    made: list[Page] = []
    texts = rows("search_pages.csv")
    step = 500
    for row in texts:
        key = uuid4()
        for language in LANGUAGES:
            step += 1
            made.append(
                Page(
                    path=Page._get_path(root.path, 2, step), depth=2, title="–", draft_title="–",
                    slug=f"{row['page']}-{language}", url_path=f"/{row['page']}-{language}/", live=False,
                    search_description="–", content_type=kind, translation_key=key,
                    locale=Locale.objects.get_or_create(language_code=language)[0],
                )
            )  # fmt: skip
    pages = Page.objects.bulk_create(made)
    bodies = []
    for number, page in enumerate(pages):
        text = texts[number // 2]["text"] if page.locale.language_code == "cy" else "–"
        block = {"type": "paragraphs", "value": f"<p>{text}</p>", "id": str(uuid4())}
        bodies.append(PlainPage(page_ptr_id=page.pk, body=json.dumps([block])))
    PlainPage._base_manager._insert(bodies, fields=PlainPage._meta.local_concrete_fields, using="default")
    Page.objects.filter(pk__in=[page.pk for page in pages]).update(live=True)
    keeping.enter(list(PlainPage.objects.filter(pk__in=[page.pk for page in pages])))
    names = {page.pk: texts[number // 2]["page"] for number, page in enumerate(pages)}
    return {
        entry: names[page]
        for entry, page in Entry.objects.filter(page__in=list(names)).values_list("pk", "page_id")
    }


def test_the_database_finds_what_the_probes_ask_for_and_little_else(probed: dict[int, str]) -> None:
    about = {row["page"]: set(row["about"].split()) for row in rows("search_pages.csv")}
    probes, right, wrong = rows("search_probes.csv"), 0, 0
    assert len({probe["query"] for probe in probes}) >= 200
    for probe in probes:
        groups = searching.groups_of(probe["query"], "cy")
        met = asking.ranked(groups, "cy", most=10_000) if groups else []
        found = {probed[entry] for entry in met if entry in probed}
        wanted = set(probe["about"].split())
        expected = {page for page, words in about.items() if wanted and wanted <= words}
        assert found >= expected, probe["query"]
        right, wrong = right + len(found & expected), wrong + len(found - expected)
    assert right / (right + wrong) >= 0.97


def test_the_database_ranks_as_plain_arithmetic_does(probed: dict[int, str]) -> None:
    for probe in rows("search_probes.csv"):
        groups = searching.groups_of(probe["query"], "cy")
        if groups:
            assert asking.ranked(groups, "cy", most=1000) == in_python(probe["query"], "cy"), probe["query"]


SPELLINGS = ("co-production", "coproduction", "co production", "cydgynhyrchu")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_spelling_of_co_production_finds_the_same(site: None, language: str) -> None:
    found = {
        spelling: frozenset(asking.ranked(list(query_keys(spelling, language)), language, most=1000))
        for spelling in SPELLINGS
    }
    assert len(set(found.values())) == 1
    assert found["cydgynhyrchu"]


def test_whole_questions_are_ranked_as_plain_arithmetic_does(site: None) -> None:
    for question in ("gofal cymdeithasol", "people council", "sbwriel", "Mr Williams a’r sbwriel", "power"):
        for language in LANGUAGES:
            groups = list(query_keys(question, language))
            assert asking.ranked(groups, language, most=1000) == in_python(question, language)


# --- what stands in it, and when


def test_every_live_page_and_place_stands_in_it_once(site: None) -> None:
    live = set(Page.objects.live().filter(depth__gt=1).values_list("pk", flat=True))
    assert set(Entry.objects.exclude(page=None).values_list("page_id", flat=True)) == live
    assert Entry.objects.filter(kind=Kind.PLACE).count() == 44
    assert keeping.fill(NOW) == 0


def test_a_page_is_found_by_its_new_words_once_the_pair_is_live_and_not_by_the_old(site: None) -> None:
    page = StoryPage.objects.get(slug="mr-williams", locale__language_code="en")
    entry = Entry.objects.get(page=page.pk)
    page.title = "Mr Williams and the quetzal"
    revision = page.save_revision()
    assert asking.ranked([("quetzal",)], "en", most=5) == []
    keeping.when_published(StoryPage, instance=revision.as_object())
    assert asking.ranked([("quetzal",)], "en", most=5) == [entry.pk]
    assert Posting.objects.filter(entry=entry).values("key").distinct().count() == entry.postings.count()


def test_what_goes_off_is_found_no_more(site: None) -> None:
    pages = list(StoryPage.objects.filter(slug="mr-williams"))
    UnpublishPageAction(pages[0]).execute(skip_permission_checks=True)
    assert not Entry.objects.filter(page__in=[page.pk for page in pages]).exists()


def test_what_is_deleted_takes_its_entry_along(site: None) -> None:
    page = StoryPage.objects.filter(slug="mr-williams")[0]
    entry = Entry.objects.get(page=page.pk).pk
    page.delete()
    assert not Posting.objects.filter(entry_id=entry).exists()


def test_an_index_that_was_lost_fills_itself(site: None) -> None:
    many = Entry.objects.count()
    Posting.objects.all().delete()
    Entry.objects.all().delete()
    assert keeping.fill(NOW) == many - 44
    assert Entry.objects.count() == many


def test_entering_many_pages_takes_few_queries(
    site: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    pages = list(StoryPage.objects.all())
    with django_assert_max_num_queries(20):
        keeping.enter(pages)


def test_a_page_behind_a_door_is_not_told_of(site: None, client: Client) -> None:
    page = Page.objects.get(slug="mr-williams", locale__language_code="en")
    assert any("Mr Williams" in title for title in titles(client.get("/en/search/?q=litter").text))
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    assert not any("Mr Williams" in title for title in titles(client.get("/en/search/?q=litter").text))


# --- what readers do with it


def test_a_place_is_found_in_any_form_of_its_name(site: None, client: Client) -> None:
    text = client.get("/cy/chwilio/", {"q": "Nghaerdydd"}).text
    assert 'href="/cy/lleoedd/caerdydd/"' in text


def test_results_can_be_narrowed_to_a_kind_and_widened_again(site: None, client: Client) -> None:
    whole = client.get("/en/search/", {"q": "council"})
    offered = {choice.facet.value: choice for choice in whole.context["facets"]["kind"]}
    assert {"guide", "story", "place"} <= set(offered)
    narrowed = client.get(offered["story"].url)
    shown = narrowed.context["answer"].results
    assert shown
    assert all(result.url.startswith("/en/stories/") for result in shown)
    assert len(shown) == min(offered["story"].facet.count, searching.PER_PAGE)
    again = {choice.facet.value: choice for choice in narrowed.context["facets"]["kind"]}
    assert again["story"].is_chosen
    assert again["story"].url == "/en/search/?q=council"
    assert 'aria-current="true"' in narrowed.text


def test_results_can_be_narrowed_to_a_place(site: None) -> None:
    story = StoryPage.objects.exclude(place=None).filter(locale__language_code="en").first()
    if story is None:
        story = StoryPage.objects.filter(locale__language_code="en")[0]
        entry = Entry.objects.get(page=story.pk)
        place: Any = Entry.objects.filter(kind=Kind.PLACE)[0].place_id
        Entry.objects.filter(pk=entry.pk).update(place=place)
    else:
        place = story.place_id
    groups = searching.groups_of(story.title, "en")
    found = asking.ranked(groups, "en", wanted=Wanted(place=place), most=10)
    assert Entry.objects.get(page=story.pk).pk in found
    assert asking.counted(groups, "en").places[place] >= 1


@pytest.mark.parametrize("chosen", ["kind=nothing", "place=W99", "kind=story&place=x", "kind=%00", "page=9"])
def test_an_odd_choice_is_an_ordinary_page(site: None, client: Client, chosen: str) -> None:
    assert client.get(f"/cy/chwilio/?q=cyngor&{chosen}").status_code == 200


@pytest.mark.parametrize(
    ("address", "typed", "meant"),
    [("/cy/chwilio/", "cymdogoin", "cymdogion"), ("/en/search/", "neigbhours litter", "neighbours litter")],
)
def test_one_slip_of_the_finger_is_put_right_where_nothing_is_found(
    site: None, client: Client, address: str, typed: str, meant: str
) -> None:
    page = client.get(address, {"q": typed})
    assert page.context["meant"] == meant
    assert any("Mr Williams" in title for title in titles(page.text))
    assert f"“{meant}”" in page.text


def test_a_word_that_is_found_is_never_put_right(site: None, client: Client) -> None:
    assert client.get("/en/search/", {"q": "council"}).context["meant"] == ""
    assert KnownWord.objects.filter(language="en", word="council").exists()


def test_words_that_stand_only_deep_in_a_page_are_quoted(site: None) -> None:
    entry = Entry.objects.filter(language="en", kind=Kind.STORY)[0]
    entry.text = f"{'Words before it. ' * 30}Then came the quetzal, and nobody knew why. {'And more. ' * 30}"
    told = searching._telling("A summary.", entry.text, keys_of_question("quetzal", "en"), "en")
    assert told.startswith("… ")
    assert told.endswith(" …")
    assert "<mark>quetzal</mark>" in told
    assert len(told.replace("<mark>", "").replace("</mark>", "")) < searching.EXCERPT + 8
    near = searching._telling("A quetzal.", entry.text, keys_of_question("quetzal", "en"), "en")
    assert near == "A <mark>quetzal</mark>."


def test_what_may_answer_a_question_is_a_guide_or_a_story(site: None) -> None:
    found = may_answer("How do we start a co-production group with the council?", "en")
    assert found
    assert all(one.url.startswith(("/en/guides/", "/en/stories/")) for one in found)
