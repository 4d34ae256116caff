"""The register of public bodies for forms: names and addresses, kept in the process for a few seconds."""

import time
from dataclasses import dataclass
from typing import Any

from django.db.models.signals import post_delete, post_save

from core.text import in_language
from pledges.models import PublicBody

SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One body as a choice. Its value is the English slug in both languages; the Welsh one is understood too."""

    pk: int
    slug_en: str
    slug_cy: str
    name_en: str
    name_cy: str
    is_demo: bool

    @property
    def name(self) -> str:
        return in_language(self, "name")


_kept: dict[str, tuple[float, tuple[Entry, ...]]] = {}


def entries(language: str) -> tuple[Entry, ...]:
    """Every body, A to Z in `language`, the invented ones of a demonstration first."""
    now = time.monotonic()
    kept = _kept.get(language)
    if kept is None or kept[0] <= now:
        rows = PublicBody.objects.order_by("-is_demo", f"sort_{language}", "pk").values_list(
            "pk", "slug_en", "slug_cy", "name_en", "name_cy", "is_demo"
        )
        kept = _kept[language] = (now + SECONDS, tuple(Entry(*row) for row in rows))
    return kept[1]


def forget(**_kwargs: Any) -> None:
    _kept.clear()


for _signal in (post_save, post_delete):
    _signal.connect(forget, sender=PublicBody, dispatch_uid=f"register-{id(_signal)}")
