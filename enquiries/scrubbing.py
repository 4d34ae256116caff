"""What in a text still speaks of somebody. Words in, findings out; it judges nothing and changes nothing."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from enquiries.models import Enquiry


class Trace(StrEnum):
    """What was found. Those of the asker may never stay; the others may, where somebody has looked."""

    ASKER = "asker"
    REFERENCE = "reference"
    MAIL = "mail"
    PHONE = "phone"
    POSTCODE = "postcode"
    NAME = "name"


NEVER = frozenset({Trace.ASKER, Trace.REFERENCE})

_MAIL = re.compile(r"[^\s@<>()]{1,64}@[\w.-]{1,180}\.\w{2,}")
_PHONE = re.compile(r"(?<![\w])(?:\+44|0)[\d ()-]{8,16}\d(?![\w])")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", re.IGNORECASE)
_REFERENCE = re.compile(r"\bCAN[- ]?[A-Z\d]{4}[- ]?[A-Z\d]{4}\b", re.IGNORECASE)
_TITLED = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr|Mr?s?\.|Nyrs|Y Parch)\.? [A-ZÂÊÎÔÛŴŶ][\w’'-]+")
_WORD = re.compile(r"[\w’'-]+")
SHORTEST = 3
COMMON = frozenset(
    {
        "the", "and", "for", "los", "mab", "ferch", "merch", "plas", "heol", "lon", "lôn", "ffordd", "stryd", "street",
        "road", "lane", "close", "avenue",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Finding:
    trace: Trace
    words: str


def find(text: str, case: Enquiry | None) -> list[Finding]:
    """Every trace once, in the order of the text's kinds: what is the asker's own first."""
    found = [*(_of_asker(text, case) if case else ()), *_of_anybody(text)]
    return list(dict.fromkeys(found))


def _of_asker(text: str, case: Enquiry) -> Iterator[Finding]:
    words = {word.casefold() for word in _WORD.findall(text)}
    for name in sorted(_own_words(case)):
        if name in words:
            yield Finding(Trace.ASKER, name)
    even = text.casefold()
    for own in (case.email, case.reference):
        if own and own.casefold() in even:
            yield Finding(Trace.ASKER, own)
    digits, own_number = re.sub(r"\D", "", text), re.sub(r"\D", "", case.phone)[-9:]
    if len(own_number) == 9 and own_number in digits:
        yield Finding(Trace.ASKER, case.phone)


def _own_words(case: Enquiry) -> set[str]:
    """Parts of names and address that are long enough to mean somebody."""
    own = " ".join([case.name, case.speaker_name, case.address, case.email.partition("@")[0]])
    return {
        word.casefold()
        for word in _WORD.findall(own)
        if len(word) >= SHORTEST and not word.isdecimal() and word.casefold() not in COMMON
    }


_PATTERNS: Iterable[tuple[Trace, re.Pattern[str]]] = (
    (Trace.REFERENCE, _REFERENCE),
    (Trace.MAIL, _MAIL),
    (Trace.PHONE, _PHONE),
    (Trace.POSTCODE, _POSTCODE),
    (Trace.NAME, _TITLED),
)


def _of_anybody(text: str) -> Iterator[Finding]:
    for trace, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            yield Finding(trace, found[0].strip())
