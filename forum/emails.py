"""The words of this room's letters: each composer gives the values of one template folder under `emails/forum/`."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter
from forum.choices import MemberStatus
from forum.models import Bulletin, Delivery, Member


def _member(letter: Letter) -> Member | None:
    return Member.objects.at(letter.subject_id)


def _confirm(letter: Letter) -> Composed | None:
    member = _member(letter)
    if member is None or member.status != MemberStatus.PENDING or letter.confirmation is None:
        return None
    return Composed("forum/confirm", {"member": member, "confirmation": letter.confirmation})


def _known(letter: Letter) -> Composed | None:
    member = _member(letter)
    return None if member is None else Composed("forum/known", {"member": member})


def _held(letter: Letter) -> Composed | None:
    return None if _member(letter) is None else Composed("forum/held")


def _stay(letter: Letter) -> Composed | None:
    member = _member(letter)
    if member is None or letter.confirmation is None:
        return None
    return Composed("forum/stay", {"member": member, "confirmation": letter.confirmation})


def _bulletin(letter: Letter) -> Composed | None:
    """Nothing where the member has left or stopped bulletins since it was handed out."""
    copy = Delivery.objects.with_both_ends().at(letter.subject_id)
    if copy is None or not copy.member.wants_bulletins:
        return None
    return Composed(
        "forum/bulletin",
        {"bulletin": copy.bulletin, "member": copy.member},
        headers=_one_click(copy.member),
    )


def _one_click(member: Member) -> dict[str, str]:
    """RFC 8058: the mail program's own unsubscribe button posts to the address of the mail's first language."""
    with override("en" if member.language == "en" else "cy"):
        address = settings.BASE_URL + reverse("forum_stop", args=[member.stop_token])
    return {"List-Unsubscribe": f"<{address}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


def _proof(letter: Letter) -> Composed | None:
    bulletin = Bulletin.objects.at(letter.subject_id)
    return None if bulletin is None else Composed("forum/bulletin", {"bulletin": bulletin, "member": None})


def register() -> None:
    composers.register("forum.confirm", _confirm)
    composers.register("forum.known", _known)
    composers.register("forum.held", _held)
    composers.register("forum.stay", _stay)
    composers.register("forum.bulletin", _bulletin)
    composers.register("forum.proof", _proof)
