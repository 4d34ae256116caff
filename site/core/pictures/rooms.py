"""A ring for each room of the site, and for its empty shelves."""

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
    WHITE,
    circle,
    disc,
    ellipse,
    group,
    path,
    rect,
    stroke,
)  # fmt: skip
from core.pictures.people import seat, standing
from core.pictures.rings import GRAN, OFFICER, SPEAKER, armchair, at_table
from core.pictures.things import cakes, mug, table_edge, teapot


def bunting(y: float, left: float = 20, right: float = 300) -> str:
    """A string of flags that sags in the middle; each colour of the palette in turn."""
    middle, sag = (left + right) / 2, 26.0
    flags = []
    for number in range(7):
        along = (number + 0.5) / 7
        x = left + (right - left) * along
        top = y + sag * (1 - (2 * along - 1) ** 2)
        colour = (GORSE, SLATE, BRACKEN, HEATHER)[number % 4]
        flags.append(path(f"M{x - 13:.0f} {top:.0f}h26l-13 26Z", colour))
    return stroke(
        f"M{left:.0f} {y:.0f}Q{middle:.0f} {y + 2 * sag:.0f} {right:.0f} {y:.0f}", INK, 3
    ) + "".join(flags)


def calendar(x: float, y: float, k: float = 1, marked: bool = True) -> str:
    """A month on the wall; where something is on, its day is ringed."""
    days = "".join(
        rect(-62 + 27 * column, -30 + 27 * row, 17, 17, SPALE, 4) for row in range(4) for column in range(5)
    )
    ring = circle(0.5, 5.5, 16, GORSE, stroke=INK, stroke_width=4) if marked else ""
    return group(
        f"translate({x} {y})scale({k})",
        rect(-80, -80, 166, 168, INK, 10, opacity=".14"),
        rect(-84, -86, 168, 168, WHITE, 10, stroke=INK, stroke_width=4),
        path("M-82-52V-76q0-8 8-8H74q8 0 8 8V-52Z", HEATHER),
        stroke("M-44-98V-74M44-98V-74", INK, 8),
        days,
        ring,
    )


def booklet(x: float, y: float, k: float = 1, cover: str = HEATHER) -> str:
    """An open booklet, its cover towards us, a gorse seat on the front."""
    return group(
        f"translate({x} {y})scale({k})",
        path("M0-8C-26-26-58-28-92-20V66C-58 58-26 60 0 76C26 60 58 58 92 66V-20C58-28 26-26 0-8Z", WHITE),
        path("M0 0C-26-18-56-20-86-13V76C-56 68-26 70 0 86C26 70 56 68 86 76V-13C56-20 26-18 0 0Z", cover),
        stroke("M0 0V84", HDEEP, 5, opacity=".6"),
        circle(44, 30, 15, GORSE),
        rect(-58, 14, 30, 30, SLIGHT, 6),
    )


def bubble(x: float, y: float, colour: str, round_one: bool, tail: int) -> str:
    """What somebody says: round of a person, square of a service; the tail points to the speaker."""
    return group(
        f"translate({x} {y})",
        path(f"M{tail * 6} 36L{tail * 34} 70L{tail * 34} 26Z", colour),
        circle(0, 0, 50, colour) if round_one else rect(-50, -46, 100, 92, colour, 14),
        mug(-3, 14, WHITE if not round_one else HEATHER, 1.1),
    )


