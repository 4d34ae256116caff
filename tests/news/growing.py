"""More of each kind, live in both languages."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from wagtail.models import Page

from bilingual import pairs


def another(of: Page, **changes: Any) -> Page:
    """A copy of a page with its partner, changed alike on both sides; the English one."""
    key = uuid4()
    sides: dict[str, Page] = {}
    for page in (of, of.get_translations().first().specific):
        own = {"slug": f"{page.slug}-{key.hex[:6]}", "translation_key": key, **changes}
        sides[page.locale.language_code] = page.copy(update_attrs=own)
    outcome = pairs.adopt(by=None, english=sides["en"], welsh=sides["cy"])
    assert outcome.is_live, outcome
    return sides["en"].specific_class.objects.get(pk=sides["en"].pk)


def welsh_of(page: Page) -> Page:
    return page.get_translations().get(locale__language_code="cy").specific


def spread(of: Page, how_many: int, begins: datetime) -> list[Page]:
    """Events an hour long, a day after one another."""
    return [
        another(of, starts_at=start, ends_at=start + timedelta(hours=1))
        for start in (begins + timedelta(days=number) for number in range(how_many))
    ]
