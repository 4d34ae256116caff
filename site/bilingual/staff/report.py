"""The parity report on the staff side: what the last count found, by kind."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from bilingual import parity
from bilingual.models import ParityCount
from bilingual.staff.rights import CHANGE, VIEW, must
from bilingual.staff.words import PARITY

SHOWN = 200


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    must(request, VIEW)
    newest = ParityCount.objects.newest()
    what = request.GET.get("what", "")
    kept: list[dict[str, Any]] = newest.faults if newest else []
    counted = newest.figures["faults"] if newest else {}
    chosen = [fault for fault in kept if what in ("", fault["what"])]
    context = {
        "page_title": _("Both languages"),
        "count": newest,
        "kinds": [(kind, PARITY[kind], counted[kind]) for kind in parity.KINDS if counted.get(kind)],
        "what": what if what in parity.KINDS else "",
        "faults": [{**fault, "words": PARITY[fault["what"]]} for fault in chosen[:SHOWN]],
        "is_cut": len(chosen) > SHOWN,
    }
    return render(request, "bilingual/admin/parity.html", context)


@require_POST
def count_again(request: HttpRequest) -> HttpResponse:
    must(request, CHANGE)
    parity.count_again.enqueue()
    messages.success(request, _("The site is being counted. Look again in a minute."))
    return redirect("parity_report")
