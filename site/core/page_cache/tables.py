"""Which tables pages are made of. Each room says it of its own models, in `AppConfig.ready()`.

A model nobody spoke for counts as content: to forget one costs speed, never a stale page, and a test asks for the word.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from django.apps import apps
from django.db.models import Model


@dataclass(frozen=True)
class Content:
    """How a table shows: columns no page reads, and whether a row's mere birth changes any page."""

    ignoring: frozenset[str] = frozenset()
    from_birth: bool = True


_content: dict[str, Content] = {}
_beside: set[str] = set()


def content(*labels: str, ignoring: Iterable[str] = (), from_birth: bool = True) -> None:
    """These models (`app.Model`) are shown on pages; a change of any column but the ignored ones counts."""
    for label in labels:
        _content[label.lower()] = Content(frozenset(ignoring), from_birth)


def beside(*labels: str) -> None:
    """These (`app.Model`, or `app.*`) no page shows, or none for longer than the seconds it names itself.

    Whatever visitors or workers write belongs here: signatures must not empty the cache.
    """
    _beside.update(label.lower() for label in labels)


def _models() -> Iterator[type[Model]]:
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy:
            yield model


def _is_beside(model: type[Model]) -> bool:
    return any(fnmatchcase(model._meta.label_lower, pattern) for pattern in _beside)


def _extends_content(model: type[Model]) -> bool:
    """A page type is content because pages are; so is whatever else adds columns to content."""
    return any(parent._meta.label_lower in _content for parent in model._meta.parents)


def unclassified() -> list[str]:
    """Models that nobody has spoken for."""
    return [
        model._meta.label
        for model in _models()
        if model._meta.label_lower not in _content and not _is_beside(model) and not _extends_content(model)
    ]


def content_models() -> dict[type[Model], Content]:
    """Every model whose rows are shown, and how."""
    return {
        model: _content.get(model._meta.label_lower, Content())
        for model in _models()
        if model._meta.label_lower in _content or not _is_beside(model)
    }


def shown_columns(model: type[Model], how: Content) -> list[str]:
    fields = [field for field in model._meta.local_concrete_fields if field.name not in how.ignoring]
    return [field.column for field in fields if field.column]
