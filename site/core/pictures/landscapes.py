"""Five kinds of place, one ring each: coast, valley, mountain, market town, city. No place can be recognised."""

import math

from core.pictures.hand import (
    BLIGHT,
    BRACKEN,
    GLIGHT,
    GORSE,
    HDEEP,
    HEATHER,
    HLIGHT,
    INK,
    MLIGHT,
    MOSS,
    RIM,
    SLATE,
    SLIGHT,
    SPALE,
    WHITE,
    circle,
    disc,
    group,
    path,
    rect,
    stroke,
)  # fmt: skip
from core.pictures.rooms import bunting
from core.pictures.scenes import chapel, cottages, gorse_bush, terrace


def house(x: float, ground: float, w: float, h: float, wall: str, door: str, roof: str = SLATE) -> str:
    """A small house with its gable to the street."""
    middle = x + w / 2
    return (
        path(
            f"M{x} {ground}V{ground - h}L{middle:g} {ground - h - w * 0.5:g}L{x + w} {ground - h}V{ground}Z",
            wall,
        )
        + stroke(
            f"M{x - 3} {ground - h}L{middle:g} {ground - h - w * 0.54:g}L{x + w + 3} {ground - h}", roof, 8
        )
        + rect(x + w * 0.58, ground - 30, 16, 30, door, 3)
        + rect(x + w * 0.16, ground - h + 8, 16, 18, GLIGHT, 2)
    )


def boat(x: float, y: float, k: float, sail: str) -> str:
    return group(
        f"translate({x} {y})scale({k})",
        stroke("M0 0V-84", INK, 5),
        path("M6-80C44-60 54-30 56-8H6Z", sail),
        path("M-6-66L-40-8H-6Z", WHITE),
        path("M-58 0H64L44 26H-40Z", HEATHER),
    )


def coast() -> None:
    houses = [("#f6ead2", SLATE), (BLIGHT, HEATHER), (SPALE, BRACKEN), (GLIGHT, SLATE), (HLIGHT, GORSE)]
    row = "".join(
        house(14 + 44 * i, 168, 42, 40 + 6 * (i % 2), wall, door) for i, (wall, door) in enumerate(houses)
    )
    waves = "".join(
        stroke(f"M{x} {y}q12-10 24 0t24 0", SPALE, 4)
        for x, y in ((40, 214), (176, 206), (96, 262), (210, 258))
    )
    disc(
        "place-coast.svg",
        GLIGHT,
        circle(262, 76, 30, GORSE),
        path("M0 150C40 96 110 84 180 100S250 150 320 158V200H0Z", MLIGHT),
        row,
        path("M0 166H236Q262 170 270 186H0Z", "#8f8a86"),
        path("M0 184H320V330H0Z", SLATE),
        waves,
        boat(244, 214, 0.86, BRACKEN),
        boat(120, 240, 0.7, GORSE),
        path("M0 300Q120 270 320 304V330H0Z", RIM),
    )


def valley() -> None:
    disc(
        "place-valley.svg",
        SPALE,
        circle(160, 70, 28, GORSE),
        path("M-10 110C60 60 110 120 160 170C210 120 260 50 330 96V330H-10Z", HLIGHT),
        path("M-10 150C60 120 110 170 160 210C210 170 260 110 330 140V330H-10Z", MLIGHT),
        group("translate(14 196)rotate(8)scale(.3)", *(terrace(256 * i, 0, wall, door, SLATE, GLIGHT)
              for i, (wall, door) in enumerate((("#f6ead2", HEATHER), (BLIGHT, SLATE))))),
        group("translate(176 222)rotate(-8)scale(.3)", *(terrace(256 * i, 0, wall, door, SLATE, GLIGHT)
              for i, (wall, door) in enumerate(((SLIGHT, BRACKEN), ("#f6ead2", MOSS))))),
        path("M-10 208C60 214 110 222 160 250C210 226 260 208 330 204V330H-10Z", MOSS),
        path("M120 330C130 300 190 296 176 268C166 254 150 262 146 250H164"
             "C176 256 206 262 200 284C194 300 190 310 204 330Z",
             SLIGHT),
        gorse_bush(66, 276, 0.5),
        gorse_bush(266, 270, 0.55),
    )  # fmt: skip


