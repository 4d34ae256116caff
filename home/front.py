"""What the bands of the home page show: live counts, the two stories, the guide, what is new."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

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


def furnishings(page: "HomePage", request: HttpRequest) -> dict[str, Any]:
    """Everything the bands read; each part at most one query, save the guide (two)."""
    stories = _stories(page)
    guide = GuidePage.objects.versions_of(page.guide_id, locale_id=page.locale_id).first()
    sides = wordings.sides()
    return {
        "counts": Counts.read(),
        "services": _numbered(sides.get(wordings.SERVICES)),
        "people": _numbered(sides.get(wordings.PEOPLE)),
        "feature": stories.get(page.feature_story_id),
        "second": stories.get(page.second_story_id),
        "guide": guide,
        "guide_parts": [(part.title, part.get_url(request)) for part in guide.below(GuidePartPage)]
        if guide
        else [],
        "easy_read": next((easy.get_url(request) for easy in guide.below(EasyReadPage)), None)
        if guide
        else None,
        "new_pages": _new_pages(page, request),
        "news_url": news_front(),
        "events_url": events_front(),
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


def _new_pages(page: "HomePage", request: HttpRequest) -> list[NewPage]:
    kinds = {
        ContentType.objects.get_for_model(StoryPage).pk: _("Story"),
        ContentType.objects.get_for_model(GuidePage).pk: _("Guide"),
        ContentType.objects.get_for_model(ArticlePage).pk: _("Article"),
    }
    newest = (
        Page.objects.live()
        .filter(locale_id=page.locale_id, content_type__in=kinds)
        .order_by("-first_published_at", "-pk")[:NEW]
    )
    return [
        NewPage(
            title=one.title,
            url=one.get_url(request) or "",
            when=timezone.localdate(one.first_published_at) if one.first_published_at else None,
            kind=kinds[one.content_type_id],
        )
        for one in newest
    ]
