"""What the Forum keeps about people, told and taken out on request."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from forum import forms
from forum.models import Bulletin, Member, MemberInterest
from people import consents
from people.registry import Basis, Holding, not_personal
from people.registry import register as declare


def _members_of(address: str) -> Iterable[Member]:
    return Member.objects.at_address(address)


def _erase(member: Member, now: datetime) -> None:
    member.delete()


def register() -> None:
    fields = forms.WishesForm.base_fields
    consents.register(
        consents.Wording("forum.bulletins", Member, forms.BULLETINS, fields["bulletins"].help_text),
        consents.Wording("forum.directory", Member, forms.LISTED, fields["listed"].help_text),
    )
    declare(
        Holding(
            model=Member,
            fields=(
                "name", "organisation", "background", "email", "authority", "language", "bulletins_at", "listing",
                "about", "created_at", "joined_at",
            ),
            hashes=("address_key", "email_key", "form_key", "stop_nonce", "stop_hash"),
            addresses=("email",),
            basis=Basis.CONSENT,
            what=_("Your name, organisation, e-mail address, council area and interests, and what you say of yourself"),
            purpose=_("To keep the membership of the Forum, and to send bulletins to those who asked for them"),
            kept=_("7 days unless confirmed; then until you leave, or do not answer when we ask once a year"),
            find=_members_of,
            erase=_erase,
        )
    )  # fmt: skip
    not_personal(MemberInterest, "interests from our own list; they go with the member")
    not_personal(Bulletin, "words that staff write to every member")
