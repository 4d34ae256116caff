"""The language somebody wants our mails in."""

from django.db import transaction

from core import audit
from people.models import Preference, address_key
from people.sections import languages


def mail_language(address: str, *, otherwise: str) -> str:
    """The language chosen on my page; where none was, that of the form that causes the mail."""
    chosen = Preference.objects.of(address).first()
    return chosen.language if chosen else otherwise


def languages_of(address: str) -> list[str]:
    """The language chosen, or those that the person used so far."""
    chosen = Preference.objects.of(address).first()
    if chosen:
        return [chosen.language]
    return sorted({language for room in languages() for language in room.read(address)})


@transaction.atomic
def choose(*, address: str, language: str) -> None:
    """From now on, mails to this address are in this language; rooms with a language of their own follow."""
    row, _is_new = Preference.objects.update_or_create(
        key=address_key(address), defaults={"language": language}
    )
    for room in languages():
        room.choose(address, language)
    audit.record(by=None, verb="people.language.chosen", target=row, detail={"language": language})
