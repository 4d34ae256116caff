"""What the pages of mailed links say and do for signatures and pledges."""

from collections.abc import Callable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.confirmations import Page, Purpose
from core.confirmations import register as register_purpose
from core.text import in_language
from pledges import tasks
from pledges.actions import (
    introducing,
    pledging,
    signing,
    viewing,
    wording,
)
from pledges.models import (
    BodyPledge,
    CommitmentVersion,
    CounterView,
    Introduction,
    PledgedCommitment,
    Signature,
    SignatureChoice,
)

# No address to go on to: the page says that the link no longer works.
TOO_LATE = ""


def _signature_page(signature_id: int) -> Page:
    signature = Signature.objects.select_related("set").filter(pk=signature_id).first()
    chosen = (
        ()
        if signature is None
        else signature.choices.select_related("version").order_by("version__commitment__number")
    )
    return Page(
        title=gettext_lazy("Confirm your signature"),
        lead="" if signature is None else in_language(signature.set, "declaration"),
        button=gettext_lazy("Yes, I sign"),
        details=tuple(in_language(choice.version, "title") for choice in chosen),
    )


def _confirm_signature(signature_id: int, now: datetime) -> str:
    status = signing.confirm(signature_id=signature_id, now=now)
    return reverse("signed") if status else TOO_LATE


def _signature_done(signature_id: int) -> str:
    return reverse("signed") if Signature.objects.filter(pk=signature_id).exists() else TOO_LATE


def _pledge_page(pledge_id: int) -> Page:
    pledge = BodyPledge.objects.select_related("body").filter(pk=pledge_id).first()
    if pledge is None:
        return Page(title=_("Confirm the pledge of your body"), lead="", button=_("Yes, we pledge this"))
    pledged = pledge.pledged.select_related("version").order_by("version__commitment__number")
    return Page(
        title=_("Confirm the pledge of your body"),
        lead=_("%(officer)s filled in this pledge for %(body)s and named you as its senior signatory. Press the "
               "button only if your body means it. Our staff then check it and show it on the site.")
        % {"officer": pledge.officer_name, "body": pledge.body.name},
        button=_("Yes, we pledge this"),
        details=(
            *(in_language(one.version, "title") for one in pledged),
            *(text for text in (pledge.statement_cy, pledge.statement_en) if text),
        ),
    )  # fmt: skip


def _confirm_pledge(pledge_id: int, now: datetime) -> str:
    return reverse("body_confirmed") if pledging.confirm(pledge_id=pledge_id, now=now) else TOO_LATE


def _words_now(version: CommitmentVersion) -> tuple[str, str]:
    """Title and text of the commitment as they stand today, whichever version was meant before."""
    current = CommitmentVersion.objects.of(version.commitment_id).current().get()
    return in_language(current, "title"), in_language(current, "text")


def _reworded_page(choice_id: int) -> Page:
    choice = SignatureChoice.objects.standing().filter(pk=choice_id).first()
    return Page(
        title=gettext_lazy("Do you mean the new words too?"),
        lead=gettext_lazy("If you do nothing, you stand by the words that you signed."),
        button=gettext_lazy("Yes, I mean these"),
        details=_words_now(choice.version) if choice is not None else (),
    )


def _agree(choice_id: int, now: datetime) -> str:
    return reverse("signed") if wording.agree(choice_id=choice_id) else TOO_LATE


def _view_page(view_id: int) -> Page:
    view = CounterView.objects.with_words().filter(pk=view_id).first()
    details = () if view is None else (view.pledged.pledge.body.name, view.feels_label, view.words)
    return Page(
        title=gettext_lazy("Confirm what you say"),
        lead=gettext_lazy("Then a person on our staff reads it before it is shown."),
        button=gettext_lazy("Yes, I say this"),
        details=details,
    )


def _confirm_view(view_id: int, now: datetime) -> str:
    return reverse("view_said") if viewing.confirm(view_id=view_id, now=now) else TOO_LATE


def _body_reworded_page(pledged_id: int) -> Page:
    pledged = PledgedCommitment.objects.with_words().filter(pk=pledged_id).first()
    return Page(
        title=gettext_lazy("Does your body mean the new words too?"),
        lead=gettext_lazy("If you do nothing, your body stands by the words that it pledged."),
        button=gettext_lazy("Yes, we mean these"),
        details=_words_now(pledged.version) if pledged is not None else (),
    )


def _body_agrees(pledged_id: int, now: datetime) -> str:
    return reverse("body_agreed") if wording.body_agrees(pledged_id=pledged_id) else TOO_LATE


def _introduction_page(side: str) -> Callable[[int], Page]:
    def page(introduction_id: int) -> Page:
        found = Introduction.objects.with_both().filter(pk=introduction_id).first()
        details: tuple[str, ...] = ()
        if found is not None and side == introducing.PERSON:
            details = (found.pledge.body.name,)
        return Page(
            title=gettext_lazy("Would you like to be introduced?"),
            lead=gettext_lazy(
                "Only if both say yes does an adviser give each the other’s name and address. If you do nothing, "
                "nothing happens."
            ),
            button=gettext_lazy("Yes, introduce us"),
            details=details,
        )

    return page


def _introduction_yes(side: str) -> Callable[[int, datetime], str]:
    def act(introduction_id: int, now: datetime) -> str:
        said = introducing.say_yes(introduction_id=introduction_id, side=side, now=now)
        return reverse("introduction_wanted") if said else TOO_LATE

    return act


def register() -> None:
    for side in (introducing.PERSON, introducing.BODY):
        register_purpose(
            Purpose(
                key=side,
                describe=_introduction_page(side),
                act=_introduction_yes(side),
                done=lambda _introduction_id: reverse("introduction_wanted"),
                start_again=lambda: reverse("compact"),
            )
        )
    register_purpose(
        Purpose(
            key=tasks.BODY_AGREES,
            describe=_body_reworded_page,
            act=_body_agrees,
            done=lambda _pledged_id: reverse("body_agreed"),
            start_again=lambda: reverse("bodies"),
        )
    )
    register_purpose(
        Purpose(
            key=viewing.CONFIRM,
            describe=_view_page,
            act=_confirm_view,
            done=lambda _view_id: reverse("view_said"),
            start_again=lambda: reverse("bodies"),
        )
    )
    register_purpose(
        Purpose(
            key=signing.CONFIRM,
            describe=_signature_page,
            act=_confirm_signature,
            done=_signature_done,
            start_again=lambda: reverse("sign_person"),
        )
    )
    register_purpose(
        Purpose(
            key=tasks.AGREE,
            describe=_reworded_page,
            act=_agree,
            done=lambda _choice_id: reverse("signed"),
            start_again=lambda: reverse("compact"),
        )
    )
    register_purpose(
        Purpose(
            key=pledging.CONFIRM,
            describe=_pledge_page,
            act=_confirm_pledge,
            done=lambda _pledge_id: reverse("body_confirmed"),
            start_again=lambda: reverse("sign_body"),
        )
    )
