"""What other rooms show on a place page. This room asks; they register themselves and are never imported here."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from places.models import Authority


@dataclass(frozen=True)
class Panel:
    """One part of a place page: a template and its values."""

    template: str
    context: dict[str, Any] = field(default_factory=dict)


PanelMaker = Callable[[Authority, str], Panel | None]
_makers: list[tuple[int, PanelMaker]] = []


def register(order: int, maker: PanelMaker) -> None:
    """`maker(authority, language)` gives a panel, or None to stay silent; lower orders stand first."""
    _makers.append((order, maker))
    _makers.sort(key=lambda entry: entry[0])


def panels_for(authority: Authority, language: str) -> list[Panel]:
    made = (maker(authority, language) for _order, maker in _makers)
    return [panel for panel in made if panel is not None]
