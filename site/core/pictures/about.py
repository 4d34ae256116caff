"""Rings for the pages about the site itself: how it can be reached, what it counts, its two languages."""

from core.pictures.hand import (
    BLIGHT,
    BRACKEN,
    GLIGHT,
    GORSE,
    HDEEP,
    HEATHER,
    INK,
    MLIGHT,
    MOSS,
    PAPER,
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
from core.pictures.people import standing
from core.pictures.things import mug


def access() -> None:
    """A door that stands open, and a ramp with a rail up to it."""
    door = (
        rect(158, 66, 96, 160, GLIGHT, 4)
        + path("M158 66L122 84V246L158 226Z", HEATHER)
        + circle(134, 164, 5, GORSE)
        + stroke("M158 66H254V226", SLATE, 8)
    )
    ramp = path("M-4 300L190 226H262V300Z", RIM) + path("M-4 300L190 226H262V236H192L18 302Z", PAPER)
    rail = stroke("M24 222L172 166H256M24 222V288M98 194V260", INK, 7)
    disc(
        "access.svg",
        MLIGHT,
        rect(96, 20, 230, 280, BLIGHT),
        "".join(stroke(f"M96 {y}H330", BRACKEN, 3, opacity=".3") for y in range(44, 226, 30)),
        path("M84 24H330V-10H84Z", SLATE),
        door,
        standing(
            214, 136, 0.42, skin="c", hair="hijab", hc=SLATE, top=GORSE, legs=SLATE, look=-0.9, left="up"
        ),
        path("M-4 292H330V330H-4Z", MOSS),
        ramp,
        rail,
        circle(50, 66, 28, GORSE),
    )


def figures() -> None:
    """What was counted, in columns of squares and circles; the last seat of one is open."""
    squares = "".join(rect(78, 232 - 38 * row, 32, 32, SLATE, 6) for row in range(3))
    squares += "".join(rect(120, 232 - 38 * row, 32, 32, SLATE, 6) for row in range(4))
    circles = "".join(circle(184, 248 - 38 * row, 16, GORSE) for row in range(5))
    circles += "".join(circle(226, 248 - 38 * row, 16, GORSE) for row in range(3))
    disc(
        "figures.svg",
        SPALE,
        path("M0 252Q160 236 320 252V330H0Z", MLIGHT),
        rect(60, 58, 208, 220, INK, 10, opacity=".14"),
        rect(56, 52, 208, 220, WHITE, 10, stroke=INK, stroke_width=4),
        group(
            "translate(26 20)scale(.84)",
            squares,
            circles,
            circle(226, 134, 14, PAPER, stroke=INK, stroke_width=4, stroke_dasharray="7 7"),
            stroke("M64 272H258", INK, 6),
        ),
    )


def our_welsh() -> None:
    """The same words on two sheets, side by side, and the pencil that goes over them."""

    def sheet(x: float, turn: float, ink: str, last: int) -> str:
        return group(
            f"translate({x} 160)rotate({turn})",
            rect(-50, -78, 106, 164, INK, 5, opacity=".14"),
            rect(-54, -84, 106, 164, WHITE, 5, stroke=INK, stroke_width=4),
            rect(-38, -66, 60, 18, ink, 4),
            stroke(f"M-36-26H34M-36-2H34M-36 22H34M-36 46H{last}", SLATE, 7),
        )

    pencil = group(
        "translate(226 214)rotate(38)",
        rect(-9, -92, 18, 112, GORSE, 4),
        path("M-9 20H9L0 46Z", "#f6ead2"),
        path("M-4 35H4L0 46Z", INK),
        rect(-9, -92, 18, 16, HDEEP, 4),
    )
    disc(
        "our-welsh.svg",
        SLIGHT,
        path("M0 70Q160 40 320 70V330H0Z", RIM),
        path("M0 80Q160 50 320 80V330H0Z", PAPER),
        sheet(104, -4, HEATHER, 6),
        sheet(220, 4, MOSS, 24),
        pencil,
        mug(84, 276, BRACKEN, 0.8),
    )


def about_the_site() -> None:
    access()
    figures()
    our_welsh()
