"""What machines fetch: the feed of the news, and events for calendars. People read pages."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from core.page_cache.headers import CLOCK_SECONDS, kept
from core.text import LANGUAGES, Language, current_language
from news import calendars, feeds
from news.models import ArticlePage, EventPage, NewsIndexPage

IN_FEED = 20
IN_CALENDAR = 200


def _both(name: str) -> dict[Language, str]:
    found: dict[Language, str] = {}
    for language in LANGUAGES:
        with override(language):
            found[language] = reverse(name)
    return found


def _as_calendar(content: bytes, file_name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name}.ics"'
    return response


@require_safe
@kept()
def feed(request: HttpRequest) -> HttpResponse:
    """The newest articles of one language."""
    language = current_language()
    front = NewsIndexPage.objects.live().filter(locale__language_code=language).first()
    if front is None or front.get_view_restrictions().exists():
        raise Http404
    articles = list(ArticlePage.objects.told_in(front.locale_id).public().newest_first().as_cards()[:IN_FEED])
    text = feeds.of_articles(front, articles, language=language, addresses=_both("news_feed"))
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@require_safe
@kept()
def event_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """One event, over or not."""
    event = EventPage.objects.of_language(current_language()).public().at_slug(slug)
    if event is None:
        raise Http404
    return _as_calendar(calendars.of_events([event]), event.slug)


@require_safe
@kept(CLOCK_SECONDS)
def coming_calendar(request: HttpRequest) -> HttpResponse:
    """Everything still to come, for a calendar that looks again by itself."""
    coming = (
        EventPage.objects.of_language(current_language())
        .public()
        .coming(timezone.now())
        .as_rows()[:IN_CALENDAR]
    )
    return _as_calendar(calendars.of_events(coming, name=_("Events") + " – Canol"), "canol")
