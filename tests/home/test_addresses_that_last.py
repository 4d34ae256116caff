"""An address that was told once goes on leading to its page, in both trees, whatever becomes of slug and place."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from bilingual import withdrawal
from bilingual.models import Ground
from core import reserved
from guides.models import GuidePage
from home.models import PlainPage
from stories.models import StoryPage

pytestmark = pytest.mark.usefixtures("site")
Commit = Callable[..., Any]


def sides_of(model: type[Page], slug: str) -> list[Page]:
    key = model.objects.get(slug=slug, locale__language_code="en").translation_key
    return [page.specific for page in Page.objects.filter(translation_key=key)]


def renamed(sides: list[Page], slug: str, commit: Commit) -> None:
    """Give both sides another slug, by publishing as an editor does."""
    with commit(execute=True):
        for side in sides:
            fresh = side.specific_class.objects.get(pk=side.pk)
            fresh.slug = slug
            fresh.save_revision().publish()


def hops(client: Client, address: str) -> tuple[list[str], int]:
    answer = client.get(address, follow=True)
    return [step for step, _status in answer.redirect_chain], answer.status_code


def test_a_new_slug_leaves_a_redirect_in_both_languages(
    client: Client, django_capture_on_commit_callbacks: Commit
) -> None:
    renamed(sides_of(StoryPage, "mrs-jones"), "her-own-journey", django_capture_on_commit_callbacks)
    for old, new in (
        ("/en/stories/mrs-jones/", "/en/stories/her-own-journey/"),
        ("/cy/straeon/mrs-jones/", "/cy/straeon/her-own-journey/"),
    ):
        answer = client.get(old)
        assert (answer.status_code, answer["Location"]) == (301, new)
        assert client.get(new).status_code == 200


def test_what_is_below_is_led_to_as_well(client: Client, django_capture_on_commit_callbacks: Commit) -> None:
    sides = sides_of(StoryPage, "mrs-jones")
    before = {page.pk: page.get_url() for side in sides for page in side.get_children().live()}
    assert len(before) == 2
    renamed(sides, "her-own-journey", django_capture_on_commit_callbacks)
    for pk, old in before.items():
        assert client.get(old)["Location"] == Page.objects.get(pk=pk).get_url()


def test_however_often_it_is_renamed_each_address_leads_there_in_one_step(
    client: Client, django_capture_on_commit_callbacks: Commit
) -> None:
    for slug in ("second", "third", "fourth"):
        renamed(
            sides_of(StoryPage, Page.objects.get(pk=_mrs_jones()).slug),
            slug,
            django_capture_on_commit_callbacks,
        )
    for old in ("mrs-jones", "second", "third"):
        assert hops(client, f"/en/stories/{old}/") == (["/en/stories/fourth/"], 200)
        assert hops(client, f"/cy/straeon/{old}/") == (["/cy/straeon/fourth/"], 200)


def _mrs_jones() -> int:
    return int(StoryPage.objects.get(title__contains="Mrs Jones chose").pk)


def test_a_page_that_comes_back_to_an_old_address_never_leads_to_itself(
    client: Client, django_capture_on_commit_callbacks: Commit
) -> None:
    renamed(sides_of(StoryPage, "mrs-jones"), "elsewhere", django_capture_on_commit_callbacks)
    renamed(sides_of(StoryPage, "elsewhere"), "mrs-jones", django_capture_on_commit_callbacks)
    assert hops(client, "/en/stories/mrs-jones/") == ([], 200)
    assert hops(client, "/en/stories/elsewhere/") == (["/en/stories/mrs-jones/"], 200)
    circles = [row.old_path for row in Redirect.objects.all() if row.link == f"{row.old_path}/"]
    assert circles == []
    StoryPage.objects.get(pk=_mrs_jones()).unpublish()
    assert hops(client, "/en/stories/mrs-jones/") == ([], 404)


def test_an_old_address_of_a_withdrawn_page_leads_to_the_notice(
    client: Client, django_capture_on_commit_callbacks: Commit
) -> None:
    renamed(sides_of(StoryPage, "mrs-jones"), "elsewhere", django_capture_on_commit_callbacks)
    withdrawal.withdraw(by=None, page=Page.objects.get(pk=_mrs_jones()), ground=Ground.ASKED)
    assert hops(client, "/en/stories/mrs-jones/") == (["/en/stories/elsewhere/"], 410)


def test_a_moved_page_is_led_to_with_what_is_below(
    client: Client, django_capture_on_commit_callbacks: Commit
) -> None:
    giver, taker = list(GuidePage.objects.live().filter(locale__language_code="cy").order_by("path")[:2])
    part = giver.get_children().live().first()
    old = part.get_url()
    with django_capture_on_commit_callbacks(execute=True):
        part.specific.move(taker, "last-child")
    new = Page.objects.get(pk=part.pk).get_url()
    assert new != old
    assert hops(client, old) == ([new], 200)


# --- addresses that may not be taken, and those that may not be given up


@pytest.mark.parametrize(
    ("language", "slug"), [("en", "pledges"), ("cy", "addewidion"), ("en", "ask"), ("cy", "gofyn")]
)
def test_a_slug_that_would_hide_an_address_of_the_site_is_refused(language: str, slug: str) -> None:
    page = PlainPage.objects.live().filter(locale__language_code=language).exclude(slug="data").first()
    page.slug = slug
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "slug" in refused.value.message_dict


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_promised_address_is_a_page_and_keeps_its_slug(language: str, client: Client) -> None:
    for slug in reserved.PROMISED[language]:
        page = Page.objects.get(slug=slug, locale__language_code=language, depth=3).specific
        assert client.get(f"/{language}/{slug}/").status_code == 200
        page.slug = f"{slug}-2"
        with pytest.raises(ValidationError) as refused:
            page.clean()
        assert "slug" in refused.value.message_dict


@pytest.mark.parametrize(("language", "slug"), [("en", "share"), ("cy", "rhannu")])
def test_no_story_may_hide_the_form_that_stands_among_them(language: str, slug: str) -> None:
    """Neither one that stands already nor one that is being written."""
    story = StoryPage.objects.filter(locale__language_code=language).first()
    assert story is not None
    new = StoryPage(locale=story.locale, title="New", slug=slug, search_description="New.")
    for page in (story, new):
        page.slug = slug
        with pytest.raises(ValidationError) as refused:
            page.clean()
        assert "slug" in refused.value.message_dict
        page.slug = f"{slug}-it"
        page.clean()
