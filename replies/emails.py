"""The words of this room's letters. To writers: none repeats what they wrote. To staff: nobody's name or words."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page

from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter
from replies.choices import NOT_SHOWN, ReplyStatus
from replies.models import Reply


def _reply(letter: Letter) -> Reply | None:
    return Reply.objects.with_their_page().at(letter.subject_id)


def _address(page: Page) -> str:
    path = page.get_url() if page.live else ""
    return f"{settings.BASE_URL}{path}" if path else ""


def _confirm(letter: Letter) -> Composed | None:
    reply = _reply(letter)
    if reply is None or reply.status != ReplyStatus.PENDING or letter.confirmation is None:
        return None
    return Composed("replies/confirm", {"page": reply.page, "confirmation": letter.confirmation})


def _held(letter: Letter) -> Composed | None:
    return None if _reply(letter) is None else Composed("replies/held")


def _shown(letter: Letter) -> Composed | None:
    """Nothing where the decision was undone before the letter went."""
    reply = _reply(letter)
    if reply is None or not reply.is_shown:
        return None
    return Composed("replies/shown", {"page": reply.page, "address": _address(reply.page)})


def _not_shown(letter: Letter) -> Composed | None:
    reply = _reply(letter)
    if reply is None or reply.status not in NOT_SHOWN:
        return None
    was_shown = reply.status == ReplyStatus.HIDDEN
    return Composed("replies/not_shown", {"page": reply.page, "reply": reply, "was_shown": was_shown})


def _answered(letter: Letter) -> Composed | None:
    reply = _reply(letter)
    if reply is None or not reply.is_shown:
        return None
    return Composed("replies/answered", {"page": reply.page, "address": _address(reply.page)})


def _reminder(letter: Letter) -> Composed | None:
    if not Reply.objects.waiting().exists():
        return None
    with override(None):
        address = settings.BASE_URL + reverse("replies_waiting")
    return Composed("replies/reminder", {"address": address, "days": settings.MODERATION_WORKING_DAYS})


def register() -> None:
    composers.register("replies.confirm", _confirm)
    composers.register("replies.held", _held)
    composers.register("replies.shown", _shown)
    composers.register("replies.not_shown", _not_shown)
    composers.register("replies.answered", _answered)
    composers.register("replies.reminder", _reminder)
