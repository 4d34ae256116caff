"""One pair to work on: a story with its partner, under paired parents."""

from dataclasses import dataclass
from datetime import date

import pytest
from wagtail.models import Locale, Page

from accounts.models import User
from bilingual import pairs
from stories.models import StoryPage


@dataclass
class Couple:
    """The two sides of one pair, read anew on every use."""

    english_id: int
    welsh_id: int

    @property
    def english(self) -> Page:
        return Page.objects.get(pk=self.english_id).specific

    @property
    def welsh(self) -> Page:
        return Page.objects.get(pk=self.welsh_id).specific

    @property
    def sides(self) -> tuple[bool, bool]:
        """Whether the English and the Welsh side are live."""
        live = dict(Page.objects.filter(pk__in=[self.english_id, self.welsh_id]).values_list("pk", "live"))
        return live[self.english_id], live[self.welsh_id]


@pytest.fixture
def editor(db: None) -> User:
    return User.objects.create_superuser("editor", "editor@example.org", "not-a-real-password")


@pytest.fixture
def locales(db: None) -> dict[str, Locale]:
    return {code: Locale.objects.get_or_create(language_code=code)[0] for code in ("en", "cy")}


def story(locale: Locale, title: str, lead: str, key: object | None = None) -> StoryPage:
    page = StoryPage(
        title=title,
        slug="litter",
        lead=lead,
        search_description=lead,
        then_title=title,
        now_title=title,
        source=lead,
        level="individual",
        first_published=date(2026, 11, 1),
        locale=locale,
        drawing="mr-williams",
        drawing_alt=lead,
    )
    if key is not None:
        page.translation_key = key
    return page


ENGLISH = ("The litter that kept coming back", "The council cleared the street, and it was soon full again.")
WELSH = ("Y sbwriel a ddaeth yn ôl", "Cliriodd y cyngor y stryd, ac fe lanwodd eto cyn hir.")


@pytest.fixture
def couple(locales: dict[str, Locale]) -> Couple:
    """Two drafts of one story; the Welsh one answers the English, and nothing is signed off."""
    root = Page.get_first_root_node()
    english = root.add_child(instance=story(locales["en"], *ENGLISH))
    welsh_page = story(locales["cy"], *WELSH, key=english.translation_key)
    welsh_page.slug = "sbwriel"
    welsh = root.add_child(instance=welsh_page)
    return Couple(english.pk, welsh.pk)


@pytest.fixture
def live_couple(couple: Couple) -> Couple:
    outcome = pairs.adopt(by=None, english=couple.english, welsh=couple.welsh)
    assert outcome.is_live, outcome
    return couple
