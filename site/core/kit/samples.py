"""Every component as it can be met. The page of the kit, the tests and docs/kit.md are held to this one list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db.models import TextChoices
from django.template import Context, Template
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from core.kit.words import WORDS, in_one_language
from core.text import current_language

PIECES = Path(__file__).parent / "pieces"
"""One file for each chapter: `[component state]`, then its template, whose words are those of `words.py`."""
HEAD = re.compile(r"^\[(\S+) (\w+)\]$", re.MULTILINE)


class State(TextChoices):
    USUAL = "usual", _("As it usually is")
    LONG = "long", _("With long words")
    EMPTY = "empty", _("With nothing in it")
    FULL = "full", _("With everything")


class Chapter(TextChoices):
    """Pages of the kit; no component stands on two."""

    WORDS = "words", _("Words, dates and numbers")
    SEATS = "seats", _("Seats and the compact")
    LINKS = "links", _("Titles, links and notices")
    PAPERS = "papers", _("Papers, pictures and stories")
    LISTS = "lists", _("Lists and ways on")
    FORMS = "forms", _("Forms")
    ERRORS = "errors", _("Forms with errors")
    PICTURES = "pictures", _("Drawings")


@dataclass(frozen=True)
class Sample:
    """One component in one state. `part` is the name of a tag, of a filter (`|long_date`) or of a class (`.table`)."""

    chapter: Chapter
    part: str
    state: State
    template: str

    def shown(self) -> SafeString:
        """The sample in the language of the moment."""
        return Template("{% load i18n static canol %}" + self.template).render(Context(values()))


def values() -> dict[str, Any]:
    """The words that samples share, in the language of the moment."""
    language = current_language()
    said: dict[str, Any] = in_one_language(WORDS, language)
    pair = said["pair"]
    return {**said, "pair": type("Pair", (), pair)()}


def samples() -> Iterator[Sample]:
    """All samples that are pieces of a page, in the order of the kit. Forms and drawings show themselves."""
    for chapter in Chapter:
        file = PIECES / f"{chapter.value}.html"
        if file.exists():
            _before, *found = HEAD.split(file.read_text())
            for part, state, template in zip(found[::3], found[1::3], found[2::3], strict=True):
                yield Sample(chapter, part, State(state), template.strip())
