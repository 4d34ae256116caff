"""The map of Wales in the memory of the process: 22 rows that change when Parliament does."""

from core.page_cache.moment import Kept
from core.text import in_language
from places.models import Authority, HealthBoard, PartnershipRegion
from welsh.collation import sort_key


def _read() -> tuple[Authority, ...]:
    return tuple(Authority.objects.with_boards())


_kept = Kept(_read, of=(Authority, HealthBoard, PartnershipRegion))


def authorities() -> tuple[Authority, ...]:
    """All, each with its boards; not to be changed by who reads them."""
    return _kept()


def at_slug(slug: str, language: str) -> Authority | None:
    """By the last part of its address in that language."""
    return next((one for one in authorities() if getattr(one, f"slug_{language}") == slug), None)


def in_order(language: str) -> list[Authority]:
    """A to Z as that language sorts; Welsh has an order of its own."""
    return sorted(authorities(), key=lambda one: sort_key(in_language(one, "name", language), language))
