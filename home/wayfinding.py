"""From an address to its page in two queries, however deep it lies.

Wagtail walks the tree step by step, two queries a step. An address here is the page's stored path below its language's
home page, so one look-up finds it. Wagtail's own walk is kept for what this does not cover: several sites, page types
with routes of their own, addresses of aliases in another tree.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from wagtail import views
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from core.pages import ReadingPage
from core.text import current_language


def page(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a page: restrictions, hooks and everything after the look-up are Wagtail's own."""
    found = find(path)
    if found is not None:
        request._wagtail_route_for_request = RouteResult(found)  # type: ignore[attr-defined]  # where Wagtail keeps it
        request._wagtail_site = None  # type: ignore[attr-defined]  # one site: no link need ask which, by a query
    response: HttpResponse = views.serve(request, path)
    return response


def find(path: str) -> ReadingPage | None:
    """The live page at `path` below the home page of the active language."""
    roots = [root for root in Site.get_site_root_paths() if root.language_code == current_language()]
    if len(roots) != 1 or not settings.WAGTAIL_I18N_ENABLED:
        return None
    address = roots[0].root_path + path
    # Wagtail keeps an index of slugs, and none of whole addresses.
    slug = address.rstrip("/").rpartition("/")[2]
    row = Page.objects.live().filter(slug=slug, url_path=address).select_related("locale").first()
    if row is None:
        return None
    specific = row.specific
    return specific if isinstance(specific, ReadingPage) else None
