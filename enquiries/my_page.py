"""What askers see of their questions on my page, and what they may do there."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.dates import long_date
from enquiries import actions, emails, forms, own
from enquiries.choices import ReplyLanguage, Status, Topic
from enquiries.models import Enquiry, Message
from people import sections
from people.sections import Consent, Deed, Item, Said, Section, Way

_STATES = {
    Status.NEW: gettext_lazy("We have it, and are finding an adviser for you"),
    Status.ASSIGNED: gettext_lazy("With an adviser"),
    Status.WAITING: gettext_lazy("The adviser has written, and waits to hear from you"),
    Status.ANSWERED: gettext_lazy("Answered"),
    Status.CLOSED: gettext_lazy("Closed"),
}


def _one(address: str, ref: str) -> Enquiry | None:
    """The question of that id, where it is this person's."""
    try:
        return Enquiry.objects.from_mailbox(address).at_address(uuid.UUID(ref))
    except ValueError:
        return None


def _asked(address: str, now: datetime) -> list[Item]:
    mine = list(Enquiry.objects.from_mailbox(address).with_people().latest_first())
    said = Message.objects.of_all(mine)
    return [_item(case, said.get(case.pk, [])) for case in mine]


def _item(case: Enquiry, said: list[Message]) -> Item:
    status = Status(case.status)
    facts: list[tuple[Any, Any]] = [
        (_("Reference"), case.reference),
        (_("Asked on"), long_date(case.received_at)),
    ]
    if case.adviser is not None and not case.is_held:
        facts.append((_("Your adviser"), case.adviser.name))
    if status in (Status.NEW, Status.ASSIGNED):
        facts.append((_("You will be answered by"), long_date(case.due_on)))
    return Item(
        ref=str(case.public_id),
        title=Topic(case.topic).label,
        state=_STATES[status],
        facts=facts,
        said=[Said(_("You asked"), case.message, case.received_at), *map(_said, said)],
        goes=_goes(case),
        ways=_CLOSED_WAYS if status == Status.CLOSED else _WAYS,
    )


def _said(message: Message) -> Said:
    who = _("You wrote") if message.is_from_asker else _("We answered")
    return Said(who, message.body, message.at)


def _goes(case: Enquiry) -> str:
    if case.closed_at is None:
        return _("Everything about this question will be erased 12 months after it is closed.")
    day = case.closed_at + timedelta(days=settings.ENQUIRY_KEEP_DAYS)
    return _("Everything about this question will be erased on: %(day)s.") % {"day": long_date(day)}


_WAYS = (
    Way("add-words", gettext_lazy("Add to this question")),
    Way("erase-question", gettext_lazy("Erase this question")),
)
_CLOSED_WAYS = (
    Way("add-words", gettext_lazy("Ask more, and open it again")),
    Way("erase-question", gettext_lazy("Erase this question")),
)


def _consents(address: str) -> Iterable[Consent]:
    for case in Enquiry.objects.from_mailbox(address).latest_first():
        yield Consent(
            str(case.public_id), case.reference, forms.MAY_KEEP, case.has_consent, case.consented_at, "health",
            "consent", "enquiries.health", case,
        )  # fmt: skip


def _languages(address: str) -> list[str]:
    """`either` leaves it to us."""
    return [case.mail_language for case in Enquiry.objects.from_mailbox(address).open()]


# What may be done --------------------------------------------------------------------------------------------------


def _add(case: Enquiry, values: Mapping[str, Any], now: datetime) -> None:
    own.add(enquiry=case, body=values["message"], now=now)


def _agree(case: Enquiry, values: Mapping[str, Any], now: datetime) -> None:
    own.agree(enquiry=case, may_keep=values["consent"], now=now)


def _erase(case: Enquiry, values: Mapping[str, Any], now: datetime) -> None:
    actions.erase(by=None, enquiry=case, now=now)


def _choose_language(address: str, language: str) -> None:
    own.write_in(address=address, language=ReplyLanguage(language))


def _follow(address: str, channel: str, before: Sequence[str], formats: Sequence[str]) -> None:
    own.reach_by(address=address, channel=channel, formats_before=before, formats=formats)


DEEDS = (
    Deed(
        "add-words",
        gettext_lazy("add-words"),
        gettext_lazy("Add to your question"),
        gettext_lazy("Send it"),
        gettext_lazy("It is with your question, and the adviser is told"),
        _one,
        _add,
        form=lambda _case: forms.MoreForm,
        lead=gettext_lazy("A question that was closed is opened again."),
    ),
    Deed(
        "health",
        gettext_lazy("care-and-health"),
        gettext_lazy("What you told us about care or health"),
        gettext_lazy("Save"),
        gettext_lazy("Your choice is kept"),
        _one,
        _agree,
        form=lambda _case: forms.AgreeForm,
        initial=lambda case: {"consent": case.has_consent},
    ),
    Deed(
        "erase-question",
        gettext_lazy("erase-question"),
        gettext_lazy("Erase this question"),
        gettext_lazy("Yes, erase it"),
        gettext_lazy("The question is erased"),
        _one,
        _erase,
        lead=gettext_lazy(
            "Your name, how to reach you, your words, the answers and our notes go at once. If it is still open, "
            "nobody will answer it."
        ),
        stays=gettext_lazy(
            "That somebody asked about this stays in our numbers, without a name or a word of it."
        ),
        is_final=True,
    ),
)


def register() -> None:
    sections.register_section(
        Section("asked", 30, gettext_lazy("What you have asked"), _asked, consents=_consents)
    )
    for deed in DEEDS:
        sections.register_deed(deed)
    sections.register_manners("enquiries", _follow)
    sections.register_languages("enquiries", sections.Languages(read=_languages, choose=_choose_language))
    sections.register_mails(
        {
            emails.ACKNOWLEDGEMENT: gettext_lazy("We have your question"),
            emails.REPLY: gettext_lazy("An answer to your question"),
            emails.LATER: gettext_lazy("Your answer comes later"),
            emails.LINK: gettext_lazy("The way to your question"),
            emails.SHARED_TOLD: gettext_lazy("We have handed your question on"),
            emails.HELPED: gettext_lazy("Were you helped?"),
            emails.HELPED_AGAIN: gettext_lazy("Were you helped?"),
        }
    )
