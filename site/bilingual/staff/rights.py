"""Who may see the queue, and who may do the work of one pair."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from wagtail.models import Page

from bilingual.models import Pair

VIEW, CHANGE = "bilingual.view_pair", "bilingual.change_pair"


def must(request: HttpRequest, permission: str) -> None:
    if not request.user.has_perm(permission):
        raise PermissionDenied


def pair_to_work_on(request: HttpRequest, pk: int) -> Pair:
    """The pair, for somebody who may change the words of its source or of its translation."""
    must(request, CHANGE)
    pair = get_object_or_404(Pair.objects.select_related("source__locale", "assignee"), pk=pk)
    must_edit_a_side(request, pair.source)
    return pair


def must_edit_a_side(request: HttpRequest, page: Page) -> None:
    sides = [page, *page.get_translations()]
    if not any(side.permissions_for_user(request.user).can_edit() for side in sides):
        raise PermissionDenied
