"""What signers and officers see of themselves on my page, and what they may do there."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.audit import AuditRecord
from core.dates import long_date
from core.text import current_language, in_language, other_language
from people import sections
from people.sections import Consent, Deed, Item, Said, Section, Way
from pledges import forms
from pledges.actions import (
    forgetting,
    handing_over,
    own,
    viewing,
)
from pledges.choices import (
    AreaKind,
    PledgeStatus,
    SignatureStatus,
    SignerKind,
    StatementState,
    ViewStatus,
    WordsReason,
)
from pledges.holdings import signatures_of, views_of
from pledges.models import BodyPledge, CounterView, Signature

_STATES = {
    SignatureStatus.PENDING: gettext_lazy("Waiting for you to press the button in our mail"),
    SignatureStatus.HELD: gettext_lazy("Our staff are looking at it"),
    SignatureStatus.CONFIRMED: gettext_lazy("Signed and counted"),
    SignatureStatus.WITHDRAWN: gettext_lazy("Withdrawn"),
}
_PLEDGE_STATES = {
    PledgeStatus.HELD: gettext_lazy("Our staff are looking at it"),
    PledgeStatus.AWAITING_SIGNATORY: gettext_lazy("Waiting for the senior person to confirm"),
    PledgeStatus.AWAITING_STAFF: gettext_lazy("Confirmed. Our staff check it before it is shown"),
    PledgeStatus.SHOWN: gettext_lazy("Shown on the site"),
    PledgeStatus.REFUSED: gettext_lazy("Not shown"),
    PledgeStatus.EXPIRED: gettext_lazy("Never confirmed"),
    PledgeStatus.WITHDRAWN: gettext_lazy("Withdrawn, or replaced by a later one"),
}
_WORDS_STATES = {
    StatementState.WAITING: gettext_lazy("Your own words, which we read before they are shown"),
    StatementState.APPROVED: gettext_lazy("Your own words, as they are shown"),
    StatementState.REFUSED: gettext_lazy("Your own words. They are not shown"),
}


def _mine(address: str) -> Sequence[Signature]:
    found = signatures_of(address).with_set().with_choices().with_asks().newest_first()
    return [row for row in found if row.status in _STATES]


def _standing(address: str, ref: str) -> Signature | None:
    """The signature of that id, where it is this person's and stands."""
    try:
        row = signatures_of(address).with_set().with_id(uuid.UUID(ref))
    except ValueError:
        return None
    return row if row is not None and row.status == SignatureStatus.CONFIRMED else None


def _theirs(address: str, ref: str) -> Signature | None:
    try:
        return signatures_of(address).with_set().with_id(uuid.UUID(ref))
    except ValueError:
        return None


# What is shown -----------------------------------------------------------------------------------------------------


def _signed(address: str, now: datetime) -> list[Item]:
    return [_item(row, now) for row in _mine(address)]


def _item(row: Signature, now: datetime) -> Item:
    kind = SignerKind(row.kind)
    facts: list[tuple[Any, Any]] = [(_("In the name of"), row.signer)]
    if kind != SignerKind.PERSON:
        facts.append((_("Signed as"), kind.label))
    facts.append((_("Place"), _place(row)))
    if row.confirmed_at:
        facts.append((_("Signed on"), long_date(row.confirmed_at)))
    said = []
    if row.statement:
        said.append(Said(_state_of_words(row), row.statement, language=row.language))
    told = _("What you told us you did. Only our staff read it")
    said += [Said(told, ask.words, ask.answered_at, ask.language) for ask in row.asks.all() if ask.words]
    is_standing = row.status == SignatureStatus.CONFIRMED
    return Item(
        ref=str(row.public_id),
        title=in_language(row.set, "title"),
        state=_STATES[SignatureStatus(row.status)],
        facts=facts,
        chosen=[in_language(choice.version, "title") for choice in row.choices.all()],
        said=said,
        goes=_goes(row, now),
        ways=_WAYS if is_standing else _WAYS_OUT,
    )


def _state_of_words(row: Signature) -> Any:
    if row.words_reason:
        return _("Your own words. They are not shown: %(reason)s") % {
            "reason": WordsReason(row.words_reason).label
        }
    return _WORDS_STATES[StatementState(row.statement_state)]


def _place(row: Signature) -> str:
    if row.authority is not None:
        return row.authority.name
    return _("Outside Wales") if row.area_kind == AreaKind.OUTSIDE else _("Not known")


