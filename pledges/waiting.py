"""What waits in the commitments room: words to read, signatures held, public bodies to decide on."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.waiting import Line, how_many, register
from pledges.models import BodyPledge, Signature
from pledges.rights import DECIDE, MODERATE


def lines(request: HttpRequest) -> Iterator[Line]:
    url = reverse("pledges_waiting")
    if request.user.has_perm(MODERATE):
        yield Line(_("Statements to read"), url, how_many(Signature.objects.with_words_to_read()))
        yield Line(_("Signatures held"), url, how_many(Signature.objects.held()))
    if request.user.has_perm(DECIDE):
        waiting = BodyPledge.objects.waiting_for_staff()
        yield Line(_("Public bodies to decide on"), url, how_many(waiting))


def register_lines() -> None:
    register("pledges", 20, lines)
