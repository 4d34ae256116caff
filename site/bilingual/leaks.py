"""What looks as if it was never meant for readers: notes to oneself, gaps left open, somebody's own telephone number.

Pure rules over the words of a revision, in both languages. They only point: whoever signs off says why it may go out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from bilingual.words import Leaf, pieces, sentences, texts
from welsh.english import reads_as_english

LONGEST_EXCERPT = 80
SHORTEST_REPEATED = 40
"""Letters: shorter lines (a heading, a step) may well stand twice."""


class Kind(Enum):
    INTERNAL = "internal"
    TO_DO = "to_do"
    PLACEHOLDER = "placeholder"
    CLICK_HERE = "click_here"
    PRIVATE_PHONE = "private_phone"
    PRIVATE_MAIL = "private_mail"
    ALT_TEXT = "alt_text"
    REPEATED = "repeated"
    ENGLISH = "english"


@dataclass(frozen=True)
class Leak:
    """One thing pointed at: what kind, in which field or block, and the words themselves."""

    kind: Kind
    path: str
    excerpt: str


_ANY_CASE = re.IGNORECASE
# fmt: off
_RULES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.INTERNAL, re.compile(
        r"\binternal\b|\bnot for publication\b|\b[mf]ewnol\b|\bddim i[’']w gyhoeddi\b", _ANY_CASE)),
    (Kind.TO_DO, re.compile(r"\bTO ?DO\b|\bFIXME\b|\bTB[CA]\b|\bXXX+\b|\bI[’']W (?:WNEUD|GADARNHAU)\b")),
    (Kind.PLACEHOLDER, re.compile(
        r"%[sd]\b|%\(\w+\)[sd]|\{\w*\}|\blorem\b|\?{3,}|_{4,}|\[(?:name|date|insert|enw|dyddiad|rhowch)\b[^\]]*\]",
        _ANY_CASE)),
    (Kind.CLICK_HERE, re.compile(r"\bclick here\b|\bclic(?:iwch|io) yma\b", _ANY_CASE)),
    # A mobile number is somebody's own; 07700 900xxx is set aside for examples.
    (Kind.PRIVATE_PHONE, re.compile(r"(?<!\d)(?:\+44[ -]?|0)(?!7700[ -]?900)7(?:[ -]?\d){9}(?!\d)")),
    (Kind.PRIVATE_MAIL, re.compile(
        r"\b[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|proton(?:mail)?)"
        r"\.(?:com|co\.uk|me)\b", _ANY_CASE)),
)
# fmt: on
_BARE_LINK = re.compile(r"<a\b[^>]*>\s*(here|yma|this|hwn|link|dolen)\s*</a>", _ANY_CASE)
_ALT_PATH = re.compile(r"(?:^|[._])alt(?:_text)?$")
_ALT_THAT_SAYS_NOTHING = re.compile(
    r"(?:an? )?(?:image|picture|photo(?:graph)?|graphic|alt(?:ernative)? text|untitled|llun|delwedd|ffotograff|"
    r"testun amgen)\W*\d*|.*\.(?:jpe?g|png|gif|webp|avif|svg)|(?:img|dsc|screenshot)[ _-]?\d.*",
    _ANY_CASE,
)


def found_in(content: dict[str, Any], language: str) -> list[Leak]:
    """Everything worth a second look in one side of a pair, in the order it stands there."""
    parts = list(pieces(content))
    found = [leak for leaf in parts for leak in _in_one(leaf, language)]
    found += [
        Leak(Kind.CLICK_HERE, leaf.path, met[1])
        for leaf in texts(content)
        for met in _BARE_LINK.finditer(leaf.text)
    ]
    return [*found, *_repeated(parts)]


def _in_one(leaf: Leaf, language: str) -> Iterator[Leak]:
    for kind, rule in _RULES:
        met = rule.search(leaf.text)
        if met:
            yield Leak(kind, leaf.path, _around(leaf.text, met.start(), met.end()))
    if _ALT_PATH.search(leaf.path) and _ALT_THAT_SAYS_NOTHING.fullmatch(leaf.text.strip()):
        yield Leak(Kind.ALT_TEXT, leaf.path, leaf.text)
    if language == "cy":
        for sentence in sentences(leaf.text):
            if reads_as_english(sentence):
                yield Leak(Kind.ENGLISH, leaf.path, sentence[:LONGEST_EXCERPT])


def _around(text: str, start: int, end: int) -> str:
    """The words met, with a little of what stands round them."""
    spare = max(0, LONGEST_EXCERPT - (end - start)) // 2
    first, last = max(0, start - spare), min(len(text), end + spare)
    before = text[first:start] if first == 0 else "… " + text[first:start].partition(" ")[2]
    after = text[end:last] if last == len(text) else text[end:last].rpartition(" ")[0] + " …"
    return f"{before}{text[start:end]}{after}".strip()


def _repeated(parts: list[Leaf]) -> Iterator[Leak]:
    """A paragraph that stands twice in one field; a summary may repeat the opening words, a drawing may come back."""
    seen: set[tuple[str, str]] = set()
    for leaf in parts:
        place = (leaf.path.partition(".")[0], leaf.text)
        is_long = len(leaf.text) >= SHORTEST_REPEATED and not _ALT_PATH.search(leaf.path)
        if is_long and place in seen:
            yield Leak(Kind.REPEATED, leaf.path, leaf.text[:LONGEST_EXCERPT])
        seen.add(place)
