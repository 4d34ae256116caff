"""The words of a page, wherever they stand in it: for digests that tell what changed, and to find English in the Welsh.

Segments that wagtail-localize extracts miss some blocks, so everything here reads every text leaf of a revision.
"""

import hashlib
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

# Fields of a revision that are not content: where and when the page stands, who holds it.
# fmt: off
NOT_CONTENT = frozenset(
    {
        "alias_of", "content_type", "depth", "draft_title", "expire_at", "expired", "first_published_at",
        "go_live_at", "has_unpublished_changes", "last_published_at", "latest_revision",
        "latest_revision_created_at", "live", "live_revision", "locale", "locked", "locked_at",
        "locked_by", "numchild", "owner", "path", "pk", "translation_key", "url_path",
        "wagtail_admin_comments",
    }
)
ADDED_LATER = frozenset({"sound", "signed"})
"""Fields that revisions of before do not have: empty, they change no digest, so that an upgrade changes no words."""
NOT_WORDS = NOT_CONTENT | {"slug", "id", "type", "uuid", "show_in_menus"}
_TAG = re.compile(r"<[^>]+>")
_END_OF_PIECE = re.compile(r"</?(?:p|li|ul|ol|h[1-6]|br|hr|div|blockquote|t[dhr])\b[^>]*>", re.IGNORECASE)
_END_OF_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_LETTERS = re.compile(r"(?<![a-z0-9])[a-z]+(?![a-z0-9])")
_ESCAPED = re.compile(r"\\(?:u[0-9a-fA-F]{4}|[bfnrt])")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Function words that English cannot do without and Welsh does not have.
ENGLISH = frozenset(
    {
        "about", "and", "are", "be", "been", "but", "by", "can", "could", "for", "from", "had", "has",
        "have", "how", "is", "it", "not", "of", "or", "our", "should", "that", "the", "their", "there",
        "these", "they", "this", "those", "to", "was", "we", "were", "what", "when", "where", "which",
        "who", "will", "with", "would", "you", "your",
    }
)
# fmt: on


@dataclass(frozen=True)
class Leaf:
    path: str
    text: str


def digest_of(content: dict[str, Any]) -> str:
    """Of everything a reader could notice in a revision: words, pictures, order."""
    kept = {
        name: value
        for name, value in content.items()
        if name not in NOT_CONTENT and not (value is None and name in ADDED_LATER)
    }
    return hashlib.sha256(json.dumps(kept, sort_keys=True, cls=DjangoJSONEncoder).encode()).hexdigest()


def leaves(content: dict[str, Any]) -> Iterator[Leaf]:
    """Every text a reader could read, without its markup, with the place it stands at."""
    for leaf in texts(content):
        text = plain(leaf.text)
        if _WORD.search(text):
            yield Leaf(leaf.path, text)


def texts(content: dict[str, Any]) -> Iterator[Leaf]:
    """Every text as it is stored, markup and all.

    A moment counts as one, written as a stored revision writes it: the hour of an event must never differ between the
    languages, nor between a revision just made and the same one read again.
    """
    for name, value in content.items():
        if name not in NOT_WORDS:
            yield from _texts(name, _unpacked(value))


def pieces(content: dict[str, Any]) -> Iterator[Leaf]:
    """Every paragraph, line of a list or short text by itself: one may be in English while its neighbours are not."""
    for leaf in texts(content):
        for piece in _END_OF_PIECE.split(leaf.text):
            text = plain(piece)
            if _WORD.search(text):
                yield Leaf(leaf.path, text)


def sentences(text: str) -> list[str]:
    return _END_OF_SENTENCE.split(text)


def plain(markup: str) -> str:
    if "<" not in markup and "&" not in markup:
        return " ".join(markup.split())
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())


def as_stored(value: Any) -> Any:
    """A moment, a number or an id as a stored revision has it."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder))


def _unpacked(value: Any) -> Any:
    """StreamFields stand in a revision as JSON within JSON."""
    if isinstance(value, str) and value[:1] in "[{":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _texts(path: str, value: Any) -> Iterator[Leaf]:
    if isinstance(value, dict):
        for name, part in value.items():
            if name not in NOT_WORDS:
                yield from _texts(f"{path}.{name}", part)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _texts(f"{path}.{number}", part)
    else:
        stored = as_stored(value)
        if isinstance(stored, str):
            yield Leaf(path, stored)


def words_digest(content: dict[str, Any]) -> str:
    """Of the words alone: a new picture or a fresh revision of the same text does not make a translation stale."""
    told = sorted([leaf.path, leaf.text] for leaf in leaves(content))  # PostgreSQL keeps no order of fields
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def left_in_english(
    english: dict[str, Any], welsh: dict[str, Any], *, same: frozenset[str] = frozenset()
) -> list[Leaf]:
    """What stands in the Welsh revision in English: the same words as on the English side, and English ones.

    Compared by paragraph and by sentence. Names and numbers may be the same in both languages; a text with an English
    function word may not, unless somebody marked it as the same on purpose (`same` holds the digests of such texts).
    """
    known = {part for leaf in pieces(english) for part in (leaf.text, *sentences(leaf.text))}
    found: dict[str, Leaf] = {}
    for leaf in pieces(welsh):
        if digest_of_text(leaf.text) in same:
            continue
        for part in (leaf.text, *sentences(leaf.text)):
            if part in known and reads_as_english(part) and digest_of_text(part) not in same:
                found.setdefault(leaf.path, Leaf(leaf.path, part))
    return list(found.values())


def digest_of_text(markup: str) -> str:
    return hashlib.sha256(plain(markup).encode()).hexdigest()


def reads_as_english(text: str) -> bool:
    """Whether a text holds more than one word, and among them one that English cannot do without."""
    found = [word.lower() for word in _WORD.findall(text)]
    return len(found) > 1 and any(word in ENGLISH for word in found)


def words_in(content: dict[str, Any]) -> int:
    """How many words readers meet in it: those of `leaves`, without asking where they stand."""
    waiting = [_unpacked(value) for name, value in content.items() if name not in NOT_WORDS]
    found = 0
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += [part for name, part in value.items() if name not in NOT_WORDS]
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, str):
            text = plain(value)
            if _WORD.search(text):
                found += len(text.split())
        elif value is not None:
            found += len(str(as_stored(value)).split()) if _WORD.search(str(as_stored(value))) else 0
    return found


def may_read_as_english(stored: str) -> bool:
    """Whether any part of a stored text (JSON too) could read as English: a quick no for nearly every Welsh one."""
    if "&#" in stored:
        return True
    return not ENGLISH.isdisjoint(_LETTERS.findall(_ESCAPED.sub(" ", stored).lower()))


def count_words(markup: str) -> int:
    return len(_WORD.findall(plain(markup)))
