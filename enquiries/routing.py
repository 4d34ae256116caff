"""Who gets an enquiry, and why. Plain values in, one decision out: no database, no clock, no request.

The rule, in order:

1. The area gives the region. Outside Wales, not sure, or a postcode nobody knows: any region.
2. An enquiry to be answered in Welsh looks for a Welsh speaker of the region, then of the other region; then the
   region's others take it, marked for translation, with the same deadline. Either language: no condition.
3. Among those: who knows the topic and the kind of asker, has room left today, works today, has the fewest open cases.
4. Somebody on leave is replaced by whoever stands in for them, and so on along the chain; a chain that comes back on
   itself, or ends with nobody, leads to the next in order.
5. With nobody left it falls to the adviser lead. It never falls to nobody.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Literal

AreaKind = Literal["authority", "outside", "unsure", "unknown"]
Region = Literal["north", "south"]
Code = Literal[
    "area",
    "area_outside",
    "area_unsure",
    "area_unknown",
    "topic",
    "language",
    "no_welsh_in_region",
    "translation",
    "nobody_in_region",
    "no_specialist",
    "full_today",
    "away",
    "knows_topic",
    "fewest_open",
    "fewest_today",
    "only_one",
    "to_lead",
]

MANY_OPEN = 200
"""More open cases than anybody can have in hand: they are counted no further, so that a rota costs the same at any size
of the load."""


@dataclass(frozen=True)
class Question:
    """What of an enquiry decides where it goes. `region` is None where the area belongs to none."""

    area: AreaKind
    region: str | None
    gss: str | None
    topic: str
    language: Literal["cy", "en", "either"]
    asker: str


@dataclass(frozen=True)
class OnRota:
    """One adviser as the rota has them today. `away_until` is the last day of the leave that covers today.

    `open_cases` is their load, counted up to `MANY_OPEN`; `taken_today` counts against `daily_load`, and decides
    between two who have that many. Empty `topics` or `askers`: all of them.
    """

    id: int
    region: str
    speaks_welsh: bool
    topics: frozenset[str] = frozenset()
    askers: frozenset[str] = frozenset()
    open_cases: int = 0
    taken_today: int = 0
    daily_load: int = 5
    works_on: frozenset[int] = frozenset({0, 1, 2, 3, 4})
    away_until: date | None = None
    cover: int | None = None

    @property
    def is_there(self) -> bool:
        return self.away_until is None and bool(self.works_on)

    @property
    def is_full(self) -> bool:
        return self.taken_today >= self.daily_load

    def knows(self, question: Question) -> bool:
        return (not self.topics or question.topic in self.topics) and (
            not self.askers or question.asker in self.askers
        )


Value = str | int | None


@dataclass(frozen=True)
class Reason:
    """One step of the way: a code and its values (dates as ISO text), to be put into words in either language."""

    code: Code
    values: dict[str, Value] = field(default_factory=dict)

    def as_data(self) -> dict[str, object]:
        return {"code": self.code, **self.values}


@dataclass(frozen=True)
class Decision:
    """Exactly one outcome: an adviser, or None, which is the lead."""

    adviser_id: int | None
    reasons: tuple[Reason, ...]
    needs_translation: bool = False

    @property
    def is_for_lead(self) -> bool:
        return self.adviser_id is None


@dataclass(frozen=True)
class _Found:
    """Somebody of a pool, and who would take the case in their place (themselves, when they are there)."""

    asked: OnRota
    taker: OnRota
    reasons: tuple[Reason, ...]


def decide(question: Question, rota: Sequence[OnRota], today: date) -> Decision:
    """Who takes the question today."""
    reasons = [_area_reason(question), Reason("topic", {"topic": question.topic})]
    reasons.append(Reason("language", {"language": question.language}))
    by_id = {adviser.id: adviser for adviser in rota}
    for pool, told, translate in _pools(question, rota):
        reasons += told
        found = _choose(question, pool, by_id, today, welsh=question.language == "cy" and not translate)
        if found is None:
            continue
        if translate:
            reasons.append(Reason("translation"))
        return Decision(found.taker.id, (*reasons, *found.reasons), needs_translation=translate)
    return Decision(None, (*reasons, Reason("to_lead")), needs_translation=question.language == "cy")


def _area_reason(question: Question) -> Reason:
    if question.area == "authority":
        return Reason("area", {"gss": question.gss, "region": question.region})
    if question.area == "outside":
        return Reason("area_outside")
    return Reason("area_unsure" if question.area == "unsure" else "area_unknown")


def _pools(question: Question, rota: Sequence[OnRota]) -> Iterator[tuple[list[OnRota], list[Reason], bool]]:
    """Groups of advisers in the order they are asked, what is said on the way to them, and whether to translate."""
    near = [one for one in rota if question.region is None or one.region == question.region]
    far = [one for one in rota if one not in near]
    if question.language == "cy":
        yield [one for one in near if one.speaks_welsh], [], False
        missing: list[Reason] = [Reason("no_welsh_in_region", {"region": question.region})]
        yield [one for one in far if one.speaks_welsh], missing, False
        yield near, [], True
        yield far, [Reason("nobody_in_region", {"region": question.region})], True
    else:
        yield near, [], False
        yield far, [Reason("nobody_in_region", {"region": question.region})], False


def _choose(
    question: Question, pool: Iterable[OnRota], by_id: Mapping[int, OnRota], today: date, *, welsh: bool
) -> _Found | None:
    """The first of the pool in order of fitness, or whoever stands in for them."""
    found = [one for adviser in pool if (one := _taker_for(adviser, by_id, welsh=welsh)) is not None]
    if not found:
        return None
    best = min(found, key=lambda one: _fitness(question, one, today))
    return _Found(best.asked, best.taker, (*best.reasons, *_why_this_one(question, best, found)))


def _chain(adviser: OnRota, by_id: Mapping[int, OnRota]) -> list[OnRota]:
    """From an adviser along their cover to the first who is there. Each person is met once, so every chain ends;
    the last of it is not there where the chain leads nowhere."""
    chain = [adviser]
    met = {adviser.id}
    while not chain[-1].is_there:
        cover = chain[-1].cover
        if cover is None or cover in met or cover not in by_id:
            break
        met.add(cover)
        chain.append(by_id[cover])
    return chain


def stands_in_for(adviser: OnRota, by_id: Mapping[int, OnRota]) -> int | None:
    """Who takes what would be this adviser's today: themselves, the end of their cover, or None."""
    last = _chain(adviser, by_id)[-1]
    return last.id if last.is_there else None


