"""The picture of a title: set to fit in either language, light, drawn once, and taken away with its title."""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.storage import InMemoryStorage
from PIL import Image, ImageColor

from core.pictures import hand
from core.sharing import drawing, pictures

LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
TITLES = [
    "",
    "Canol",
    "Gweithredu’n gynnar, gwario’n wahanol: ŵ ŷ Ŵ Ŷ",
    f"Cydgyfrifoldebau rhyngsefydliadol {LONG} a’r cylch",
    "A title without an end " * 20,
]


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> InMemoryStorage:
    """Where pictures are kept, and no other test looks."""
    storage = InMemoryStorage()
    monkeypatch.setattr(pictures, "default_storage", storage)
    return storage


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch, settings: Any, kept: InMemoryStorage) -> list[str]:
    """Drawing is on, but only noted."""
    settings.SHARE_PICTURES = True
    titles: list[str] = []

    def note(title: str) -> bytes:
        titles.append(title)
        return b"a picture"

    monkeypatch.setattr(pictures, "draw", note)
    monkeypatch.setattr(pictures, "_seen", set())
    return titles


@pytest.mark.parametrize("title", TITLES)
def test_a_title_fits_its_table(title: str) -> None:
    size, lines = drawing.laid_out(title)
    widest = max(drawing._font(700, size).getlength(line) for line in lines)
    assert widest <= drawing.WIDTH * drawing.FINE - drawing.SIDE * drawing.FINE
    assert len(lines) <= drawing.LINES
    assert len(lines) * size * drawing.LEADING <= drawing.ROOM


def test_no_word_is_cut_that_would_fit_in_smaller_letters() -> None:
    _size, lines = drawing.laid_out("Anghydffurfiaeth gwrthchwyldroadau rhyngsefydliadol")
    assert " ".join(lines).split() == ["Anghydffurfiaeth", "gwrthchwyldroadau", "rhyngsefydliadol"]


def test_a_picture_is_of_the_size_that_is_announced_and_light() -> None:
    file = drawing.draw("Beth yw cydgynhyrchu, a beth nad yw")
    assert Image.open(BytesIO(file)).size == (1200, 630)
    assert len(file) < 40_000


def test_its_colours_are_the_sites() -> None:
    picture = Image.open(BytesIO(drawing.draw("Canol"))).convert("RGB")
    places = {(900, 30): hand.WALL, (900, 250): hand.PAPER, (655, 545): hand.GORSE}
    assert {place: picture.getpixel(place) for place in places} == {
        place: ImageColor.getrgb(colour) for place, colour in places.items()
    }


def test_until_it_is_drawn_the_sites_own_stands_in(
    drawn: list[str], kept: InMemoryStorage, settings: Any
) -> None:
    before = pictures.address_of("A new title")
    assert before == f"{settings.BASE_URL}/static/img/share.png"
    pictures.make("A new title")
    after = pictures.address_of("A new title")
    assert after.startswith(f"{settings.BASE_URL}/media/share/")
    assert kept.exists(pictures.name_of("A new title"))


def test_a_picture_is_drawn_once(drawn: list[str]) -> None:
    assert [pictures.make("Once only"), pictures.make("Once only")] == [True, False]
    assert drawn == ["Once only"]


@pytest.mark.django_db
def test_pictures_that_nobody_shows_any_more_go(
    drawn: list[str], kept: InMemoryStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "wanted", lambda: iter(["Kept"]))
    for title in ("Kept", "Given up"):
        pictures.make(title)
    pictures.address_of("Given up")
    pictures.forget_unwanted()
    assert kept.exists(pictures.name_of("Kept"))
    assert not kept.exists(pictures.name_of("Given up"))
    assert pictures.address_of("Given up").endswith("share.png")
