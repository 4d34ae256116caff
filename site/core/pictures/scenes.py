"""Scenes: the table at home (1600 by 500), a street, a road, a hill (1200 by 760, shown under an arc)."""

import math
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
    ellipse,
    group,
    num,
    path,
    rect,
    save,
    stroke,
    svg,
)
from core.pictures.people import head, seat, standing
from core.pictures.things import bag, cakes, lamp, mug, paper, picker, teapot

DARK = {WALL: "#33102b", PAPER: "#1a1d29", RIM: "#5a4a3c"}
ROUND_THE_TABLE: list[dict[str, Any]] = [
    dict(x=82, k=1.0, skin="b", hair="short", hc="#3a2a22", top=MOSS, look=1, chair=SLATE, neck="collar"),
    dict(x=234, k=0.98, skin="d", hair="curly", hc="#2a1d1a", top=GORSE, arm="raise", look=0.9, chair=BRACKEN,
         mouth="talk", neck="v"),
    dict(x=396, k=0.95, skin="a", hair="bun", hc="#d9d4cc", top=SLATE, arm="mug", look=-0.6, chair=HLIGHT,
         glasses=True, pattern="cardi", pc=SPALE),
    dict(x=540, k=0.70, skin="c", hair="pig", hc="#2a1d1a", top=BRACKEN, look=0.8, pattern="dots", pc=GLIGHT),
    dict(x=674, k=0.93, skin="e", hair="bald", hc="#cfc8bd", top=WHITE, look=0.8, chair=MOSS, pattern="stripe",
         pc=SLATE, beard="#cfc8bd", aid=True),
    dict(x=930, k=0.93, skin="c", hair="hijab", hc=HLIGHT, top=SLIGHT, arm="write", look=-0.9, chair=GORSE,
         pattern="lanyard", pc=HEATHER),
    dict(x=1082, k=0.95, skin="a", hair="side", hc=BRACKEN, top=INK, arm="raiseL", look=-1, wheel=True, mouth="talk",
         pattern="zip", pc=SLIGHT, neck="roll"),
    dict(x=1234, k=0.96, skin="e", hair="bob", hc="#8a3b1e", top=BLIGHT, look=-0.5, chair=SLATE, neck="v",
         pattern="check", pc=WHITE),
    dict(x=1376, k=0.98, skin="d", hair="cap", hc=MOSS, top=GLIGHT, arm="mug", look=-1, chair=HLIGHT,
         beard="#e8e2d8", pattern="yoke", pc=GORSE),
    dict(x=1524, k=1.0, skin="b", hair="long", hc="#3a2a22", top=SLATE, look=-1, chair=BRACKEN, pattern="stripe",
         pc=SPALE),
]  # fmt: skip


def far_edge(x: float) -> float:
    """Where the far edge of the table at home runs."""
    return 312 + 82 * ((x - 800) / 800) ** 2


def yellow_chair(x: float, y: float, k: float) -> str:
    """The empty one: yours."""
    return group(
        f"translate({num(x)} {num(y)})scale({k})",
        rect(-58, -104, 116, 170, GORSE, 44),
        rect(-40, -80, 80, 22, HDEEP, 11, opacity=".35"),
        rect(-40, -46, 80, 22, HDEEP, 11, opacity=".35"),
    )


def window() -> str:
    """A round window with the hill in it."""
    return (
        '<clipPath id="w"><circle cx="800" cy="96" r="150"/></clipPath>'
        + circle(800, 96, 160, HDEEP)
        + '<g clip-path="url(#w)">'
        + rect(640, -60, 320, 320, GLIGHT)
        + circle(862, 60, 34, GORSE)
        + path("M620 150C700 70 760 60 830 130S960 110 990 150V260H620Z", MLIGHT)
        + path("M620 190C700 140 790 130 860 176S960 170 990 180V260H620Z", MOSS)
        + stroke("M800-60V260", HDEEP, 9)
        + stroke("M640 84H960", HDEEP, 9)
        + "</g>"
    )


