"""What `manage.py due` does for stories: an agreement that has run out is noted as ended, and staff see it coming."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import duties, waiting
from core.audit import record
from stories.models import Quotation

NOTICE = timedelta(weeks=4)


@transaction.atomic
def end_agreements(now: datetime) -> int:
    """Pages show only what is agreed to on the day; noting the end clears what is kept of them. Returns how many."""
    today = timezone.localdate(now)
    ended = list(Quotation.objects.select_for_update().run_out_by(today))
    for quotation in ended:
        quotation.ended_on = today
        quotation.save(update_fields=["ended_on"])
        record(by=None, verb="quotation.agreement_ended", target=quotation)
    return len(ended)


def _ending(request: HttpRequest) -> Iterator[waiting.Line]:
    if request.user.has_perm("stories.change_quotation"):
        soon = Quotation.objects.ending_by(timezone.localdate() + NOTICE)
        yield waiting.Line(
            _("Quotations whose agreement ends soon"),
            reverse("wagtailsnippets_stories_quotation:list"),
            waiting.how_many(soon),
        )


def register() -> None:
    duties.register("agreements to quotations ended", end_agreements)
    waiting.register("quotations", 50, _ending)
