"""What the pages of mailed links say and do for members."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.confirmations import Page, Purpose
from core.confirmations import register as register_purpose
from forum import actions
from forum.models import Member

# No address to go on to: the page says that the link no longer works.
TOO_LATE = ""


def _joining(_member_id: int) -> Page:
    return Page(
        title=_("Join the Forum"),
        lead=_("Press the button, and you are a member. You can leave at any time."),
        button=_("Yes, I join"),
    )


def _join(member_id: int, now: datetime) -> str:
    return reverse("forum_joined") if actions.let_in(member_id=member_id, now=now) else TOO_LATE


def _has_joined(member_id: int) -> str:
    return reverse("forum_joined") if Member.objects.filter(pk=member_id).exists() else TOO_LATE


def _staying(_member_id: int) -> Page:
    return Page(
        title=_("Still with us?"),
        lead=_("Press the button, and you stay a member for another year."),
        button=_("Yes, I stay"),
    )


def _stay(member_id: int, now: datetime) -> str:
    return reverse("forum_stayed") if actions.stay(member_id=member_id, now=now) else TOO_LATE


def _has_stayed(member_id: int) -> str:
    return reverse("forum_stayed") if Member.objects.filter(pk=member_id).exists() else TOO_LATE


def register() -> None:
    for key, describe, act, done in (
        (actions.JOIN, _joining, _join, _has_joined),
        (actions.STAY, _staying, _stay, _has_stayed),
    ):
        register_purpose(
            Purpose(key=key, describe=describe, act=act, done=done, start_again=lambda: reverse("forum_join"))
        )
