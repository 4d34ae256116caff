"""What this room keeps about people, told and taken out on request."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from core import audit, notes
from people.registry import Basis, Fact, Holding, not_personal
from people.registry import register as declare
from replies.models import Answer, Reply, Report, Usefulness


def _erase(reply: Reply, now: datetime) -> None:
    audit.forget_words(reply)
    notes.forget_notes(Reply, [reply.pk])
    reply.delete()


def _also(reply: Reply) -> Iterable[Fact]:
    yield Fact("page", _("Page"), reply.page.title)
    for number, note in enumerate(notes.notes_on(Reply, [reply]).get(reply.pk, []), start=1):
        yield Fact(f"note_{number}", _("What our moderators noted"), note.words)


def register() -> None:
    declare(
        Holding(
            model=Reply,
            fields=(
                "name", "email", "words", "language", "mail_language", "status", "reason", "reason_words",
                "created_at", "decided_at",
            ),
            hashes=("address_key", "email_key", "form_key"),
            addresses=("email",),
            basis=Basis.CONSENT,
            what=_("Your name as you gave it, your e-mail address, which is never shown, and your reply"),
            purpose=_("To show your reply on its page, and to write to you about it"),
            kept=_(
                "7 days unless confirmed; then until you withdraw it. One that we do not show: six months "
                "after that was decided"
            ),
            find=Reply.objects.at_address,
            erase=_erase,
            also=_also,
        )
    )  # fmt: skip
    not_personal(Answer, "what our staff publish under a reply; it goes with the reply", "words")
    not_personal(
        Report,
        "nobody is asked who they are, and addresses and numbers are refused; erased six months after it is done",
        "words",
        "form_key",
    )
    not_personal(
        Usefulness,
        "nobody is asked who they are, and addresses and numbers are refused; the words go after six months",
        "words",
        "form_key",
    )
