"""What waits in this room: replies to read, reports, and what readers say of pages."""

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.waiting import Line, how_many, register
from places.models import Closure
from places.waits import came_before
from replies.actions.deciding import LOOKS_BACK
from replies.models import Reply, Report, Usefulness
from replies.rights import MODERATE, READS_USEFULNESS


def lines(request: HttpRequest) -> Iterator[Line]:
    if request.user.has_perm(MODERATE):
        url, waiting = reverse("replies_waiting"), Reply.objects.waiting()
        now = timezone.now()
        closures = Closure.objects.days(since=timezone.localdate(now) - LOOKS_BACK)
        late = came_before(now, days=settings.MODERATION_WORKING_DAYS + 1, closures=closures)
        is_late = waiting.came_before(late).exists()
        yield Line(_("Replies to read"), url, how_many(waiting), is_late=is_late)
        yield Line(_("Replies held"), url, how_many(Reply.objects.held()))
        yield Line(_("Reports about replies"), url, how_many(Report.objects.open()))
    if request.user.has_perm(READS_USEFULNESS):
        words = Usefulness.objects.to_read()
        yield Line(_("Words on pages’ use"), reverse("usefulness"), how_many(words))


def register_lines() -> None:
    register("replies", 30, lines)
