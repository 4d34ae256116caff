"""What the site keeps about people, declared once per model: export, erasure, retention and the privacy table read
this.

Rooms that keep personal data register a `Holding` when they open (`holdings.py` of each). What could hold a person's
words and does not is said with `not_personal`, and why. This room asks; it never imports them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise
WORDED = (
    models.CharField, models.TextField, models.JSONField, models.FileField, models.BinaryField,
    models.GenericIPAddressField,
)  # fmt: skip


DELETED = _("Deleted")


class Basis(models.TextChoices):
    """Why the law lets us keep it. Whoever runs a real site has these checked first."""

    CONSENT = "consent", _("Your consent")
    EXPLICIT = (
        "explicit",
        _("Your explicit consent for anything about care or health; otherwise your request"),
    )
    REQUEST = "request", _("Your request: we need it to do what you asked")
    INTEREST = "interest", _("Our legitimate interest, set out beside it")
    DUTY = "duty", _("A duty in law")


@dataclass(frozen=True)
class Fact:
    """Something kept of a row that stands in another table."""

    name: str
    label: Text
    value: Any


def _nothing_more(_row: Any) -> tuple[()]:
    return ()


def _plain(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _capital(words: Text) -> str:
    text = str(words)
    return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class Holding:
    """One model's personal data.

    `find(address)` gives the rows of a mail address, however it was typed; `erase(row, now)` takes everything
    personal out of one, deleting it where nothing else is left to keep, and may be repeated. `hashes` are fields
    that hold keyed hashes: they tell nobody anything, so they are not told, and are taken out all the same;
    `addresses` are fields that hold mail addresses. `gone` says how it is erased, `stays` what is left, in plain
    words. `knows(address)` tells whether somebody has business with us because of it; by default whenever there are
    rows. `known_by(row)` gives what else than an address a hold may be set on, such as a reference.

    For readers: `heading` in place of the model's own name, `labels` in place of fields' names, `words` for values
    that say nothing by themselves, `also` for what other tables keep of a row.
    """

    model: type[models.Model]
    fields: tuple[str, ...]
    purpose: Text
    kept: Text
    find: Callable[[str], Iterable[models.Model]]
    erase: Callable[[Any, datetime], None]
    basis: Basis = Basis.INTEREST
    what: Text = ""
    gone: Text = DELETED
    stays: Text = ""
    hashes: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    known_by: Callable[[Any], Iterable[str]] = _nothing_more
    knows: Callable[[str], bool] | None = None
    is_staff: bool = False
    heading: Text = ""
    labels: Mapping[str, Text] = field(default_factory=dict)
    words: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)
    also: Callable[[Any], Iterable["Fact"]] = _nothing_more

    @property
    def name(self) -> str:
        return self.model._meta.label_lower

    @property
    def title(self) -> str:
        return _capital(self.heading or self.model._meta.verbose_name_plural or "")

    @property
    def told_fields(self) -> str:
        """What is kept, in words: those given, or the fields’ own names."""
        return str(self.what) or ", ".join(str(self._label(name)) for name in self.fields)

    def _label(self, name: str) -> Text:
        label: Text = self.labels.get(name) or self._field(name).verbose_name
        return label

    def _field(self, name: str) -> Any:
        return self.model._meta.get_field(name)

    def told(self, row: models.Model) -> dict[str, str]:
        """The row's personal fields as they are kept, empty ones left out."""
        values = {name: getattr(row, name) for name in self.fields}
        values |= {fact.name: fact.value for fact in (*self.also(row), *_agreed(row))}
        return {name: _plain(value) for name, value in values.items() if value not in ("", None, [])}

    def worded(self, row: models.Model) -> list[tuple[str, Any]]:
        """The same for a reader: each field's own name, and its value as a person would say it."""
        found = []
        for name in self.fields:
            value = getattr(row, name)
            if value in ("", None, []):
                continue
            display = self.words.get(name) or getattr(type(row), f"get_{name}_display", None)
            found.append((_capital(self._label(name)), display(row) if display else value))
        more = (*self.also(row), *_agreed(row))
        return [*found, *((_capital(fact.label), fact.value) for fact in more)]

    def holds_anything(self, address: str) -> bool:
        return self.knows(address) if self.knows else any(True for _row in self.find(address))


def _agreed(row: Any) -> Iterator[Fact]:
    """What was agreed to about a row: the very words, when, how and in which language."""
    from people import consents  # its models are loaded after this module

    said: dict[str, list[Any]] = {}
    for one in consents.history(row):
        said.setdefault(one.text.key, []).append(one)
    for key, answers in said.items():
        told = [f"“{consents.words_of(one)}” {consents.in_words(one)}" for one in answers]
        yield Fact(f"consent:{key}", _("you were asked"), told)


_holdings: dict[str, Holding] = {}
_not_personal: dict[tuple[type[models.Model], str], str] = {}
_public_words: dict[type[models.Model], str] = {}


def register(holding: Holding) -> None:
    named = {*holding.fields, *holding.hashes, *holding.addresses}
    missing = named - {field.name for field in holding.model._meta.get_fields()}
    if missing:
        raise ValueError(f"{holding.name} has no {', '.join(sorted(missing))}")
    _holdings[holding.name] = holding


def holdings() -> list[Holding]:
    return [_holdings[name] for name in sorted(_holdings)]


def holding_of(model: type[models.Model]) -> Holding | None:
    return _holdings.get(model._meta.label_lower)


def public_holdings() -> list[Holding]:
    """What is kept about visitors; staff accounts have a line of their own."""
    return [holding for holding in holdings() if not holding.is_staff]


def not_personal(model: type[models.Model], because: str, *fields: str) -> None:
    """Say why fields that could hold a person's words do not. Without fields: of a model and whatever builds on it."""
    if not fields:
        _public_words[model] = because
    for name in fields:
        model._meta.get_field(name)
        _not_personal[model, name] = because


def undeclared(model: type[models.Model]) -> list[str]:
    """Fields that could hold words, addresses or files, of which nothing is said. Choices hold only our own words."""
    if any(issubclass(model, public) for public in _public_words):
        return []
    holding = holding_of(model)
    said = {*holding.fields, *holding.hashes} if holding else set()
    return [
        field.name
        for field in model._meta.local_fields
        if (isinstance(field, WORDED) or "StreamField" in type(field).__name__)
        and not field.choices
        and field.name not in said
        and (model, field.name) not in _not_personal
    ]


def reasons() -> Iterator[tuple[str, str]]:
    """Everything said not to be personal, with the reason: (model or model.field, because)."""
    yield from ((model._meta.label, because) for model, because in _public_words.items())
    yield from ((f"{model._meta.label}.{name}", because) for (model, name), because in _not_personal.items())


@dataclass(frozen=True)
class Line:
    """One line of the public table, in the language of the moment."""

    title: str
    what: str
    purpose: str
    basis: str
    kept: str
    gone: str


def table() -> list[Line]:
    """The public table: what is kept, why, by what right, how long, and how it goes."""
    return [
        Line(
            holding.title,
            holding.told_fields,
            str(holding.purpose),
            str(holding.basis.label),
            str(holding.kept),
            ". ".join(str(text) for text in (holding.gone, holding.stays) if text),
        )
        for holding in [*public_holdings(), *(one for one in holdings() if one.is_staff)]
    ]
