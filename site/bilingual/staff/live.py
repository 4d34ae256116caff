"""Advice while somebody writes: the words of the editor come in, lines come back, and nothing of it is kept."""

import json
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.models import Page

from bilingual import leaks
from bilingual.staff.advising import LEVELS
from bilingual.staff.rights import must_edit_a_side
from bilingual.staff.words import ADVICE, LEAKS
from bilingual.words import pieces
from core import guard
from core.forms import plain
from welsh import advice
from welsh.reading import LONG_SENTENCE, read

MOST_TEXTS = 400
MOST_LETTERS = 200_000
SHOWN = 40


@dataclass(frozen=True)
class Line:
    """One piece of advice: which text of the editor it is about, what it is, what was written, what may be meant."""

    at: int
    words: str
    said: str
    better: str = ""


class NotTexts(ValueError):
    """What came in is no list of texts, or more than an editor holds."""


def texts_in(body: bytes) -> list[str]:
    """`{"texts": ["…", …]}`, in the order of the editor's fields."""
    try:
        given = json.loads(body)["texts"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotTexts from error
    if not isinstance(given, list) or not all(isinstance(text, str) for text in given):
        raise NotTexts
    if len(given) > MOST_TEXTS or sum(map(len, given)) > MOST_LETTERS:
        raise NotTexts
    return [plain(text) for text in given]


def lines_on(texts: list[str], language: str) -> list[Line]:
    """What the leak guard and the Welsh advice would say, text by text."""
    found: list[Line] = []
    for at, text in enumerate(texts):
        content = {"text": text}
        found += [
            Line(at, str(LEAKS[leak.kind]), leak.excerpt)
            for leak in leaks.found_in(content, language)
            if leak.kind is not leaks.Kind.ENGLISH  # the Welsh advice says so too
        ]
        if language == "cy":
            found += [
                Line(at, str(ADVICE[hint.kind]), hint.said, hint.better)
                for piece in pieces(content)
                for hint in advice.hints(piece.text)
            ]
    return found


@require_POST
def live_advice(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(Page.objects.select_related("locale"), pk=page_id).specific
    must_edit_a_side(request, page)
    assert request.user.pk is not None  # the staff side lets nobody else in
    if not guard.allows_person(request.user.pk, "advice", now=timezone.now()):
        return HttpResponse(status=429)
    try:
        texts = texts_in(request.body)
    except NotTexts:
        return HttpResponse(status=400)
    language = page.locale.language_code
    lines, reading = lines_on(texts, language), read(texts, language)
    context = {
        "lines": lines[:SHOWN],
        "many": len(lines) + len(reading.long_sentences),
        "reading": reading,
        "level": LEVELS[reading.level],
        "most_words": LONG_SENTENCE,
        "language": language,
    }
    return render(request, "bilingual/admin/live_advice.html", context)
