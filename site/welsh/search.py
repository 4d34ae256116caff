"""Search keys: the same plain tokens from a text and from a question, whatever mutation or number a word
stood in.

Index ``keys_for_text(text, language)`` in a field of its own beside the text. Ask with
``query_keys(question, language)``: a tuple of groups, all of which must be met, each by any one of its
keys. ``language`` is the language of what is searched.

    keys_for_text("Yng Nghymru mae dwy gymuned")      # "... gymuned cymuned ... qqcommunity qqwales"
    query_keys("cymunedau")                          # (("cymuned", "qqcommunity"),)

How a Welsh word becomes keys: every radical its form may come from (*nghymuned*, *gymuned* → *cymuned*),
each cut to what its plural and singular share (``plurals.stem``), accents folded (*dŵr*, *dwr*). English
words take no mutation. Ideas of the glossary add a key of their own (*qqcommunity*) that both languages
share, so *co-production*, *coproduction*, *co production* and *cydgynhyrchu* find the same. Keys are
lower-case ASCII letters and figures, at least two signs: no database needs a tokenizer, a dictionary or a
stop list for them, and none should stem them.

What it costs: a form may come from several radicals, so now and then a word is found that only looks
related (*fan*: from *ban*, from *man*). ``AS_THEY_STAND`` keeps the commonest of these apart. Rank exact
matches of the text first and these keys second.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from welsh.glossary import ALL_TERMS, Term
from welsh.letters import composed, folded, listed
from welsh.mutation import FROZEN, radicals
from welsh.plurals import english_stem, stem
from welsh.words import STOP_ENGLISH, STOP_WELSH, Word, is_left_out_of_questions, is_stop_word, words

Group = tuple[str, ...]
Shape = tuple[frozenset[str], ...]

AS_THEY_STAND: Final = frozenset(
    listed(
        "bach bad bant barn bod bore byd bys da dal dant dol dwr dyn dŵr du gallu gan gorau gwasg gwaun gwn gwr gŵr",
        "haf hafan hanes hawl heb hen her hir hoff hun mab mam man medd mel mil mis modd mêl nant nawr nes nod nos un",
    )
)
"""Common words that look like the mutation of another word (*dŵr* of *tŵr*, *byd* of *pyd*) and hardly ever
are: taken as they stand. Compared with accents, so that *dâl*, the soft form of *tâl*, is not taken for
*dal*."""

_PLAIN: Final = re.compile(r"[a-z0-9]+")


def keys_for_text(text: str, language: str = "cy") -> str:
    """All keys of a text, each once, in the order they first came, parted by spaces: ready for an index."""
    return " ".join(counted_keys(text, language))


def counted_keys(text: str, language: str = "cy") -> dict[str, int]:
    """All keys of a text in the order they first came, and how often each is a word of it as written: 0 for what a
    form may only come from, and for ideas of the glossary. For ranking: what was written comes first."""
    found: dict[str, int] = {}
    spoken = list(words(composed(text)))
    for word in spoken:
        for written in _ways(word):
            if not is_stop_word(written, language):
                for place, key in enumerate(word_keys(written, language)):
                    found[key] = found.get(key, 0) + (place == 0)
    for _, _, term in _terms_in(spoken):
        found.setdefault(term.key, 0)
    return found


def query_keys(question: str, language: str = "cy") -> tuple[Group, ...]:
    """What a text must have to answer a question: every group, by at least one of its keys. Empty when
    nothing is asked (no words, or only words too common to search for)."""
    spoken = list(words(composed(question)))
    ideas = _longest(_terms_in(spoken))
    groups: list[Group] = []
    for at, word in enumerate(spoken):
        here = [term for first, last, term in ideas if first <= at < last]
        exact = tuple(term.key for term in here if term.one_word)
        groups += [exact] if exact else _groups_of(word, tuple(term.key for term in here), language)
    return tuple(dict.fromkeys(group for group in groups if group))


def answers(text: str, question: str, language: str = "cy") -> bool:
    """Whether a text answers a question: what a database must agree with (and tests compare it to)."""
    asked = query_keys(question, language)
    has = set(keys_for_text(text, language).split())
    return bool(asked) and all(has.intersection(group) for group in asked)


def found_in(text: str, question: str, language: str = "cy") -> list[tuple[int, int]]:
    """Where the words of a question stand in a text, as ``(start, end)``, in order: for marking them in an
    excerpt. The text must be composed (NFC), as everything from a form or the database here is."""
    return keys_found_in(text, keys_of_question(question, language), language)


def keys_of_question(question: str, language: str = "cy") -> frozenset[str]:
    """Every key of a question: for ``keys_found_in``, where many texts are asked the same."""
    return frozenset(key for group in query_keys(question, language) for key in group)


def keys_found_in(text: str, wanted: frozenset[str], language: str = "cy") -> list[tuple[int, int]]:
    """Where words with any of these keys stand in a text, as ``(start, end)``, in order."""
    spoken = list(words(text))
    spans = {
        (word.start, word.end)
        for word in spoken
        if any(
            wanted.intersection(word_keys(written, language))
            for written in _ways(word)
            if not is_stop_word(written, language)
        )
    }
    if not wanted.isdisjoint(_TERM_KEYS):
        spans.update(
            (spoken[first].start, spoken[last - 1].end)
            for first, last, term in _terms_in(spoken)
            if term.key in wanted
        )
    return _apart(sorted(spans))


_TERM_KEYS: Final = frozenset(term.key for term in ALL_TERMS)


def _apart(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _ways(word: Word) -> tuple[str, ...]:
    """How a word may be looked for: its parts, and all of them as one (*co*, *production*,
    *coproduction*)."""
    return (*word.parts, word.joined) if len(word.parts) > 1 else word.parts


def _groups_of(word: Word, ideas: Group, language: str) -> list[Group]:
    """One group for each part of a word that is worth searching for."""
    whole = word_keys(word.joined, language) if len(word.parts) > 1 else ()
    return [
        tuple(dict.fromkeys((*word_keys(part, language), *whole, *ideas)))
        for part in word.parts
        if not is_left_out_of_questions(part, language)
    ]


@lru_cache(maxsize=65_536)
def word_keys(word: str, language: str = "cy") -> Group:
    """The keys of one word, lower case: *nghymunedau* has *cymuned*. The word's own comes first; single
    signs have none."""
    if not language.startswith("cy"):
        return _plain_keys([folded(word)], english_stem)
    forms = {word} if word in AS_THEY_STAND or word in FROZEN else radicals(word)
    return _plain_keys([folded(form) for form in (word, *sorted(forms - {word}))], stem)


def _plain_keys(forms: list[str], cut: Callable[[str], str]) -> Group:
    """Each form cut to its stem and to what ASCII can write, each once, none of a single letter."""
    keys = ("".join(_PLAIN.findall(cut(form))) for form in forms)
    return tuple(dict.fromkeys(key for key in keys if len(key) > 1 or key.isdecimal()))


# Ideas of the glossary

_COMMON: Final = STOP_WELSH | STOP_ENGLISH
"""Left out of terms and texts alike when a term is looked for: *gofal a chymorth* is read as *gofal
chymorth*."""


@lru_cache(maxsize=65_536)
def _recognised(word: str) -> frozenset[str]:
    """What a word of a term may be recognised by, in either language."""
    return frozenset(word_keys(word, "cy") + word_keys(word, "en"))


def _bare(spoken: Sequence[Word]) -> list[tuple[int, str]]:
    """Every part that counts, with the number of the word it stands in."""
    return [
        (at, part)
        for at, word in enumerate(spoken)
        for part in word.parts
        if part not in _COMMON and len(part) > 1
    ]


def _by_first_key() -> dict[str, list[tuple[Shape, Term]]]:
    """Terms as sequences of recognisable words, by what their first word may be recognised by."""
    found: dict[str, list[tuple[Shape, Term]]] = {}
    for term in ALL_TERMS:
        for way in term.english + term.welsh:
            shape = tuple(_recognised_in_term(part) for _, part in _bare(list(words(way))))
            for key in shape[0]:
                found.setdefault(key, []).append((shape, term))
    return found


def _recognised_in_term(word: str) -> frozenset[str]:
    """A word of a term is a radical and no form of another: only itself and its stems stand for it."""
    return frozenset({stem(folded(word)), english_stem(folded(word))})


def _terms_in(spoken: Sequence[Word]) -> Iterator[tuple[int, int, Term]]:
    """Every term a text holds, as first word, word after the last, and the term."""
    bare = _bare(spoken)
    seen: set[tuple[int, int, str]] = set()
    for at in range(len(bare)):
        for first, last, term in _terms_at(bare, at):
            if (first, last, term.key) not in seen:
                seen.add((first, last, term.key))
                yield first, last, term


def _terms_at(bare: Sequence[tuple[int, str]], at: int) -> Iterator[tuple[int, int, Term]]:
    number, part = bare[at]
    for shape, term in _terms_beginning_with(part):
        here = bare[at : at + len(shape)]
        if len(here) == len(shape) and all(
            _recognised(word) & wanted for (_, word), wanted in zip(here, shape, strict=True)
        ):
            yield number, here[-1][0] + 1, term


@lru_cache(maxsize=65_536)
def _terms_beginning_with(part: str) -> tuple[tuple[Shape, Term], ...]:
    """The terms whose first word this may be: none, for nearly every word."""
    return tuple(found for key in _recognised(part) for found in _TERMS_BY_FIRST_KEY.get(key, ()))


def _longest(found: Iterator[tuple[int, int, Term]]) -> list[tuple[int, int, Term]]:
    """Of terms that overlap in a question, the longest; of equal ones on the same words, all."""
    kept: list[tuple[int, int, Term]] = []
    for first, last, term in sorted(found, key=lambda met: (met[0] - met[1], met[0])):
        if all(last <= f or first >= e or (first, last) == (f, e) for f, e, _ in kept):
            kept.append((first, last, term))
    return kept


_TERMS_BY_FIRST_KEY: Final = _by_first_key()
