"""The pages look as they did: sixteen kinds of page, both languages, a telephone and a desk, against small pictures.

The references are the contact sheets in docs/pictures/. They are an eighth or a fifth of the size, so that a font drawn
a little differently, another count or another date passes, and a page without its style sheet, its picture or its
column does not. After a change of face that is meant, make them again:

    CANOL_LOOKS=write make journeys ARGS=tests/journeys/test_looks.py
"""

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter

from tests.journeys.addresses import Language
from tests.journeys.conftest import Meet
from tests.journeys.visitor import Visitor

SHEETS = Path(__file__).parents[2] / "docs" / "pictures"
FURTHER: dict[Language, tuple[str, ...]] = {
    "cy": (
        "/cy/lleoedd/gwynedd/",
        "/cy/chwilio/?q=sbwriel",
        "/cy/dim-yma/",
        "/cy/newyddion/",
        "/cy/digwyddiadau/",
        "/cy/cyhoeddiadau/perchnogi-ein-gofal/gwell-cyngor/",
        "/cy/geirfa/",
        "/cy/fforwm/",
    ),
    "en": (
        "/en/places/gwynedd/",
        "/en/search/?q=litter",
        "/en/nothing-here/",
        "/en/news/",
        "/en/events/",
        "/en/publications/owning-our-care/better-advice/",
        "/en/glossary/",
        "/en/forum/",
    ),
}
SIZES = {"desk": (1280, 1600, 8), "telephone": (375, 1500, 5)}
"""Width, how far down, and how many times smaller."""
GAP = 6
STEP = 40
"""A pixel counts as another when a colour of it is this far off, of 255, after both were blurred."""
TOLERATED = 0.1
LOADED = """() => Promise.all([document.fonts.ready, ...[...document.images].map(image => {
  image.loading = "eager"; return image.decode().catch(() => null);
})])"""


def kinds_of(visitor: Visitor) -> list[str]:
    at = visitor.addresses
    return [
        at.home,
        at.compact,
        at.guide,
        at.part,
        at.story,
        at.easy_read,
        at.sign,
        at.ask,
        *FURTHER[visitor.language],
    ]


def look_of(visitor: Visitor, size: str) -> Image.Image:
    """The page from its top, made small."""
    width, height, times = SIZES[size]
    page = visitor.page
    page.evaluate(LOADED)
    shot = page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
    return Image.open(BytesIO(shot)).convert("RGB").reduce(times)


def share_that_differs(one: Image.Image, other: Image.Image) -> float:
    soft = [picture.filter(ImageFilter.GaussianBlur(1.5)) for picture in (one, other)]
    worst = ImageChops.difference(*soft).split()
    most = ImageChops.lighter(ImageChops.lighter(worst[0], worst[1]), worst[2])
    counted = most.point(lambda value: 255 if value > STEP else 0).histogram()
    return counted[255] / (one.width * one.height)


def places_on_sheet(size: str, count: int) -> list[tuple[int, int, int, int]]:
    width, height, times = SIZES[size]
    small = (-(-width // times), -(-height // times))
    return [(at := index * (small[0] + GAP), 0, at + small[0], small[1]) for index in range(count)]


@pytest.mark.parametrize("size", SIZES)
def test_pages_look_as_they_did(meet: Meet, language: Language, size: str) -> None:
    visitor = meet(language)
    visitor.page.set_viewport_size({"width": SIZES[size][0], "height": 900})
    visitor.page.emulate_media(color_scheme="light", reduced_motion="reduce")
    looks = {}
    for address in kinds_of(visitor):
        visitor.opens(address)
        looks[address] = look_of(visitor, size)
    places = places_on_sheet(size, len(looks))
    sheet = SHEETS / f"looks-{language}-{size}.png"
    if os.environ.get("CANOL_LOOKS") == "write":
        drawn = Image.new("RGB", places[-1][2:], "#756b58")
        for look, place in zip(looks.values(), places, strict=True):
            drawn.paste(look, place[:2])
        drawn.quantize(128, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(sheet, optimize=True)
        return
    kept = Image.open(sheet).convert("RGB")
    differing = {
        address: round(share, 3)
        for (address, look), place in zip(looks.items(), places, strict=True)
        if (share := share_that_differs(look, kept.crop(place))) > TOLERATED
    }
    assert differing == {}


def test_a_page_without_its_style_sheet_or_its_picture_would_be_noticed(meet: Meet) -> None:
    visitor = meet("en")
    visitor.page.set_viewport_size({"width": 1280, "height": 900})
    visitor.opens(visitor.addresses.story)
    whole = look_of(visitor, "desk")
    visitor.page.evaluate("() => document.querySelector('main img').remove()")
    assert share_that_differs(whole, look_of(visitor, "desk")) > TOLERATED
    visitor.page.evaluate("() => document.querySelector('link[rel=stylesheet]').remove()")
    assert share_that_differs(whole, look_of(visitor, "desk")) > TOLERATED
