"""Small pictures in a ring: Easy Read (one idea, one or two people) and the moments of the site."""

from typing import Any

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
    PAPER,
    RIM,
    SKINS,
    SLATE,
    SLIGHT,
    SPALE,
    WALL,
    WHITE,
    circle,
    disc,
    ellipse,
    group,
    num,
    path,
    rect,
    stroke,
)  # fmt: skip
from core.pictures.people import seat, standing
from core.pictures.scenes import chapel, gorse_bush, terrace
from core.pictures.things import cakes, mug, paper, table_edge, teapot

GRAN: dict[str, Any] = dict(
    skin="a", hair="bun", hc="#d9d4cc", top=SLATE, glasses=True, pattern="cardi", pc=SPALE
)  # fmt: skip
OFFICER: dict[str, Any] = dict(skin="d", hair="crop", hc="#1e1715", top=GORSE, pattern="lanyard", pc=HEATHER)
ADVISER: dict[str, Any] = dict(skin="e", hair="long", hc="#8a3b1e", top=HEATHER, pattern="lanyard", pc=GORSE)
SPEAKER: dict[str, Any] = dict(skin="d", hair="curly", hc="#2a1d1a", top=BRACKEN, neck="v")


def at_table(
    name: str, ground: str, y: float, *people: tuple[str, str], on_top: str = "", behind: str = ""
) -> None:
    """People behind the edge of a table at `y`, with what lies on it."""
    backs, arms = "".join(back for back, _ in people), "".join(front for _, front in people)
    disc(name, ground, behind, backs, table_edge(y), arms, on_top)


def magnifier(x: float, y: float, k: float = 1) -> str:
    return group(
        f"translate({num(x)} {num(y)})scale({k})",
        circle(0, 0, 44, SPALE, opacity=".75"),
        circle(0, 0, 44, "none", stroke=HEATHER, stroke_width=11),
        stroke("M32 32L70 70", HEATHER, 18),
    )


def list_sheet() -> str:
    """A list with two ticks and one open ring."""
    return (
        rect(84, 56, 152, 208, WHITE, 10, stroke=INK, stroke_width=4)
        + stroke("M146 104H206M146 154H206M146 204H194", SLATE, 9)
        + stroke("M106 104l9 9 16-20M106 154l9 9 16-20", MOSS, 8)
        + circle(118, 204, 12, "none", stroke=INK, stroke_width=4)
    )


def envelope(x: float, y: float, turn: float, k: float = 1) -> str:
    """A letter, sealed with a gorse seat."""
    return group(
        f"translate({num(x)} {num(y)})rotate({num(turn)})scale({k})",
        rect(-76, -48, 152, 100, INK, 6, opacity=".14"),
        rect(-78, -52, 156, 100, WHITE, 6, stroke=INK, stroke_width=4),
        stroke("M-74-46L0 8L74-46", INK, 4),
        circle(0, 6, 15, GORSE, stroke=INK, stroke_width=4),
    )


def armchair(x: float, y: float, k: float, colour: str = GORSE, turn: float = 0) -> str:
    """A whole chair, seen from the front."""
    return group(
        f"translate({num(x)} {num(y)})rotate({num(turn)})scale({k})",
        stroke("M-46 34V128M46 34V128", colour, 19),
        stroke("M-46 34V128M46 34V128", INK, 19, opacity=".12"),
        rect(-66, -92, 132, 110, colour, 46),
        rect(-38, -60, 76, 21, HDEEP, 10, opacity=".35"),
        rect(-38, -26, 76, 21, HDEEP, 10, opacity=".35"),
        rect(-72, 12, 144, 40, colour, 18),
        rect(-72, 38, 144, 14, INK, 7, opacity=".12"),
    )


