"""Things on and round the table."""

from core.pictures.hand import (
    BRACKEN,
    GLIGHT,
    GORSE,
    HDEEP,
    INK,
    PAPER,
    RIM,
    SLATE,
    SPALE,
    WHITE,
    circle,
    ellipse,
    group,
    num,
    path,
    rect,
    stroke,
)


def mug(x: float, y: float, f: str, k: float = 1) -> str:
    return group(
        f"translate({num(x)} {num(y)})scale({k})",
        ellipse(2, 10, 26, 6, INK, opacity=".12"),
        rect(-17, -30, 34, 40, f, 6),
        stroke("M17-20q15 0 14 10t-14 10", f, 6),
        ellipse(0, -29, 17, 5, INK, opacity=".4"),
    )


def paper(x: float, y: float, rot: float = 0, k: float = 1) -> str:
    return group(
        f"translate({num(x)} {num(y)})rotate({rot})scale({k} {round(k * 0.62, 2)})",
        rect(-36, -44, 80, 104, INK, 3, opacity=".10"),
        rect(-40, -50, 80, 104, WHITE, 3, stroke="#d9cbb0", stroke_width="1.5"),
        stroke("M-26-32H10M-26-14H26M-26 2H24M-26 18H14", SLATE, 5),
        circle(22, 34, 9, GORSE),
    )


def cakes(x: float, y: float, k: float = 1) -> str:
    """A plate of Welsh cakes."""
    o = [
        ellipse(0, 8, 84, 24, INK, opacity=".1"),
        ellipse(0, 0, 84, 25, WHITE, stroke="#d9cbb0", stroke_width="1.5"),
        ellipse(0, -1, 62, 17, SPALE),
    ]
    for a, b in ((-34, -6), (0, 0), (34, -6), (-16, -18), (19, -18)):
        o.append(
            ellipse(a, b + 5, 24, 9, "#a9713a")
            + ellipse(a, b, 24, 10, "#e3b26b")
            + "".join(circle(a + i, b + j, 2, HDEEP) for i, j in ((-10, -1), (-2, 3), (6, -2), (12, 2)))
        )
    return group(f"translate({num(x)} {num(y)})scale({k})", *o)


def teapot(x: float, y: float, f: str, k: float = 1) -> str:
    return group(
        f"translate({num(x)} {num(y)})scale({k})",
        ellipse(0, 28, 58, 9, INK, opacity=".12"),
        stroke("M44-4C70-8 62-34 80-40", f, 13),
        stroke("M-42-14C-78-22-74 22-40 14", f, 9),
        circle(0, -4, 44, f),
        rect(-40, 22, 80, 8, f, 4),
        ellipse(0, -44, 24, 7, INK, opacity=".25"),
        circle(0, -52, 7, GORSE),
        stroke("M-26-14C-20-28-8-32 0-33", WHITE, 4, opacity=".5"),
    )


def lamp(x: float, y: float, k: float = 1) -> str:
    return group(
        f"translate({num(x)} {num(y)})scale({k})",
        stroke("M0-400V-34", INK, 3, opacity=".6"),
        path("M-58 0C-58-32-30-42 0-42S58-32 58 0Z", GORSE),
        ellipse(0, 0, 58, 9, GLIGHT),
        circle(0, 4, 13, WHITE),
    )


def picker(x: float, y: float, flip: int = 1) -> str:
    return group(
        f"translate({x} {y})scale({flip} 1)",
        stroke("M0-14L34 120", INK, 5),
        stroke("M34 120l-9 20M34 120l11 18", BRACKEN, 6),
        rect(-9, -30, 18, 26, BRACKEN, 7),
    )


def bag(x: float, y: float, f: str, k: float = 1) -> str:
    return group(
        f"translate({x} {y})scale({k})",
        stroke("M-10-34q10-16 20 0", f, 8),
        path("M-14-34C-54-4-50 66-34 78H34C50 66 54-4 14-34Z", f),
        stroke("M-22-2Q-30 30-24 56M6 4Q4 30 10 50", INK, 3, opacity=".22"),
    )


def table_edge(y: float = 226, top: str = PAPER) -> str:
    """The near side of a table, across a ring."""
    rim = path(f"M-20 {num(y + 12)}Q160 {num(y - 18)} 340 {num(y + 12)}V330H-20Z", RIM)
    return rim + path(f"M-20 {num(y + 20)}Q160 {num(y - 10)} 340 {num(y + 20)}V330H-20Z", top)
