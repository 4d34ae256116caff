"""A scene for each further guide, 1200 by 760: the pot, the pieces, the garden, the shop, the vote, the umbrella."""

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
    WALL,
    WHITE,
    circle,
    ellipse,
    group,
    path,
    rect,
    save,
    stroke,
    svg,
)  # fmt: skip
from core.pictures.people import seat, standing
from core.pictures.scenes import chapel, cottages, drystone_wall, gorse_bush, terrace
from core.pictures.things import bag, cakes, lamp, mug, paper, teapot

WIDTH, HEIGHT = 1200, 760


def scene(name: str, ground: str, *items: str) -> None:
    save(name, svg(WIDTH, HEIGHT, rect(0, 0, WIDTH, HEIGHT, ground), *items))


def table_across(y: float, top: str = PAPER) -> str:
    """The near side of a long table, from edge to edge."""
    rim = path(f"M-20 {y + 24}Q600 {y - 36} 1220 {y + 24}V800H-20Z", RIM)
    return rim + path(f"M-20 {y + 38}Q600 {y - 22} 1220 {y + 38}V800H-20Z", top)


def window(x: float, y: float, w: float, h: float) -> str:
    """A window on hills."""
    right, sill = x + w, y + h
    return (
        rect(x, y, w, h, SPALE, 6)
        + circle(x + w * 0.72, y + h * 0.3, 26, GORSE)
        + path(f"M{x} {y + h * 0.7:g}q{w / 4:g}-{h * 0.3:g} {w / 2:g}-{h * 0.1:g}T{right} {y + h * 0.6:g}V{sill}H{x}Z",
               MLIGHT)
        + rect(x, y, w, h, "none", 6, stroke=WHITE, stroke_width=16)
        + stroke(f"M{x + w / 2:g} {y}V{sill}", WHITE, 10)
    )  # fmt: skip


def pot(x: float, y: float, k: float = 1) -> str:
    steam = "".join(stroke(f"M{a}-96q-16-20 0-40t0-40", WHITE, 7, opacity=".7") for a in (-40, 0, 40))
    return group(
        f"translate({x} {y})scale({k})",
        steam,
        ellipse(4, 66, 128, 16, INK, opacity=".14"),
        path("M-112-50H112V34Q112 66 78 66H-78Q-112 66-112 34Z", HEATHER),
        stroke("M-112-24h-28M112-24h28", HDEEP, 16),
        ellipse(0, -50, 112, 26, HDEEP),
        ellipse(0, -46, 98, 19, BLIGHT),
        *(
            circle(a, b, 8, c)
            for a, b, c in ((-50, -46, MOSS), (-16, -52, GORSE), (20, -42, MOSS), (54, -48, BRACKEN))
        ),
        stroke("M34-48L78-150", "#a9713a", 12),
    )


def leek(x: float, y: float, turn: float) -> str:
    return group(
        f"translate({x} {y})rotate({turn})",
        stroke("M0 0V-54", WHITE, 18),
        stroke("M0-54V-84", MLIGHT, 18),
        stroke("M0-84L-18-124M0-84V-130M0-84L18-124", MOSS, 13),
    )


def common_pot() -> None:
    """What co-production is: everybody puts something into one pot, and everybody stirs."""
    cooks = [
        seat(180, 560, 1.3, skin="d", hair="crop", hc="#1e1715", top=GORSE, look=0.8, pattern="lanyard", pc=HEATHER,
             arm="raise", mouth="talk"),
        seat(430, 548, 1.3, skin="a", hair="bun", hc="#d9d4cc", top=SLATE, look=0.7, glasses=True, pattern="cardi",
             pc=SPALE),
        seat(800, 548, 1.3, skin="c", hair="hijab", hc=MLIGHT, top=BRACKEN, look=-0.7),
        seat(1034, 560, 1.3, skin="e", hair="quiff", hc=BRACKEN, top=SLIGHT, look=-0.8, pattern="bib", pc=HEATHER,
             arm="raiseL", mouth="talk"),
    ]  # fmt: skip
    shelf = rect(60, 214, 250, 16, "#a9713a", 4) + "".join(
        rect(84 + 54 * i, 160, 38, 54, colour, 8) for i, colour in enumerate((SLATE, GORSE, BRACKEN, MOSS))
    )
    scene(
        "common-pot.svg",
        BLIGHT,
        window(460, 70, 290, 220),
        shelf,
        rect(930, 150, 190, 130, GLIGHT, 8),
        stroke("M960 190H1090M960 226H1060", BRACKEN, 8),
        *(back for back, _ in cooks),
        table_across(560),
        *(front for _, front in cooks),
        pot(612, 590, 1.06),
        leek(330, 690, 68),
        leek(296, 716, 80),
        *(circle(x, y, 24, BRACKEN) for x, y in ((870, 664), (914, 684))),
        *(circle(x, y, 21, "#e3b26b") for x, y in ((952, 652), (990, 682))),
        mug(150, 690, SLATE, 1.2),
        cakes(1090, 704, 0.8),
    )


