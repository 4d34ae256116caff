"""The counts by council area as a page shows them: on a map, and in a table that says the same."""

from dataclasses import dataclass

from places import atlas
from places.map import Shape, shapes
from pledges.models import DailyCounts

# Where one shade of the map ends and the next begins. The last goes on without end.
SHADES = (5, 10, 20, 40)


@dataclass(frozen=True)
class AreaRow:
    """One council area. `count` is None where it is hidden; `shade` is 0 there, and 1 for the lightest."""

    shape: Shape
    count: int | None

    @property
    def shade(self) -> int:
        return sum(self.count >= least for least in SHADES) if self.count is not None else 0


@dataclass(frozen=True)
class Shade:
    """One line of the map's key: from `least` to `most`, or on without end."""

    number: int
    least: int
    most: int | None


def key_of_map() -> list[Shade]:
    ends = [*(least - 1 for least in SHADES[1:]), None]
    return [
        Shade(number, least, most)
        for number, (least, most) in enumerate(zip(SHADES, ends, strict=True), start=1)
    ]


def rows(language: str, counts: DailyCounts | None) -> list[AreaRow]:
    """Every council area, A to Z: never by how many signed."""
    shown = counts.areas if counts else {}
    authorities = atlas.in_order(language)
    return [
        AreaRow(shape, shown.get(authority.gss))
        for authority, shape in zip(authorities, shapes(authorities), strict=True)
    ]
