"""Choosing how one wants to be written to: language, way and formats. `people.wishes` reads what was chosen."""

from collections.abc import Iterable

from django.db import transaction

from core import audit
from people.models import FORMATS, Preference, address_key
from people.sections import languages, manners
from people.wishes import Wishes, wishes_of


def with_formats(needs: Iterable[str], address: str) -> list[str]:
    """What was asked for on a form, and the formats that somebody asked for once and for all."""
    return list(dict.fromkeys([*needs, *wishes_of(address).formats]))


def languages_of(address: str) -> list[str]:
    """The language chosen, or those that the person used so far."""
    chosen = wishes_of(address).language
    return [chosen] if chosen else sorted({one for room in languages() for one in room.read(address)})


@transaction.atomic
def choose(
    *, address: str, language: str, channel: str | None = None, formats: Iterable[str] | None = None
) -> None:
    """From now on we write like this; rooms with wishes of their own follow. None leaves a wish as it was."""
    known = wishes_of(address)
    wishes = Wishes(
        language,
        known.channel if channel is None else channel,
        known.formats if formats is None else tuple(formats),
    )
    chosen = {name: name in wishes.formats for name in FORMATS}
    row, _is_new = Preference.objects.update_or_create(
        key=address_key(address),
        defaults={"language": wishes.language, "channel": wishes.channel, **chosen},
    )
    for room in languages():
        room.choose(address, language)
    if wishes.channel != known.channel or set(wishes.formats) != set(known.formats):
        for follow in manners():
            follow(address, wishes.channel, known.formats, wishes.formats)
    audit.record(by=None, verb="people.language.chosen", target=row, detail={"language": language})
