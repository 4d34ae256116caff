"""The register of public bodies for forms: names and addresses, kept in the process until content changes."""

from dataclasses import dataclass
from functools import partial

from core.page_cache.moment import Kept
from core.text import LANGUAGES, Language, in_language
from pledges.models import PublicBody


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


def _read(language: str) -> tuple[Entry, ...]:
    rows = PublicBody.objects.order_by("-is_demo", f"sort_{language}", "pk").values_list(
        "pk", "slug_en", "slug_cy", "name_en", "name_cy", "is_demo"
    )
    return tuple(Entry(*row) for row in rows)


_kept = {language: Kept(partial(_read, language), of=(PublicBody,)) for language in LANGUAGES}


def entries(language: Language) -> tuple[Entry, ...]:
    """Every body, A to Z in `language`, the invented ones of a demonstration first."""
    return _kept[language]()
