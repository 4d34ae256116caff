"""Asking the index: which entries answer a question, best first, and how many of each kind and place."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from wagtail.models import Page, PageViewRestriction

from home.finding.models import LONGEST_KEY, Entry, Kind, KnownWord, Posting
from welsh import search as keys
from welsh.letters import composed
from welsh.slips import SHORTEST, corrected
from welsh.words import words

Groups = Sequence[tuple[str, ...]]
FEW = 300
"""Up to so many postings of its rarest word, a question is answered from that word on."""
MULTITUDE = 1000
"""More answers than these are not counted: nobody looks through them, they narrow them."""


@dataclass(frozen=True)
class Wanted:
    """What a reader chose to see: a kind, the council area of a place; "" and None are all."""

    kind: str = ""
    place: int | None = None


EVERYTHING = Wanted()


@dataclass(frozen=True)
class Counts:
    kinds: dict[str, int] = field(default_factory=dict)
    places: dict[int, int] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether everything was counted: where not, there are kinds and places but no numbers."""
        return sum(self.kinds.values()) <= MULTITUDE


def ranked(
    groups: Groups,
    language: str,
    *,
    wanted: Wanted = EVERYTHING,
    first: int = 0,
    most: int,
    any_group: bool = False,
    sizes: Sequence[int] = (),
) -> list[int]:
    """The entries that answer every group (or, with `any_group`, as many as they can), best first.

    An entry's worth is the best of its keys in each group, added up; the word as asked counts twice. Of equals, the one
    that was entered last comes first.
    """
    if len(groups) == 1:
        sql, values = _best_of_one(groups[0], language, wanted, first + most)
    else:
        scored, values = _any(groups, language) if any_group else _all(groups, language, sizes)
        narrowed, chosen = _narrowed(wanted)
        sql = (
            f"SELECT e.id, s.score, s.met FROM ({scored}) s {_joined('s')} "  # noqa: S608  # our own names
            f"WHERE {narrowed}"
        )
        values += chosen
    rows = _rows(
        f"SELECT id, score FROM ({sql}) x ORDER BY met DESC, score DESC, id DESC LIMIT %s OFFSET %s",  # noqa: S608  # our own names
        [*values, most, first],
    )
    return [int(pk) for pk, _score in rows]


def counted(groups: Groups, language: str, *, sizes: Sequence[int] = ()) -> Counts:
    """How many entries answer, by kind and by place; of a multitude, only among the first `MULTITUDE`."""
    scored, values = _met(groups[0], language) if len(groups) == 1 else _all(groups, language, sizes)
    narrowed, chosen = _narrowed(EVERYTHING)
    counts = Counts()
    for kind, place, many in _rows(
        f"SELECT e.kind, e.place_id, COUNT(*) FROM (SELECT entry_id FROM ({scored}) m LIMIT {MULTITUDE + 1}) s "  # noqa: S608  # our own names
        f"{_joined('s')} WHERE {narrowed} GROUP BY e.kind, e.place_id",
        [*values, *chosen],
    ):
        counts.kinds[kind] = counts.kinds.get(kind, 0) + many
        if place is not None and kind != Kind.PLACE:
            counts.places[place] = counts.places.get(place, 0) + many
    return counts


def meant(question: str, language: str) -> str:
    """The question with its one word that stands nowhere on the site put right by one slip; "" where that cannot be."""
    text = composed(question)
    typed = {(word.start, word.end): text[word.start : word.end].casefold() for word in words(text)}
    long = {place: word for place, word in typed.items() if len(word) >= SHORTEST}
    known = KnownWord.objects.among(long.values(), language) if long else set()
    unknown = [place for place, word in long.items() if word not in known and keys.query_keys(word, language)]
    if len(unknown) != 1:
        return ""
    start, end = unknown[0]
    guesses = corrected(long[start, end], KnownWord.objects.like(long[start, end], language))
    found = [guess for guess in guesses if keys.query_keys(guess, language)]
    return f"{text[:start]}{found[0]}{text[end:]}" if found else ""


# --- the questions themselves, in plain SQL: how few rows are looked at decides how long a large site takes


def _marks(keys_: Sequence[str]) -> str:
    return ", ".join(["%s"] * len(keys_))


def _short(group: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(key[:LONGEST_KEY] for key in group))


def _best_of_one(group: tuple[str, ...], language: str, wanted: Wanted, most: int) -> tuple[str, list[Any]]:
    """The best of each key, read off its index and merged: whoever is among the best is so by one of its keys."""
    narrowed, chosen = _narrowed(wanted)
    parts, values = [], list[Any]()
    for place, key in enumerate(_short(group)):
        parts.append(
            f"SELECT * FROM (SELECT po.entry_id, po.weight * {1 if place else 2} AS score FROM {_POSTING} po "  # noqa: S608  # our own names
            f"{_joined('po')} WHERE po.language = %s AND po.key = %s AND {narrowed} "
            "ORDER BY po.weight DESC, po.entry_id DESC LIMIT %s) k"
        )
        values += [language, key, *chosen, most]
    union = " UNION ALL ".join(parts)
    return (
        f"SELECT entry_id AS id, MAX(score) AS score, 1 AS met FROM ({union}) u GROUP BY entry_id",  # noqa: S608  # our own names
        values,
    )


