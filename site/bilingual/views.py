"""How the Welsh of the site is today: told to everybody, from the figures of the last count."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from bilingual import withdrawal
from bilingual.models import ParityCount, WithdrawnPage
from core.text import current_language


@require_safe
def our_welsh(request: HttpRequest) -> HttpResponse:
    """One query for the figures; nothing is counted while a reader waits."""
    newest = ParityCount.objects.newest()
    context = {
        "page_title": _("Our Welsh, today"),
        "page_description": _(
            "How much of this site is whole in both languages, and what is not, counted every day."
        ),
        "count": newest,
        "figures": newest.figures if newest else {},
    }
    return render(request, "bilingual/our_welsh.html", context)


def withdrawn(request: HttpRequest, notice: WithdrawnPage) -> HttpResponse:
    """410: what stood here was withdrawn, when and why, in the language of the address."""
    request.addresses = withdrawal.addresses_of(notice)  # type: ignore[attr-defined]  # read by the language switch
    context = {
        "since": notice.withdrawal.at,
        "reasons": notice.withdrawal.told(current_language()),
        "no_index": True,
    }
    return render(request, "bilingual/withdrawn.html", context, status=410)
