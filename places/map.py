"""The outline of each authority, read once from the open map (ONS boundaries, 2025, simplified)."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from core.text import in_language
from places.models import Authority

DRAWING = Path(__file__).parent / "data" / "wales_principal_areas.svg"
VIEW_BOX = "0 0 1000 1189"
_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Shape:
    """One authority on the map, in the language of the moment."""

    name: str
    slug: str
    outline: str  # the `d` of an SVG path within VIEW_BOX


@cache
def _outlines() -> dict[str, str]:
    root = ET.parse(DRAWING).getroot()  # noqa: S314  # our own file
    return {path.attrib["id"]: _shorter(path.attrib["d"]) for path in root.iter(f"{_SVG}path")}


def _shorter(outline: str) -> str:
    """The same line with no more letters than it needs: a step that follows a step is one, too."""
    return re.sub(
        r"(?<=\d)l(-?)", lambda step: step[1] or " ", re.sub(r"(M[\d -]+)l", r"\1L", outline)
    ).replace("L", "l")


def shapes(authorities: Iterable[Authority]) -> list[Shape]:
    return [
        Shape(authority.name, in_language(authority, "slug"), _outlines()[authority.gss])
        for authority in authorities
    ]
