"""Everything that is wrong with a file that came back, found at once. Pure: nothing is written here."""

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from bilingual.exchange.units import Bundle, Returned, ReturnedBundle, Unit


class Fault(Enum):
    OTHER_FILE = "other_file"
    SOURCE_CHANGED = "source_changed"
    UNKNOWN = "unknown"
    MISSING = "missing"
    TWICE = "twice"
    FUZZY = "fuzzy"
    LINKS = "links"
    MARKUP = "markup"
    PLACEHOLDERS = "placeholders"
    LEFT = "left"


@dataclass(frozen=True)
class Mismatch:
    """One fault: which, where, and the text it is about ("" where it is about the whole file)."""

    fault: Fault
    path: str = ""
    text: str = ""


_LINK = re.compile(r'<a\b[^>]*\bid="([^"]*)"')
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)\b[^>]*>")
_ANY_ANGLE = re.compile(r"<")
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")


def compare(sent: Bundle, came: ReturnedBundle) -> list[Mismatch]:
    """Nothing where every text came back, and came back whole."""
    if came.translation != sent.translation:
        return [Mismatch(Fault.OTHER_FILE)]
    found = [] if came.source_digest == sent.source_digest else [Mismatch(Fault.SOURCE_CHANGED)]
    wanted = {unit.key: unit for unit in sent.units}
    given: dict[str, Returned] = {}
    for one in came.units:
        if one.key not in wanted:
            found.append(Mismatch(Fault.UNKNOWN, one.path, one.source))
        elif one.key in given and given[one.key].target != one.target:
            found.append(Mismatch(Fault.TWICE, one.path, one.source))
        given.setdefault(one.key, one)
    for key, unit in wanted.items():
        found += _of_one(unit, given.get(key))
    return found


def _of_one(unit: Unit, came: Returned | None) -> Iterator[Mismatch]:
    if came is None or not came.target.strip():
        yield Mismatch(Fault.MISSING, unit.path, unit.source)
        return
    if came.is_fuzzy:
        yield Mismatch(Fault.FUZZY, unit.path, unit.source)
    if Counter(_LINK.findall(unit.source)) != Counter(_LINK.findall(came.target)):
        yield Mismatch(Fault.LINKS, unit.path, unit.source)
    if not _is_well_marked(unit.source, came.target):
        yield Mismatch(Fault.MARKUP, unit.path, unit.source)
    if Counter(_PLACEHOLDER.findall(unit.source)) != Counter(_PLACEHOLDER.findall(came.target)):
        yield Mismatch(Fault.PLACEHOLDERS, unit.path, unit.source)
    if is_left(unit.source, came.target) and not came.is_same:
        yield Mismatch(Fault.LEFT, unit.path, unit.source)


def _is_well_marked(source: str, target: str) -> bool:
    """Opened and closed in order, and with no element that the source does not use."""
    known = set(_TAG.findall(source))
    still_open: list[str] = []
    for met in _TAG.finditer(target):
        name, text = met[1], met[0]
        if name not in known:
            return False
        if text.startswith("</"):
            if not still_open or still_open.pop() != name:
                return False
        elif not text.endswith("/>") and name != "br":
            still_open.append(name)
    return not still_open and len(_ANY_ANGLE.findall(target)) == len(_TAG.findall(target))


def is_left(source: str, target: str) -> bool:
    """Whether a text still says what the source says, in words that could be said otherwise."""
    if html.unescape(source).split() != html.unescape(target).split():
        return False
    return bool(_LETTER.search(_ADDRESS.sub("", _TAG.sub("", source))))