def reading_rooms() -> None:
    """News, events, publications, glossary."""
    hall = (
        path("M70 244V128L160 62L250 128V244Z", "#f6ead2")
        + path("M56 136L160 58L264 136", stroke=SLATE, stroke_width="15")
        + circle(160, 118, 17, SPALE, stroke=SLATE, stroke_width=5)
        + rect(134, 164, 52, 80, GLIGHT, 4)
        + rect(96, 160, 26, 36, SPALE, 3)
        + rect(198, 160, 26, 36, SPALE, 3)
        + path("M134 164L116 172V250L134 244Z", HEATHER)
    )
    disc(
        "events.svg",
        HLIGHT,
        path("M0 232Q160 214 320 232V330H0Z", MOSS),
        hall,
        bunting(22),
        standing(
            92, 226, 0.36, top=GORSE, skin="d", hair="curly", hc="#2a1d1a", legs=SLATE, look=0.8, right="up"
        ),
        standing(
            230,
            226,
            0.36,
            top=BRACKEN,
            skin="a",
            hair="bob",
            hc="#8a3b1e",
            skirt=SLATE,
            look=-0.8,
            left="out",
        ),
        path("M150 246H170L196 330H124Z", RIM),
    )
    disc("empty-events.svg", SPALE, calendar(160, 168, 1, marked=False),
         circle(160.5, 173.5, 17, PAPER, stroke=INK, stroke_width=4, stroke_dasharray="7 7"))  # fmt: skip
    reader, hands = seat(160, 226, 0.86, skin="b", hair="plait", hc="#3a2a22", top=GORSE, look=0.1, mouth="calm",
                         glasses=True)  # fmt: skip
    disc(
        "publications.svg",
        SLIGHT,
        reader,
        table_edge(250),
        hands,
        booklet(160, 222, 0.84),
        circle(92, 252, 12, SKINS["b"]),
        circle(228, 252, 12, SKINS["b"]),
        mug(270, 276, BRACKEN, 0.7),
    )
    disc(
        "glossary.svg",
        GLIGHT,
        bubble(100, 68, SLATE, round_one=False, tail=-1),
        bubble(222, 68, GORSE, round_one=True, tail=1),
        seat(74, 270, 0.6, look=0.8, mouth="talk", **OFFICER)[0],
        seat(248, 270, 0.6, look=-0.8, mouth="talk", **GRAN)[0],
        table_edge(262),
        seat(74, 270, 0.6, look=0.8, **OFFICER)[1],
        seat(248, 270, 0.6, look=-0.8, **GRAN)[1],
    )
    disc(
        "news.svg",
        MLIGHT,
        path("M0 70Q160 40 320 70V330H0Z", RIM),
        path("M0 80Q160 50 320 80V330H0Z", PAPER),
        group(
            "translate(166 186)rotate(-8)",
            rect(-86, -84, 176, 186, INK, 4, opacity=".14"),
            rect(-90, -90, 176, 186, WHITE, 4, stroke=INK, stroke_width=4),
            rect(-70, -70, 136, 24, HEATHER, 4),
            rect(-70, -32, 62, 56, SLIGHT, 4),
            path("M-70 24V6C-52-16-30 10-8-8V24Z", MOSS),
            circle(-24, -16, 8, GORSE),
            stroke("M10-26H62M10-6H62M10 14H46M-66 46H62M-66 68H30", SLATE, 7),
        ),
        mug(284, 214, BRACKEN, 0.9),
    )
    disc(
        "empty-paper.svg",
        BLIGHT,
        path("M0 70Q160 40 320 70V330H0Z", RIM),
        path("M0 80Q160 50 320 80V330H0Z", PAPER),
        group(
            "translate(150 186)rotate(-5)",
            rect(-72, -88, 152, 190, INK, 6, opacity=".14"),
            rect(-76, -94, 152, 190, WHITE, 6, stroke=INK, stroke_width=4),
            stroke("M-50-54H50M-50-22H50M-50 10H50M-50 42H6", SLIGHT, 6, stroke_dasharray="2 15"),
        ),
        group("translate(222 196)rotate(30)", rect(-9, -96, 18, 118, GORSE, 4), path("M-9 22H9L0 48Z", "#f6ead2"),
              path("M-4 37H4L0 48Z", INK), rect(-9, -96, 18, 16, HEATHER, 4)),
    )  # fmt: skip