def _goes(row: Signature, now: datetime) -> str:
    if row.status == SignatureStatus.PENDING and row.expires_at:
        return _("Erased if you have not confirmed by: %(day)s") % {"day": long_date(row.expires_at)}
    if row.status == SignatureStatus.CONFIRMED:
        day = long_date(forgetting.contact_ends(row, now))
        if row.set.closes_at is not None:
            return _("Your address will be erased on: %(day)s. What is shown stays.") % {"day": day}
        return _(
            "If you do not come back here, your address will be erased on: %(day)s. What is shown stays."
        ) % {"day": day}
    if row.status == SignatureStatus.WITHDRAWN:
        return _("What is left of your details will be erased within a day.")
    return _("Kept until our staff have decided.")


_WAYS = (
    Way("commitments", gettext_lazy("Change the commitments")),
    Way("words", gettext_lazy("Change your own words")),
    Way("withdraw", gettext_lazy("Withdraw")),
    Way("erase-signature", gettext_lazy("Erase my details, and still be counted")),
)
_WAYS_OUT = (Way("erase-signature", gettext_lazy("Erase this")),)


def _consents(address: str) -> Iterable[Consent]:
    for row in signatures_of(address).confirmed():
        ref = str(row.public_id)
        said = AuditRecord.objects.about(row).newest_of(own.NAME)
        yield Consent(
            ref,
            row.signer,
            forms.SHOW_NAME,
            row.show_name,
            said.at if said else row.created_at,
            "name",
            "show_name",
            "pledges.name",
            row,
        )
        yield Consent(
            ref, row.signer, forms.UPDATES, row.updates_at is not None, row.updates_at, "updates", "updates",
            "pledges.updates", row,
        )  # fmt: skip


def _bodies(address: str, now: datetime) -> list[Item]:
    return [_body_item(row, address) for row in BodyPledge.objects.written_by(address).with_commitments()]


def _body_item(row: BodyPledge, address: str) -> Item:
    is_officer = row.officer_email.casefold() == address.strip().casefold()
    name, role = (
        (row.officer_name, row.officer_role)
        if is_officer
        else (
            row.signatory_name,
            in_language(row, "signatory_role") or row.signatory_role_cy or row.signatory_role_en,
        )
    )
    words = in_language(row, "statement")
    return Item(
        ref=str(row.public_id),
        title=row.body.name,
        state=_PLEDGE_STATES[PledgeStatus(row.status)],
        facts=[
            (
                _("You are"),
                _("The officer who filled it in") if is_officer else _("The senior person who confirms"),
            ),
            (_("Name and role"), f"{name}, {role}" if role else name),
            (_("Sent on"), long_date(row.created_at)),
        ],
        chosen=[in_language(one.version, "title") for one in row.pledged.all()],
        said=[Said(_("In the body’s own words"), words, language=current_language())] if words else [],
        goes=_(
            "Names and addresses are kept as long as the pledge stands, and six months after it has ended."
        ),
        ways=_WAYS_OF_A_CONTACT if is_officer and row.status == PledgeStatus.SHOWN else (),
    )


_WAYS_OF_A_CONTACT = (Way("hand-over", gettext_lazy("Somebody else answers for it now")),)


# What may be done --------------------------------------------------------------------------------------------------


def _choose_form(row: Signature) -> type[forms.OwnChooseForm]:
    may_add = row.set.takes_signatures(timezone.now())
    only = None if may_add else frozenset(_chosen(row)["commitments"])
    return type("ChooseAgainForm", (forms.OwnChooseForm,), {"set_code": row.set.code, "only": only})


def _chosen(row: Signature) -> dict[str, Any]:
    chosen = row.choices.select_related("version__commitment__set")
    return {"commitments": [one.version.commitment.code for one in chosen]}


def _choose(row: Signature, values: Mapping[str, Any], now: datetime) -> None:
    own.choose(signature=row, codes=values["commitments"], now=now)


def _say(row: Signature, values: Mapping[str, Any], now: datetime) -> None:
    own.say(signature=row, words=values["statement"])


def _show_name(row: Signature, values: Mapping[str, Any], now: datetime) -> None:
    own.show_name(signature=row, is_shown=values["show_name"])


def _updates(row: Signature, values: Mapping[str, Any], now: datetime) -> None:
    own.want_updates(signature=row, wants=values["updates"], now=now)


def _withdraw(row: Signature, values: Mapping[str, Any], now: datetime) -> None:
    own.withdraw(signature=row, now=now)


def _forget(row: Signature, values: Mapping[str, Any], now: datetime) -> None:
    own.forget(signature=row)


