"""The photograph that a storyteller sends with their story: looked at, sealed, shown with its page, gone with it."""

from datetime import datetime
from io import BytesIO
from typing import Any

from django.apps import apps
from django.core.files.images import ImageFile
from django.db import transaction
from wagtail.models import Page

from core import audit
from core.drawings import Pictured
from core.file_kinds import PICTURES, examine
from core.images import CanolImage
from core.moves import MoveNotAllowedError
from stories.telling.choices import TellingStatus
from stories.telling.models import Telling, TellingPhoto

MOST_BYTES = 10 * 1024 * 1024
KINDS = tuple(PICTURES.values())
OPEN = {TellingStatus.ASKED, TellingStatus.APPROVED}
"""From the mail with the edited words on until a page is made; afterwards the page has its own picture."""


@transaction.atomic
def send(*, telling_id: int, content: bytes, shows: str, now: datetime) -> bool:
    """Keep it in place of an earlier one; raises `Refused`. False where its time is over, or none is allowed."""
    fit = examine(content, most_bytes=MOST_BYTES, kinds=KINDS)
    row = Telling.objects.select_for_update(of=("self",)).get(pk=telling_id)
    if not row.photo_ok or row.status not in OPEN:
        return False
    TellingPhoto.objects.filter(telling=row).delete()
    TellingPhoto.objects.create(
        telling=row,
        content=fit.content,
        ending=fit.kind.value,
        shows=shows,
        everybody_agreed=True,
        sent_at=now,
    )
    audit.record(by=None, verb="stories.photograph_sent", target=row)
    return True


@transaction.atomic
def describe(*, by: Any, telling: Telling, alt_cy: str, alt_en: str) -> None:
    """What readers hear instead of it, in both languages, by an editor, until the pages are made."""
    if telling.status == TellingStatus.MADE:
        raise MoveNotAllowedError(telling.status, "described")
    TellingPhoto.objects.filter(telling=telling).update(alt_cy=alt_cy[:250], alt_en=alt_en[:250])
    audit.record(by=by, verb="stories.photograph_described", target=telling)


def of(telling: Telling) -> TellingPhoto | None:
    return TellingPhoto.objects.filter(telling=telling).first()


def picture_for_pages(telling: Telling) -> CanolImage | None:
    """An image of the site, if there is one, allowed and described; the sealed bytes are then no longer needed."""
    photo = of(telling)
    if photo is None or not telling.photo_ok or not photo.is_described:
        return None
    image = CanolImage(
        title=telling.title_en or telling.title_cy,
        file=ImageFile(BytesIO(bytes(photo.content)), name=f"{telling.public_id.hex}.{photo.ending}"),
        alt_cy=photo.alt_cy,
        alt_en=photo.alt_en,
    )
    image.save()
    photo.image, photo.content = image, b""
    photo.save(update_fields=["image", "content"])
    return image


@transaction.atomic
def take_away(telling: Telling) -> None:
    """Its file goes from the disk, its row from the database, and whatever page shows it stands without."""
    photo = of(telling)
    if photo is None:
        return
    if photo.image is not None:
        for model in apps.get_models():
            if issubclass(model, Page) and issubclass(model, Pictured):
                model._base_manager.filter(photo=photo.image).update(photo=None)
        photo.image.delete()
    photo.delete()
