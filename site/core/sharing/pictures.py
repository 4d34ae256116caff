"""Where the picture of a title is kept, and which pictures there must be.

The name follows from the title, so nothing is looked up to show it and nothing is stored but the file. Until it is
drawn a page shows the site's own picture.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.templatetags.static import static
from wagtail.models import Page

from core.sharing.drawing import DESIGN, draw

FOLDER = "share"
DEFAULT = "img/share.png"
Titles = Callable[[], Iterable[str]]
_titles: list[Titles] = []
_seen: set[str] = set()


def register(titles: Titles) -> None:
    """Rooms name the titles of their views, in both languages; those of pages are known."""
    _titles.append(titles)


def name_of(title: str) -> str:
    """Path of the file in media."""
    digest = hashlib.sha256(f"{DESIGN} {title}".encode()).hexdigest()[:20]
    return f"{FOLDER}/{digest}.png"


def address_of(title: str) -> str:
    """The whole address of the picture of `title`, or of the site's own. One look at the disk, then none."""
    name = name_of(title)
    if name not in _seen:
        if not default_storage.exists(name):
            return f"{settings.BASE_URL}{static(DEFAULT)}"
        _seen.add(name)
    return f"{settings.BASE_URL}{default_storage.url(name)}"


def make(title: str) -> bool:
    """Draw the picture of `title` unless it is there; whether it was drawn."""
    name = name_of(title)
    if default_storage.exists(name):
        return False
    default_storage.save(name, ContentFile(draw(title)))
    return True


def wanted() -> Iterator[str]:
    """Every title that is shown: of live pages, and of the views that rooms named."""
    yield from Page.objects.live().filter(depth__gt=1).values_list("title", flat=True).distinct()
    for titles in _titles:
        yield from titles()


def make_missing(at_most: int) -> int:
    """Draw what is wanted and not there; how many were drawn."""
    made = 0
    for title in dict.fromkeys(wanted()):
        if made == at_most:
            break
        made += make(title)
    return made


def forget_unwanted() -> int:
    """Take away the pictures of titles that are no longer shown; how many those were."""
    if not default_storage.exists(FOLDER):
        return 0
    kept = {name_of(title) for title in wanted()}
    gone = [
        f"{FOLDER}/{name}" for name in default_storage.listdir(FOLDER)[1] if f"{FOLDER}/{name}" not in kept
    ]
    for name in gone:
        default_storage.delete(name)
        _seen.discard(name)
    return len(gone)