_SAVE = gettext_lazy("Save")

DEEDS = (
    Deed(
        "commitments",
        gettext_lazy("commitments"),
        gettext_lazy("Change the commitments"),
        _SAVE,
        gettext_lazy("Your commitments are changed"),
        _standing,
        _choose,
        form=_choose_form,
        initial=_chosen,
        lead=gettext_lazy("Those you keep stay in the words you signed. The counts change at once."),
    ),
    Deed(
        "words",
        gettext_lazy("own-words"),
        gettext_lazy("Change your own words"),
        _SAVE,
        gettext_lazy("Your words are changed"),
        _standing,
        _say,
        form=lambda _row: forms.OwnWordsForm,
        initial=lambda row: {"statement": row.statement},
        lead=gettext_lazy("We read new words before we show them. Until then none are shown."),
    ),
    Deed(
        "name",
        gettext_lazy("name-shown"),
        gettext_lazy("Your name beside your commitments"),
        _SAVE,
        gettext_lazy("Your choice about your name is kept"),
        _standing,
        _show_name,
        form=lambda _row: forms.OwnNameForm,
        initial=lambda row: {"show_name": row.show_name},
    ),
    Deed(
        "updates",
        gettext_lazy("updates"),
        gettext_lazy("Updates by e-mail"),
        _SAVE,
        gettext_lazy("Your choice about updates is kept"),
        _standing,
        _updates,
        form=lambda _row: forms.OwnUpdatesForm,
        initial=lambda row: {"updates": row.updates_at is not None},
    ),
    Deed(
        "withdraw",
        gettext_lazy("withdraw"),
        gettext_lazy("Withdraw your signature"),
        gettext_lazy("Yes, withdraw my signature"),
        gettext_lazy("Your signature is withdrawn"),
        _standing,
        _withdraw,
        lead=gettext_lazy(
            "It leaves the count. Your name, address and words are erased at once. You may sign again later."
        ),
        stays=gettext_lazy(
            "Nothing of you stays here but the mails we sent you, for 90 days, until you erase those too."
        ),
        is_final=True,
    ),
    Deed(
        "erase-signature",
        gettext_lazy("erase-signature"),
        gettext_lazy("Erase this"),
        gettext_lazy("Yes, erase it"),
        gettext_lazy("It is erased"),
        _theirs,
        _forget,
        lead=gettext_lazy(
            "Name, address, words and consents are taken out. You will not be able to change it afterwards."
        ),
        stays=gettext_lazy("A signature that counted stays in the count, without a name."),
        is_final=True,
    ),
)


# What people say of where they live ----------------------------------------------------------------------------------

_VIEW_STATES = {
    ViewStatus.PENDING: gettext_lazy("Waiting for you to press the button in our mail"),
    ViewStatus.WAITING: gettext_lazy("A person on our staff reads it before it is shown"),
    ViewStatus.SHOWN: gettext_lazy("Shown on the site"),
    ViewStatus.REFUSED: gettext_lazy("Not shown"),
}


def _views(address: str, now: datetime) -> list[Item]:
    return [_view_item(row) for row in views_of(address).with_words().oldest_first()]


def _view_item(row: CounterView) -> Item:
    said = [Said(row.feels_label, row.words, row.created_at, row.language)]
    own, other = current_language(), other_language(current_language())
    answer, language = (in_language(row, "answer", own), own)
    if not answer:
        answer, language = in_language(row, "answer", other), other
    if answer:
        said.append(Said(_("The body’s answer"), answer, row.answered_at, language))
    facts: list[tuple[Any, Any]] = [
        (_("Public body"), row.pledged.pledge.body.name),
        (_("Place"), row.authority.name),
        (_("Your name"), _("Shown") if row.show_name else _("Not shown")),
    ]
    if row.words_reason:
        facts.append((_("Why it is not shown"), WordsReason(row.words_reason).label))
    return Item(
        ref=str(row.public_id),
        title=in_language(row.pledged.version, "title"),
        state=_VIEW_STATES[ViewStatus(row.status)],
        facts=facts,
        said=said,
        goes=_("Your address is erased two years after it was shown. You can take it back at any time."),
        ways=(Way("withdraw-view", gettext_lazy("Take it back")),),
    )


def _own_view(address: str, ref: str) -> CounterView | None:
    try:
        return views_of(address).with_id(uuid.UUID(ref))
    except ValueError:
        return None


def _withdraw_view(row: CounterView, values: Mapping[str, Any], now: datetime) -> None:
    viewing.withdraw(view=row)