def mountain() -> None:
    disc(
        "place-mountain.svg",
        SLIGHT,
        circle(70, 76, 26, GLIGHT),
        path("M20 220L128 84L170 130L214 62L330 220Z", SLATE),
        path("M214 62L246 106L226 100L212 118L196 92ZM128 84L150 108L134 106L122 118L112 104Z", WHITE),
        path("M0 190C80 160 180 190 320 176V330H0Z", HLIGHT),
        path("M0 222C90 196 210 224 320 204V330H0Z", MOSS),
        cottages((70, 200), (100, 196), (236, 194)),
        path("M60 252C130 232 250 236 282 252C250 276 120 276 60 252Z", SPALE),
        stroke("M100 252H150M190 258H232", WHITE, 4),
        gorse_bush(54, 290, 0.6),
        gorse_bush(246, 298, 0.7),
    )


def market_town() -> None:
    clock = (
        rect(144, 66, 40, 130, "#f6ead2")
        + path("M138 70L164 34L190 70Z", SLATE)
        + circle(164, 98, 14, WHITE, stroke=INK, stroke_width=4)
        + stroke("M164 90V98L170 102", INK, 3)
    )
    stalls = "".join(
        rect(x, 222, 74, 44, RIM, 3)
        + path(f"M{x - 6} 200h86l-8-24H{x + 2}Z", colour)
        + stroke(f"M{x + 2} 200V264M{x + 72} 200V264", INK, 4)
        + "".join(
            circle(x + 14 + 16 * i, 220, 8, fruit) for i, fruit in enumerate((GORSE, BRACKEN, MOSS, GORSE))
        )
        for x, colour in ((32, HEATHER), (124, SLATE), (216, BRACKEN))
    )
    disc(
        "place-town.svg",
        HLIGHT,
        path("M0 130C80 90 220 90 320 124V220H0Z", MLIGHT),
        house(20, 200, 56, 60, "#f6ead2", HEATHER),
        house(80, 200, 56, 74, SPALE, BRACKEN),
        clock,
        house(192, 200, 56, 66, BLIGHT, SLATE),
        house(252, 200, 56, 58, GLIGHT, MOSS),
        bunting(112, 22, 300),
        path("M0 196H320V330H0Z", "#eadfca"),
        stalls,
        path("M0 282Q160 266 320 282V330H0Z", RIM),
    )


def city() -> None:
    blocks = ((16, 88, 58, SLATE), (78, 118, 46, BRACKEN), (196, 104, 50, HEATHER), (250, 74, 56, SLATE))
    towers = "".join(
        rect(x, 214 - h, w, h, colour, 3)
        + "".join(
            rect(x + 9 + 16 * column, 224 - h + 20 * row, 9, 11, GLIGHT, 1)
            for row in range(int((h - 14) // 20))
            for column in range(int((w - 12) // 16))
        )
        for x, h, w, colour in blocks
    )
    arches = "".join(
        stroke(
            f"M{160 + 150 * math.cos(math.pi * a):.0f} 232V{252 - 60 * math.sin(math.pi * a):.0f}", WHITE, 4
        )
        for a in (0.2, 0.35, 0.5, 0.65, 0.8)
    )
    disc(
        "place-city.svg",
        GLIGHT,
        circle(160, 90, 34, GORSE),
        path("M0 150C90 112 230 112 320 146V240H0Z", "#d5a3bb"),
        towers,
        group("translate(124 212)scale(.66)", chapel(0, 0)),
        rect(0, 212, 320, 120, MLIGHT),
        path("M0 244H320V330H0Z", SLATE),
        stroke("M10 240Q160 140 310 240", WHITE, 9),
        arches,
        rect(0, 230, 320, 16, HDEEP),
        *(stroke(f"M{x} {y}q12-9 24 0t24 0", SLIGHT, 4) for x, y in ((60, 278), (180, 272), (120, 300))),
    )


def five_kinds() -> None:
    """All of them."""
    coast()
    valley()
    mountain()
    market_town()
    city()
