"""Editors' photographs as readers get them: cut to the shape of our scenes round their focal point, in three sizes, in
the lightest format the browser takes.

The worker makes them when a photograph is uploaded, changed or given another focal point; what is missing is made when
it is first asked for.
"""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import AbstractRendition, SourceImageIOError

from core.images import CanolImage
from core.outbox import GiveUp, task, time_limit

SHAPE = (1200, 760)
WIDTHS = (480, 800, 1200)
FORMATS = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}
"""Lightest first; the last is for browsers that know neither of the others."""


@dataclass(frozen=True)
class Photograph:
    """What `{% picture %}` and its kin show: each format with its addresses by width, and one address for all."""

    sources: tuple[tuple[str, str], ...]
    address: str

    def __str__(self) -> str:
        return self.address


def _spec(width: int, form: str) -> str:
    return f"fill-{width}x{round(width * SHAPE[1] / SHAPE[0])}|format-{form}"


SPECS = [_spec(width, form) for form in FORMATS for width in WIDTHS]


def _made(image: CanolImage) -> dict[str, AbstractRendition]:
    found: dict[str, AbstractRendition] = image.get_renditions(*SPECS)
    return found


def photograph_of(image: CanolImage) -> "Photograph | str":
    """The photograph, or nothing where its file is lost or cannot be read."""
    try:
        made = _made(image)
    except (SourceImageIOError, InvalidFilterSpecError):
        return ""

    def by_width(form: str) -> str:
        shown = {made[spec].width: made[spec].url for width in WIDTHS if (spec := _spec(width, form))}
        return ", ".join(f"{url} {width}w" for width, url in shown.items())

    *lighter, last = FORMATS
    sources = tuple((FORMATS[form], by_width(form)) for form in lighter)
    return Photograph(sources, made[_spec(WIDTHS[1], last)].url)


@task
@time_limit(600)
def make_renditions(image_id: int) -> None:
    """Every size and format of one photograph."""
    image = CanolImage.objects.filter(pk=image_id).first()
    if image is not None:
        try:
            _made(image)
        except SourceImageIOError as lost:
            raise GiveUp from lost


def saved(sender: Any, instance: CanolImage, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        with transaction.atomic():
            make_renditions.enqueue(instance.pk)
