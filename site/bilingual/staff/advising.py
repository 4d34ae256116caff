"""Advice on the newest words of a page: how hard they are to read, slips in the Welsh, things to look at; no block."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.models import Page

from bilingual import leaks
from bilingual.staff.rights import must_edit_a_side
from bilingual.staff.words import ADVICE, LEAKS, Words, place_words
from bilingual.words import pieces
from welsh import advice
from welsh.reading import LONG_SENTENCE, Level, Reading, read

LEVELS: dict[Level, Words] = {
    "very easy": gettext_lazy("Very easy to read"),
    "easy": gettext_lazy("Easy to read"),
    "middling": gettext_lazy("Neither easy nor hard"),
    "hard": gettext_lazy("Hard to read"),
    "very hard": gettext_lazy("Very hard to read"),
}
SHOWN = 100


@dataclass(frozen=True)
class Line:
    """One piece of advice: what it is about, where, what was written, what may be meant."""

    words: str
    place: str
    said: str
    better: str = ""


@dataclass(frozen=True)
class Advised:
    reading: Reading
    lines: list[Line]


def advice_on(page: Page) -> Advised:
    """On the newest revision, saved but not necessarily published."""
    newest = page.get_latest_revision_as_object()
    content, language = newest.serializable_data(), page.locale.language_code
    parts = list(pieces(content))
    lines = [
        Line(str(LEAKS[leak.kind]), place_words(newest, leak.path), leak.excerpt)
        for leak in leaks.found_in(content, language)
        if leak.kind is not leaks.Kind.ENGLISH  # the Welsh advice says so too
    ]
    if language == "cy":
        lines += [
            Line(str(ADVICE[hint.kind]), place_words(newest, leaf.path), hint.said, hint.better)
            for leaf in parts
            for hint in advice.hints(leaf.text)
        ]
    return Advised(read((leaf.text for leaf in parts), language), lines)


@require_safe
def page_advice(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(Page, pk=page_id).specific
    must_edit_a_side(request, page)
    found = advice_on(page)
    context = {
        "page_title": _("Advice"),
        "page": page,
        "language": page.locale.language_code,
        "reading": found.reading,
        "level": LEVELS[found.reading.level],
        "most_words": LONG_SENTENCE,
        "lines": found.lines[:SHOWN],
        "partner": page.get_translations().first(),
    }
    return render(request, "bilingual/admin/advice.html", context)
