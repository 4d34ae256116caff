"""A scene for each article, 1200 by 760: the panel, the thread, the week in the street, three small things."""

from core.pictures.guide_scenes import scene, table_across, window
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
    SLATE,
    SLIGHT,
    SPALE,
    WHITE,
    circle,
    ellipse,
    group,
    path,
    rect,
    stroke,
)  # fmt: skip
from core.pictures.people import seat, standing
from core.pictures.rooms import calendar
from core.pictures.scenes import chapel, cottages, gorse_bush, terrace
from core.pictures.things import cakes, lamp, mug, paper, teapot


def panel() -> None:
    """Taking part, or a partner: somebody who uses the service sits on the panel and asks the questions."""
    asking = [
        seat(250, 560, 1.2, skin="d", hair="crop", hc="#1e1715", top=SLATE, look=0.6, pattern="lanyard", pc=GORSE,
             arm="write"),
        seat(500, 546, 1.26, skin="e", hair="bob", hc=BRACKEN, top=GORSE, look=0.8, mouth="talk", arm="raise",
             chair=HEATHER, pattern="dots", pc=WHITE),
        seat(750, 560, 1.2, skin="a", hair="bald", hc="#cfc8bd", top=MOSS, look=0.8, glasses=True, chair=SLATE,
             beard="#e8e2d8", arm="mug"),
    ]  # fmt: skip
    door = rect(930, 150, 210, 420, "#f6ead2", 6) + rect(950, 170, 170, 400, GLIGHT, 4)
    scene(
        "panel.svg",
        SLIGHT,
        rect(0, 520, 1200, 280, RIM),
        window(120, 90, 260, 200),
        lamp(620, 150, 1),
        door,
        path("M1120 170L1180 150V620L1120 570Z", HEATHER),
        circle(1136, 380, 9, GORSE),
        standing(1030, 420, 0.94, skin="c", hair="long", hc="#2a1d1a", top=HEATHER, look=-0.9, left="fwd", right="fwd",
                 legs=INK, neck="collar"),
        group("translate(1030 414)", rect(-28, -38, 56, 70, WHITE, 4, stroke=INK, stroke_width=3),
              stroke("M-16-20H16M-16-4H16", SLATE, 5)),
        *(back for back, _ in asking),
        table_across(590),
        *(front for _, front in asking),
        paper(372, 668, -4, 1.1),
        paper(626, 660, 3, 1.1),
        mug(870, 668, BRACKEN, 1.2),
        cakes(130, 690, 0.8),
    )  # fmt: skip


def thread() -> None:
    """A network: each holds the same thread, and it holds them."""
    hands = ((133, 484), (396, 474), (723, 476), (1022, 486))
    line = "M-20 480" + "".join(f"Q{x - 150} {y + 84} {x} {y}" for x, y in hands) + "Q1140 560 1220 500"
    knots = "".join(
        rect(x - 13, y - 13, 26, 26, SLATE, 5) if n % 2 else circle(x, y, 14, GORSE)
        for n, (x, y) in enumerate(hands)
    )
    scene(
        "thread.svg",
        GLIGHT,
        circle(960, 130, 64, GORSE),
        path("M0 330C180 220 330 250 520 300S900 220 1200 280V520H0Z", HLIGHT),
        path("M0 420C220 340 480 390 700 370S1060 340 1200 380V780H0Z", MLIGHT),
        cottages((330, 340), (384, 332), (1040, 340)),
        chapel(720, 352),
        path("M0 610Q600 570 1200 610V780H0Z", MOSS),
        *(gorse_bush(x, y, k) for x, y, k in ((60, 590, 1), (1150, 580, 0.9))),
        standing(236, 486, 1, skin="d", hair="curly", hc="#2a1d1a", top=BRACKEN, look=0.7, left="out", right="out",
                 legs=SLATE, mouth="talk", neck="v"),
        standing(560, 500, 1.02, skin="a", hair="bun", hc="#d9d4cc", top=SLATE, look=-0.6, left="out", right="out",
                 skirt=HEATHER, glasses=True, pattern="cardi", pc=SPALE),
        standing(884, 490, 1, skin="c", hair="hijab", hc=HLIGHT, top=HEATHER, look=-0.8, left="out", right="out",
                 legs=INK, pattern="lanyard", pc=GORSE),
        standing(1160, 520, 1, skin="e", hair="quiff", hc=BRACKEN, top=SLIGHT, look=-0.9, left="out",
                 legs=INK, pattern="stripe", pc=WHITE),
        standing(44, 520, 0.9, skin="b", hair="cap", hc=MOSS, top=GORSE, look=0.9, right="out", legs=INK,
                 pattern="check", pc=WHITE),
        stroke(line, HDEEP, 7),
        knots,
    )  # fmt: skip


