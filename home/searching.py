"""Finding pages by words, in Welsh as in English: whatever the mutation, and never an error for an odd question."""

from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Locale, Page
from wagtail.search.query import And, PlainText, SearchQuery

from core.forms import plain
from core.text import Language, in_language
from guides.models import GlossaryPage, GlossaryTerm
from welsh import search as keys

LONGEST = 200
WORDS = 12
PER_PAGE = 10
LAST_PAGE = 20
TERMS = 3


@dataclass(frozen=True)
class Result:
    title: SafeString
    summary: SafeString
    url: str


@dataclass(frozen=True)
class Answer:
    """What was found in one language; `asks_nothing` when the question holds no word that can be looked for."""

    results: list[Result]
    has_more: bool = False
    asks_nothing: bool = False


def cleaned(question: str) -> str:
    """A question as it may be shown again: one line, no control characters or lone surrogates, not too long."""
    return " ".join(plain(question[: LONGEST * 4]).split())[:LONGEST]


def readable() -> Any:
    """The live pages that anybody may read."""
    return Page.objects.live().public()


def ask(question: str, language: Language, *, among: Any, page: int = 1) -> Answer:
    """The pages of a language that answer every word of the question, best first. `among`: see `readable`."""
    query = _query(question, language)
    if query is None:
        return Answer([], asks_nothing=True)
    first = (page - 1) * PER_PAGE
    own = among.filter(locale=Locale.objects.get_for_language(language))
    found = list(own.search(query)[first : first + PER_PAGE + 1])
    shown = sorted(found[:PER_PAGE], key=lambda one: not keys.answers(one.title, question, language))
    return Answer(
        [
            Result(
                title=_marked(one.title, question, language),
                summary=_marked(one.search_description, question, language),
                url=one.get_url() or "",
            )
            for one in shown
        ],
        has_more=len(found) > PER_PAGE and page < LAST_PAGE,
    )


def explain(question: str, language: Language) -> list[Result]:
    """Words of the glossary that answer the question, those it asks for by name first; at most a few."""
    found = list(GlossaryTerm.objects.answering(question, language)[: TERMS * PER_PAGE])
    if not found:
        return []
    found.sort(key=lambda term: not keys.answers(in_language(term, "term", language), question, language))
    address = GlossaryPage.objects.address_in(language)
    if address is None:
        return []
    return [
        Result(
            title=_marked(in_language(term, "term", language), question, language),
            summary=_marked(in_language(term, "meaning", language), question, language),
            url=f"{address}#{in_language(term, 'slug', language)}",
        )
        for term in found[:TERMS]
    ]


def _query(question: str, language: Language) -> SearchQuery | None:
    """Only keys of plain letters and figures reach the database: quotation marks and operators never do."""
    groups = keys.query_keys(question, language)[:WORDS]
    asked = [PlainText(" ".join(group), operator="or") for group in groups]
    return And(asked) if asked else None


def _marked(text: str, question: str, language: Language) -> SafeString:
    """The text with the words that were asked for marked."""
    parts, at = [], 0
    for start, end in keys.found_in(text, question, language):
        parts += [("", text[at:start], ""), (mark_safe("<mark>"), text[start:end], mark_safe("</mark>"))]
        at = end
    parts.append(("", text[at:], ""))
    return format_html_join("", "{}{}{}", parts)
