"""Live pages read side by side, both languages at once, as they are stored: a query a page type, never one a page.

Stream fields stay the JSON they are: most of what parity asks is answered by looking for a few signs in it, and only
where those are met is a page taken apart.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import TextField
from django.db.models.functions import Cast
from modelcluster.models import get_all_child_relations, get_serializable_data_for_fields
from wagtail.fields import StreamField
from wagtail.models import Page

from bilingual.gate import PairPublished
from bilingual.words import NOT_CONTENT

AT_ONCE = 400


@dataclass(frozen=True)
class Side:
    """One live page: its row as it is stored, and what it was when it went live (None where nobody kept that)."""

    pk: int
    title: str
    slug: str
    depth: int
    words: dict[str, Any]
    """By field, for `bilingual.words`: stream fields as JSON text, rows of the page as lists."""
    went_live: dict[str, Any] | None
    has_rows: bool

    @cached_property
    def text(self) -> str:
        """Every stored text in one, to look for signs in."""
        return "\n".join(
            value if isinstance(value, str) else str(value) for value in self.words.values() if value
        )


@dataclass(frozen=True)
class Couple:
    """Both live sides of one pair."""

    translation_key: UUID
    english: Side
    welsh: Side

    @property
    def sides(self) -> dict[str, Side]:
        return {"en": self.english, "cy": self.welsh}


def page_models() -> list[type[Page]]:
    return [
        model
        for model in apps.get_models()
        if issubclass(model, Page) and issubclass(model, PairPublished) and not model._meta.abstract
    ]


def couples() -> Iterator[Couple]:
    """Every pair with both sides live."""
    for model in page_models():
        for key, sides in groupby(_sides(model), key=lambda found: found[0]):
            by_language = {language: side for _key, language, side in sides}
            if by_language.keys() == {"en", "cy"}:
                yield Couple(key, by_language["en"], by_language["cy"])


FRAME = ("pk", "translation_key", "locale__language_code", "title", "slug", "depth", "live_revision__content")


def _sides(model: type[Page]) -> Iterator[tuple[UUID, str, Side]]:
    """The live pages of one type, partners one after the other."""
    fields = [
        field
        for field in model._meta.concrete_fields
        if field.name not in NOT_CONTENT and not field.primary_key
    ]
    names = [field.name for field in fields]
    stored = {
        f"stored_{field.name}": Cast(field.name, TextField())
        for field in fields
        if isinstance(field, StreamField)
    }
    columns = [f"stored_{name}" if f"stored_{name}" in stored else name for name in names]
    rows = _rows_of_pages(model)
    found = (
        model._base_manager.filter(live=True)
        .annotate(**stored)
        .order_by("translation_key", "pk")
        .values_list(*FRAME, *columns)
    )
    for pk, key, language, title, slug, depth, went_live, *values in found.iterator(chunk_size=AT_ONCE):
        words = dict(zip(names, values, strict=True)) | rows.get(pk, {})
        yield key, language, Side(pk, title, slug, depth, words, went_live, bool(rows))


def _rows_of_pages(model: type[Page]) -> dict[int, dict[str, list[dict[str, Any]]]]:
    """The rows that belong to pages (orderables), by page and relation: one query for each kind of row."""
    found: dict[int, dict[str, list[dict[str, Any]]]] = defaultdict(dict)
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        if name in NOT_CONTENT:
            continue
        owner = relation.field.attname
        for row in relation.related_model._base_manager.order_by("pk"):
            told = get_serializable_data_for_fields(row)
            found[getattr(row, owner)].setdefault(name, []).append(told)
    return found
