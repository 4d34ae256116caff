"""One language for now: the form with its reason and its day."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.models import Page

from bilingual import exempting
from bilingual.staff.words import say


class ExemptForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why it cannot wait for the other language"),
        max_length=300,
        error_messages={"required": gettext_lazy("Say why it cannot wait.")},
    )
    until = forms.DateField(
        label=gettext_lazy("Until which day, at the latest"),
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": gettext_lazy("Give the day on which it ends.")},
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if {"reason", "until"} <= set(data):
            exempting.check(reason=data["reason"], until=data["until"], now=timezone.now())
        return data


@require_http_methods(["GET", "HEAD", "POST"])
def exempt_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """GET says what it means; POST with a reason and a day lets the page out alone."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_publish() or not exempting.may_be_exempt(page):
        raise PermissionDenied
    form = ExemptForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            say(
                request,
                page,
                exempting.exempt(by=request.user, page=page, now=timezone.now(), **form.cleaned_data),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("wagtailadmin_pages:edit", page.pk)
    context = {"page_title": _("In one language for now"), "page": page, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "bilingual/admin/exempt.html", context, status=status)