def meeting_rooms() -> None:
    """The forum, replies, my page, check-ins, cards on paper, getting in touch."""
    three = [
        seat(66, 234, 0.6, look=0.8, mouth="talk", **SPEAKER),
        seat(160, 228, 0.62, skin="c", hair="hijab", hc=SLATE, top=HEATHER, arm="rest", look=0.2),
        seat(254, 234, 0.6, skin="e", hair="side", hc=BRACKEN, top=GORSE, arm="raiseL", look=-0.8, aid=True,
             pattern="stripe", pc=WHITE),
    ]  # fmt: skip
    at_table("forum.svg", MLIGHT, 222, *three, on_top=teapot(112, 264, HEATHER, 0.4) + cakes(206, 274, 0.5),
             behind=bunting(14))  # fmt: skip
    disc(
        "replies.svg",
        HLIGHT,
        path("M56 62H230q16 0 16 16V162q0 16-16 16H122L84 214V178H56Q40 178 40 162V78Q40 62 56 62Z", WHITE,
             stroke=INK, stroke_width=4),
        stroke("M70 98H214M70 128H178", SLATE, 9),
        path("M108 186H262q18 0 18 18V244q0 18-18 18H240V292L206 262H108q-18 0-18-18V204q0-18 18-18Z", GORSE,
             stroke=INK, stroke_width=4),
        stroke("M120 214H250M120 238H206", INK, 8),
    )  # fmt: skip
    disc(
        "my-page.svg",
        GLIGHT,
        path("M0 232H320V330H0Z", RIM),
        group("translate(118 134)rotate(-10)", rect(-44, -70, 88, 150, WHITE, 5, stroke=INK, stroke_width=4),
              stroke("M-26-44H24M-26-22H10", SLATE, 7), circle(18, 4, 12, GORSE)),
        group("translate(206 128)rotate(9)", rect(-44, -70, 88, 150, WHITE, 5, stroke=INK, stroke_width=4),
              stroke("M-8-44H28M-8-20H28", SLATE, 7), stroke("M-32-45l6 6 10-13M-32-21l6 6 10-13", MOSS, 6)),
        group("translate(162 116)", rect(-40, -66, 80, 150, SPALE, 5, stroke=INK, stroke_width=4),
              stroke("M-36-60L0-30L36-60", INK, 4)),
        rect(58, 158, 204, 112, HEATHER, 12),
        rect(58, 158, 204, 22, HDEEP, 8),
        rect(120, 204, 80, 36, WHITE, 6),
        circle(160, 222, 10, GORSE),
        ellipse(160, 278, 112, 9, INK, opacity=".18"),
    )  # fmt: skip
    board = (
        stroke("M158 70L130 276M252 70L280 276M205 60V40", INK, 8)
        + rect(140, 56, 130, 150, WHITE, 8, stroke=INK, stroke_width=4)
        + stroke("M192 90H250M192 130H250M192 170H236", SLATE, 8)
        + stroke("M158 90l7 7 13-17M158 130l7 7 13-17", MOSS, 7)
        + circle(168, 170, 9, "none", stroke=INK, stroke_width=4)
    )
    disc(
        "check-in.svg",
        SPALE,
        path("M0 250Q160 236 320 250V330H0Z", MLIGHT),
        board,
        standing(84, 176, 0.6, look=0.8, right="out", mouth="talk", legs=SLATE, **OFFICER),
    )
    disc(
        "paper-card.svg",
        MLIGHT,
        path("M0 216Q160 196 320 216V330H0Z", RIM),
        path("M0 226Q160 206 320 226V330H0Z", PAPER),
        group("translate(160 118)rotate(-6)", rect(-86, -66, 172, 130, WHITE, 6, stroke=INK, stroke_width=4),
              stroke("M-64-38H10M-64-12H-4M-64 14H-12", SLATE, 8), rect(36, -48, 34, 34, SLATE, 6),
              circle(53, 16, 18, GORSE), stroke("M45 16l6 6 11-13", INK, 5)),
        path("M62 150H258V270q0 10-10 10H72q-10 0-10-10Z", HEATHER),
        rect(50, 140, 220, 24, HDEEP, 10),
        circle(160, 222, 26, PAPER),
        circle(160, 222, 26, "none", stroke=GORSE, stroke_width=7, stroke_dasharray="3 10.6"),
    )  # fmt: skip
    disc(
        "telephone.svg",
        HLIGHT,
        path("M0 206Q160 180 320 206V330H0Z", RIM),
        path("M0 216Q160 190 320 216V330H0Z", PAPER),
        ellipse(160, 262, 112, 14, INK, opacity=".14"),
        path("M74 258C76 196 106 166 122 150H198C214 166 244 196 246 258Z", GORSE),
        circle(160, 210, 36, WHITE, stroke=INK, stroke_width=4),
        *(circle(160 + x, 210 + y, 5, INK) for x, y in ((0, -24), (17, -17), (24, 0), (17, 17), (0, 24), (-17, 17),
                                                        (-24, 0), (-17, -17))),
        circle(160, 210, 9, SLATE),
        path("M56 128C56 84 110 72 160 72S264 84 264 128C264 146 250 150 230 148S212 132 212 120"
             "C180 110 140 110 108 120C108 132 108 146 90 148S56 146 56 128Z", SLATE),
    )  # fmt: skip


