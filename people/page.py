"""What my page shows: put together from the registries, in the language of the moment."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.dates import long_date, long_datetime
from core.post.models import Letter
from core.text import current_language
from people import consents, forms, preferences, sections
from people.models import ReachedBy, Visit
from people.registry import Holding, public_holdings
from people.sections import Consent, Deed, Item, Section
from people.wishes import wishes_of
from welsh.dates import time_text

MOST_MAILS = 100

LANGUAGE = Deed(
    "language",
    "language",
    gettext_lazy("How we write to you"),
    gettext_lazy("Save"),
    gettext_lazy("We will write to you like that"),
    find=lambda _address, _ref: None,
    act=lambda _row, _values, _now: None,
    form=lambda _row: forms.LanguageForm,
    lead=gettext_lazy("Questions of yours that are open will be answered like that too."),
)


@dataclass(frozen=True)
class ShownItem:
    """A thing of the person's with the addresses of what may be done to it."""

    item: Item
    ways: list[tuple[str, str]]


@dataclass(frozen=True)
class ShownConsent:
    """A consent, the page where it is changed, what a single button sends there to turn it over, and how it was
    answered last."""

    consent: Consent
    url: str
    turned: list[tuple[str, str]]
    answer: str


@dataclass(frozen=True)
class Mail:
    """One mail we sent or owe: what it was about and when, and when its row goes."""

    about: str
    sent_at: datetime | None
    language: str
    goes_at: datetime | None


@dataclass(frozen=True)
class Part:
    """One kind of thing held, with its rows in words."""

    holding: Holding
    rows: list[list[tuple[str, Any]]]


def everything(visit: Visit, now: datetime) -> dict[str, Any]:
    shown = [(section, _items(section, visit.address, now)) for section in sections.sections()]
    return {
        "address": visit.address,
        "ends_at": time_text(timezone.localtime(visit.ends_at), current_language()),
        "idle_minutes": settings.MY_PAGE_IDLE_MINUTES,
        "sections": [(section, items) for section, items in shown if items],
        "consents": _consents(visit.address),
        "languages": preferences.languages_of(visit.address),
        "wishes": _wishes(visit.address),
        "mails": mails(visit.address),
    }


def _wishes(address: str) -> list[str]:
    """The way and the formats that were chosen, in words."""
    wishes = wishes_of(address)
    formats = dict(forms.LanguageForm.base_fields["formats"].choices)  # type: ignore[attr-defined]  # choices of a group
    ways = [ReachedBy(wishes.channel).label] if wishes.channel else []
    return [str(word) for word in [*ways, *(formats[name] for name in wishes.formats)]]


def _items(section: Section, address: str, now: datetime) -> list[ShownItem]:
    return [
        ShownItem(item, [(_address_of(way.deed, item.ref), str(way.words)) for way in item.ways])
        for item in section.read(address, now)
    ]


def _address_of(key: str, ref: str) -> str:
    deed = sections.deed(key)
    assert deed is not None, f"{key} is registered by the room that offers it"
    return reverse("my_do", kwargs={"what": str(deed.slug), "ref": ref})


def _consents(address: str) -> list[ShownConsent]:
    found = [consent for section in sections.sections() for consent in section.consents(address)]
    answers = consents.latest_of(consent.row for consent in found)
    return [
        ShownConsent(
            consent,
            _address_of(consent.deed, consent.ref),
            _turned(consent),
            consents.in_words(answer) if answer else "",
        )
        for consent in found
        for answer in [answers.get((consent.row, consent.key))]
    ]


def _turned(consent: Consent) -> list[tuple[str, str]]:
    """The deed's answers as they are, but for the one box, turned over: what its form would send."""
    deed = sections.deed(consent.deed)
    assert deed is not None, f"{consent.deed} is registered by the room that offers it"
    values = {**deed.initial(consent.row), consent.field: not consent.is_given}
    return [(name, "on" if value is True else str(value)) for name, value in values.items() if value]


def mails(address: str) -> list[Mail]:
    """Every mail of the last months, newest first. Their words are not kept, so only what they were about is told."""
    kept = timedelta(days=settings.LETTER_DAYS)
    return [
        Mail(
            str(sections.mail_name(letter.kind)),
            letter.sent_at,
            letter.language,
            letter.sent_at + kept if letter.sent_at else None,
        )
        for letter in Letter.objects.sent_to(address).newest_first()[:MOST_MAILS]
    ]


def parts(address: str) -> list[Part]:
    """Everything held, by kind, for a reader."""
    found = [
        Part(
            holding,
            [
                [(label, in_words(value)) for label, value in holding.worded(row)]
                for row in holding.find(address)
            ],
        )
        for holding in public_holdings()
    ]
    return [part for part in found if part.rows]


def in_words(value: Any) -> str:
    """A kept value as a person would say it."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        return long_datetime(value)
    if isinstance(value, date):
        return long_date(value)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def told(address: str) -> list[dict[str, Any]]:
    """Everything held, by kind, for a machine, with why and for how long."""
    found = [
        {
            "kind": holding.name,
            "what": holding.title,
            "why": str(holding.purpose),
            "basis": holding.basis.value,
            "kept": str(holding.kept),
            "rows": [holding.told(row) for row in holding.find(address)],
        }
        for holding in public_holdings()
    ]
    return [one for one in found if one["rows"]]
