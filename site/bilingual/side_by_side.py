"""Live pages read side by side, both languages at once: a few queries for each few hundred pages, never one a page."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any
from uuid import UUID

from django.apps import apps
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

from bilingual.gate import PairPublished

AT_ONCE = 400


@dataclass(frozen=True)
class Couple:
    """Both live sides of one pair, and the words of each as they stand in the live rows."""

    translation_key: UUID
    english: Page
    welsh: Page
    words: dict[str, dict[str, Any]]


def page_models() -> list[type[Page]]:
    return [
        model
        for model in apps.get_models()
        if issubclass(model, Page) and issubclass(model, PairPublished) and not model._meta.abstract
    ]


def couples() -> Iterator[Couple]:
    """Every pair with both sides live."""
    for model in page_models():
        pages = (
            model.objects.filter(live=True)
            .select_related("locale", "live_revision")
            .order_by("translation_key", "pk")
            .iterator(chunk_size=AT_ONCE)
        )
        for _key, sides in groupby(_with_rows(model, pages), key=lambda page: page.translation_key):
            by_language = {page.locale.language_code: page for page in sides}
            if by_language.keys() == {"en", "cy"}:
                words = {code: page.serializable_data() for code, page in by_language.items()}
                english, welsh = by_language["en"], by_language["cy"]
                yield Couple(english.translation_key, english, welsh, words)


def _with_rows(model: type[Page], pages: Iterator[Page]) -> Iterator[Page]:
    """The pages with their own rows (orderables) already fetched: one query for each kind of row and batch."""
    relations = get_all_child_relations(model)
    while batch := list(islice(pages, AT_ONCE)):
        for relation in relations:
            rows = defaultdict(list)
            owner = relation.field.attname
            for row in relation.related_model._base_manager.filter(
                **{f"{owner}__in": [page.pk for page in batch]}
            ):
                rows[getattr(row, owner)].append(row)
            name = relation.get_accessor_name()
            for page in batch:
                page.__dict__.setdefault("_cluster_related_objects", {})[name] = rows[page.pk]
        yield from batch