def easy_read() -> None:
    """One idea each; the words beside it say it."""
    at_table(
        "er-equals.svg",
        HLIGHT,
        222,
        seat(92, 232, 0.72, look=0.9, **GRAN),
        seat(232, 232, 0.72, look=-0.9, **OFFICER),
    )
    clock = circle(252, 74, 40, WHITE, stroke=INK, stroke_width=4) + stroke("M252 50V74L268 84", INK, 6)
    waiting = seat(160, 238, 0.86, skin="c", hair="bob", hc="#2a1d1a", top=MOSS, mouth="glum", neck="v")
    at_table("er-before.svg", SLIGHT, 236, waiting, behind=clock)
    disc(
        "er-share.svg",
        GLIGHT,
        path("M0 262H320V320H0Z", MLIGHT),
        standing(66, 196, 0.56, skin="b", hc="#3a2a22", top=HEATHER, look=1, right="out"),
        standing(254, 196, 0.56, skin="e", hair="bob", hc="#8a3b1e", look=-1, left="out", mouth="talk"),
        ellipse(160, 184, 74, 20, RIM),
        ellipse(160, 178, 74, 20, WHITE, stroke=INK, stroke_width=3),
        stroke("M118 196V236M202 196V236M160 200V244", INK, 6),
        circle(95, 184, 8, SKINS["b"]),
        circle(225, 184, 8, SKINS["e"]),
    )
    talking = seat(160, 246, 0.9, arm="raise", look=0.6, mouth="talk", **SPEAKER)
    at_table("er-lead.svg", SPALE, 240, talking, on_top=paper(92, 280, -6, 0.7))
    disc("er-check.svg", GLIGHT, list_sheet(), magnifier(214, 224))
    phone = group(
        "translate(232 150)rotate(12)", rect(-24, -46, 48, 92, INK, 10), rect(-18, -36, 36, 66, GLIGHT, 3),
        circle(0, 38, 4, WHITE),
    )  # fmt: skip
    at_table("er-ask.svg", SPALE, 244, seat(150, 250, 0.9, look=0.2, **ADVISER), on_top=phone)
    spill = path("M120 276q40-22 84 0q-10 26-44 24-40 0-40-24Z", BLIGHT, opacity=".9") + group(
        "translate(166 272)rotate(74)scale(.8)",
        rect(-17, -30, 34, 40, SLATE, 6),
        stroke("M17-20q15 0 14 10t-14 10", SLATE, 6),
    )
    sorry = seat(110, 240, 0.74, skin="e", hair="quiff", hc=BRACKEN, top=SLIGHT, look=0.8, mouth="glum",
                 pattern="stripe", pc=WHITE)  # fmt: skip
    kind = seat(
        230, 240, 0.74, skin="d", hair="cap", hc=MOSS, top=GORSE, arm="raiseL", look=-0.9, beard="#e8e2d8"
    )
    at_table("er-learn.svg", HLIGHT, 232, sorry, kind, on_top=spill)
    signing = seat(160, 242, 0.88, skin="c", hair="hijab", hc=HLIGHT, top=SLATE, arm="write", look=0.3)
    at_table("er-sign.svg", GLIGHT, 236, signing, on_top=paper(172, 284, 3, 0.8))
    many = [
        seat(
            64, 226, 0.5, skin="b", hair="pig", hc="#2a1d1a", top=BRACKEN, look=0.9, pattern="dots", pc=GLIGHT
        ),
        seat(128, 224, 0.6, look=0.6, **GRAN),
        seat(202, 224, 0.6, skin="e", hair="side", hc=BRACKEN, top=MOSS, look=-0.6, wheel=True, mouth="talk"),
        seat(270, 226, 0.58, skin="d", hair="cap", hc=HEATHER, top=GLIGHT, look=-0.9, beard="#2a1d1a"),
    ]
    at_table("er-together.svg", SPALE, 212, *many, on_top=cakes(160, 268, 0.72))
    disc(
        "er-rule.svg",
        HLIGHT,
        rect(70, 44, 180, 232, WHITE, 10, stroke=INK, stroke_width=4),
        stroke("M102 96H218M102 134H218M102 172H180", SLATE, 9),
        rect(104, 204, 42, 42, SLATE, 7),
        circle(195, 225, 22, GORSE),
        stroke("M116 225l8 8 14-17M185 225l8 8 14-17", WHITE, 6),
    )


