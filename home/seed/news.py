"""The news and the events as pages: the sections and our articles always, the invented events for a demonstration."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from core.text import LANGUAGES
from home.seed import raw
from home.seed.content import articles, events
from home.seed.content import format as f
from home.seed.pages import Fields, Links, Planned, body_of, lead_of
from news.models import (
    ArticlePage,
    Author,
    CampaignPage,
    EventArchivePage,
    EventIndexPage,
    EventPage,
    NewsIndexPage,
)
from places.models import Authority

WEEKS_AHEAD = 3


def planned() -> Iterator[Planned]:
    """What every site begins with."""
    for index, model, parent in (
        (events.NEWS_INDEX, NewsIndexPage, "home"),
        (events.EVENTS_INDEX, EventIndexPage, "home"),
        (events.PAST_EVENTS_PAGE, EventArchivePage, "events"),
    ):
        yield Planned(index.key, model, parent, index.slug, index.title, index.summary, lead_of(index.lead))
    yield from map(_planned_article, articles.ARTICLES)


def invented(now: datetime) -> Iterator[Planned]:
    """The campaign week and the events of a demonstration, some ahead of `now` and one behind it, and an article."""
    yield from map(_planned_article, articles.INVENTED_ARTICLES)
    monday, sown = _monday_of_the_week(now), timezone.localdate(now)
    week = events.WEEK
    fields = _campaign(week, monday)
    yield Planned(week.key, CampaignPage, "events", week.slug, week.title, week.summary, fields, sown)
    for event in events.INVENTED_EVENTS:
        fields = _event(event, monday)
        yield Planned(event.key, EventPage, "events", event.slug, event.title, event.summary, fields, sown)


def _author_of(article: f.Article) -> Author:
    """The author that an article names; one that stands already is left as staff made it."""
    line = next(line for line in articles.BY_LINES if line.key == article.author)
    texts = {"name": line.name, "about": line.about, "role": line.role, "organisation": line.organisation}
    words = {
        f"{name}_{language}": text.own(language)
        for name, text in texts.items()
        if text
        for language in LANGUAGES
    }
    author, _made = Author.objects.get_or_create(slug=line.key, defaults={"is_group": line.is_group, **words})
    return author


def _monday_of_the_week(now: datetime) -> date:
    today = timezone.localdate(now)
    return today - timedelta(days=today.weekday()) + timedelta(weeks=WEEKS_AHEAD)


def _planned_article(article: f.Article) -> Planned:
    return Planned(
        article.key, ArticlePage, "news", article.slug, article.title, article.summary, _article(article),
        article.published,
    )  # fmt: skip


def _article(article: f.Article) -> Fields:
    def fields(language: str, links: Links) -> dict[str, Any]:
        return {
            "lead": article.lead.own(language),
            "author": _author_of(article),
            "after": article.after.own(language) if article.after else "",
            "source_date": article.source_date,
            "drawing": article.picture,
            "drawing_alt": article.picture_alt.own(language),
            "first_published": article.published,
            **body_of(article.blocks)(language, links),
        }

    return fields


def _campaign(week: f.Campaign, monday: date) -> Fields:
    begins = datetime.combine(monday, datetime.min.time())
    ends = begins + timedelta(days=week.days)
    return lambda language, links: {
        "lead": week.lead.own(language),
        "organiser": week.organiser.own(language),
        "starts_at": timezone.make_aware(begins),
        "ends_at": timezone.make_aware(ends),
        "is_demo": True,
        "body": raw.article(week.blocks, language, links),
    }


def _event(event: f.Event, monday: date) -> Fields:
    day = monday + timedelta(days=event.day)

    def fields(language: str, _links: Links) -> dict[str, Any]:
        return {
            **{
                name: text.own(language) if (text := getattr(event, name)) else ""
                for name in ("lead", "venue", "online", "access", "cost", "booking", "organiser")
            },
            **{
                name: getattr(event, name)
                for name in ("attendance", "spoken", "has_interpretation", "has_sign_language")
            },
            "starts_at": timezone.make_aware(datetime.combine(day, event.begins)),
            "ends_at": timezone.make_aware(datetime.combine(day, event.ends)),
            "authority": Authority.objects.filter(gss=event.place).first() if event.place else None,
            "is_demo": True,
        }

    return fields
