"""Finding pages by words, in Welsh as in English: whatever the mutation, and never an error for an odd question."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from core.forms import plain
from core.kin import address_of
from core.text import Language, in_language
from guides.models import GlossaryPage, GlossaryTerm
from home.finding import asking
from home.finding.asking import EVERYTHING, Counts, Wanted
from home.finding.models import Entry, Kind, numbered_entries
from places.models import Authority
from welsh import search as keys
from welsh.collation import sort_key

Keys = frozenset[str]

LONGEST = 200
WORDS = 12
PER_PAGE = 10
LAST_PAGE = 20
TERMS = 3
EXCERPT = 180
"""Letters of a page quoted where its summary does not have the words that were asked for."""
QUOTED_FROM = 4000
"""How far into a page words are looked for to be quoted."""


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
    counts: Counts = field(default_factory=Counts)


@dataclass(frozen=True)
class Facet:
    """One way to narrow an answer: what it is called, how many it leaves, and its value in the address."""

    name: str | Promise
    value: str
    count: int


def cleaned(question: str) -> str:
    """A question as it may be shown again: one line, no control characters or lone surrogates, not too long."""
    return " ".join(plain(question[: LONGEST * 4]).split())[:LONGEST]


def groups_of(question: str, language: Language) -> list[tuple[str, ...]]:
    """Only keys of plain letters and figures reach the database: quotation marks and operators never do."""
    return list(keys.query_keys(question, language)[:WORDS])


def ask(
    question: str, language: Language, *, wanted: Wanted = EVERYTHING, page: int = 1, counting: bool = True
) -> Answer:
    """What answers every word of the question in one language, best first."""
    groups = groups_of(question, language)
    return (
        answer(question, language, groups, wanted=wanted, page=page, counting=counting)
        if groups
        else Answer([], asks_nothing=True)
    )


def answer(
    question: str,
    language: Language,
    groups: list[tuple[str, ...]],
    *,
    wanted: Wanted = EVERYTHING,
    page: int = 1,
    counting: bool = True,
) -> Answer:
    """What has a key of every group, best first, with the words of the question marked."""
    first = (page - 1) * PER_PAGE
    sizes = asking.sizes_of(groups, language)
    found = asking.ranked(groups, language, wanted=wanted, first=first, most=PER_PAGE + 1, sizes=sizes)
    is_counted = counting and (found or wanted != EVERYTHING)
    counts = asking.counted(groups, language, sizes=sizes) if is_counted else Counts()
    entries = numbered_entries(found[:PER_PAGE])
    wanted_keys = keys.keys_of_question(question, language)
    return Answer(
        [_shown(entries[pk], wanted_keys, language) for pk in found[:PER_PAGE] if pk in entries],
        has_more=len(found) > PER_PAGE and page < LAST_PAGE,
        counts=counts,
    )


def kinds(counts: Counts) -> list[Facet]:
    """The kinds among which there is anything, in their own order; none where there is only one."""
    found = [Facet(kind.label, kind.value, counts.kinds[kind]) for kind in Kind if counts.kinds.get(kind)]
    return found if len(found) > 1 else []


def places(counts: Counts, language: Language) -> list[Facet]:
    """The council areas that anything found belongs to, A to Z."""
    named = Authority.objects.in_bulk(list(counts.places)) if counts.places else {}
    found = [
        Facet(in_language(place, "name", language), place.gss, counts.places[pk])
        for pk, place in named.items()
    ]
    return sorted(found, key=lambda one: sort_key(str(one.name), language))


def wanted(kind: str, gss: str) -> Wanted:
    """What an address asks for; words that are no kind or no place ask for everything."""
    place = Authority.objects.filter(gss=gss).values_list("pk", flat=True).first() if gss else None
    return Wanted(kind if kind in Kind.values else "", place)


def explain(question: str, language: Language) -> list[Result]:
    """Words of the glossary that answer the question, those it asks for by name first; at most a few."""
    found = list(GlossaryTerm.objects.answering(question, language)[: TERMS * PER_PAGE])
    if not found:
        return []
    found.sort(key=lambda term: not keys.answers(in_language(term, "term", language), question, language))
    address = GlossaryPage.objects.address_in(language)
    if address is None:
        return []
    wanted_keys = keys.keys_of_question(question, language)
    return [
        Result(
            title=_marked(in_language(term, "term", language), wanted_keys, language),
            summary=_marked(in_language(term, "meaning", language), wanted_keys, language),
            url=f"{address}#{in_language(term, 'slug', language)}",
        )
        for term in found[:TERMS]
    ]


def _shown(entry: Entry, wanted_keys: Keys, language: Language) -> Result:
    if entry.page is not None:
        title, url = entry.page.title, address_of(entry.page.url_path)
        summary = _telling(entry.page.search_description, entry.text, wanted_keys, language)
    else:
        assert entry.place is not None  # a constraint of the table
        title = in_language(entry.place, "name", language)
        summary = _marked(entry.text, wanted_keys, language)
        with override(language):
            url = reverse("place", kwargs={"slug": in_language(entry.place, "slug", language)})
    return Result(_marked(title, wanted_keys, language), summary, url)


def _telling(summary: str, text: str, wanted_keys: Keys, language: Language) -> SafeString:
    """The summary, marked; or, where it has none of the words, the place of the page that has one."""
    if found := keys.keys_found_in(summary, wanted_keys, language):
        return _with_marks(summary, found)
    spans = keys.keys_found_in(text[:QUOTED_FROM], wanted_keys, language)
    if not spans:
        return _with_marks(summary, found)
    start = max(0, spans[0][0] - EXCERPT // 3)
    before = text[start : spans[0][0]]
    quoted = (before.partition(" ")[2] if start else before) + text[spans[0][0] : start + EXCERPT]
    cut = quoted if start + EXCERPT >= len(text) else f"{quoted.rpartition(' ')[0]} …"
    return _marked(f"… {cut}" if start else cut, wanted_keys, language)


def _marked(text: str, wanted_keys: Keys, language: Language) -> SafeString:
    """The text with the words that were asked for marked."""
    return _with_marks(text, keys.keys_found_in(text, wanted_keys, language))


def _with_marks(text: str, spans: list[tuple[int, int]]) -> SafeString:
    parts, at = [], 0
    for start, end in spans:
        parts += [("", text[at:start], ""), (mark_safe("<mark>"), text[start:end], mark_safe("</mark>"))]
        at = end
    parts.append(("", text[at:], ""))
    return format_html_join("", "{}{}{}", parts)
