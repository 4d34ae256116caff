"""People: heads that listen, hands that talk. All ages, faiths and bodies; nobody is drawn to be looked at."""

import math
from typing import Any

from core.pictures.hand import (
    BRACKEN,
    GORSE,
    HDEEP,
    INK,
    SKINS,
    SLATE,
    WHITE,
    circle,
    clip_name,
    ellipse,
    group,
    num,
    path,
    rect,
    stroke,
)


def head(
    skin: str,
    hair: str,
    hc: str,
    look: float = 0,
    glasses: bool = False,
    beard: str | None = None,
    mouth: str = "smile",
    brow: str | None = None,
    aid: bool = False,
) -> str:
    """A head that turns to whom it listens to. `hc` is the colour of the hair or the scarf."""
    sk = SKINS[skin]
    o = []
    dx = look * 9
    back = {
        "bob": path("M-43 26C-54-30-42-58 0-58S54-30 43 26C44 42 32 44 22 40H-22C-34 44-44 40-43 26Z", hc),
        "long": path("M-44 70C-56-20-44-58 0-58S56-20 44 70C30 80-30 80-44 70Z", hc),
        "bun": circle(-look * 14, -52, 19, hc) + path("M-38 6C-44-36-24-52 0-52S44-36 38 6Z", hc),
        "curly": "".join(
            circle(46 * math.cos(a) * 0.98, -12 + 42 * math.sin(a), 19, hc)
            for a in [math.pi * (0.92 + 0.145 * i) for i in range(9)]
        )
        + circle(0, -16, 42, hc),
        "pig": circle(-46, 6, 15, hc) + circle(46, 6, 15, hc),
        "plait": path("M-38 0C-44-40-20-54 0-54S44-40 38 0L46 60C40 68 32 64 32 56L26 20H-26Z", hc),
        "hijab": path("M-50 96C-58-10-50-58 0-58S58-10 50 96Z", hc),
    }.get(hair, "")
    o.append(back)
    ear = -1 if look > 0 else 1
    if hair not in ("hijab", "bob", "long"):
        if abs(look) > 0.3:
            o.append(circle(ear * 33, 5, 8.5, sk))
        else:
            o.append(circle(-34, 5, 7.5, sk) + circle(34, 5, 7.5, sk))
        if aid:
            o.append(
                stroke(
                    f"M{num(ear * 37)} -6c{num(ear * 8)} 2 {num(ear * 8)} 14 {num(ear * 1)} 16", GORSE, 4.5
                )
            )
    o.append(path("M-35-6C-35-32-20-44 0-44S35-32 35-6C35 22 20 41 0 41S-35 22-35-6Z", sk))
    # cheeks, features
    o.append(circle(-17 + dx, 13, 7, BRACKEN, opacity=".22") + circle(17 + dx, 13, 7, BRACKEN, opacity=".22"))
    if beard:
        o.append(
            path(
                f"M-35 0C-36 34-18 50 0 50S36 34 35 0C30 10 26 14 {num(16 + dx * 0.4)} 14"
                f"C8 8-8 8 {num(-16 + dx * 0.4)} 14C-26 14-30 10-35 0Z",
                beard,
            )
        )
    ey = -3
    o.append(circle(-12 + dx, ey, 3.4, INK) + circle(12 + dx, ey, 3.4, INK))
    bc = INK if hair == "hijab" else brow or hc
    if hair == "bald" or beard:
        bc = brow or beard or hc
    brows = f"M{num(-18 + dx)} {ey - 11}q6-4 11-1M{num(7 + dx)} {ey - 12}q6-3 11 1"
    o.append(stroke(brows, INK if bc == sk else bc, 3))
    o.append(
        stroke(
            f"M{num(dx * 1.25)} 0q{3 if look >= 0 else -3} 8 {-2 if look >= 0 else 2} 10",
            INK,
            2.4,
            opacity=".55",
        )
    )
    m = {
        "smile": f"M{num(-9 + dx)} 21q9 8 18 0",
        "talk": None,
        "calm": f"M{num(-7 + dx)} 23q7 4 14 0",
        "glum": f"M{num(-8 + dx)} 25q8-6 16 0",
    }[mouth]
    o.append(
        stroke(m, INK if not beard else WHITE, 3)
        if m
        else path(f"M{num(-8 + dx)} 19h16q-1 12-8 12t-8-12Z", HDEEP)
    )
    if glasses:
        o.append(
            f'<g stroke="{INK}" stroke-width="2.6">'
            + circle(-13 + dx, -2, 10.5, "none")
            + circle(13 + dx, -2, 10.5, "none")
            + path(f"M{num(-2.5 + dx)} -3q2.5-2 5 0")
            + "</g>"
        )
    front = {
        "bob": path("M-36-2C-36-34-22-49 0-49S37-34 36-2C30-20 18-26 4-27C-4-22-24-22-36-2Z", hc),
        "long": path("M-36 0C-38-36-22-50 0-50S38-36 36 0C34-18 22-30 6-34C-6-28-30-24-36 0Z", hc),
        "bun": path("M-36 0C-38-38-20-50 0-50S38-38 36 0C32-20 18-30 0-30S-32-20-36 0Z", hc),
        "short": path(
            "M-37 0C-43-40-18-57 6-54C36-54 43-26 36 2C34-8 30-16 27-22C10-15-14-16-26-25C-31-17-34-8-37 0Z",
            hc,
        ),
        "side": path(
            "M-37 2C-44-42-8-62 18-51C42-43 40-10 36 4C34-12 28-22 17-28C2-18-20-13-31-14C-35-8-36-2-37 2Z",
            hc,
        ),
        "curly": "".join(circle(x, y, 13, hc) for x, y in [(-27, -27), (-9, -36), (11, -36), (28, -26)]),
        "bald": path("M-36 8C-45 4-44-16-36-20C-38-10-36 0-36 8ZM36 8C45 4 44-16 36-20C38-10 36 0 36 8Z", hc),
        "crop": path("M-36-4C-38-38-20-50 0-50S38-38 36-4C30-28 18-36 0-36S-30-28-36-4Z", hc),
        "pig": path("M-36 0C-38-38-20-51 0-51S38-38 36 0C28-24 16-22 0-34C-12-22-30-22-36 0Z", hc),
        "plait": path("M-36 0C-38-38-20-51 0-51S38-38 36 0C30-22 18-30 0-34C-14-28-32-20-36 0Z", hc),
        "quiff": path(
            "M-36 2C-40-22-34-40-20-44C-10-64 34-62 36-38C40-26 38-8 36 2"
            "C33-14 30-20 26-26C8-20-12-22-24-28C-32-20-34-8-36 2Z",
            hc,
        ),
        "cap": path("M-37-8C-42-44-18-58 4-57C30-57 42-36 38-14C20-22-8-22-37-8Z", hc)
        + path(
            f"M-34-12C-10-24 20-24 {num(38 + max(look, 0) * 16)} -14C{num(30 + max(look, 0) * 10)} -4 -6-12-34-12Z",
            INK,
        ),
        "hijab": path(
            "M-46 20C-50-34-30-57 0-57S50-34 46 20C44 48 30 60 0 60S-44 48-46 20Z"
            "M-32-6C-32 20-18 37 0 37S32 20 32-6C32-28 18-40 0-40S-32-28-32-6Z",
            hc,
            fill_rule="evenodd",
        )
        + stroke("M-40 40C-10 66 26 60 48 84", INK, 2.4, opacity=".25"),
    }.get(hair, "")
    o.append(front)
    return "".join(o)


