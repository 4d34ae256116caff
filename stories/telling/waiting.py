"""What waits in told stories for editors."""

from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.waiting import Line, how_many, register
from places.models import Closure
from places.waits import came_before
from stories.telling.models import Telling

EDITS = "stories.edit_telling"
LOOKS_BACK = timedelta(days=60)


def lines(request: HttpRequest) -> Iterator[Line]:
    if request.user.has_perm(EDITS):
        url, waiting = reverse("tellings"), Telling.objects.waiting_for_staff()
        now = timezone.now()
        closures = Closure.objects.days(since=timezone.localdate(now) - LOOKS_BACK)
        late = came_before(now, days=settings.MODERATION_WORKING_DAYS + 1, closures=closures)
        is_late = waiting.standing_since(late).exists()
        yield Line(_("Told stories that wait for an editor"), url, how_many(waiting), is_late=is_late)
        yield Line(_("Told stories, held"), url, how_many(Telling.objects.held()))


def register_lines() -> None:
    register("stories", 35, lines)
