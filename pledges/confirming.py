"""What the pages of mailed links say and do for signatures and pledges."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.confirmations import Page, Purpose
from core.confirmations import register as register_purpose
from core.text import in_language
from pledges import tasks
from pledges.actions import pledging, signing, wording
from pledges.models import BodyPledge, CommitmentVersion, Signature, SignatureChoice

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


def _reworded_page(choice_id: int) -> Page:
    choice = SignatureChoice.objects.standing().filter(pk=choice_id).first()
    words: tuple[str, ...] = ()
    if choice is not None:
        current = CommitmentVersion.objects.of(choice.version.commitment_id).current().get()
        words = (in_language(current, "title"), in_language(current, "text"))
    return Page(
        title=gettext_lazy("Do you mean the new words too?"),
        lead=gettext_lazy("If you do nothing, you stand by the words that you signed."),
        button=gettext_lazy("Yes, I mean these"),
        details=words,
    )


def _agree(choice_id: int, now: datetime) -> str:
    return reverse("signed") if wording.agree(choice_id=choice_id) else TOO_LATE


def register() -> None:
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
