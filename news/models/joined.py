"""Pages that are always met with certain rows of other tables: these come in the same query, for a single page too."""

from typing import Any, ClassVar, Self

from wagtail.models import PageManager
from wagtail.query import PageQuerySet


class JoinedQuerySet(PageQuerySet):
    def only(self, *fields: str) -> Self:
        """Whoever wants but a few columns does not want the joined rows."""
        queryset: Self = super(JoinedQuerySet, self.select_related(None)).only(*fields)
        return queryset


class JoiningManager(PageManager):
    """`joined` names what comes along."""

    joined: ClassVar[tuple[str, ...]] = ()

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related(*self.joined)
