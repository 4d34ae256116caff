"""What the page of the mailed link says and does for a story."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.confirmations import Page, Purpose
from core.confirmations import register as register_purpose
from stories.telling import actions
from stories.telling.models import Telling

# No address to go on to: the page says that the link no longer works.
TOO_LATE = ""


def _describe(_telling_id: int) -> Page:
    return Page(
        title=_("Confirm your story"),
        lead=_(
            "Press the button, and our editors read your story. Nothing is published before you have approved it."
        ),
        button=_("Yes, this is my story"),
    )


def _act(telling_id: int, now: datetime) -> str:
    return reverse("story_shared") if actions.confirm(telling_id=telling_id, now=now) else TOO_LATE


def _done(telling_id: int) -> str:
    return reverse("story_shared") if Telling.objects.filter(pk=telling_id).exists() else TOO_LATE


def register() -> None:
    register_purpose(
        Purpose(
            key=actions.SHARE,
            describe=_describe,
            act=_act,
            done=_done,
            start_again=lambda: reverse("story_share"),
        )
    )
