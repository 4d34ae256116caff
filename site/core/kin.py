"""Who stands round a page: light rows of one query, enough for a link.

Whole pages would cost as much as the page that is shown: a dozen columns nobody reads, made into objects by the ORM.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q, QuerySet, UUIDField
from wagtail.models import Page, PageViewRestriction, Site

from core.page_cache.moment import Kept
from core.prepared import Given, Prepared, numbered, several

SECTION_DEPTH = 3  # Wagtail's root, then a home page in each language, then what stands on it


class Standing(NamedTuple):
    """A live page as its neighbours know it."""

    pk: int
    path: str
    depth: int
    title: str
    url_path: str
    content_type_id: int
    locale_id: int

    @property
    def url(self) -> str:
        return address_of(self.url_path)


class Kinds(list[Standing]):
    """Pages in the order of the tree, of which those of one type can be asked for."""

    def of(self, model: type[Page] | str) -> list[Standing]:
        """`model` as a class or as `app.Model`."""
        app, name = (
            model.lower().split(".")
            if isinstance(model, str)
            else (model._meta.app_label, model._meta.model_name)
        )
        kind = ContentType.objects.get_by_natural_key(app, name)
        return [page for page in self if page.content_type_id == kind.pk]


@dataclass(frozen=True)
class Kin:
    """The live pages above a page (home left out), beside it and below it, and its versions in other languages."""

    above: Kinds
    beside: Kinds
    below: Kinds
    versions: Kinds

    @property
    def parent(self) -> Standing | None:
        return self.above[-1] if self.above else None


def kin_of(page: Page, *, beside: bool = False, below: bool = False) -> Kin:
    """One query, whose cost does not follow the size of the site."""
    step = page.steplen
    ancestors = [page.path[: depth * step] for depth in range(SECTION_DEPTH, page.depth)]
    found = _near(
        len(ancestors),
        beside,
        below,
        key=page.translation_key,
        depth=page.depth,
        deeper=page.depth + 1,
        **numbered("above", ancestors),
        **numbered("beside", paths_below(page.path[:-step])),
        **numbered("below", paths_below(page.path)),
    )
    rows = [Standing(*row) for row in found]
    elsewhere = Kinds(row for row in rows if row.locale_id != page.locale_id)
    here = [row for row in rows if row.locale_id == page.locale_id]
    return Kin(
        above=Kinds(row for row in here if row.depth < page.depth),
        beside=Kinds(row for row in here if row.depth == page.depth) if beside else Kinds(),
        below=Kinds(row for row in here if row.depth > page.depth),
        versions=elsewhere,
    )


def _pages_near(ancestors: int, beside: bool, below: bool) -> "QuerySet[Page, tuple[Any, ...]]":
    wanted = Q(path__in=several("above", ancestors, PATH)) if ancestors else Q()
    wanted |= Q(translation_key=Given("key", UUIDField()))
    if below:
        wanted |= Q(path__range=several("below", 2, PATH), depth=Given("deeper"))
    if beside:
        wanted |= Q(path__range=several("beside", 2, PATH), depth=Given("depth"))
    return Page.objects.filter(wanted, live=True).order_by("path").values_list(*Standing._fields)


PATH = CharField()
_near = Prepared(_pages_near)


def children(path: str, depth: int) -> Q:
    """Pages directly below the one at `path`, as a range that an index answers on every database."""
    return Q(path__range=paths_below(path), depth=depth + 1)


def paths_below(path: str) -> tuple[str, str]:
    """The first and the last path that a page directly below the one at `path` can have."""
    first, last = Page._get_children_path_interval(path)
    return first, last


def address_of(url_path: str) -> str:
    """The path by which a visitor reaches the page stored as `url_path`; empty below no home page."""
    for root in Site.get_site_root_paths():
        if url_path.startswith(root.root_path):
            return f"/{root.language_code}/{url_path[len(root.root_path) :]}"
    return ""


def _restricted_paths() -> frozenset[str]:
    return frozenset(PageViewRestriction.objects.values_list("page__path", flat=True))


_restricted = Kept(_restricted_paths, of=(PageViewRestriction,))


def are_restricted(paths: Iterable[str]) -> bool:
    """Whether any page at these places in the tree is not for everybody."""
    return not _restricted().isdisjoint(paths)
