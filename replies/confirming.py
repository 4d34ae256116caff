"""What the page of the mailed link says and does for a reply."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.confirmations import Page, Purpose
from core.confirmations import register as register_purpose
from replies.actions import writing
from replies.models import Reply

# No address to go on to: the page says that the link no longer works.
TOO_LATE = ""


def _describe(_reply_id: int) -> Page:
    return Page(
        title=_("Confirm your reply"),
        lead=_("Press the button, and a moderator reads your reply. Your address is never shown."),
        button=_("Yes, send my reply"),
    )


def _act(reply_id: int, now: datetime) -> str:
    return reverse("reply_sent") if writing.confirm(reply_id=reply_id, now=now) else TOO_LATE


def _done(reply_id: int) -> str:
    return reverse("reply_sent") if Reply.objects.filter(pk=reply_id).exists() else TOO_LATE


def register() -> None:
    register_purpose(
        Purpose(key=writing.WRITE, describe=_describe, act=_act, done=_done, start_again=lambda: "")
    )
