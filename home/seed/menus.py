"""The two menus, as a site begins with them. A menu that stands already is left as staff made it."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import override
from wagtail.models import Page

from core.text import LANGUAGES
from home.models import Menu, MenuItem
from home.models.menus import Where
from home.navigation import FOOT, HEAD, Standard


@transaction.atomic
def seed() -> None:
    for where, entries in ((Where.HEAD, HEAD), (Where.FOOT, FOOT)):
        _menu, is_new = Menu.objects.get_or_create(where=where)
        if is_new:
            _fill(_menu, entries)


def _fill(menu: Menu, entries: Sequence[Standard]) -> None:
    with override("en"):
        slugs = {str(one.slug).strip("/"): one for one in entries if one.slug}
    pages = {
        page.slug: page
        for page in Page.objects.live().filter(depth=3, locale__language_code="en", slug__in=slugs)
    }
    for order, one in enumerate(entries):
        labels = {}
        for language in LANGUAGES:
            with override(language):
                labels[f"label_{language}"] = str(one.label)
        with override("en"):
            page = pages.get(str(one.slug).strip("/"))
        if page is not None or one.room:
            MenuItem.objects.create(menu=menu, sort_order=order, page=page, room=one.room, **labels)
