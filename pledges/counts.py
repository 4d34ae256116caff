"""Public counts: changed in the transaction of what they count, read in one query, never counted in a request."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from django.db import connection

from core.prepared import Prepared
from pledges.choices import AWAY_FROM_THE_SITE, Progress
from pledges.models import SHARDS, Tally
from pledges.wordings import PEOPLE, SERVICES

Who = Literal["people", "groups", "bodies"]


def total_key(set_code: str, who: Who) -> str:
    return f"{set_code}:{who}"


def choice_key(commitment_code: str, who: Who) -> str:
    return f"{commitment_code}:{who}"


def progress_key(commitment_code: str, progress: str) -> str:
    """Bodies that are so far with a commitment."""
    return f"{commitment_code}:progress:{progress}"


def channel_key(set_code: str, channel: str) -> str:
    """Signers who did not come by the site, counted apart as well."""
    return f"{set_code}:channel:{channel}"


def keys_of(set_code: str, commitment_codes: Iterable[str], who: Who) -> list[str]:
    """Every counter that one signer changes."""
    return [total_key(set_code, who), *(choice_key(code, who) for code in commitment_codes)]


def change(keys: Iterable[str], by: int) -> None:
    """Add `by` to each counter."""
    change_each(dict.fromkeys(keys, by))


def change_each(added: Mapping[str, int]) -> None:
    """Add to each counter what is its own: one statement for all, in one order, so that two signers never lock each
    other out."""
    wanted = sorted(added)
    if not wanted:
        return
    shard = random.randrange(SHARDS)  # noqa: S311  # spreads writes, guards nothing
    table = connection.ops.quote_name(Tally._meta.db_table)
    rows = ", ".join(["(%s, %s, %s)"] * len(wanted))
    values = [value for key in wanted for value in (key, shard, added[key])]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (key, shard, count) VALUES {rows} "  # noqa: S608  # the table's own name
            f"ON CONFLICT (key, shard) DO UPDATE SET count = {table}.count + excluded.count",
            values,
        )


_totals = Prepared(Tally.objects.totals)


@dataclass(frozen=True)
class Counts:
    """The public counts of one moment."""

    by_key: dict[str, int] = field(default_factory=dict)

    @classmethod
    def read(cls) -> "Counts":
        """In one query."""
        return cls(dict(_totals()))

    def of(self, key: str) -> int:
        return self.by_key.get(key, 0)

    @property
    def people(self) -> int:
        return self.of(total_key(PEOPLE, "people"))

    @property
    def groups(self) -> int:
        return self.of(total_key(PEOPLE, "groups"))

    @property
    def people_and_groups(self) -> int:
        return self.people + self.groups

    @property
    def public_bodies(self) -> int:
        return self.of(total_key(SERVICES, "bodies"))

    @property
    def apart(self) -> dict[str, int]:
        """Signers by how they came, where that was not the site; they are among the people too."""
        return {str(channel): self.of(channel_key(PEOPLE, channel)) for channel in AWAY_FROM_THE_SITE}

    @property
    def away_from_the_site(self) -> int:
        return sum(self.apart.values())

    def became(self, code: str) -> list[tuple[Progress, int]]:
        """How many bodies are how far with a commitment; what is nowhere is left out."""
        found = [(progress, self.of(progress_key(code, progress))) for progress in Progress]
        return [(progress, number) for progress, number in found if number]

    def chose(self, code: str, who: Who) -> int:
        return self.of(choice_key(code, who))