BODY = "M-80 60C-84-60-70-104-26-114H26C70-104 84-60 80 60Z"


def pattern_of(kind: str, colour: str) -> str:
    """What is knitted, woven or pinned on a top: one for each person."""
    rows, across = range(-100, 60, 26), range(-78, 90, 26)
    return {
        "stripe": "".join(stroke(f"M-90 {y}H90", colour, 7) for y in range(-92, 60, 22)),
        "dots": "".join(
            circle(x + (11 if (y // 20) % 2 else 0), y, 4.2, colour)
            for y in range(-100, 60, 20)
            for x in range(-77, 80, 22)
        ),
        "zip": stroke("M0-110V60", colour, 5),
        "cardi": path("M-16-118L-6 60H6L16-118Z", colour)
        + "".join(circle(11, y, 3, INK) for y in (-70, -40, -10)),
        "check": "".join(stroke(f"M-90 {y}H90", colour, 5, opacity=".55") for y in rows)
        + "".join(stroke(f"M{x}-120V60", colour, 5, opacity=".55") for x in across),
        "lanyard": stroke("M-20-116L0-40L20-116", colour, 5)
        + rect(-13, -42, 26, 32, WHITE, 4)
        + stroke("M-7-30H7M-7-22H3", INK, 2.4),
        "yoke": path("M-90-120H90V-66C40-46-40-46-90-66Z", colour),
        "bib": path("M-40-60H40V60H-40Z", colour) + stroke("M-34-56L-28-112M34-56L28-112", colour, 10),
    }[kind]


def torso(
    top: str,
    pattern: str | None = None,
    pc: str = WHITE,
    neck: str = "round",
    skin: str = "a",
    body: str = BODY,
) -> str:
    """Shoulders to waist, with a neck."""
    sk = SKINS[skin]
    drawn = path(body, top)
    if pattern:
        name = clip_name()
        clip = f'<clipPath id="{name}"><path d="{body}"/></clipPath>'
        drawn = f'{clip}{drawn}<g clip-path="url(#{name})">{pattern_of(pattern, pc)}</g>'
    throat = path("M-15-134H15V-112C10-100-10-100-15-112Z", sk)
    shade = path("M-15-126Q0-112 15-128V-118Q0-106-15-116Z", INK, opacity=".18")
    collar = {
        "round": "",
        "v": path("M-24-114L0-78L24-114H15L0-92L-15-114Z", WHITE) + path("M-15-114L0-92L15-114Z", sk),
        "collar": path("M-26-116L-8-90L0-104L8-90L26-116L14-124L0-108L-14-124Z", WHITE),
        "roll": rect(-20, -126, 40, 20, top, 9) + stroke("M-14-114H14", INK, 2, opacity=".25"),
    }[neck]
    return drawn + throat + shade + collar


def hand(x: float, y: float, skin_colour: str, flip: int = 1) -> str:
    thumb = f"M{num(x + flip * 2)} {num(y + 4)}q{flip * 9} 3 {flip * 13} 8"
    return circle(x, y, 13, skin_colour) + stroke(thumb, skin_colour, 9)


def held_mug(x: float, y: float, colour: str) -> str:
    return (
        rect(x - 15, y - 26, 30, 34, colour, 5)
        + stroke(f"M{num(x + 15)} {num(y - 18)}q13 0 12 9t-13 9", colour, 5)
        + ellipse(x, y - 25, 15, 4.5, INK, opacity=".35")
    )


def arms(kind: str, top: str, skin: str) -> str:
    """Arms on the table: at rest, round a mug, raised in talk, writing."""
    sk, width = SKINS[skin], 31
    left = stroke("M-64-18C-68 12-58 20-34 24", top, width) + stroke(
        "M-50-58Q-54-30-48-6", INK, 2.4, opacity=".24"
    )
    right = stroke("M64-18C68 12 58 20 34 24", top, width) + stroke(
        "M50-58Q54-30 48-6", INK, 2.4, opacity=".24"
    )
    left_hand, right_hand = hand(-24, 26, sk, 1), hand(24, 26, sk, -1)
    if kind == "rest":
        return left + right + left_hand + right_hand
    if kind == "mug":
        mug = held_mug(0, 22, SLATE if top == GORSE else GORSE)
        return left + right + mug + circle(-18, 18, 12, sk) + circle(18, 18, 12, sk)
    if kind == "write":
        pen = stroke("M24 24L8 44", INK, 4) + stroke("M40 0L26 20", GORSE, 5)
        return left + hand(-26, 26, sk, 1) + right + circle(22, 24, 13, sk) + pen
    side, kept = (1, left + left_hand) if kind == "raise" else (-1, right + right_hand)
    up = stroke(f"M{side * 66}-40C{side * 98}-14 {side * 106}-40 {side * 104}-84", top, width)
    fingers = f"M{side * 98}-112l{side * -5}-14M{side * 105}-116l{side}-16M{side * 112}-112l{side * 8}-12"
    return kept + up + circle(side * 104, -106, 13, sk) + stroke(fingers, sk, 7.5)


HEAD_TRAITS = ("glasses", "beard", "mouth", "brow", "aid")


def _split(traits: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What belongs to the head, and what to the clothes."""
    of_head = {name: traits.pop(name) for name in HEAD_TRAITS if name in traits}
    return of_head, traits


def seat(
    x: float,
    y: float,
    k: float = 1,
    skin: str = "a",
    hair: str = "short",
    hc: str = INK,
    top: str = SLATE,
    arm: str = "rest",
    look: float = 0,
    chair: str | None = None,
    wheel: bool = False,
    **traits: Any,
) -> tuple[str, str]:
    """Somebody at a table: what is behind the table's edge, and the arms that lie on it."""
    of_head, clothes = _split(traits)
    place = f"translate({num(x)} {num(y)})scale({round(k, 3)})"
    behind = ""
    if chair:
        behind += rect(-64, -92, 128, 150, chair, 40) + rect(-50, -72, 100, 20, INK, 10, opacity=".14")
    if wheel:
        behind += stroke("M-86 60V-74q0-14-16-14M86 60V-74q0-14 16-14", INK, 9) + rect(
            -82, -80, 164, 140, INK, 22
        )
    behind += torso(top, skin=skin, **clothes)
    behind += group(f"translate(0-162)rotate({num(look * 5.0)})", head(skin, hair, hc, look, **of_head))
    return group(place, behind), group(place, arms(arm, top, skin))


def _pose(kind: str, f: int, top: str, sk: str) -> tuple[str, str]:
    """One arm of somebody who stands, `f` -1 left or 1 right: the sleeve, and the hand that lies over it."""
    sleeve, at, fingers = {
        "down": (f"M{f * 58}-80C{f * 76}-40 {f * 78} 0 {f * 70} 34", (69, 52), ""),
        "hip": (f"M{f * 58}-80C{f * 100}-30 {f * 96} 0 {f * 58} 16", (52, 20), ""),
        "out": (f"M{f * 58}-80C{f * 80}-44 {f * 92}-30 {f * 122}-22", (138, -20), ""),
        "up": (
            f"M{f * 58}-80C{f * 92}-56 {f * 106}-70 {f * 106}-112",
            (106, -132),
            f"M{f * 100}-138l{f * -5}-14M{f * 107}-142l{f * 1}-16M{f * 113}-138l{f * 7}-12",
        ),
        "fwd": (f"M{f * 58}-80C{f * 72}-30 {f * 64}-10 {f * 30}-6", (18, -6), ""),
    }[kind]
    palm = circle(f * at[0], at[1], 13, sk)
    return stroke(sleeve, top, 29), palm + (stroke(fingers, sk, 7.5) if fingers else "")


def standing(
    x: float,
    y: float,
    k: float = 1,
    skin: str = "a",
    hair: str = "short",
    hc: str = INK,
    top: str = SLATE,
    legs: str = INK,
    look: float = 0,
    left: str = "down",
    right: str = "down",
    skirt: str | None = None,
    shoes: str = INK,
    held: str = "",
    **traits: Any,
) -> str:
    """Somebody on their feet; `left` and `right` are poses of the arms: down, hip, out, up, fwd."""
    of_head, clothes = _split(traits)
    sk = SKINS[skin]
    (left_arm, left_hand), (right_arm, right_hand) = _pose(left, -1, top, sk), _pose(right, 1, top, sk)
    if skirt:
        lower = stroke("M-20 120V176", legs, 18) + stroke("M20 120V176", legs, 18)
        lower += path("M-62 60H62L80 140C40 150-40 150-80 140Z", skirt)
    else:
        lower = stroke("M-26 60V176", legs, 40) + stroke("M26 60V176", legs, 40)
    return group(
        f"translate({num(x)} {num(y)})scale({round(k, 3)})",
        ellipse(0, 196, 84, 11, INK, opacity=".16"),
        lower,
        path("M-50 196C-50 178-30 176-8 180V196ZM50 196C50 178 30 176 8 180V196Z", shoes),
        torso(top, skin=skin, body="M-64 70C-70-50-68-104-26-114H26C68-104 70-50 64 70Z", **clothes),
        left_arm,
        right_arm,
        stroke("M-50-62Q-54-20-50 40M50-62Q54-20 50 40", INK, 2.4, opacity=".16"),
        group(f"translate(0-162)rotate({num(look * 5.0)})", head(skin, hair, hc, look, **of_head)),
        left_hand,
        right_hand,
        held,
    )
