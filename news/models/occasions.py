"""What events and campaign weeks share: they begin, they end, and the clock says which are still to come."""

from datetime import datetime
from typing import Self
from uuid import UUID

from django.db.models import Q
from wagtail.models import Page

from core.prepared import Given, Id
from news.models.joined import JoinedQuerySet
from places.models import Authority

PAGE = 20
Cursor = tuple[datetime | Given, UUID | Given] | None


class OccasionQuerySet(JoinedQuerySet):
    def told_in(self, locale_id: Id) -> Self:
        """The live ones of one language."""
        return self.live().filter(locale_id=locale_id)

    def of_language(self, language: str) -> Self:
        """The same, for whoever knows the language and not its row."""
        return self.live().filter(locale__language_code=language)

    def coming(self, now: datetime | Given) -> Self:
        """Not over yet, the next one first; the pair's key settles a tie alike in both languages."""
        return self.filter(ends_at__gt=now).order_by("starts_at", "translation_key")

    def past(self, now: datetime) -> Self:
        """Over, the latest first."""
        return self.filter(ends_at__lte=now).order_by("-starts_at", "-translation_key")

    def later_than(self, cursor: Cursor) -> Self:
        """The rest of a list that runs forward in time."""
        if cursor is None:
            return self
        at, key = cursor
        return self.filter(Q(starts_at__gt=at) | Q(starts_at=at, translation_key__gt=key), starts_at__gte=at)

    def earlier_than(self, cursor: Cursor) -> Self:
        """The rest of a list that runs back in time."""
        if cursor is None:
            return self
        at, key = cursor
        return self.filter(Q(starts_at__lt=at) | Q(starts_at=at, translation_key__lt=key), starts_at__lte=at)

    def within(self, begins: datetime, ends: datetime) -> Self:
        """Those of which any part falls between the two, in the order of their days."""
        return self.filter(starts_at__lt=ends, ends_at__gt=begins).order_by("starts_at", "translation_key")

    def round(self, begins: datetime, ends: datetime) -> Self:
        """Those that take in the whole of it."""
        return self.filter(starts_at__lte=begins, ends_at__gte=ends).order_by("starts_at", "translation_key")

    def at_slug(self, slug: str) -> Page | None:
        return self.filter(slug=slug).first()

    def held_in(self, authority: Authority | Given) -> Self:
        return self.filter(authority=authority)

    def as_rows(self) -> Self:
        return self.defer_streamfields()