def _own_pledge(address: str, ref: str) -> BodyPledge | None:
    try:
        found = BodyPledge.objects.shown().of_officer(address).select_related("body")
        return found.filter(public_id=uuid.UUID(ref)).first()
    except ValueError:
        return None


def _another_contact(row: BodyPledge) -> type[forms.AnotherContactForm]:
    return type("AnotherContact", (forms.AnotherContactForm,), {"body": row.body})


def _hand_over(row: BodyPledge, values: Mapping[str, Any], now: datetime) -> None:
    handing_over.hand_over(
        pledge=row,
        name=values["contact_name"],
        role=values["contact_role"],
        email=values["contact_email"],
        now=now,
    )


def register() -> None:
    sections.register_deed(
        Deed(
            "hand-over",
            gettext_lazy("hand-over"),
            gettext_lazy("Somebody else answers for it now"),
            _SAVE,
            gettext_lazy("The contact is changed"),
            _own_pledge,
            _hand_over,
            form=_another_contact,
            lead=gettext_lazy("A body always has a contact: name the next one, and we write to them."),
        )
    )
    sections.register_section(
        Section("views", 15, gettext_lazy("What you said about where you live"), _views)
    )
    sections.register_deed(
        Deed(
            "withdraw-view",
            gettext_lazy("take-it-back"),
            gettext_lazy("Take back what you said"),
            gettext_lazy("Yes, take it back"),
            gettext_lazy("It is taken back"),
            _own_view,
            _withdraw_view,
            lead=gettext_lazy(
                "It leaves the page, and an answer of the body with it. Nothing of it is kept."
            ),
            is_final=True,
        )
    )
    sections.register_section(
        Section(
            "signed",
            10,
            gettext_lazy("What you have signed"),
            _signed,
            consents=_consents,
        )
    )
    sections.register_section(
        Section(
            "bodies",
            20,
            gettext_lazy("Pledges of public bodies you have a part in"),
            _bodies,
            lead=gettext_lazy("Our staff look after these. Write to us if something is not right."),
        )
    )
    for deed in DEEDS:
        sections.register_deed(deed)
    sections.register_languages(
        "pledges", sections.Languages(read=lambda address: signatures_of(address).live().languages())
    )
    sections.register_mails(
        {
            "pledges.confirm": gettext_lazy("Confirm your signature"),
            "pledges.already_signed": gettext_lazy("You have signed already"),
            "pledges.held": gettext_lazy("We have your signature, and our staff will look at it"),
            "pledges.alarm": gettext_lazy("Sudden signatures, for staff"),
            "pledges.words_refused": gettext_lazy("Your own words are not shown"),
            "pledges.contact_still": gettext_lazy("Are you still the contact of your body?"),
            "pledges.contact_new": gettext_lazy("You are the contact of your body now"),
            "pledges.introduce_person": gettext_lazy("Would you like to be introduced?"),
            "pledges.introduce_body": gettext_lazy("Somebody nearby offers time and skills"),
            "pledges.introduction_agreed": gettext_lazy("An introduction to make, for staff"),
            "pledges.introduced_person": gettext_lazy("We introduce you"),
            "pledges.introduced_body": gettext_lazy("We introduce somebody nearby"),
            "pledges.year": gettext_lazy("A year later: what did you do?"),
            "pledges.milestone": gettext_lazy("How many have signed"),
            "pledges.body_reworded": gettext_lazy("New words for what your body pledged"),
            "pledges.view_confirm": gettext_lazy("Confirm what you say"),
            "pledges.view_already": gettext_lazy("You have said it already"),
            "pledges.view_shown": gettext_lazy("What you said is shown"),
            "pledges.view_refused": gettext_lazy("What you said is not shown"),
            "pledges.view_to_body": gettext_lazy("Somebody who lives there says how it feels"),
            "pledges.view_answered": gettext_lazy("The body has answered what you said"),
            "pledges.body_officer": gettext_lazy("We have the pledge of your body"),
            "pledges.body_signatory": gettext_lazy("Please confirm the pledge of your body"),
            "pledges.body_shown": gettext_lazy("The pledge of your body is shown"),
            "pledges.check_in": gettext_lazy("How is the pledge of your body going?"),
            "pledges.check_in_due": gettext_lazy("The report of your body is due"),
            "pledges.check_in_late": gettext_lazy("The report of your body is late"),
            "pledges.reworded": gettext_lazy("New words for what you signed"),
            "pledges.body_refused": gettext_lazy("The pledge of your body is not shown"),
        }
    )
