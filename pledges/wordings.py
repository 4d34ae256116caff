"""The compact as it is worded now, kept in the process for a few seconds.

Forms, pages and mails ask for it many times in one request, and it changes a few times a year. A save in this process
empties it at once; other processes follow within `SECONDS`.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models.signals import post_delete, post_save

from core.text import in_language
from pledges.models import CommitmentSet, CommitmentVersion

SECONDS = 5.0
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


_kept: tuple[float, dict[str, Side]] | None = None


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


def sides() -> dict[str, Side]:
    """Every set that has commitments, by its code; one query at most every few seconds."""
    global _kept  # noqa: PLW0603  # one cache for the process, as the docstring says
    now = time.monotonic()
    if _kept is None or _kept[0] <= now:
        _kept = (now + SECONDS, _read())
    return _kept[1]


def side(code: str) -> Side | None:
    return sides().get(code)


def forget(**_kwargs: Any) -> None:
    global _kept  # noqa: PLW0603  # see above
    _kept = None


for _model in (CommitmentSet, CommitmentVersion):
    for _signal in (post_save, post_delete):
        _signal.connect(forget, sender=_model, dispatch_uid=f"wordings-{_model.__name__}-{id(_signal)}")
