"""Why an enquiry went to whom, in words: the codes of `enquiries.routing` in the reader's language."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from core.dates import short_date
from core.text import current_language
from enquiries.choices import ReplyLanguage, Topic
from welsh.places import PLACES

Names = Mapping[int, str]
"""Adviser ids and their names."""

_FIXED = {
    "area_outside": gettext_lazy("outside Wales: any region"),
    "area_unsure": gettext_lazy("not sure where: any region"),
    "area_unknown": gettext_lazy("postcode not known: any region"),
    "translation": gettext_lazy("to be translated, with the same deadline"),
    "no_specialist": gettext_lazy("nobody who is free names this topic or kind of asker as theirs"),
    "full_today": gettext_lazy("everybody has had their share today"),
    "to_lead": gettext_lazy("nobody is free: it falls to the adviser lead"),
}
_ASKED = {
    ReplyLanguage.WELSH: gettext_lazy("asked in Welsh"),
    ReplyLanguage.ENGLISH: gettext_lazy("asked in English"),
    ReplyLanguage.EITHER: gettext_lazy("either language"),
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


def _topic(values: Mapping[str, Any], names: Names) -> str:
    return str(Topic(values["topic"]).label)


def _language(values: Mapping[str, Any], names: Names) -> str:
    return str(_ASKED[ReplyLanguage(values["language"])])


def _no_welsh_in_region(values: Mapping[str, Any], names: Names) -> str:
    if not values["region"]:
        return _("no Welsh speaker is free")
    return _("no Welsh speaker of the region is free (%(region)s)") % {"region": place_name(values["region"])}


def _nobody_in_region(values: Mapping[str, Any], names: Names) -> str:
    if not values["region"]:
        return _("nobody is free")
    return _("nobody of the region is free (%(region)s)") % {"region": place_name(values["region"])}


def _knows_topic(values: Mapping[str, Any], names: Names) -> str:
    return _("knows the topic: %(name)s") % {"name": _name(values, names)}


def _fewest_open(values: Mapping[str, Any], names: Names) -> str:
    return _("fewest open cases, %(count)s: %(name)s") % {
        "count": values["open"],
        "name": _name(values, names),
    }


def _fewest_today(values: Mapping[str, Any], names: Names) -> str:
    return _("all have very many open cases; fewest new ones today, %(count)s: %(name)s") % {
        "count": values["today"],
        "name": _name(values, names),
    }


def _only_one(values: Mapping[str, Any], names: Names) -> str:
    return _("the one who is free: %(name)s") % {"name": _name(values, names)}


_TOLD: dict[str, Callable[[Mapping[str, Any], Names], str]] = {
    "area": _area,
    "topic": _topic,
    "language": _language,
    "no_welsh_in_region": _no_welsh_in_region,
    "nobody_in_region": _nobody_in_region,
    "away": _away,
    "knows_topic": _knows_topic,
    "fewest_open": _fewest_open,
    "fewest_today": _fewest_today,
    "only_one": _only_one,
}


def _sentence(reason: Mapping[str, Any], names: Names) -> str:
    code = reason["code"]
    return str(_FIXED[code]) if code in _FIXED else _TOLD[code](reason, names)


def sentences(reasons: Iterable[Mapping[str, Any]], names: Names, language: str | None = None) -> list[str]:
    """Every reason in words, in `language` or the active one."""
    with override(language or current_language()):
        return [_sentence(reason, names) for reason in reasons]


def in_one_line(reasons: Iterable[Mapping[str, Any]], names: Names, language: str | None = None) -> str:
    """`Gwynedd → the north; starting a co-operative; asked in Welsh; A is away until 3 December 2026 → B`."""
    return "; ".join(sentences(reasons, names, language))


def adviser_ids(reasons: Iterable[Mapping[str, Any]]) -> set[int]:
    """Every adviser the reasons speak of."""
    keys = ("adviser", "cover")
    return {reason[key] for reason in reasons for key in keys if isinstance(reason.get(key), int)}
