"""Confirmation pages: the mailed link, the inbox page with its typed code."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core import confirmations
from core.confirmations import Confirmation
from core.errors import too_many
from core.forms import CanolForm, Line
from core.guard import allows_network


class CodeForm(CanolForm):
    code = Line(
        label=gettext_lazy("The code from the mail"),
        hint=gettext_lazy("Eight letters and numbers, for example ACDE-2346."),
        missing=gettext_lazy("Enter the code from the mail"),
        max_length=20,
        width="short",
        autocomplete="one-time-code",
        spellcheck=False,
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows one button and changes nothing; POST presses it."""
    now = timezone.now()
    confirmation = Confirmation.objects.with_token(token)
    if confirmation is None or confirmation.subject_id is None:
        return _no_longer(request, status=404)
    if confirmation.is_expired(now):
        return _no_longer(
            request, status=410, start_again=confirmations.purpose_of(confirmation).start_again()
        )
    if request.method == "POST":
        target = confirmations.press(confirmation=confirmation, now=now)
        return redirect(target) if target else _no_longer(request, status=410)
    page = confirmations.purpose_of(confirmation).describe(confirmation.subject_id)
    return render(
        request,
        "confirmations/confirm.html",
        {"page_words": page, "was_pressed": confirmation.used_at is not None, "no_index": True},
    )


def _no_longer(request: HttpRequest, *, status: int, start_again: str = "") -> HttpResponse:
    context = {"start_again": start_again, "no_index": True}
    return render(request, "confirmations/no_longer.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def inbox(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """ "Look in your inbox": the same for every address; takes the typed code, or sends the mail again."""
    confirmation = Confirmation.objects.on_page(public_id)
    if confirmation is None:
        raise Http404
    if request.method != "POST" or request.POST.get("go") == "switch":
        return _inbox_page(request, CodeForm(initial={"code": request.POST.get("code", "")}))
    now = timezone.now()
    if not allows_network(request, now=now):
        return too_many(request)
    if request.POST.get("go") == "again":
        was_sent = confirmations.send_fresh(confirmation=confirmation, now=now)
        return _inbox_page(request, CodeForm(), notice="sent" if was_sent else "enough")
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _inbox_page(request, form, status=422)
    typed = confirmations.type_code(confirmation=confirmation, typed=form.cleaned_data["code"], now=now)
    if typed.target:
        return redirect(typed.target)
    if typed.was_renewed:
        return _inbox_page(request, CodeForm(), notice="renewed", status=422)
    if typed.is_spent:
        form.add_error("code", _("This code no longer works. Use the link in the mail."))
    else:
        form.add_error("code", _("That is not the code in the mail. Check it and type it again."))
    return _inbox_page(request, form, status=422)


def _inbox_page(request: HttpRequest, form: CodeForm, *, notice: str = "", status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "notice": notice,
        "no_index": True,
        "answers_a_post": request.method == "POST",
    }
    return render(request, "confirmations/inbox.html", context, status=status)
