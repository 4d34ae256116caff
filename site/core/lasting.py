"""Addresses that last: Wagtail leaves a redirect behind when a slug changes or a page moves; we keep them sound.

A redirect names its page, not an address, so that however often a page moves each old address leads to it in one step.
What could go wrong is a page that comes back to an address it had: its own redirect would lead to itself as soon as
the page is off line. Such redirects go.
"""

from typing import Any

from django.db import transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signals import page_slug_changed, post_page_move


@transaction.atomic
def drop_circles(page: Page) -> int:
    """Drop the redirects of a page, and of whatever is below it, that lead from an address to itself."""
    below = Page.objects.filter(path__startswith=page.path, depth__gte=page.depth)
    own = Redirect.objects.filter(redirect_page__in=below).select_related("redirect_page")
    circles = [
        row.pk
        for row in own
        if row.old_path == Redirect.normalise_path(row.redirect_page.get_url() or "/")
        and not row.redirect_page_route_path
    ]
    dropped, _each = Redirect.objects.filter(pk__in=circles).delete()
    return dropped


def _after(sender: Any, instance: Page, **kwargs: Any) -> None:
    drop_circles(Page.objects.get(pk=instance.pk))


def register() -> None:
    page_slug_changed.connect(_after, dispatch_uid="core.lasting")
    post_page_move.connect(_after, dispatch_uid="core.lasting")
