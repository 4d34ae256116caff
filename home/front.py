"""What the bands of the home page show: live counts, the two stories, the guide, what is new."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.kin import address_of
from core.page_cache.moment import Kept, kept_by_key
from guides.models import EasyReadPage, GuidePage, GuidePartPage
from news.addresses import events_front, news_front
from news.models import ArticlePage
from pledges import wordings
from pledges.counts import Counts
from stories.models import StoryPage

if TYPE_CHECKING:
    from home.models import HomePage

NEW = 3


@dataclass(frozen=True)
class NewPage:
    title: str
    url: str
    when: date | None
    kind: str


def furnishings(page: "HomePage") -> dict[str, Any]:
    """Everything the bands read. The counts are new each time; what other pages give is kept until content changes."""
    taken = kept_by_key(_kept(), _chosen(page), lambda: _from_other_pages(page))
    sides = wordings.sides()
    return {
        **taken,
        "counts": Counts.read(),
        "services": _numbered(sides.get(wordings.SERVICES)),
        "people": _numbered(sides.get(wordings.PEOPLE)),
        "news_url": news_front(),
        "events_url": events_front(),
    }


_kept: Kept[dict[tuple[int | None, ...], dict[str, Any]]] = Kept(dict)


def _chosen(page: "HomePage") -> tuple[int | None, ...]:
    """All that decides what is taken from other pages."""
    return (page.locale_id, page.feature_story_id, page.second_story_id, page.guide_id)


def _from_other_pages(page: "HomePage") -> dict[str, Any]:
    """Each part in one query, save the guide (two)."""
    stories = _stories(page)
    guide = GuidePage.objects.versions_of(page.guide_id, locale_id=page.locale_id).as_cards().first()
    return {
        "feature": stories.get(page.feature_story_id),
        "second": stories.get(page.second_story_id),
        "guide": guide,
        "guide_parts": [(part.title, part.url) for part in guide.below(GuidePartPage)] if guide else [],
        "easy_read": next((easy.url for easy in guide.below(EasyReadPage)), None) if guide else None,
        "new_pages": _new_pages(page),
    }


def _numbered(side: wordings.Side | None) -> list[tuple[int, str]]:
    return [(wording.number, wording.title) for wording in side.wordings] if side else []


def _stories(page: "HomePage") -> dict[int | None, StoryPage]:
    """The chosen stories in the page's own language, by the id the editor chose."""
    chosen = [pk for pk in (page.feature_story_id, page.second_story_id) if pk]
    versions = list(StoryPage.objects.versions_of(chosen).as_cards())
    own = {story.translation_key: story for story in versions if story.locale_id == page.locale_id}
    return {
        story.pk: own[story.translation_key]
        for story in versions
        if story.pk in chosen and story.translation_key in own
    }


def _new_pages(page: "HomePage") -> list[NewPage]:
    kinds = {
        ContentType.objects.get_for_model(StoryPage).pk: _("Story"),
        ContentType.objects.get_for_model(GuidePage).pk: _("Guide"),
        ContentType.objects.get_for_model(ArticlePage).pk: _("Article"),
    }
    newest = (
        Page.objects.live()
        .filter(locale_id=page.locale_id, content_type__in=kinds)
        .order_by("-first_published_at", "-pk")
        .values_list("title", "url_path", "first_published_at", "content_type_id")[:NEW]
    )
    return [
        NewPage(
            title=title,
            url=address_of(url_path),
            when=timezone.localdate(published) if published else None,
            kind=kinds[kind],
        )
        for title, url_path, published, kind in newest
    ]