def round_table() -> None:
    """Home. Two files: table and wall follow the page into the dark, where a style sheet inside could not go."""
    width, height, end = 1600, 500, far_edge(1620)
    seats = [seat(y=far_edge(one["x"]) + 12 * one["k"], **one) for one in ROUND_THE_TABLE]
    behind, on_top = [back for back, _ in seats], [front for _, front in seats]
    rim = f"M-20 {num(end - 5)}Q800 {num(2 * 307 - end + 5)} 1620 {num(end - 5)}V504H-20Z"
    top = f"M-20 {num(end + 4)}Q800 {num(2 * 316 - end - 4)} 1620 {num(end + 4)}V504H-20Z"
    laid = (
        cakes(806, 384, 0.86) + mug(606, 402, HEATHER, 0.8) + paper(930, 386, -4, 0.8) + teapot(1168, 388, SLATE, 0.82)
        + paper(318, 426, 7, 0.9) + mug(1306, 428, BRACKEN, 0.85) + mug(470, 412, MOSS, 0.8)
        + paper(1440, 444, -8, 0.9) + mug(166, 448, HEATHER, 0.9)
    )  # fmt: skip
    picture = svg(
        width,
        height,
        rect(0, 0, width, height, WALL),
        window(),
        lamp(330, 70),
        lamp(1270, 70),
        *behind[:5],
        yellow_chair(803, far_edge(803) + 8, 0.95),
        *behind[5:],
        path(rim, RIM),
        path(top, PAPER),
        *on_top,
        laid,
    )
    save("round-table.svg", picture)
    for light, dark in DARK.items():
        picture = picture.replace(f'fill="{light}"', f'fill="{dark}"')
    save("round-table-dark.svg", picture)


def pane(x: float, y: float, w: float, h: float, light: str) -> str:
    """A window of a terraced house."""
    return (
        rect(x - 5, y - 5, w + 10, h + 10, WHITE, 4)
        + rect(x, y, w, h, light)
        + stroke(f"M{x + w / 2:g} {y:g}V{y + h:g}M{x:g} {y + h * 0.45:g}H{x + w:g}", WHITE, 4)
        + rect(x - 9, y + h + 5, w + 18, 7, INK, 2, opacity=".3")
    )


def terrace(x: float, ground: float, wall: str, door: str, roof: str, light: str = SPALE) -> str:
    """One house of a terrace, 256 wide."""
    top, w, h = ground - 238, 256, 238
    return (
        path(f"M{x - 2} {top}V{top - 66}H{x + w + 2}V{top}Z", roof)
        + "".join(stroke(f"M{x + 4} {top - 66 + y}H{x + w - 4}", INK, 2, opacity=".22") for y in (17, 34, 51))
        + rect(x + w - 34, top - 118, 60, 64, BRACKEN)
        + rect(x + w - 40, top - 124, 72, 12, INK)
        + rect(x + w - 26, top - 142, 14, 20, BLIGHT, 3)
        + rect(x + w, top - 142, 14, 20, BLIGHT, 3)
        + rect(x, top, w, h, wall)
        + pane(x + 34, top + 24, 46, 58, light)
        + pane(x + w - 84, top + 24, 46, 58, light)
        + pane(x + w - 104, top + h * 0.55, 70, 68, light)
        + rect(x + 26, ground - 116, 62, 116, WHITE, 4)
        + path(f"M{x + 32} {ground}V{ground - 88}a25 23 0 0 1 50 0V{ground}Z", door)
        + circle(x + 72, ground - 44, 4, INK if door == GORSE else GORSE)
        + rect(x + 48, ground - 78, 18, 12, GLIGHT, 6)
    )