def _met(group: tuple[str, ...], language: str) -> tuple[str, list[Any]]:
    short = _short(group)
    return (
        f"SELECT DISTINCT entry_id FROM {_POSTING} WHERE language = %s AND key IN ({_marks(short)})",  # noqa: S608  # our own names
        [language, *short],
    )


_WEIGHT = "MAX(CASE WHEN key = %s THEN 2 * weight ELSE weight END)"


def _weighed(group: tuple[str, ...], language: str) -> tuple[str, list[Any]]:
    """`entry_id, weight` of all that have a key of this group."""
    short = _short(group)
    sql = (
        f"SELECT entry_id, {_WEIGHT} AS weight FROM {_POSTING} "  # noqa: S608  # our own names
        f"WHERE language = %s AND key IN ({_marks(short)}) GROUP BY entry_id"
    )
    return sql, [short[0], language, *short]


def _any(groups: Groups, language: str, *, least: int = 1) -> tuple[str, list[Any]]:
    """`entry_id, score, met`: all groups read side by side."""
    parts = [_weighed(group, language) for group in groups]
    union = " UNION ALL ".join(sql for sql, _values in parts)
    sql = (
        f"SELECT entry_id, SUM(weight) AS score, COUNT(*) AS met FROM ({union}) g "  # noqa: S608  # our own names
        f"GROUP BY entry_id HAVING COUNT(*) >= {least}"
    )
    return sql, [value for _sql, values in parts for value in values]


def _all(groups: Groups, language: str, sizes: Sequence[int]) -> tuple[str, list[Any]]:
    """The same for entries that have every group: begun with the rarest, the others looked up for what is left."""
    sizes = sizes or sizes_of(groups, language)
    rarest = min(range(len(groups)), key=sizes.__getitem__)
    if sizes[rarest] > FEW:
        return _any(groups, language, least=len(groups))
    begun, values = _weighed(groups[rarest], language)
    looked_up, asked = [], list[Any]()
    for number, group in enumerate(groups):
        if number != rarest:
            short = _short(group)
            looked_up.append(
                f"(SELECT {_WEIGHT} FROM {_POSTING} o WHERE o.entry_id = d.entry_id AND o.key IN ({_marks(short)})) "  # noqa: S608  # our own names
                f"AS w{number}"
            )
            asked += [short[0], *short]
    names = [column.rpartition(" ")[2] for column in looked_up]
    everything = f"SELECT d.entry_id, d.weight, {', '.join(looked_up)} FROM ({begun}) d"  # noqa: S608  # our own names
    sql = (
        f"SELECT entry_id, weight + {' + '.join(names)} AS score, {len(groups)} AS met FROM ({everything}) a "  # noqa: S608  # our own names
        f"WHERE {' AND '.join(f'{name} IS NOT NULL' for name in names)}"
    )
    return sql, [*asked, *values]


def sizes_of(groups: Groups, language: str) -> list[int]:
    """How many postings each group has, as far as it matters; asked once for a question of several words."""
    if len(groups) < 2:
        return []
    parts, values = [], list[Any]()
    for group in groups:
        short = _short(group)
        parts.append(
            f"SELECT COUNT(*) FROM (SELECT 1 FROM {_POSTING} WHERE language = %s AND key IN ({_marks(short)}) "  # noqa: S608  # our own names
            f"LIMIT {FEW + 1}) n"
        )
        values += [language, *short]
    return [int(many) for (many,) in _rows(" UNION ALL ".join(parts), values)]


_POSTING = Posting._meta.db_table


def _joined(source: str) -> str:
    entry, page = Entry._meta.db_table, Page._meta.db_table
    return f"JOIN {entry} e ON e.id = {source}.entry_id LEFT JOIN {page} p ON p.id = e.page_id"


def _narrowed(wanted: Wanted) -> tuple[str, list[Any]]:
    """Live, open to everybody, and of the kind and place that were asked for."""
    # A cross join: SQLite keeps its order and begins with the restrictions, of which there are few or none.
    page, restriction = Page._meta.db_table, PageViewRestriction._meta.db_table
    values = list[Any]()
    closed = (
        f"NOT EXISTS (SELECT 1 FROM {restriction} r CROSS JOIN {page} above "  # noqa: S608  # our own names
        "WHERE above.id = r.page_id AND p.path LIKE above.path || '%%')"
    )
    parts = ["(e.page_id IS NULL OR p.live)", closed]
    if wanted.kind:
        parts.append("e.kind = %s")
        values.append(wanted.kind)
    if wanted.place is not None:
        parts.append("e.place_id = %s")
        values.append(wanted.place)
    return " AND ".join(parts), values


def _rows(sql: str, values: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())
