"""How the Welsh of the site is today: told to everybody, from the figures of the last count."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from bilingual.models import ParityCount


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
