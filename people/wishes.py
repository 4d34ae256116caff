"""What somebody chose, once and for all, about our letters: language, way and formats."""

from dataclasses import dataclass

from django.db.models import CharField

from core.prepared import Given, Prepared
from people.models import Preference, address_key


@dataclass(frozen=True)
class Wishes:
    """What was chosen; an empty one leaves it to us."""

    language: str = ""
    channel: str = ""
    formats: tuple[str, ...] = ()


_chosen = Prepared(lambda: Preference.objects.kept_under(Given("key", CharField()))[:1])


def wishes_of(address: str) -> Wishes:
    chosen = _chosen.first(key=address_key(address)) if address else None
    return Wishes(chosen.language, chosen.channel, tuple(chosen.formats)) if chosen else Wishes()


def mail_language(address: str, *, otherwise: str) -> str:
    """The language chosen on my page; where none was, that of the form that causes the mail."""
    return wishes_of(address).language or otherwise
