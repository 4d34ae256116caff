"""Every authority, topic and language: who would get it today, and where the rota is thin. Plain values in and out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from enquiries.routing import OnRota, Question, decide


class Cover(StrEnum):
    """How well a combination is served, whoever is away today."""

    GAP = "gap"
    """Nobody of the region fits: another region helps out, it is translated, or it falls to the lead."""
    SINGLE = "single"
    """One person alone: with them away, nobody of the region fits."""
    FIRM = "firm"
    OVERLAP = "overlap"
    """Several name the very topic as theirs."""


@dataclass(frozen=True)
class Place:
    """An authority, or somewhere outside every region (`gss` None)."""

    gss: str | None
    region: str | None


@dataclass(frozen=True)
class Cell:
    """One combination: who gets it today (None: the lead), and how well it is served on other days."""

    place: Place
    topic: str
    language: str
    adviser: int | None
    needs_translation: bool
    cover: Cover


def table(
    places: Sequence[Place],
    topics: Sequence[str],
    language: str,
    asker: str,
    rota: Sequence[OnRota],
    today: date,
) -> list[list[Cell]]:
    """A row for each place, a cell for each topic. Exactly one outcome in each."""
    return [[_cell(place, topic, language, asker, rota, today) for topic in topics] for place in places]


def _cell(place: Place, topic: str, language: str, asker: str, rota: Sequence[OnRota], today: date) -> Cell:
    question = Question(
        area="authority" if place.gss else "unsure",
        region=place.region,
        gss=place.gss,
        topic=topic,
        language=language,  # type: ignore[arg-type]  # one of the three, by the choices
        asker=asker,
    )
    decision = decide(question, rota, today)
    return Cell(
        place, topic, language, decision.adviser_id, decision.needs_translation, cover_of(question, rota)
    )


def cover_of(question: Question, rota: Iterable[OnRota]) -> Cover:
    """By who is on the rota of the region at all, leave and load left aside."""
    fit = [
        one
        for one in rota
        if (question.region is None or one.region == question.region)
        and (question.language != "cy" or one.speaks_welsh)
        and one.knows(question)
    ]
    if not fit:
        return Cover.GAP
    if len(fit) == 1:
        return Cover.SINGLE
    return Cover.OVERLAP if sum(question.topic in one.topics for one in fit) > 1 else Cover.FIRM


def thin(rows: Sequence[Sequence[Cell]]) -> Mapping[Cover, list[tuple[str | None, str]]]:
    """(region, topic) of every gap, single point and overlap, once each, in the order of the table."""
    found: dict[Cover, dict[tuple[str | None, str], None]] = {
        cover: {} for cover in (Cover.GAP, Cover.SINGLE, Cover.OVERLAP)
    }
    for row in rows:
        for cell in row:
            if cell.cover in found:
                found[cell.cover].setdefault((cell.place.region, cell.topic))
    return {cover: list(pairs) for cover, pairs in found.items()}
