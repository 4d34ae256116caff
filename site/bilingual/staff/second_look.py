"""The leak guard's page: what it points at on both sides of a pair, and the reason to go on."""

from dataclasses import dataclass

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.models import Page

from bilingual import pairs
from bilingual.models import Ready
from bilingual.staff.rights import must_edit_a_side
from bilingual.staff.words import LEAKS, place_words, say


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why it may go out as it is"),
        max_length=300,
        error_messages={"required": gettext_lazy("Say why it may go out as it is.")},
    )


@dataclass(frozen=True)
class Side:
    """One page of the pair, with what is pointed at: words of the kind, place, excerpt."""

    page: Page
    language: str
    lines: list[tuple[str, str, str]]


def _sides(page: Page) -> list[Side]:
    pages = [one.specific for one in [page, *page.get_translations().select_related("locale")]]
    ready = Ready.objects.of(pages)
    found = [
        Side(
            one,
            one.locale.language_code,
            [
                (str(LEAKS[leak.kind]), place_words(one, leak.path), leak.excerpt)
                for leak in pairs.leaks_of(one, ready.get(one.pk))
            ],
        )
        for one in pages
    ]
    return [side for side in found if side.lines]


@require_http_methods(["GET", "HEAD", "POST"])
def leaks(request: HttpRequest, page_id: int) -> HttpResponse:
    """GET lists and changes nothing; POST with a reason lets the pair go on."""
    page = get_object_or_404(Page, pk=page_id).specific
    must_edit_a_side(request, page)
    if request.method == "POST" and not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        say(request, page, pairs.go_on(by=request.user, page=page, reason=form.cleaned_data["reason"]))
        return redirect("wagtailadmin_pages:edit", page.pk)
    context = {"page_title": _("A second look"), "page": page, "sides": _sides(page), "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "bilingual/admin/leaks.html", context, status=status)
