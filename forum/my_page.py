"""What members see of their membership on my page, and what they may do there."""

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.dates import long_date
from core.post.models import MailLanguage
from core.text import current_language
from forum import actions, forms, tasks
from forum.choices import Background, Listing, MemberStatus
from forum.models import Member
from people import sections
from people.sections import Consent, Deed, Item, Said, Section, Way

_LISTINGS = {
    Listing.WAITING: gettext_lazy("What others may know about you, which we read before it is shown"),
    Listing.SHOWN: gettext_lazy("What others may know about you, as it is shown"),
    Listing.REFUSED: gettext_lazy("What others may know about you. It is not shown"),
}
_WAYS = (Way("leave-forum", gettext_lazy("Leave the Forum")),)


def _member(address: str) -> Member | None:
    return Member.objects.at_address(address).joined().with_what_they_chose().first()


def _joined(address: str, now: datetime) -> list[Item]:
    member = _member(address)
    return [] if member is None else [_item(member)]


def _item(member: Member) -> Item:
    assert member.heard_at is not None
    facts: list[tuple[Any, Any]] = [
        (_("In the name of"), member.shown_name),
        (_("From which side"), Background(member.background).label),
    ]
    if member.authority is not None:
        facts.append((_("Council area"), member.authority.name))
    said = []
    if member.about:
        said.append(Said(_LISTINGS[Listing(member.listing)], member.about, language=member.about_language))
    asked_next = long_date(member.heard_at + actions.SILENT_AFTER)
    return Item(
        ref=str(member.public_id),
        title=_("The Social Co-operation Forum"),
        state=MemberStatus.MEMBER.label,
        facts=facts,
        chosen=[interest.label for interest in member.chosen_interests],
        said=said,
        goes=_("Kept until you leave. We ask whether you stay on: %(day)s.") % {"day": asked_next},
        ways=_WAYS,
    )


def _consents(address: str) -> Iterable[Consent]:
    member = _member(address)
    if member is None:
        return
    ref, about = str(member.public_id), _("The Social Co-operation Forum")
    yield Consent(
        ref, about, forms.BULLETINS, member.bulletins_at is not None, member.bulletins_at, "forum-bulletins",
        "bulletins", "forum.bulletins", member,
    )  # fmt: skip
    is_listed = member.listing in {Listing.WAITING, Listing.SHOWN}
    yield Consent(
        ref, about, forms.LISTED, is_listed, member.joined_at if is_listed else None, "forum-listing", "listed",
        "forum.directory", member,
    )  # fmt: skip


def _mine(address: str, ref: str) -> Member | None:
    member = _member(address)
    try:
        return member if member is not None and member.public_id == uuid.UUID(ref) else None
    except ValueError:
        return None


def _languages(address: str) -> list[str]:
    """Both is a choice of its own, which one language would undo."""
    member = _member(address)
    return [] if member is None or member.language == MailLanguage.BOTH else [member.language]


def _choose_language(address: str, language: str) -> None:
    member = _member(address)
    if member is not None:
        actions.write_in(member_id=member.pk, language=language)


def _set_bulletins(member: Member, values: Mapping[str, Any], now: datetime) -> None:
    actions.want_bulletins(member_id=member.pk, wants=values["bulletins"], now=now)


def _set_listing(member: Member, values: Mapping[str, Any], now: datetime) -> None:
    actions.want_listing(
        member_id=member.pk,
        is_listed=values["listed"],
        about=values["about"],
        language=current_language(),
        now=now,
    )


def _leave(member: Member, values: Mapping[str, Any], now: datetime) -> None:
    actions.leave(member_id=member.pk)


DEEDS = (
    Deed(
        "forum-bulletins",
        gettext_lazy("forum-bulletins"),
        gettext_lazy("Bulletins of the Forum"),
        gettext_lazy("Save"),
        gettext_lazy("Your choice is kept"),
        _mine,
        _set_bulletins,
        form=lambda _member: forms.BulletinsForm,
        initial=lambda member: {"bulletins": member.bulletins_at is not None},
    ),
    Deed(
        "forum-listing",
        gettext_lazy("forum-directory"),
        gettext_lazy("You in the directory of members"),
        gettext_lazy("Save"),
        gettext_lazy("Your choice is kept"),
        _mine,
        _set_listing,
        form=lambda _member: forms.ListingForm,
        initial=lambda member: {
            "listed": member.listing in {Listing.WAITING, Listing.SHOWN},
            "about": member.about,
        },
        lead=gettext_lazy("A moderator reads new words before they are shown."),
    ),
    Deed(
        "leave-forum",
        gettext_lazy("leave-forum"),
        gettext_lazy("Leave the Forum"),
        gettext_lazy("Yes, I leave"),
        gettext_lazy("You have left the Forum"),
        _mine,
        _leave,
        lead=gettext_lazy(
            "You are taken out of the directory, and what we kept for the membership is deleted at once."
        ),
        is_final=True,
    ),
)


def register() -> None:
    sections.register_section(
        Section("joined", 40, gettext_lazy("What you have joined"), _joined, consents=_consents)
    )
    for deed in DEEDS:
        sections.register_deed(deed)
    sections.register_languages("forum", sections.Languages(read=_languages, choose=_choose_language))
    sections.register_mails(
        {
            actions.MAIL_CONFIRM: gettext_lazy("Confirm that you join the Forum"),
            actions.MAIL_KNOWN: gettext_lazy("You are a member of the Forum already"),
            actions.MAIL_HELD: gettext_lazy("Joining the Forum: we look first"),
            actions.MAIL_STAY: gettext_lazy("Are you still with us in the Forum?"),
            tasks.MAIL_BULLETIN: gettext_lazy("A bulletin of the Forum"),
        }
    )