def moments() -> None:
    """The yellow chair for errors, a letter on its way, an empty table, a place, an adviser, a search."""
    disc(
        "yellow-chair.svg",
        WALL,
        circle(160, 96, 74, HDEEP),
        path("M0 236H320V320H0Z", RIM),
        ellipse(160, 282, 108, 14, INK, opacity=".25"),
        armchair(160, 158, 0.98, turn=-4),
        group("translate(254 268)rotate(14)", paper(0, 0, 0, 0.56)),
    )
    door = rect(64, 22, 192, 320, HEATHER, 10) + rect(84, 40, 152, 64, HDEEP, 8)
    light = path("M92 96a68 50 0 0 1 136 0Z", GLIGHT) + stroke("M160 46V96M118 60L160 96L202 60", HDEEP, 6)
    slot = rect(88, 148, 144, 30, HDEEP, 8) + rect(96, 154, 128, 18, INK, 5)
    disc(
        "letter.svg",
        BLIGHT,
        "".join(stroke(f"M-10 {y}H330", BRACKEN, 3, opacity=".35") for y in range(26, 320, 34)),
        rect(50, 10, 220, 330, WHITE, 14),
        door,
        light,
        slot,
        circle(228, 226, 10, GORSE),
        envelope(160, 216, 6, 0.94),
        path("M88 150H232V164H88Z", GORSE),
    )
    disc(
        "empty.svg",
        SPALE,
        rect(52, 88, 62, 76, SLATE, 12),
        rect(66, 108, 34, 10, INK, 5, opacity=".3"),
        circle(252, 124, 38, HEATHER),
        rect(235, 116, 34, 10, INK, 5, opacity=".3"),
        stroke("M66 160V250M100 160V250M238 156V250M266 156V250", INK, 10, opacity=".75"),
        stroke("M96 196V262M224 196V262", INK, 11),
        ellipse(160, 184, 124, 36, RIM),
        ellipse(160, 175, 124, 36, WHITE),
        mug(112, 172, BRACKEN, 0.6),
        paper(192, 170, 8, 0.5),
        stroke("M134 268V302M186 268V302", INK, 5, stroke_dasharray="9 10"),
        rect(114, 202, 92, 66, PAPER, 32, stroke=INK, stroke_width=5, stroke_dasharray="10 11"),
    )
    disc(
        "place.svg",
        GLIGHT,
        circle(240, 74, 30, GORSE),
        path("M0 150C60 80 130 60 190 100S290 60 320 70V220H0Z", "#d5a3bb"),
        path("M0 190C80 140 180 150 320 130V260H0Z", MLIGHT),
        group("translate(222 196)scale(.66)", chapel(0, 0)),
        group(
            "translate(-46 124)scale(.5)", terrace(0, 270, "#f6ead2", HEATHER, SLATE),
            terrace(256, 270, BLIGHT, SLATE, "#24506a", GLIGHT),
        ),
        path("M0 258C80 246 200 250 320 240V330H0Z", MOSS),
        gorse_bush(276, 262, 0.6),
        path("M0 292Q160 270 320 292V330H0Z", "#8f8a86"),
    )  # fmt: skip
    at_table(
        "adviser.svg",
        MLIGHT,
        226,
        seat(88, 236, 0.7, look=0.9, mouth="talk", **ADVISER),
        seat(234, 236, 0.7, skin="b", hair="short", hc="#3a2a22", top=SLIGHT, arm="mug", look=-0.8, pattern="check",
             pc=WHITE),
        on_top=teapot(160, 262, SLATE, 0.4) + paper(104, 290, -8, 0.6),
    )  # fmt: skip
    disc(
        "search.svg",
        HLIGHT,
        path("M0 210Q160 180 320 210V330H0Z", RIM),
        path("M0 220Q160 190 320 220V330H0Z", PAPER),
        cakes(92, 256, 0.5),
        mug(258, 250, SLATE, 0.9),
        circle(148, 142, 36, PAPER, stroke=INK, stroke_width=5, stroke_dasharray="10 11"),
        magnifier(148, 148, 1.5),
    )
