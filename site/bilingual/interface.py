"""How much of the site's own words (menus, forms, errors, mails, the staff side) has its Welsh, by the catalogue."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po
from django.conf import settings

READ_BY = "read by"
"""A translator's comment that begins so says that a Welsh speaker has read the message."""


@dataclass(frozen=True)
class Interface:
    total: int
    read: int
    without_welsh: tuple[str, ...]


@cache
def state() -> Interface:
    """The state of the catalogue this process runs with."""
    path = Path(settings.LOCALE_PATHS[0]) / "cy" / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        messages = [message for message in read_po(file, locale="cy") if message.id]
    lacking = []
    for message in messages:
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.fuzzy or not all(forms):
            lacking.append(message.id[0] if isinstance(message.id, tuple) else message.id)
    read = sum(
        any(line.lower().startswith(READ_BY) for line in message.user_comments) for message in messages
    )
    return Interface(len(messages), read, tuple(str(one) for one in lacking))