def pieces() -> None:
    """Working together to bid: several bodies bring their pieces and lay one picture."""

    def tile(x: float, y: float, colour: str, mark: str, turn: float = 0) -> str:
        return group(f"translate({x} {y})rotate({turn})", rect(-70, -52, 140, 104, colour, 12), mark)

    ring = circle(0, 0, 26, "none", stroke=WHITE, stroke_width=11)
    tick = stroke("M-22 2l15 16 30-36", WHITE, 12)
    block = rect(-24, -24, 48, 48, WHITE, 8)
    board = (
        rect(328, 62, 544, 306, WHITE, 14, stroke=INK, stroke_width=5)
        + tile(420, 138, SLATE, block)
        + tile(570, 138, GORSE, ring)
        + tile(420, 252, HEATHER, tick)
        + tile(570, 252, MOSS, block)
        + tile(720, 252, BRACKEN, ring)
        + rect(654, 90, 140, 104, "none", 12, stroke=INK, stroke_width=5, stroke_dasharray="12 14")
    )
    scene(
        "pieces.svg",
        MLIGHT,
        rect(0, 560, 1200, 220, RIM),
        board,
        standing(200, 496, 1.05, skin="b", hair="bob", hc="#3a2a22", top=BRACKEN, look=0.8, right="up", skirt=SLATE,
                 mouth="talk", neck="v"),
        standing(1010, 486, 1.08, skin="d", hair="cap", hc=HEATHER, top=SLATE, look=-0.8, left="up", beard="#2a1d1a",
                 legs=INK, pattern="yoke", pc=GORSE),
        tile(858, 300, SLATE, tick, 10),
        standing(600, 534, 0.98, skin="a", hair="long", hc="#8a3b1e", top=GORSE, look=0.3, left="out", right="up",
                 legs=HEATHER, pattern="lanyard", pc=SLATE, mouth="talk"),
        standing(400, 566, 0.9, skin="c", hair="curly", hc="#2a1d1a", top=HEATHER, look=0.6, right="fwd", left="hip",
                 legs=SLATE, glasses=True),
        standing(806, 570, 0.9, skin="e", hair="bald", hc="#cfc8bd", top=SPALE, look=-0.6, left="fwd", right="hip",
                 legs=MOSS, pattern="stripe", pc=WHITE, brow="#b9b3ad"),
    )  # fmt: skip


def garden() -> None:
    """Citizens as partners: tenants, the landlord's officer and a care worker round a table behind the houses."""
    houses = "".join(
        terrace(256 * i - 40, 430, wall, door, SLATE, GLIGHT if i % 2 else SPALE)
        for i, (wall, door) in enumerate(
            (("#f6ead2", SLATE), (HLIGHT, HEATHER), (SLIGHT, BRACKEN), ("#f6ead2", MOSS), (BLIGHT, SLATE))
        )
    )
    around = [
        seat(330, 590, 0.98, skin="d", hair="curly", hc="#2a1d1a", top=BRACKEN, look=0.8, wheel=True, mouth="talk",
             arm="raise"),
        seat(516, 566, 0.94, skin="a", hair="side", hc=BRACKEN, top=MOSS, look=0.5, chair=GORSE, arm="mug",
             pattern="check", pc=WHITE),
        seat(700, 566, 0.94, skin="c", hair="hijab", hc=SLATE, top=GLIGHT, look=-0.5, chair=HEATHER, aid=True),
        seat(880, 590, 0.98, skin="e", hair="bob", hc="#8a3b1e", top=SLATE, look=-0.8, chair=SLATE, pattern="lanyard",
             pc=GORSE, arm="write"),
    ]  # fmt: skip
    scene(
        "garden.svg",
        SPALE,
        circle(1040, 96, 58, GORSE),
        path("M0 210C160 120 300 110 470 170S760 240 900 160S1120 90 1200 140V460H0Z", HLIGHT),
        houses,
        path("M0 428H1200V780H0Z", MLIGHT),
        *(gorse_bush(x, y, k) for x, y, k in ((70, 470, 0.9), (180, 456, 0.6), (1130, 470, 1))),
        *(back for back, _ in around),
        ellipse(604, 652, 400, 92, RIM),
        ellipse(604, 638, 400, 88, WHITE),
        stroke("M330 706V780M604 732V790M880 706V780", INK, 14),
        *(front for _, front in around),
        paper(604, 650, 0, 1),
        cakes(470, 676, 0.72),
        teapot(730, 662, HEATHER, 0.62),
        mug(820, 674, BRACKEN, 0.8),
        standing(1086, 566, 0.78, skin="b", hair="pig", hc="#2a1d1a", top=GORSE, look=-0.9, left="up", legs=HEATHER,
                 pattern="dots", pc=BRACKEN),
    )  # fmt: skip


