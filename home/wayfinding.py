"""From an address to its page in two queries, however deep it lies.

Wagtail walks the tree step by step, two queries a step. An address here is the page's stored path below its language's
home page, so one look-up finds it. Wagtail's own walk is kept for what this does not cover: several sites, page types
with routes of their own, addresses of aliases in another tree.
"""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, TextField
from django.http import HttpRequest, HttpResponse
from wagtail import views
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from bilingual import withdrawal
from bilingual.views import withdrawn
from core.pages import ReadingPage
from core.prepared import Given, Prepared
from core.text import current_language
from home import alone


def page(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a page: restrictions, hooks and everything after the look-up are Wagtail's own."""
    found = find(path)
    if found is not None:
        request._wagtail_route_for_request = RouteResult(found)  # type: ignore[attr-defined]  # where Wagtail keeps it
        request._wagtail_site = None  # type: ignore[attr-defined]  # one site: no link need ask which, by a query
    elif (notice := withdrawal.notice_at(request.path_info)) is not None:
        return withdrawn(request, notice)
    elif (exemption := alone.at(_stored(path), current_language())) is not None:
        return alone.shown(request, exemption)
    response: HttpResponse = views.serve(request, path)
    return response


def _stored(path: str) -> str:
    """An address below the home page of the active language as pages keep it; "" where several sites share it."""
    roots = [root for root in Site.get_site_root_paths() if root.language_code == current_language()]
    return roots[0].root_path + path if len(roots) == 1 and settings.WAGTAIL_I18N_ENABLED else ""


def find(path: str) -> ReadingPage | None:
    """The live page at `path` below the home page of the active language."""
    address = _stored(path)
    if not address:
        return None
    # Wagtail keeps an index of slugs, and none of whole addresses.
    slug = address.rstrip("/").rpartition("/")[2]
    for pk, kind in _standing_at(slug=slug, address=address):
        model = ContentType.objects.get_for_id(kind).model_class()
        if model is not None and issubclass(model, ReadingPage):
            return _page.first(model, pk=pk)
    return None


_standing_at = Prepared(
    lambda: Page.objects.filter(
        live=True, slug=Given("slug", CharField()), url_path=Given("address", TextField())
    ).values_list("pk", "content_type_id")[:1]
)
_page: Prepared[ReadingPage] = Prepared(lambda model: model._default_manager.filter(pk=Given("pk")))