def street() -> None:
    """Mr Williams and five neighbours round a table on the pavement."""
    width, height, ground = 1200, 760, 556
    walls = [("#f6ead2", HEATHER), (BLIGHT, SLATE), (SLIGHT, BRACKEN), ("#f6ead2", MOSS), (HLIGHT, GORSE)]
    bushes = ((60, 262, 22), (92, 254, 16), (1090, 196, 20), (1124, 190, 26), (1160, 186, 18))
    houses = "".join(
        terrace(
            256 * i - 36, ground, wall, door, SLATE if i % 2 else "#24506a", GLIGHT if i in (1, 3) else SPALE
        )
        for i, (wall, door) in enumerate(walls)
    )
    pavement = (
        rect(0, ground, width, 8, INK, opacity=".3")
        + rect(0, ground + 6, width, height - ground, "#eadfca")
        + rect(0, ground + 112, width, 14, "#cbb998")
        + rect(0, ground + 126, width, height, "#6d6f7c")
        + stroke("M20 744H1190", PAPER, 7, stroke_dasharray="70 60")
    )
    behind = (
        standing(298, 486, 0.8, skin="d", hair="curly", hc="#2a1d1a", top=GORSE, legs=SLATE, look=0.9, right="up",
                 mouth="talk", neck="v")
        + standing(872, 488, 0.82, skin="c", hair="crop", hc="#1e1715", top=MOSS, look=-1, left="out", mouth="talk",
                   beard="#2a1d1a", pattern="bib", pc=GORSE)
        + standing(600, 476, 0.78, skin="e", hair="long", hc="#8a3b1e", top=SLIGHT, legs=HEATHER, look=-0.4,
                   left="fwd", right="fwd", pattern="dots", pc=WHITE)
    )  # fmt: skip
    table = (
        ellipse(600, 676, 150, 16, INK, opacity=".16")
        + stroke("M540 566L516 672M660 566L684 672M600 570V680", INK, 9)
        + ellipse(600, 562, 150, 30, RIM)
        + ellipse(600, 555, 150, 30, WHITE)
    )
    before = (
        standing(430, 524, 0.92, skin="a", hair="cap", hc=MOSS, top=HEATHER, legs="#4a4f60", look=0.7, left="hip",
                 right="out", neck="collar", pattern="cardi", pc=WHITE, brow="#b9b3ad")
        + standing(774, 522, 0.88, skin="b", hair="bob", hc="#3a2a22", top=SLATE, look=-0.9, left="out",
                   skirt=BRACKEN, glasses=True, neck="v")
        + standing(172, 536, 0.66, skin="d", hair="pig", hc="#2a1d1a", top=BRACKEN, look=1, pattern="dots", pc=GLIGHT)
        + standing(1030, 528, 0.74, skin="e", hair="quiff", hc=BRACKEN, top=SLIGHT, legs=SLATE, look=-1,
                   pattern="stripe", pc=WHITE, right="hip")
    )  # fmt: skip
    laid = (
        group("translate(560 552)scale(.9)", paper(0, 0, -5, 0.85))
        + mug(664, 560, BRACKEN, 0.7)
        + teapot(612, 534, HEATHER, 0.46)
        + group("translate(232 516)scale(.9)", picker(0, 0))
        + bag(274, 650, INK, 0.7)
        + bag(958, 652, INK, 0.8)
        + bag(1112, 640, SLATE, 0.66)
    )
    save(
        "mr-williams.svg",
        svg(
            width,
            height,
            rect(0, 0, width, height, GLIGHT),
            circle(930, 150, 70, GORSE),
            path("M0 250C120 120 250 70 400 130S640 270 800 190S1080 20 1200 60V520H0Z", "#d5a3bb"),
            path("M0 300C200 190 360 210 560 260S960 250 1200 150V560H0Z", MLIGHT),
            *(circle(x, y, radius, MOSS) for x, y, radius in bushes),
            houses,
            pavement,
            behind,
            table,
            before,
            laid,
        ),
    )


def gorse_bush(x: float, y: float, k: float) -> str:
    flowers = ((-40, 6), (-24, -8), (-6, -24), (14, -30), (10, -4), (34, -6), (48, 10), (-10, 12), (26, 16))
    return group(
        f"translate({x} {y})scale({k})",
        path("M-60 30C-70-10-40-30-20-22C-10-50 30-46 34-20C64-24 70 10 60 30Z", "#44593a"),
        *(circle(a, b, 6.5, GORSE) for a, b in flowers),
    )


def cottages(*places: tuple[float, float]) -> str:
    return "".join(rect(x, y, 26, 20, WHITE) + path(f"M{x - 4} {y}l17-14 17 14Z", SLATE) for x, y in places)


def drystone_wall(y: float, width: float = 1220) -> str:
    stones, x, i = [], -20.0, 0
    while x < width:
        w = (58, 44, 70, 50, 64)[i % 5]
        stones.append(rect(x, y + (i % 2) * 3, w - 5, 44, "#8f8a86" if i % 3 else "#a8a19a", 12))
        x, i = x + w, i + 1
    return "".join(stones)