def week() -> None:
    """A week with a purpose: a stall in the street, a month on its board, and something on every day."""
    flags = "".join(
        path(
            f"M{30 + 97 * i} {96 - 50 * ((i - 5.5) / 6) ** 2:.0f}h60l-30 54Z",
            (GORSE, SLATE, BRACKEN, HEATHER)[i % 4],
        )
        for i in range(12)
    )
    houses = "".join(
        terrace(256 * i - 60, 500, wall, colour, SLATE, GLIGHT if i % 2 else SPALE)
        for i, (wall, colour) in enumerate(
            ((HLIGHT, HEATHER), ("#f6ead2", SLATE), (SLIGHT, BRACKEN), (BLIGHT, MOSS), ("#f6ead2", HEATHER))
        )
    )
    stall = (
        rect(400, 552, 400, 26, "#a9713a", 6)
        + path("M404 578H796L780 690H420Z", HEATHER)
        + "".join(circle(470 + 65 * i, 632, 15, GORSE) if i % 2 else rect(456 + 65 * i, 618, 28, 28, SLIGHT, 5)
                  for i in range(5))
    )  # fmt: skip
    scene(
        "week.svg",
        SPALE,
        circle(1060, 140, 56, GORSE),
        path("M0 250C160 150 330 160 520 230S900 150 1200 220V520H0Z", HLIGHT),
        houses,
        stroke("M-10 50Q600 150 1210 50", INK, 4),
        flags,
        path("M0 500H1200V780H0Z", "#d9cbb0"),
        stroke("M520 330V600M680 330V600", INK, 10),
        calendar(600, 380, 1.1),
        standing(452, 470, 0.94, skin="e", hair="long", hc="#8a3b1e", top=GORSE, look=0.6, right="out", legs=SLATE,
                 pattern="lanyard", pc=HEATHER, mouth="talk"),
        stall,
        group("translate(520 552)scale(.9)", teapot(0, 0, SLATE, 0.6)),
        cakes(640, 548, 0.6),
        mug(740, 548, BRACKEN, 0.8),
        standing(200, 540, 1, skin="a", hair="side", hc="#cfc8bd", top=MOSS, look=0.8, right="up", legs=INK,
                 pattern="check", pc=WHITE, brow="#b9b3ad"),
        standing(930, 536, 1, skin="d", hair="plait", hc="#2a1d1a", top=BRACKEN, look=-0.8, left="out", skirt=SLATE,
                 mouth="talk"),
        standing(1076, 590, 0.74, skin="c", hair="pig", hc="#2a1d1a", top=HLIGHT, look=-0.8, left="up", legs=HEATHER,
                 pattern="dots", pc=WHITE),
    )  # fmt: skip


def three_things() -> None:
    """Three small things on a wall; one is done, one is being done, one is still to come."""

    def sheet(x: float, turn: float, mark: str, open_one: bool = False) -> str:
        edge: dict[str, object] = {"stroke": INK, "stroke_width": 5}
        if open_one:
            edge["stroke_dasharray"] = "12 14"
        return group(
            f"translate({x} 230)rotate({turn})",
            "" if open_one else rect(-104, -118, 216, 250, INK, 8, opacity=".14"),
            rect(-110, -126, 216, 250, PAPER if open_one else WHITE, 8, **edge),
            circle(-2, -108, 11, BRACKEN),
            mark,
        )

    tick = stroke("M-52 6l34 36 66-80", MOSS, 22)
    half = stroke("M-66-30H62M-66 10H62M-66 50H-6", SLATE, 14)
    seat_left = circle(-2, 8, 44, "none", stroke=INK, stroke_width=6, stroke_dasharray="13 14")
    leaves = (
        path(f"M170 604C{170 + a} 560 {170 + b} 520 {170 + c} {d}C{136 + b} 520 {150 + a} 570 170 604Z", MOSS)
        for a, b, c, d in ((-20, -50, -74, 494), (10, 14, 8, 452), (40, 70, 88, 500))
    )
    scene(
        "three-things.svg",
        BLIGHT,
        rect(0, 560, 1200, 220, RIM),
        rect(120, 60, 960, 350, "#f6ead2", 14),
        sheet(300, -3, tick),
        sheet(600, 2, half),
        sheet(900, -1, seat_left, open_one=True),
        standing(420, 520, 1.06, skin="c", hair="hijab", hc=SLATE, top=GORSE, look=0.7, right="up", legs=HEATHER,
                 mouth="talk"),
        standing(760, 530, 1.02, skin="e", hair="short", hc="#8a3b1e", top=SLATE, look=-0.7, left="hip", right="out",
                 legs=INK, pattern="lanyard", pc=GORSE),
        rect(930, 590, 220, 20, "#a9713a", 5),
        stroke("M950 610V730M1130 610V730", "#a9713a", 14),
        mug(990, 586, HEATHER, 1),
        group("translate(1080 588)", paper(0, 0, 4, 0.8)),
        ellipse(170, 690, 70, 12, INK, opacity=".14"),
        path("M116 600H224L206 690H134Z", BRACKEN),
        *leaves,
    )  # fmt: skip


def articles() -> None:
    """All of them."""
    panel()
    thread()
    week()
    three_things()
