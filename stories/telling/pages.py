"""From approved words to a pair of draft pages, and away again."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.apps import apps
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Locale, Page

from core.images import CanolImage
from core.text import LANGUAGES, Language
from stories.telling.choices import PlaceAs
from stories.telling.models import Telling

MINUTES = 2
TITLE_LENGTH, SUMMARY_LENGTH = 255, 300


class NoFrontPageError(LookupError):
    """There is no front page of the stories to put a story below."""


def make(
    *, telling: Telling, level: str, by: Any, now: datetime, picture: CanolImage | None = None
) -> list[Page]:
    """One draft in each language below its front page of the stories, as two versions of one page."""
    assert telling.page_key is not None
    made = []
    for language in LANGUAGES:
        locale = Locale.objects.get(language_code=language)
        front = apps.get_model("stories.StoryIndexPage").objects.filter(locale=locale, live=True).first()
        if front is None:
            raise NoFrontPageError(language)
        page = apps.get_model("stories.StoryPage")(
            translation_key=telling.page_key,
            locale=locale,
            live=False,
            owner=by if getattr(by, "pk", None) else None,
            photo=picture,
            **_words(telling, language, level, now),
        )
        made.append(front.add_child(instance=page))
        page.save_revision(user=by)
    return made


def _words(telling: Telling, language: Language, level: str, now: datetime) -> dict[str, Any]:
    with override(language):
        name = telling.shown_name or _("The storyteller")
        source = _(
            "Told to us by: %(name)s (%(place)s). The storyteller approved these words in both languages."
        ) % {
            "name": name,
            "place": telling.place_in(language),
        }
        titles = {"then_title": _("How it was"), "now_title": _("What happened instead")}
    lead = telling.edited("lead", language)
    voice = telling.edited("voice", language)
    return {
        "title": telling.edited("title", language),
        "search_description": lead[:SUMMARY_LENGTH],
        "lead": lead,
        **titles,
        "then_steps": _steps(telling.edited("before", language)),
        "now_steps": _steps(telling.edited("instead", language)),
        "voice": voice,
        "voice_who": name if voice else "",
        "level": level,
        "source": source,
        "reading_minutes": MINUTES,
        "first_published": timezone.localdate(now),
        "place": telling.authority if telling.place_as == PlaceAs.AUTHORITY else None,
    }


def _steps(text: str) -> list[dict[str, Any]]:
    """Each line that says something is a step."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [{"type": "step", "value": line, "id": str(uuid4())} for line in lines]


def delete(page_key: UUID) -> None:
    """Both versions and whatever stands below either, with their revisions."""
    for pk in list(Page.objects.filter(translation_key=page_key).values_list("pk", flat=True)):
        page = Page.objects.filter(pk=pk).first()
        if page is not None:
            page.specific.delete()
