"""The five recommendations of “Owning our Care”, one ring each."""

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
    clip_name,
    disc,
    ellipse,
    group,
    path,
    rect,
    stroke,
)  # fmt: skip
from core.pictures.people import seat, standing
from core.pictures.rings import ADVISER, GRAN, OFFICER, SPEAKER, at_table
from core.pictures.scenes import terrace
from core.pictures.things import mug, paper


def seedling(x: float, y: float, k: float = 1) -> str:
    return group(
        f"translate({x} {y})scale({k})",
        stroke("M0 0V-34", MOSS, 7),
        path("M0-26C-26-26-34-44-32-56C-12-56 0-44 0-26ZM0-32C4-54 18-64 36-62C36-44 24-32 0-32Z", MOSS),
    )


def advice() -> None:
    """Better access to good advice on how co-operative ways work."""
    lantern = group(
        "translate(160 66)",
        stroke("M0-66V-30", INK, 4),
        path("M-46 10C-46-22-24-32 0-32S46-22 46 10Z", GORSE),
        ellipse(0, 10, 46, 8, WHITE),
    )
    at_table(
        "recommendation-1.svg",
        HLIGHT,
        226,
        seat(84, 236, 0.68, look=0.9, mouth="talk", arm="raise", **ADVISER),
        seat(
            236, 236, 0.68, skin="c", hair="crop", hc="#1e1715", top=MOSS, look=-0.9, pattern="bib", pc=GORSE
        ),
        on_top=paper(160, 272, 0, 0.9) + mug(262, 284, BRACKEN, 0.6),
        behind=lantern,
    )


def grassroots() -> None:
    """Projects that put money into growing communities from the ground."""
    disc(
        "recommendation-2.svg",
        SPALE,
        circle(250, 66, 28, GORSE),
        path("M0 176C80 136 200 150 320 120V330H0Z", MLIGHT),
        standing(84, 172, 0.56, skin="d", hair="pig", hc="#2a1d1a", top=BRACKEN, look=0.8, right="out", pattern="dots",
                 pc=GLIGHT, mouth="smile"),
        standing(242, 164, 0.6, skin="a", hair="cap", hc=MOSS, top=SLATE, look=-0.8, left="out", brow="#b9b3ad"),
        path("M0 262Q160 238 320 262V330H0Z", "#6b4a35"),
        *(seedling(x, y, k) for x, y, k in ((62, 292, 0.7), (118, 280, 0.9), (172, 276, 1.1), (226, 282, 0.9),
                                            (274, 292, 0.7))),
        circle(162, 152, 10, GORSE),
        circle(144, 158, 8, GORSE),
        circle(180, 158, 8, GORSE),
    )  # fmt: skip


def empowerment() -> None:
    """Commissioners who see real power in people's hands, and answer it."""
    at_table(
        "recommendation-3.svg",
        GLIGHT,
        226,
        seat(92, 236, 0.74, arm="raise", look=0.7, mouth="talk", wheel=True, **SPEAKER),
        seat(240, 236, 0.7, skin="e", hair="bob", hc="#8a3b1e", top=SLATE, arm="write", look=-0.9, pattern="lanyard",
             pc=GORSE),
        on_top=paper(246, 280, 4, 0.7),
    )  # fmt: skip


def together_and_own() -> None:
    """A life of one's own, joined to others."""
    ways = ((160, 56), (58, 120), (262, 120), (76, 246), (244, 246))
    spokes = "".join(stroke(f"M160 160L{x} {y}", INK, 5, stroke_dasharray="2 12") for x, y in ways)
    signs = (
        circle(160, 56, 30, GORSE) + mug(158, 66, WHITE, 0.7)
        + rect(30, 92, 56, 56, SLATE, 10) + stroke("M44 122l11 11 20-26", WHITE, 7)
        + circle(262, 120, 30, HEATHER) + path("M262 136c-24-16-18-34-6-32q5 1 6 8q1-7 6-8c12-2 18 16-6 32Z", WHITE)
        + circle(76, 246, 30, MOSS) + seedling(76, 266, 0.62).replace(MOSS, WHITE)
        + circle(244, 246, 30, BRACKEN) + path("M228 258V244l16-13 16 13v14Z", WHITE)
    )  # fmt: skip
    inner = clip_name()
    disc(
        "recommendation-4.svg",
        HLIGHT,
        spokes,
        signs,
        f'<clipPath id="{inner}"><circle cx="160" cy="160" r="66"/></clipPath><g clip-path="url(#{inner})">',
        circle(160, 160, 66, WHITE),
        seat(160, 218, 0.5, look=0.2, **GRAN)[0],
        "</g>",
        circle(160, 160, 66, "none", stroke=INK, stroke_width=4),
    )


def anchors() -> None:
    """Long, nurturing ties with large bodies that give time and room."""
    tree = (
        path("M150 252C156 210 154 180 150 150H178C174 180 174 210 184 252Z", "#6b4a35")
        + circle(164, 96, 58, MOSS)
        + circle(120, 122, 38, MOSS)
        + circle(208, 122, 38, MOSS)
        + "".join(
            circle(x, y, 7, GORSE) for x, y in ((132, 104), (164, 76), (196, 104), (160, 124), (214, 130))
        )
    )
    disc(
        "recommendation-5.svg",
        SLIGHT,
        path("M0 224Q160 206 320 224V330H0Z", MLIGHT),
        group("translate(-40 110)scale(.5)", terrace(0, 250, BLIGHT, SLATE, SLATE, GLIGHT)),
        tree,
        standing(
            76, 222, 0.4, look=0.9, right="out", skin="c", hair="hijab", hc=HLIGHT, top=HEATHER, skirt=HDEEP
        ),
        standing(252, 218, 0.42, look=-0.9, left="out", legs=SLATE, **OFFICER),
        ellipse(164, 268, 54, 14, RIM),
        ellipse(164, 263, 54, 14, WHITE),
        stroke("M136 274V306M192 274V306", INK, 6),
    )


def five() -> None:
    """All of them."""
    advice()
    grassroots()
    empowerment()
    together_and_own()
    anchors()
