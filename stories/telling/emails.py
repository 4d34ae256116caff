"""The words of letters to storytellers. None repeats what they told."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter
from stories.telling import actions
from stories.telling.choices import TellingStatus
from stories.telling.models import StoryDraft, Telling


def _telling(letter: Letter, *statuses: TellingStatus) -> Telling | None:
    telling = Telling.objects.at(letter.subject_id)
    return telling if telling is not None and telling.status in statuses else None


def _confirm(letter: Letter) -> Composed | None:
    if _telling(letter, TellingStatus.PENDING) is None or letter.confirmation is None:
        return None
    return Composed("stories/confirm", {"confirmation": letter.confirmation})


def _held(letter: Letter) -> Composed | None:
    return None if _telling(letter, TellingStatus.HELD) is None else Composed("stories/held")


def _draft(letter: Letter) -> Composed | None:
    draft = StoryDraft.objects.filter(pk=letter.subject_id or 0).first()
    if draft is None:
        return None
    with override(letter.language):
        address = settings.BASE_URL + reverse("story_go_on", args=[draft.token])
    return Composed("stories/draft", {"address": address, "until": draft.expires_at})


def _approve(letter: Letter) -> Composed | None:
    telling = _telling(letter, TellingStatus.ASKED)
    if telling is None:
        return None
    with override(letter.language):
        address = settings.BASE_URL + reverse("story_approve", args=[telling.approval_token])
    return Composed("stories/approve", {"address": address})


def _made(letter: Letter) -> Composed | None:
    return None if _telling(letter, TellingStatus.MADE) is None else Composed("stories/made")


def _declined(letter: Letter) -> Composed | None:
    return None if _telling(letter, TellingStatus.DECLINED) is None else Composed("stories/declined")


def register() -> None:
    for kind, compose in (
        (actions.MAIL_CONFIRM, _confirm),
        (actions.MAIL_HELD, _held),
        (actions.MAIL_DRAFT, _draft),
        (actions.MAIL_APPROVE, _approve),
        (actions.MAIL_MADE, _made),
        (actions.MAIL_DECLINED, _declined),
    ):
        composers.register(kind, compose)
