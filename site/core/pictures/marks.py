"""The mark, the icons made of it, and what lies on the long table."""

import math

from core.pictures.hand import (
    BRACKEN,
    GORSE,
    HDEEP,
    HEATHER,
    INK,
    MOSS,
    SLATE,
    SPALE,
    WALL,
    circle,
    group,
    num,
    rect,
    save,
    stroke,
    svg,
)  # fmt: skip

PAPER_ON_WALL, SERVICES_ON_WALL = "#fff8ec", "#8fc3d8"


def mark() -> None:
    """Ten seats round one table, the nearest open: on the wall's colour, for tabs and telephones."""
    seats = []
    for i in range(10):
        turn = -90 + 36 * i
        x, y = 32 + 25.4 * math.cos(math.radians(turn)), 32 + 25.4 * math.sin(math.radians(turn))
        if turn == 90:
            seats.append(circle(x, y, 4, "none", stroke=PAPER_ON_WALL, stroke_width="2"))
        elif 90 < turn < 250:
            square = rect(-4.4, -4.4, 8.8, 8.8, SERVICES_ON_WALL, 1.6)
            seats.append(group(f"translate({num(x)} {num(y)})rotate({turn})", square))
        else:
            seats.append(circle(x, y, 4.9, GORSE))
    small = group("translate(5 5)scale(.84)", circle(32, 32, 15, PAPER_ON_WALL), *seats)
    save("mark.svg", svg(64, 64, rect(0, 0, 64, 64, WALL, 14), small))
    save("touch.svg", svg(64, 64, rect(0, 0, 64, 64, WALL), group("translate(9.6 9.6)scale(.7)", *seats,
                                                                circle(32, 32, 15, PAPER_ON_WALL))))  # fmt: skip


def top_of_mug(x: float, y: float, colour: str) -> str:
    return (
        circle(x + 2, y + 3, 17, INK, opacity=".12")
        + circle(x, y, 17, colour)
        + circle(x, y, 12, "#7a4b2c")
        + stroke(f"M{x + 18} {y}h9", colour, 7)
    )


def sheet(x: float, y: float, turn: float, of_services: bool) -> str:
    return group(
        f"translate({x} {y})rotate({turn})",
        rect(-24, -31, 52, 68, INK, 3, opacity=".1"),
        rect(-27, -34, 54, 68, "#fff", 3, stroke="#d9cbb0", stroke_width="1.5"),
        stroke("M-17-20H8M-17-8H17M-17 4H15M-17 16H6", SLATE, 3.5),
        rect(10, 14, 11, 11, SLATE, 2) if of_services else circle(15, 20, 6, GORSE),
    )


def cake(x: float, y: float) -> str:
    raisins = ((-5, -3), (3, -6), (6, 3), (-2, 5), (-8, 4))
    return circle(x, y, 13, "#e3b26b", stroke="#a9713a", stroke_width="2") + "".join(
        circle(x + a, y + b, 1.8, HDEEP) for a, b in raisins
    )


def things() -> None:
    """What lies on the long table, seen from above; it repeats down the compact."""
    plate = circle(66, 270, 41, INK, opacity=".1") + circle(
        64, 266, 41, "#fff", stroke="#d9cbb0", stroke_width="1.5"
    )
    save(
        "things.svg",
        svg(
            128,
            520,
            sheet(44, 66, -9, True),
            top_of_mug(88, 128, HEATHER),
            sheet(86, 190, 7, False),
            plate,
            circle(64, 266, 30, SPALE),
            cake(52, 256),
            cake(77, 258),
            cake(64, 278),
            top_of_mug(40, 346, BRACKEN),
            sheet(84, 398, 12, True),
            sheet(42, 462, -6, False),
            top_of_mug(92, 486, MOSS),
        ),
    )
