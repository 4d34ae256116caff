"""The compact as it is worded now, kept in the process until content changes.

Forms, pages and mails ask for it many times in one request, and it changes a few times a year. A save in this process
empties it at once; other web processes follow the generation, workers follow within seconds.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from core.page_cache.moment import Kept
from core.text import in_language
from pledges.models import CommitmentSet, CommitmentVersion

PEOPLE, SERVICES = "people", "services"


@dataclass(frozen=True, slots=True)
class Wording:
    """One commitment in its current words."""

    version_id: int
    version: int
    code: str
    number: int
    title_cy: str
    title_en: str
    text_cy: str
    text_en: str

    @property
    def title(self) -> str:
        return in_language(self, "title")

    @property
    def was_reworded(self) -> bool:
        return self.version > 1

    @property
    def text(self) -> str:
        return in_language(self, "text")


@dataclass(frozen=True, slots=True)
class Side:
    """A set and its commitments in order."""

    set: CommitmentSet
    wordings: tuple[Wording, ...]

    def choices(self) -> list[tuple[str, str]]:
        return [(wording.code, wording.title) for wording in self.wordings]

    def of_codes(self, codes: Iterable[str]) -> list[Wording]:
        wanted = set(codes)
        return [wording for wording in self.wordings if wording.code in wanted]

    def takes_signatures(self, now: datetime) -> bool:
        return self.set.takes_signatures(now)


def _read() -> dict[str, Side]:
    sets: dict[str, CommitmentSet] = {}
    wordings: dict[str, list[Wording]] = {}
    for version in CommitmentVersion.objects.current().with_sets().in_order():
        owner = version.commitment.set
        sets.setdefault(owner.code, owner)
        wordings.setdefault(owner.code, []).append(
            Wording(
                version.pk, version.number, version.commitment.code, version.commitment.number,
                version.title_cy, version.title_en, version.text_cy, version.text_en,
            )
        )  # fmt: skip
    return {code: Side(owner, tuple(wordings[code])) for code, owner in sets.items()}


_kept = Kept(_read, of=(CommitmentSet, CommitmentVersion))


def sides() -> dict[str, Side]:
    """Every set that has commitments, by its code; one query when content has changed."""
    return _kept()


def side(code: str) -> Side | None:
    return sides().get(code)
