"""What waits in the Forum: members who wish to be found, and wishes held."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.waiting import Line, how_many, register
from forum.models import Member
from forum.rights import MODERATE


def lines(request: HttpRequest) -> Iterator[Line]:
    if request.user.has_perm(MODERATE):
        url = reverse("forum_waiting")
        yield Line(_("Members for the directory"), url, how_many(Member.objects.waiting_for_a_moderator()))
        yield Line(_("Wishes to join, held"), url, how_many(Member.objects.held()))


def register_lines() -> None:
    register("forum", 40, lines)