def shop() -> None:
    """Starting a co-operative: neighbours open a door of their own."""
    stripes = "".join(
        path(f"M{300 + 60 * i} 250h60l{(i - 4.5) * 4:.0f} 76h-60Z", HEATHER if i % 2 else WHITE)
        for i in range(10)
    )
    front = (
        rect(290, 170, 620, 400, "#f6ead2")
        + rect(290, 150, 620, 96, WALL, 8)
        + circle(600, 198, 24, PAPER)
        + "".join(
            circle(600 + a, 198 + b, 7, GORSE) for a, b in ((38, -8), (24, -30), (0, -38), (38, 18), (20, 34))
        )
        + "".join(
            rect(600 + a, 198 + b, 12, 12, SLIGHT, 2)
            for a, b in ((-44, -14), (-30, -36), (-44, 12), (-26, 28))
        )
        + rect(330, 330, 210, 160, SPALE, 6)
        + rect(560, 330, 110, 240, GLIGHT, 4)
        + path("M560 330L520 344V586L560 570Z", HEATHER)
        + rect(690, 330, 190, 160, SPALE, 6)
        + "".join(circle(360 + 34 * i, 470, 16, (GORSE, BRACKEN, MOSS)[i % 3]) for i in range(6))
        + "".join(rect(704 + 40 * i, 440, 28, 50, (SLATE, GORSE, HEATHER, MOSS)[i], 5) for i in range(4))
    )
    scene(
        "shop.svg",
        GLIGHT,
        circle(176, 116, 56, GORSE),
        path("M0 260C150 170 260 180 400 230S800 230 940 180S1120 160 1200 190V560H0Z", MLIGHT),
        chapel(1000, 420),
        cottages((60, 330), (110, 322), (160, 332)),
        path("M0 420C160 396 300 404 460 410S980 400 1200 416V780H0Z", MOSS),
        front,
        stripes,
        path("M0 566H1200V780H0Z", "#eadfca"),
        rect(0, 700, 1200, 14, "#cbb998"),
        standing(196, 532, 0.92, skin="a", hair="bun", hc="#d9d4cc", top=SLATE, look=0.8, right="out", skirt=HEATHER,
                 glasses=True, pattern="cardi", pc=SPALE),
        standing(430, 520, 0.86, skin="d", hair="crop", hc="#1e1715", top=GORSE, look=0.7, right="up", legs=SLATE,
                 pattern="bib", pc=MOSS, mouth="talk"),
        standing(626, 512, 0.8, skin="e", hair="long", hc="#8a3b1e", top=BRACKEN, look=-0.3, left="out", right="out",
                 legs=INK, mouth="talk", neck="v"),
        standing(836, 524, 0.88, skin="c", hair="hijab", hc=HLIGHT, top=HEATHER, look=-0.7, left="fwd", right="fwd",
                 skirt=SLATE),
        group("translate(836 532)", rect(-46, -14, 92, 60, "#c79a5b", 4), stroke("M-46 8H46", "#a9713a", 5),
              *(circle(x, -18, 14, c) for x, c in ((-26, BRACKEN), (0, MOSS), (26, GORSE)))),
        standing(1028, 540, 0.94, skin="b", hair="quiff", hc="#3a2a22", top=SLIGHT, look=-0.8, left="up", legs=MOSS,
                 pattern="stripe", pc=WHITE),
        bag(1128, 650, BRACKEN, 0.8),
    )  # fmt: skip


