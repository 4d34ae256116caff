"""An editor’s photograph reaches readers in the shape of our scenes, in three sizes and the lightest formats."""

import gc
import warnings
from collections.abc import Iterator
from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.files.images import ImageFile
from django.template import Context, Template
from PIL import Image

from core.images import CanolImage
from core.outbox.worker import drain
from core.photographs import SPECS, Photograph, photograph_of

# Pillow asks Wagtail's temporary file for its number, which makes it a real one; Wagtail leaves it to be collected.
pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::ResourceWarning")]


@pytest.fixture(autouse=True)
def alone() -> Iterator[None]:
    """Wagtail keeps renditions in the cache by the image's number, which a test that is rolled back gives again."""
    cache.clear()
    yield
    cache.clear()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def upload(width: int, height: int, **fields: int) -> CanolImage:
    file = BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(file, "JPEG")
    image = CanolImage(
        title="A hall", alt_cy="Neuadd", alt_en="A hall", file=ImageFile(file, name="hall.jpg"), **fields
    )
    image.save()
    return image


def test_the_worker_makes_every_size_once_a_photograph_is_saved() -> None:
    image = upload(2000, 1500)
    drain()
    assert {rendition.filter_spec for rendition in image.renditions.all()} == set(SPECS)


def test_it_is_offered_in_the_lightest_format_first_and_in_the_shape_of_a_scene() -> None:
    shown = photograph_of(upload(2000, 1500))
    assert isinstance(shown, Photograph)
    assert [kind for kind, _addresses in shown.sources] == ["image/avif", "image/webp"]
    for _kind, addresses in shown.sources:
        assert [one.split()[1] for one in addresses.split(", ")] == ["480w", "800w", "1200w"]
    html = Template("{% load canol %}{% picture source alt %}").render(
        Context({"source": shown, "alt": "A hall"})
    )
    assert html.count("<source ") == 2
    assert f'src="{shown.address}" alt="A hall" width="1200" height="760" loading="lazy"' in html


def test_what_is_cut_away_lies_far_from_the_focal_point() -> None:
    """Dark above, light below: with its focal point at the foot, the cut keeps the light."""
    high = {"focal_point_x": 600, "focal_point_width": 10, "focal_point_height": 10}
    top = upload(1200, 3000, focal_point_y=100, **high)
    foot = upload(1200, 3000, focal_point_y=2900, **high)
    brightness = []
    for image in (top, foot):
        with image.get_rendition(SPECS[-1]).file.open() as file:
            brightness.append(Image.open(file).convert("L").resize((1, 1)).tobytes()[0])
    assert brightness[0] < 100 < brightness[1]


def test_a_small_photograph_is_not_blown_up_nor_listed_twice() -> None:
    shown = photograph_of(upload(600, 380))
    assert isinstance(shown, Photograph)
    assert [one.split()[1] for one in shown.sources[0][1].split(", ")] == ["480w", "600w"]


def test_a_photograph_whose_file_is_lost_leaves_the_page_standing() -> None:
    image = CanolImage.objects.create(title="Lost", is_decorative=True, file="lost.jpg", width=1, height=1)
    assert photograph_of(image) == ""
    drain()
