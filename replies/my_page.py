"""What people see of their replies on my page, and what they may do there."""

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.dates import long_date
from people import sections
from people.sections import Deed, Item, Said, Section, Way
from replies.actions import deciding, writing
from replies.choices import ReplyStatus
from replies.models import Reply

_WAYS = (Way("withdraw-reply", gettext_lazy("Withdraw this reply")),)


def _sent(address: str, now: datetime) -> list[Item]:
    replies = Reply.objects.at_address(address).confirmed().with_their_page().order_by("-created_at", "-pk")
    return [_item(reply) for reply in replies]


def _item(reply: Reply) -> Item:
    facts: list[tuple[Any, Any]] = [
        (_("Page"), reply.page.title),
        (_("Sent"), long_date(reply.created_at)),
        (_("Name, as it is shown"), reply.name),
    ]
    if reply.why_not:
        facts.append((_("Why it is not shown"), reply.why_not))
    said = [Said(_("Your reply"), reply.words, at=reply.created_at, language=reply.language)]
    answer = getattr(reply, "answer", None)
    if answer is not None:
        said.append(Said(answer.get_said_by_display(), answer.words, at=answer.at, language=answer.language))
    is_kept = reply.status in {ReplyStatus.WAITING, ReplyStatus.SHOWN}
    goes = _("Kept until you withdraw it.") if is_kept else _("Erased six months after it was decided.")
    return Item(
        ref=str(reply.public_id),
        title=_("Reply to “%(page)s”") % {"page": reply.page.title},
        state=ReplyStatus(reply.status).label,
        facts=facts,
        said=said,
        goes=goes,
        ways=_WAYS,
    )


def _mine(address: str, ref: str) -> Reply | None:
    try:
        return Reply.objects.at_address(address).confirmed().filter(public_id=uuid.UUID(ref)).first()
    except ValueError:
        return None


def _withdraw(reply: Reply, values: Mapping[str, Any], now: datetime) -> None:
    writing.withdraw(reply_id=reply.pk)


def _languages(address: str) -> list[str]:
    return sorted(set(Reply.objects.at_address(address).confirmed().values_list("mail_language", flat=True)))


def register() -> None:
    sections.register_section(Section("replied", 35, gettext_lazy("What you have replied"), _sent))
    sections.register_deed(
        Deed(
            "withdraw-reply",
            gettext_lazy("withdraw-reply"),
            gettext_lazy("Withdraw this reply"),
            gettext_lazy("Yes, withdraw it"),
            gettext_lazy("Your reply is withdrawn"),
            _mine,
            _withdraw,
            lead=gettext_lazy(
                "It leaves its page at once, with our answer, and we delete what we kept of it."
            ),
            is_final=True,
        )
    )
    sections.register_languages(
        "replies",
        sections.Languages(
            read=_languages,
            choose=lambda address, language: writing.write_in(address=address, language=language),
        ),
    )
    sections.register_mails(
        {
            writing.MAIL_CONFIRM: gettext_lazy("Confirm your reply"),
            writing.MAIL_HELD: gettext_lazy("Your reply: we look first"),
            deciding.MAIL_SHOWN: gettext_lazy("Your reply is shown"),
            deciding.MAIL_REFUSED: gettext_lazy("Your reply is not shown"),
            deciding.MAIL_ANSWERED: gettext_lazy("Your reply is answered"),
            deciding.MAIL_REMINDER: gettext_lazy("Replies that wait for a moderator"),
        }
    )