def vote() -> None:
    """A real membership: hands go up in the hall, the officer's among them and not before them."""
    flags = "".join(
        path(
            f"M{40 + 94 * i} {70 - 40 * ((i - 6) / 6) ** 2:.0f}h62l-31 56Z",
            (GORSE, SLATE, BRACKEN, MOSS)[i % 4],
        )
        for i in range(12)
    )
    back_row = (
        standing(180, 420, 0.74, skin="e", hair="side", hc=BRACKEN, top=SLATE, look=0.5, right="up")
        + standing(392, 420, 0.74, skin="c", hair="hijab", hc=GORSE, top=HEATHER, look=0.3, left="up")
        + standing(604, 420, 0.74, skin="a", hair="bald", hc="#cfc8bd", top=MOSS, right="up", beard="#cfc8bd")
        + standing(812, 420, 0.74, skin="d", hair="plait", hc="#2a1d1a", top=GORSE, look=-0.3, left="hip")
        + standing(1020, 420, 0.74, skin="b", hair="crop", hc="#1e1715", top=BRACKEN, look=-0.5, left="up",
                   glasses=True)
    )  # fmt: skip
    front_row = [
        seat(150, 640, 1.16, skin="a", hair="bun", hc="#d9d4cc", top=HEATHER, look=0.6, arm="raise", glasses=True,
             chair=SLATE, pattern="yoke", pc=HLIGHT),
        seat(420, 626, 1.16, skin="d", hair="curly", hc="#2a1d1a", top=BRACKEN, look=0.4, arm="raiseL", wheel=True,
             mouth="talk", neck="v"),
        seat(720, 626, 1.16, skin="e", hair="bob", hc="#8a3b1e", top=SLATE, look=-0.2, arm="raise", chair=GORSE,
             pattern="lanyard", pc=GORSE),
        seat(1010, 640, 1.16, skin="c", hair="cap", hc=MOSS, top=SLIGHT, look=-0.6, arm="raiseL", chair=HEATHER,
             pattern="check", pc=WHITE),
    ]  # fmt: skip
    scene(
        "vote.svg",
        HLIGHT,
        window(90, 120, 190, 180),
        window(920, 120, 190, 180),
        stroke("M-10 20Q600 130 1210 20", INK, 4),
        flags,
        lamp(600, 190, 1.1),
        rect(0, 470, 1200, 320, RIM),
        back_row,
        *(back for back, _ in front_row),
        table_across(650),
        *(front for _, front in front_row),
        paper(290, 712, -4, 1),
        mug(576, 706, BRACKEN, 1.1),
        paper(880, 708, 6, 1),
    )


def umbrella() -> None:
    """Common worries: somebody holds an umbrella over somebody else until the shower is past."""
    rain = "".join(
        stroke(f"M{x} {y}l-12 36", SLATE, 5, opacity=".45")
        for y in range(60, 420, 84)
        for x in range(40 + y % 60, 660, 92)
    )
    canopy = (
        path("M300 250C310 120 430 70 540 70S770 120 780 250C740 220 700 220 660 250C620 220 580 220 540 250"
             "C500 220 460 220 420 250C380 220 340 220 300 250Z", GORSE)
        + path("M420 250C430 150 480 90 540 70C600 90 650 150 660 250C620 220 580 220 540 250C500 220 460 220 420 250Z",
               HEATHER, opacity=".85")
        + stroke("M540 70V470", INK, 10)
    )  # fmt: skip
    bench = (
        rect(230, 560, 640, 26, BRACKEN, 8) + rect(250, 462, 600, 22, BRACKEN, 8) + rect(250, 504, 600, 22, BRACKEN, 8)
        + stroke("M290 586V700M810 586V700", INK, 16)
    )  # fmt: skip
    worried, _ = seat(420, 560, 1.12, skin="b", hair="short", hc="#3a2a22", top=SLATE, look=0.7, mouth="calm",
                      pattern="zip", pc=SPALE)  # fmt: skip
    friend, _ = seat(660, 560, 1.12, skin="c", hair="hijab", hc=BRACKEN, top=MOSS, look=-0.7, mouth="talk",
                     pattern="lanyard", pc=GORSE)  # fmt: skip
    knees = "".join(
        stroke(f"M{x} 560L{x + turn * 26} 600V684", colour, 44)
        + rect(x + turn * 26 - 30, 676, 64, 24, INK, 12)
        for x, turn, colour in ((390, -1, INK), (450, 0, INK), (630, 0, HEATHER), (690, 1, HEATHER))
    )
    scene(
        "umbrella.svg",
        SLIGHT,
        circle(1010, 150, 80, GORSE),
        path("M640 0H0V250C140 300 200 210 330 240S560 180 640 0Z", "#8aa9b8"),
        rain,
        path("M0 420C180 320 330 360 520 340S940 260 1200 330V600H0Z", HLIGHT),
        path("M0 500C220 430 480 470 700 440S1060 420 1200 450V780H0Z", MLIGHT),
        cottages((960, 400), (1010, 394), (1066, 402)),
        *(gorse_bush(x, y, k) for x, y, k in ((80, 560, 1), (1060, 560, 1.2), (1150, 590, 0.9))),
        path("M0 690H1200V780H0Z", "#c9bb9c"),
        bench,
        worried,
        friend,
        stroke("M596 520C580 500 560 490 542 470", MOSS, 32),
        stroke("M484 520C500 500 520 486 538 462", SLATE, 32),
        knees,
        canopy,
        circle(540, 452, 15, "#b0744a"),
        circle(540, 478, 15, "#dba777"),
        drystone_wall(732),
        mug(790, 546, HEATHER, 1),
    )


def guides() -> None:
    """All of them."""
    common_pot()
    pieces()
    garden()
    shop()
    vote()
    umbrella()