def yellow_chairs() -> None:
    """Errors: the yellow chair away, mended, waiting its turn, behind a rope."""
    disc(
        "chair-away.svg",
        SLIGHT,
        circle(252, 66, 30, GLIGHT),
        path("M0 190C70 110 150 130 200 168S290 140 320 120V330H0Z", HLIGHT),
        path("M0 250C90 190 220 200 320 232V330H0Z", MOSS),
        stroke("M106 320C130 288 96 262 128 238", RIM, 18),
        stroke("M82 280V96", INK, 11),
        path("M84 104H148l20 18-20 18H84Z", WHITE, stroke=INK, stroke_width=4),
        path("M80 150H40l-18 16 18 16H80Z", WHITE, stroke=INK, stroke_width=4),
        armchair(218, 178, 0.68, turn=5),
    )
    bench = rect(20, 214, 280, 22, BRACKEN, 6) + stroke("M58 236V330M262 236V330", BRACKEN, 20)
    hammer = group(
        "translate(254 190)rotate(24)", stroke("M0-52V20", "#a9713a", 12), rect(-28, -72, 56, 28, INK, 7)
    )
    disc(
        "chair-mended.svg",
        HLIGHT,
        rect(0, 0, 320, 320, HLIGHT),
        bench,
        group("translate(142 132)rotate(180)scale(.8)", armchair(0, 0, 1)),
        rect(94, 62, 22, 12, WHITE, 3, transform="rotate(-30 105 68)"),
        rect(94, 62, 22, 12, WHITE, 3, transform="rotate(30 105 68)"),
        hammer,
        group("translate(70 204)", rect(-26, -8, 52, 18, SLATE, 5)),
    )
    disc(
        "chair-waiting.svg",
        MLIGHT,
        path("M0 240Q160 226 320 240V330H0Z", RIM),
        circle(160, 56, 34, WHITE, stroke=INK, stroke_width=4),
        stroke("M160 36V56L174 66", INK, 6),
        *(armchair(x, 168, 0.46, colour) for x, colour in ((50, SLATE), (120, HEATHER), (264, SLATE))),
        armchair(192, 172, 0.5),
    )
    posts = "".join(
        stroke(f"M{x} 284V170", INK, 10) + circle(x, 164, 11, RIM) + ellipse(x, 288, 24, 7, INK)
        for x in (72, 248)
    )
    disc(
        "chair-roped.svg",
        SPALE,
        path("M0 236H320V320H0Z", RIM),
        ellipse(160, 262, 84, 12, INK, opacity=".2"),
        armchair(160, 152, 0.8),
        posts,
        stroke("M72 182Q160 260 248 182", HEATHER, 13),
    )
