"""Draws a page's title on the round table, 1200 by 630, with the site's own fonts and shapes. A file of 10 to 20 KB."""

import math
from functools import cache, lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from core.pictures.hand import GORSE, INK, OUT, PAPER, RIM, WALL
from core.pictures.marks import PAPER_ON_WALL, SERVICES_ON_WALL

FONT = OUT.parent / "fonts" / "canol.woff2"
DESIGN = "2"  # part of every file's name: raise it when the drawing changes, and all are drawn again
WIDTH, HEIGHT = 1200, 630
FINE = 2  # drawn larger, then made smaller: smooth edges
SIZES = (92, 84, 76, 68, 60, 54, 48, 42)
LINES = 4
SIDE, TOP, ROOM, LEADING = 84, 178, 316, 1.1
COLOURS = 48
CHAIR_SERVICES, CHAIR_PEOPLE = "#3b7290", "#8d4c81"
CHAIRS = (
    (22, 26, CHAIR_SERVICES), (182, 42, CHAIR_SERVICES), (342, 54, CHAIR_SERVICES), (502, 62, CHAIR_SERVICES),
    (662, 66, CHAIR_PEOPLE), (822, 66, GORSE), (982, 62, CHAIR_PEOPLE), (1142, 54, CHAIR_PEOPLE),
    (1302, 42, CHAIR_PEOPLE), (1462, 26, CHAIR_PEOPLE),
)  # fmt: skip
"""Left, top and colour of each, as in `components/chairs.html`, which is 1600 wide."""

Font = ImageFont.FreeTypeFont


@lru_cache(maxsize=32)
def _font(weight: int, size: int) -> Font:
    font = ImageFont.truetype(FONT, size * FINE)
    font.set_variation_by_axes([weight])
    return font


def _pieces(word: str, font: Font, width: float) -> list[str]:
    """`word`, cut where it is wider than a line."""
    pieces, piece = [], ""
    for letter in word:
        if piece and font.getlength(piece + letter) > width:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]


def _wrapped(words: list[str], font: Font, width: float) -> list[str]:
    lines: list[str] = []
    for word in (piece for whole in words for piece in _pieces(whole, font, width)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _balanced(words: list[str], font: Font, width: float) -> list[str]:
    """As few lines as will do, as even as they can be."""
    lines = _wrapped(words, font, width)
    longest = max(min(font.getlength(word), width) for word in words)
    for narrower in range(int(width), int(max(longest, width / 2)), -16 * FINE):
        tried = _wrapped(words, font, narrower)
        if len(tried) > len(lines):
            break
        lines = tried
    return lines


def laid_out(title: str) -> tuple[int, list[str]]:
    """The size the title is set in, and its lines. What is too long at the smallest size ends in dots."""
    width = (WIDTH - 2 * SIDE) * FINE
    words = title.split() or ["Canol"]
    whole = [word for word in words if _font(700, SIZES[-1]).getlength(word) <= width]
    for size in SIZES:
        font = _font(700, size)
        lines = _wrapped(words, font, width)
        fits = len(lines) <= LINES and len(lines) * size * LEADING <= ROOM
        if fits and all(font.getlength(word) <= width for word in whole):
            return size, _balanced(words, font, width)
    lines = _wrapped(words, _font(700, SIZES[-1]), width)
    return SIZES[-1], lines[:LINES] if len(lines) <= LINES else [*lines[: LINES - 1], lines[LINES - 1] + " …"]


def _mark(draw: ImageDraw.ImageDraw, x: float, y: float, radius: float) -> None:
    """Ten seats round one table, the nearest open."""
    draw.circle((x, y), radius * 0.47, PAPER_ON_WALL)
    for number in range(10):
        turn = math.radians(-90 + 36 * number)
        a, b = x + radius * 0.8 * math.cos(turn), y + radius * 0.8 * math.sin(turn)
        if number == 5:
            draw.circle((a, b), radius * 0.14, None, PAPER_ON_WALL, round(radius * 0.06))
        elif number in (6, 7, 8, 9):
            half = radius * 0.14
            corners = ((-half, -half), (half, -half), (half, half), (-half, half))
            draw.polygon(
                [
                    (a + p * math.cos(turn) - q * math.sin(turn), b + p * math.sin(turn) + q * math.cos(turn))
                    for p, q in corners
                ],
                SERVICES_ON_WALL,
            )
        else:
            draw.circle((a, b), radius * 0.155, GORSE)


def _table(draw: ImageDraw.ImageDraw) -> None:
    """Far edge, top and near edge, each bent; then the chairs, whose backs stand before the edge."""

    def curve(y: float, bend: float) -> list[tuple[float, float]]:
        steps = [number / 40 for number in range(41)]
        return [(WIDTH * FINE * t, (y + bend * 4 * t * (1 - t)) * FINE) for t in steps]

    for colour, far, near in ((RIM, 134, 536), (PAPER, 142, 529)):
        draw.polygon([*curve(far, -28), *reversed(curve(near, 36))], colour)
    k = WIDTH / 1600 * FINE
    for left, top, colour in CHAIRS:
        _chair(draw, left * k, 492 * FINE + top * k, k, colour)


def _chair(draw: ImageDraw.ImageDraw, x: float, y: float, k: float, colour: str) -> None:
    for leg in (14, 86):
        draw.rectangle((x + leg * k, y + 40 * k, x + (leg + 16) * k, HEIGHT * FINE), colour)
    corner = 14 if colour == CHAIR_SERVICES else 41
    draw.rounded_rectangle((x, y, x + 116 * k, y + 82 * k), corner * k, colour)
    draw.rounded_rectangle((x + 26 * k, y + 32 * k, x + 90 * k, y + 50 * k), 9 * k, INK)


@cache
def _laid_table() -> Image.Image:
    """What every picture begins as."""
    picture = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), WALL)
    pen = ImageDraw.Draw(picture)
    _table(pen)
    _mark(pen, (SIDE + 30) * FINE, 54 * FINE, 38 * FINE)
    pen.text(((SIDE + 84) * FINE, 54 * FINE), "Canol", PAPER_ON_WALL, _font(700, 48), anchor="lm")
    return picture


def draw(title: str) -> bytes:
    """A PNG of `title` on the table."""
    picture = _laid_table().copy()
    pen = ImageDraw.Draw(picture)
    size, lines = laid_out(title)
    step = size * LEADING
    y = TOP + (ROOM - step * len(lines)) / 2 + step / 2
    for number, line in enumerate(lines):
        pen.text((SIDE * FINE, (y + number * step) * FINE), line, INK, _font(700, size), anchor="lm")
    file = BytesIO()
    picture.reduce(FINE).quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        file, "PNG", optimize=True
    )
    return file.getvalue()


def icon(size: int) -> Image.Image:
    """The mark in a square with round corners, for tabs that take no SVG."""
    fine = size * 8
    picture = Image.new("RGBA", (fine, fine), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((0, 0, fine - 1, fine - 1), fine * 0.2, WALL)
    _mark(pen, fine / 2, fine / 2, fine * 0.44)
    return picture.resize((size, size), Image.Resampling.LANCZOS)
