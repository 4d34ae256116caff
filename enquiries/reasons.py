"""Why an enquiry went to whom, in words: the codes of `enquiries.routing` in the reader's language."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from core.dates import short_date
from core.text import current_language
from enquiries.choices import ReplyLanguage, Topic
from welsh.places import PLACES

Names = Mapping[int, str]
"""Adviser ids and their names."""

_ASKED = {
    ReplyLanguage.WELSH: lambda: _("asked in Welsh"),
    ReplyLanguage.ENGLISH: lambda: _("asked in English"),
    ReplyLanguage.EITHER: lambda: _("either language"),
}


def place_name(key: str | None) -> str:
    """The name of an authority (GSS code) or region in the active language."""
    return PLACES[key].in_language(current_language()).name if key in PLACES else ""


def _name(values: Mapping[str, Any], names: Names, key: str = "adviser") -> str:
    return names.get(values.get(key) or 0) or _("somebody who has left")


def _area(values: Mapping[str, Any], names: Names) -> str:
    return f"{place_name(values['gss'])} → {place_name(values['region'])}"


def _away(values: Mapping[str, Any], names: Names) -> str:
    who, cover = _name(values, names), _name(values, names, "cover")
    if not values["until"]:
        return _("%(name)s has no days of work → %(cover)s") % {"name": who, "cover": cover}
    until = short_date(date.fromisoformat(values["until"]))
    return _("%(name)s is away until %(date)s → %(cover)s") % {"name": who, "date": until, "cover": cover}


_SENTENCES: dict[str, Callable[[Mapping[str, Any], Names], str]] = {
    "area": _area,
    "area_outside": lambda values, names: _("outside Wales: any region"),
    "area_unsure": lambda values, names: _("not sure where: any region"),
    "area_unknown": lambda values, names: _("postcode not known: any region"),
    "topic": lambda values, names: str(Topic(values["topic"]).label),
    "language": lambda values, names: _ASKED[ReplyLanguage(values["language"])](),
    "no_welsh_in_region": lambda values, names: (
        _("no Welsh speaker of the region is free (%(region)s)") % {"region": place_name(values["region"])}
        if values["region"]
        else _("no Welsh speaker is free")
    ),
    "nobody_in_region": lambda values, names: (
        _("nobody of the region is free (%(region)s)") % {"region": place_name(values["region"])}
        if values["region"]
        else _("nobody is free")
    ),
    "translation": lambda values, names: _("to be translated, with the same deadline"),
    "no_specialist": lambda values, names: _("nobody names this topic or kind of asker as theirs"),
    "full_today": lambda values, names: _("everybody has had their share today"),
    "away": _away,
    "knows_topic": lambda values, names: _("knows the topic: %(name)s") % {"name": _name(values, names)},
    "fewest_open": lambda values, names: (
        _("fewest open cases, %(count)s: %(name)s") % {"count": values["open"], "name": _name(values, names)}
    ),
    "only_one": lambda values, names: _("the one who is free: %(name)s") % {"name": _name(values, names)},
    "to_lead": lambda values, names: _("nobody is free: it falls to the adviser lead"),
}


def sentences(reasons: Iterable[Mapping[str, Any]], names: Names, language: str | None = None) -> list[str]:
    """Every reason in words, in `language` or the active one."""
    with override(language or current_language()):
        return [_SENTENCES[reason["code"]](reason, names) for reason in reasons if reason["code"] in _SENTENCES]


def in_one_line(reasons: Iterable[Mapping[str, Any]], names: Names, language: str | None = None) -> str:
    """`Gwynedd → the north; starting a co-operative; asked in Welsh; A is away until 3 December 2026 → B`."""
    return "; ".join(sentences(reasons, names, language))


def adviser_ids(reasons: Iterable[Mapping[str, Any]]) -> set[int]:
    """Every adviser the reasons speak of."""
    keys = ("adviser", "cover")
    return {reason[key] for reason in reasons for key in keys if isinstance(reason.get(key), int)}
