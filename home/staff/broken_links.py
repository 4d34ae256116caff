"""Links of live pages that lead nowhere: to pages that are not live, were withdrawn or deleted, and lost documents.

Wagtail's index of references knows every link inside the site; nobody is sent out to look at other people's sites.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import BigIntegerField, Case, Exists, OuterRef, Q, QuerySet, When
from django.db.models.functions import Cast
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.documents import get_document_model
from wagtail.models import Page, ReferenceIndex

from bilingual.models import WithdrawnPage
from bilingual.staff.words import place_words
from core import paging

SHOWN = 50


@dataclass(frozen=True)
class Broken:
    """One link: where it stands, what it leads to, and what is wrong there."""

    page: Page
    place: str
    target: str
    why: str | Promise


def broken() -> "QuerySet[ReferenceIndex]":
    """References from live pages to what a reader cannot open, by key."""
    page_type = ContentType.objects.get_for_model(Page)
    document_type = ContentType.objects.get_for_model(get_document_model())
    # Keys are kept as text, and those of other tables need not be numbers: only ours are read as such, so that each
    # is looked up by its index.
    rows = ReferenceIndex.objects.annotate(
        source=_number("object_id", base_content_type=page_type),
        target=_number("to_object_id", to_content_type__in=[page_type, document_type]),
    ).filter(Exists(Page.objects.live().filter(pk=OuterRef("source"))), base_content_type=page_type)
    # A link shows the page in its own language; it is broken only where neither side of the pair is live.
    versions = Page.objects.filter(pk=OuterRef(OuterRef("target"))).values("translation_key")
    is_live = Exists(Page.objects.live().filter(translation_key__in=versions))
    is_there = Exists(get_document_model().objects.filter(pk=OuterRef("target")))
    found: QuerySet[ReferenceIndex] = rows.filter(
        Q(to_content_type=page_type) & ~is_live | Q(to_content_type=document_type) & ~is_there
    ).order_by("pk")
    return found


def _number(name: str, **only: Any) -> Case:
    return Case(When(**only, then=Cast(name, BigIntegerField())), default=None)


@require_safe
def broken_links(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm("bilingual.view_pair"):
        raise PermissionDenied
    rows = broken().filter(pk__gt=paging.key_in(request.GET.get("after", "")))
    found = list(rows[: SHOWN + 1])
    context = {
        "page_title": _("Links that lead nowhere"),
        "links": _described(found[:SHOWN]),
        "more": f"?after={found[SHOWN - 1].pk}" if len(found) > SHOWN else "",
    }
    return render(request, "home/admin/broken_links.html", context)


def _described(rows: list[ReferenceIndex]) -> list[Broken]:
    """Three queries, whatever the number of links."""
    ids = {int(value) for row in rows for value in (row.object_id, row.to_object_id)}
    pages = {page.pk: page for page in Page.objects.filter(pk__in=ids).select_related("locale").specific()}
    withdrawn = set(WithdrawnPage.objects.filter(page__in=ids).values_list("page_id", flat=True))
    page_type = ContentType.objects.get_for_model(Page)
    return [_one(row, pages, withdrawn, is_page=row.to_content_type_id == page_type.pk) for row in rows]


def _one(row: Any, pages: dict[int, Page], withdrawn: set[int], *, is_page: bool) -> Broken:
    source, target = pages[int(row.object_id)], pages.get(int(row.to_object_id)) if is_page else None
    if not is_page:
        why: str | Promise = gettext_lazy("The document was deleted")
    elif target is None:
        why = gettext_lazy("The page was deleted")
    elif target.pk in withdrawn:
        why = gettext_lazy("The page was withdrawn")
    else:
        why = gettext_lazy("The page is not published")
    return Broken(source, place_words(source, row.content_path), target.title if target else "", why)