def _taker_for(adviser: OnRota, by_id: Mapping[int, OnRota], *, welsh: bool) -> _Found | None:
    """Whoever takes a case of this adviser's, with the leave met on the way; None where nobody suitable does."""
    chain = _chain(adviser, by_id)
    taker = chain[-1]
    if not taker.is_there or (welsh and not taker.speaks_welsh):
        return None
    return _Found(adviser, taker, tuple(_away_reason(away, cover) for away, cover in pairwise(chain)))


def _away_reason(away: OnRota, cover: OnRota) -> Reason:
    until = away.away_until.isoformat() if away.away_until else None
    return Reason("away", {"adviser": away.id, "until": until, "cover": cover.id})


def _fitness(
    question: Question, found: _Found, today: date
) -> tuple[bool, bool, bool, int, int, bool, int, int]:
    """Smaller is better: what is known, room today, at work today, load; then presence; then the order of ids."""
    taker = found.taker
    return (
        not taker.knows(question),
        taker.is_full,
        today.weekday() not in taker.works_on,
        taker.open_cases,
        taker.taken_today if taker.open_cases >= MANY_OPEN else 0,
        found.asked.id != taker.id,
        taker.id,
        found.asked.id,
    )


def _why_this_one(question: Question, best: _Found, found: Sequence[_Found]) -> list[Reason]:
    """What told them from the others, with the adviser's id."""
    taker = best.taker
    who: dict[str, Value] = {"adviser": taker.id}
    others = {one.taker.id: one.taker for one in found if one.taker.id != taker.id}.values()
    reasons: list[Reason] = []
    if not taker.knows(question):
        reasons.append(Reason("no_specialist", {"topic": question.topic}))
    if taker.is_full:
        reasons.append(Reason("full_today", who))
    if not others:
        reasons.append(Reason("only_one", who))
    elif taker.knows(question) and not any(other.knows(question) for other in others):
        reasons.append(Reason("knows_topic", who))
    elif taker.open_cases >= MANY_OPEN:
        reasons.append(Reason("fewest_today", {**who, "today": taker.taken_today}))
    else:
        reasons.append(Reason("fewest_open", {**who, "open": taker.open_cases}))
    return reasons