def wheel(x: float, y: float) -> str:
    spokes = (i * math.pi / 2.5 for i in range(5))
    return (
        circle(x, y, 54, INK)
        + circle(x, y, 28, SPALE)
        + circle(x, y, 9, INK)
        + "".join(circle(x + 18 * math.cos(a), y + 18 * math.sin(a), 4, SLATE) for a in spokes)
    )


def car() -> str:
    """Two friends in front, shopping behind."""
    glass = "M-24 20V-92H88C138-90 176-52 206 20Z"
    rear = "M-254 20C-226-50-190-88-126-92H-52V20Z"
    body = (
        "M-372 150C-384 70-360 40-300 28C-262-60-214-112-130-120H92C160-118 214-60 254 14"
        "C330 22 372 48 378 110C382 150 372 162 350 162H-352C-366 162-372 158-372 150Z"
    )
    shopping = (
        rect(-214, -20, 70, 90, GORSE, 6)
        + stroke("M-196-20q14-26 30 0", INK, 5)
        + rect(-140, -2, 56, 70, WHITE, 6)
        + stroke("M-126-2q12-22 26 0", INK, 5)
        + circle(-112, 20, 9, HEATHER)
    )
    friends = (
        rect(-30, -40, 44, 100, INK, 16, opacity=".75")
        + group(
            "translate(26 -14)scale(.86)",
            path("M-64 90C-64 40-40 32 0 32S64 40 64 90Z", HLIGHT),
            rect(-12, 24, 24, 22, SKINS["a"]),
            head("a", "bun", "#d9d4cc", 0.9, glasses=True),
        )
        + group(
            "translate(122 -10)scale(.92)",
            path("M-70 90C-70 44-40 36 0 36S70 44 70 90Z", SLATE),
            rect(-12, 26, 24, 24, SKINS["d"]),
            head("d", "curly", "#2a1d1a", -0.75, mouth="talk"),
        )
        + stroke("M168 44L196-14", INK, 9)
    )
    return (
        ellipse(0, 206, 400, 20, INK, opacity=".3")
        + path(body, BRACKEN)
        + path(rear, SPALE)
        + path(glass, SPALE)
        + f'<clipPath id="gl"><path d="{glass}"/></clipPath><clipPath id="gr"><path d="{rear}"/></clipPath>'
        + f'<g clip-path="url(#gr)">{shopping}</g><g clip-path="url(#gl)">{friends}</g>'
        + stroke("M-38-100V150M216 30C222 80 216 120 196 150M-264 30V90", INK, 3.4, opacity=".35")
        + stroke("M-30 62H6M-250 62H-214", INK, 8)
        + path("M330 56C356 58 372 72 376 92H346C334 84 328 70 330 56Z", GLIGHT)
        + rect(-376, 66, 26, 44, HEATHER, 8)
        + rect(-384, 126, 770, 20, INK, 10)
        + wheel(-226, 152)
        + wheel(228, 152)
        + path("M212 10q26-4 30 18-18 8-34 2Z", INK)
    )


def road() -> None:
    """Mrs Jones and her friend on the road between hills and gorse."""
    bushes = ((60, 540, 0.8), (330, 548, 0.8), (1030, 520, 0.9), (1120, 508, 1.1), (940, 536, 0.6))
    save(
        "mrs-jones.svg",
        svg(
            1200,
            760,
            rect(0, 0, 1200, 760, SPALE),
            circle(250, 170, 84, GORSE),
            path(
                "M0 330C120 250 210 170 330 190S520 320 640 250S860 80 980 110S1130 220 1200 210V560H0Z",
                SLIGHT,
            ),
            path(
                "M0 400C160 330 260 290 400 340S700 420 860 330S1120 240 1200 280V600H0Z",
                HLIGHT,
                opacity=".85",
            ),
            path("M0 470C200 380 380 380 560 440S960 470 1200 360V640H0Z", MLIGHT),
            cottages((360, 384), (394, 380), (1010, 392), (1046, 384), (1080, 376)),
            path("M0 560C220 480 420 500 620 530S980 520 1200 470V760H0Z", MOSS),
            stroke("M20 618C90 566 214 570 236 536", "#7d808d", 30),
            stroke("M236 536C252 508 150 496 150 470", "#7d808d", 19),
            stroke("M150 470C152 446 236 448 246 424", "#7d808d", 11),
            *(gorse_bush(x, y, k) for x, y, k in bushes),
            path("M0 610H1200V760H0Z", "#565a6a"),
            path("M0 604H1200V618H0Z", "#8f8a86"),
            stroke("M30 716H1190", PAPER, 9, stroke_dasharray="76 62"),
            group("translate(590 520)scale(.92)", car()),
            drystone_wall(728),
        ),
    )


