"""My page, as higher rooms fill it: sections of things, deeds on them, consents, what mails were about, and languages.

This room knows nothing of signatures or questions. A room that keeps something of people's registers a `Section`
that finds it by mail address, and a `Deed` for each thing they may do to it; deeds look for their row by address
*and* id, so that nobody reaches what is not theirs.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from core.forms import CanolForm
from people.registry import Text

Values = dict[str, Any]


@dataclass(frozen=True)
class Way:
    """A deed that may be done to an item as it stands: the key of the deed, and the words of its link."""

    deed: str
    words: Text


@dataclass(frozen=True)
class Item:
    """One thing of a person's. `ref` is its public id; `goes` says when it will be erased, `lines` is said at
    length."""

    ref: str
    title: Text
    state: Text = ""
    facts: Sequence[tuple[Text, Any]] = ()
    chosen: Sequence[Text] = ()
    said: Sequence["Said"] = ()
    goes: Text = ""
    ways: Sequence[Way] = ()
    language: str = ""


@dataclass(frozen=True)
class Said:
    """Words that somebody wrote: whose, when, and in which language where that is known."""

    who: Text
    words: str
    at: datetime | None = None
    language: str = ""


@dataclass(frozen=True)
class Consent:
    """One consent: the words, since when they were answered so, and the deed that switches it over, whose `field` is
    the box. `key` names it in `people.consents`, `row` is what it is about."""

    ref: str
    about: Text
    wording: Text
    is_given: bool
    since: datetime | date | None
    deed: str
    field: str
    key: str
    row: Any


@dataclass(frozen=True)
class Section:
    """One part of my page: `read(address, now)` gives the person's things; empty ones are not shown."""

    key: str
    order: int
    title: Text
    read: Callable[[str, datetime], Sequence[Item]]
    lead: Text = ""
    consents: Callable[[str], Iterable[Consent]] = lambda _address: ()


@dataclass(frozen=True)
class Deed:
    """Something a person may do: asked on a page of its own, done when its button is pressed. `slug` names it in
    addresses.

    `find(address, ref)` gives the row, where it is theirs and the deed is possible now. `act(row, values, now)` is
    atomic, audited and may be repeated. `is_final` marks what cannot be taken back; the page then says what goes
    (`lead`) and what stays (`stays`) before the button.
    """

    key: str
    slug: Text
    title: Text
    button: Text
    done: Text
    find: Callable[[str, str], Any | None]
    act: Callable[[Any, Mapping[str, Any], datetime], object]
    form: Callable[[Any], type[CanolForm]] = lambda _row: CanolForm
    initial: Callable[[Any], Values] = lambda _row: {}
    lead: Text = ""
    stays: Text = ""
    is_final: bool = False


@dataclass(frozen=True)
class Languages:
    """The language one room writes to somebody in: those in use, and how the room follows a choice for everything."""

    read: Callable[[str], Iterable[str]]
    choose: Callable[[str, str], object] = lambda _address, _language: None


Manners = Callable[[str, str, Sequence[str], Sequence[str]], object]
"""How a room follows wishes: address, way ("" where none is wished), formats wished before, formats wished now."""


@dataclass
class _Register:
    manners: dict[str, Manners] = field(default_factory=dict)
    sections: dict[str, Section] = field(default_factory=dict)
    deeds: dict[str, Deed] = field(default_factory=dict)
    languages: dict[str, Languages] = field(default_factory=dict)
    mails: dict[str, Text] = field(default_factory=dict)


_register = _Register()


def register_section(section: Section) -> None:
    _register.sections[section.key] = section


def register_deed(deed: Deed) -> None:
    _register.deeds[deed.key] = deed


def register_languages(room: str, languages: Languages) -> None:
    _register.languages[room] = languages


def register_manners(room: str, follow: Manners) -> None:
    _register.manners[room] = follow


def manners() -> list[Manners]:
    return [_register.manners[room] for room in sorted(_register.manners)]


def register_mails(names: Mapping[str, Text]) -> None:
    """What each kind of letter is about, as its reader would say: the row of a letter keeps no words."""
    _register.mails.update(names)


def sections() -> list[Section]:
    return sorted(_register.sections.values(), key=lambda section: section.order)


def deed(key: str) -> Deed | None:
    return _register.deeds.get(key)


def deed_at(slug: str) -> Deed | None:
    """The deed whose address in the language of the moment is `slug`."""
    return next((one for one in _register.deeds.values() if str(one.slug) == slug), None)


def deeds() -> list[Deed]:
    return [_register.deeds[key] for key in sorted(_register.deeds)]


def languages() -> list[Languages]:
    return [_register.languages[room] for room in sorted(_register.languages)]


def mail_name(kind: str) -> Text:
    return _register.mails.get(kind, "")


def named_mails() -> frozenset[str]:
    return frozenset(_register.mails)
