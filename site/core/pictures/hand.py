"""The hand that draws Canol's pictures: flat shapes, no outlines, ink features, one palette, circles.

Everything returns SVG text. A figure stands or sits at the origin of its own group; `look` turns the head, -1 left to 1
right. No style element and no style attribute: a strict Content-Security-Policy lets neither through.
"""

import re
from itertools import count
from pathlib import Path
from typing import Any

OUT = Path(__file__).resolve().parents[3] / "static" / "img"
INK, PAPER, WHITE, GREY = "#1e2233", "#fbf6ea", "#fffdf7", "#b9b3ad"
HEATHER, HDEEP, HLIGHT, WALL = "#6b1f5a", "#451139", "#c58bb4", "#571a49"
GORSE, GLIGHT, RIM = "#f2b632", "#f9dc93", "#d8c4a0"
SLATE, SLIGHT, SPALE = "#2a5b74", "#9fc0cd", "#d4e3e8"
BRACKEN, BLIGHT, MOSS, MLIGHT = "#c6552b", "#e79a72", "#5d7548", "#a9b97f"
SKINS = {"a": "#f4cfae", "b": "#dba777", "c": "#b0744a", "d": "#87532f", "e": "#f0bf9a"}

# Names of clip paths, in the order in which they are drawn, so that the same pictures come out every time.
_clips = count(1)


def num(value: float) -> str:
    """A number as short as it can be written."""
    return re.sub(r"\.?0+$", "", f"{value:.1f}") if isinstance(value, float) else str(value)


def attributes(given: dict[str, Any]) -> str:
    return "".join(f' {name.replace("_", "-")}="{value}"' for name, value in given.items())


def circle(x: float, y: float, radius: float, fill: str, **given: Any) -> str:
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(radius)}" fill="{fill}"{attributes(given)}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, **given: Any) -> str:
    return f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}" fill="{fill}"{attributes(given)}/>'


def path(d: str, fill: str = "none", **given: Any) -> str:
    return f'<path d="{d}" fill="{fill}"{attributes(given)}/>'


def stroke(d: str, colour: str, width: float, **given: Any) -> str:
    """A round stroke without a fill: the root says so."""
    return f'<path d="{d}" stroke="{colour}" stroke-width="{num(width)}"{attributes(given)}/>'


def rect(x: float, y: float, w: float, h: float, fill: str, rx: float = 0, **given: Any) -> str:
    corner = f' rx="{num(rx)}"' if rx else ""
    size = f'width="{num(w)}" height="{num(h)}"'
    return f'<rect x="{num(x)}" y="{num(y)}" {size}{corner} fill="{fill}"{attributes(given)}/>'


def group(transform: str, *items: str) -> str:
    return f'<g transform="{transform}">{"".join(items)}</g>'


def clip_name() -> str:
    return f"k{next(_clips)}"


def svg(width: int, height: int, *items: str) -> str:
    """A whole picture. Strokes are round and nothing is filled unless it says so."""
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    body = "".join(items)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} stroke-linecap="round" stroke-linejoin="round" fill="none">'
        f"{body}</svg>"
    )


def save(name: str, picture: str) -> None:
    """Write a picture into `static/img/`; the space before a minus goes."""
    (OUT / name).write_text(re.sub(r"(?<=[0-9]) (?=-)", "", picture))


def disc(name: str, ground: str, *items: str) -> None:
    """A small picture in its ring, 320 by 320: one idea, one or two people."""
    ring = clip_name()
    save(
        name,
        svg(
            320,
            320,
            f'<clipPath id="{ring}"><circle cx="160" cy="160" r="156"/></clipPath><g clip-path="url(#{ring})">',
            rect(0, 0, 320, 320, ground),
            *items,
            "</g>",
            circle(160, 160, 156, "none", stroke=INK, stroke_width="4"),
        ),
    )