def stool(x: float, y: float, k: float, colour: str, square: bool = False) -> str:
    """A chair that is carried: square for services, round for people."""
    return group(
        f"translate({num(x)} {num(y)})scale({k})",
        stroke("M-34 20V104M34 20V104", colour, 15),
        rect(-54, -70, 108, 96, colour, 14 if square else 44),
        rect(-30, -36, 60, 17, INK, 8, opacity=".3"),
    )


def chapel(x: float, y: float) -> str:
    """A small chapel with its round window."""
    return (
        path(f"M{x} {y}v-84l56-44 56 44v84Z", "#f6ead2")
        + path(f"M{x - 10} {y - 80}l66-54 66 54", stroke=SLATE, stroke_width="13")
        + circle(x + 56, y - 74, 15, SLATE)
        + path(f"M{x + 42} {y}v-34a14 15 0 0 1 28 0v34Z", HEATHER)
    )


def hill() -> None:
    """The new relationship: neighbours and a council officer carry one table up the hill, and the chairs with it."""
    behind = (
        standing(534, 462, 0.8, skin="c", hair="hijab", hc=HLIGHT, top=SLATE, look=0.6, left="fwd", right="fwd",
                 pattern="lanyard", pc=GORSE)
        + standing(668, 458, 0.8, skin="e", hair="bald", hc="#cfc8bd", top=GLIGHT, legs=SLATE, look=-0.7, left="fwd",
                   right="fwd", beard="#cfc8bd", mouth="talk", brow="#b9b3ad")
    )  # fmt: skip
    table = (
        stroke("M520 508V608M680 508V608M600 516V626", INK, 11)
        + ellipse(600, 500, 166, 32, RIM)
        + ellipse(600, 491, 166, 32, WHITE)
        + paper(560, 484, -6, 0.62)
        + mug(642, 492, BRACKEN, 0.66)
    )
    bearers = (
        standing(316, 506, 0.9, skin="d", hair="curly", hc="#2a1d1a", top=GORSE, legs=HEATHER, look=0.8, right="out",
                 mouth="talk", neck="v")
        + standing(884, 502, 0.9, skin="a", hair="side", hc=BRACKEN, top=BLIGHT, look=-0.8, left="out",
                   pattern="check", pc=WHITE)
    )  # fmt: skip
    followers = (
        standing(112, 566, 0.66, skin="b", hair="pig", hc="#2a1d1a", top=BRACKEN, look=0.9, right="out",
                 pattern="dots", pc=GLIGHT)
        + stool(206, 584, 0.72, GORSE)
        + standing(1040, 536, 0.82, skin="b", hair="bob", hc="#3a2a22", top=SLIGHT, skirt=HEATHER, look=-0.9,
                   right="out", glasses=True, pattern="stripe", pc=WHITE)
        + stool(1140, 576, 0.8, SLATE, square=True)
    )  # fmt: skip
    save(
        "new-relationship.svg",
        svg(
            1200,
            760,
            rect(0, 0, 1200, 760, GLIGHT),
            circle(884, 176, 76, GORSE),
            path("M0 300C140 190 260 150 390 210S600 330 760 240S1010 90 1200 190V600H0Z", "#d5a3bb"),
            path("M0 380C180 300 330 300 520 340S930 330 1200 270V620H0Z", MLIGHT),
            chapel(1010, 300),
            cottages((90, 352), (126, 346), (172, 348), (940, 314)),
            path("M0 520C260 420 520 400 700 430S1040 500 1200 470V760H0Z", MOSS),
            *(gorse_bush(x, y, k) for x, y, k in ((70, 520, 0.8), (1150, 500, 0.9), (300, 452, 0.55))),
            path("M0 640C240 600 520 612 760 616S1060 640 1200 620V760H0Z", "#6f8757"),
            behind,
            table,
            bearers,
            followers,
            drystone_wall(736),
        ),
    )
