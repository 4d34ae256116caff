"""What pledges keep about people, told and taken out on request."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.text import in_language
from people import consents
from people.registry import Basis, Fact, Holding, not_personal
from people.registry import register as declare
from pledges import forms
from pledges.actions import forgetting, viewing
from pledges.identity import email_key
from pledges.models import (
    Alarm,
    BodyDomain,
    BodyPledge,
    Card,
    CheckIn,
    CommitmentSet,
    CommitmentVersion,
    CounterView,
    DailyCounts,
    EventSheet,
    EvidenceBody,
    EvidenceFile,
    HeldForm,
    Listed,
    PledgedCommitment,
    PrintedCard,
    PublicBody,
    Report,
    SheetScan,
    SheetScanBody,
    Signature,
    Sweep,
    Swept,
    Tally,
    YearlyAsk,
)
from pledges.models.signatures import SignatureQuerySet
from pledges.models.views import CounterViewQuerySet


def signatures_of(address: str) -> SignatureQuerySet:
    return Signature.objects.at_address(address, email_key(address))


def views_of(address: str) -> CounterViewQuerySet:
    return CounterView.objects.at_address(address, email_key(address))


def _erase_view(view: CounterView, now: datetime) -> None:
    viewing.forget(view)


def _commitments(signature: Signature) -> list[Fact]:
    chosen = signature.choices.select_related("version").order_by("version__commitment__number")
    titles = [in_language(choice.version, "title") for choice in chosen]
    return [Fact("commitments", _("commitments"), titles)] if titles else []


def _erase_signature(signature: Signature, now: datetime) -> None:
    forgetting.forget_signer(signature)


def _erase_body_pledge(pledge: BodyPledge, now: datetime) -> None:
    forgetting.forget_people(pledge)


def _cards_of(address: str) -> Iterable[Any]:
    """Cards bear no mail address: nobody is found by one."""
    return ()


def _erase_ask(ask: YearlyAsk, now: datetime) -> None:
    ask.delete()


def _erase_form(form: HeldForm, now: datetime) -> None:
    forgetting.forget_forms([form], now)


def _erase_evidence(file: EvidenceFile, now: datetime) -> None:
    """What a body shows is the body's; what nobody sees yet goes."""
    EvidenceFile.objects.unshown().filter(pk=file.pk).delete()


def _erase_card(card: Card | SheetScan, now: datetime) -> None:
    card.delete()


def register() -> None:
    consents.register(
        consents.Wording(
            "pledges.name", Signature, forms.SHOW_NAME, forms.OwnNameForm.base_fields["show_name"].help_text
        ),
        consents.Wording(
            "pledges.updates", Signature, forms.UPDATES, forms.OwnUpdatesForm.base_fields["updates"].help_text
        ),
    )
    consents.register(
        consents.Wording("pledges.story", YearlyAsk, forms.MAY_BE_A_STORY, forms.STORY_HINT),
    )
    declare(
        Holding(
            model=Signature,
            fields=(
                "name", "group_name", "group_size", "email", "authority", "statement", "show_name", "updates_at",
                "language", "created_at", "confirmed_at",
            ),
            hashes=("address_key", "email_domain", "email_key", "name_key", "network_key", "postcode_key", "form_key"),
            addresses=("email",),
            labels={"created_at": _("asked for"), "confirmed_at": _("confirmed")},
            also=_commitments,
            what=_("Your name, e-mail address, council area, own words and choices, and scrambled codes of name, "
                   "address and postcode; for 30 days, one of the network you signed from"),
            purpose=_("To count each person once, and to show names and words where they said so"),
            basis=Basis.CONSENT,
            kept=_("7 days unless confirmed. Contact details go when you withdraw, six months after signing closes, or "
                   "24 months after you were last here"),
            gone=_("Name, address, words and codes are taken out"),
            stays=_("A count without a name stays"),
            find=signatures_of,
            erase=_erase_signature,
        )
    )  # fmt: skip
    declare(
        Holding(
            model=BodyPledge,
            fields=(
                "officer_name", "officer_role", "officer_email", "signatory_name", "signatory_role_cy",
                "signatory_role_en", "signatory_email", "language", "contact_language", "created_at",
            ),
            hashes=(
                "officer_email_key", "signatory_email_key", "form_key", "contact_nonce", "contact_token_hash",
            ),
            addresses=("officer_email", "signatory_email"),
            labels={"created_at": _("sent")},
            what=_("Names, roles and work addresses of the officer and the senior person"),
            purpose=_("To know who pledged for a public body, and that they may"),
            kept=_("As long as the pledge stands, and six months after it was refused, withdrawn or left unconfirmed"),
            gone=_("Names, roles and addresses are taken out"),
            stays=_("The body’s pledge stays its own"),
            find=BodyPledge.objects.written_by,
            erase=_erase_body_pledge,
        )
    )  # fmt: skip
    declare(
        Holding(
            model=Card,
            fields=("name", "postcode", "language", "show_name"),
            what=_("Names and postcodes on cards of an event or from calls, until they are counted"),
            basis=Basis.CONSENT,
            purpose=_("To key the cards of an event, and to have them checked by a second person"),
            kept=_("Until the cards are counted; 90 days at most"),
            find=_cards_of,
            erase=_erase_card,
        )
    )
    declare(
        Holding(
            model=CounterView,
            fields=("name", "email", "authority", "feels", "words", "show_name", "language", "created_at", "shown_at"),
            hashes=("address_key", "email_key", "form_key", "nonce", "token_hash"),
            addresses=("email",),
            labels={"created_at": _("sent"), "shown_at": _("shown since")},
            what=_("Your name, e-mail address, council area and what you say about a public body where you live"),
            purpose=_("To let people who live there say how a body’s promise feels"),
            basis=Basis.CONSENT,
            kept=_("7 days unless confirmed. Your address goes two years after it was shown, and six months after it "
                   "was refused everything does"),
            gone=_("Deleted, with the body’s answer"),
            find=views_of,
            erase=_erase_view,
        )
    )  # fmt: skip
    declare(
        Holding(
            model=YearlyAsk,
            fields=("did", "words", "language", "asked_at", "answered_at"),
            hashes=("nonce", "token_hash"),
            labels={"asked_at": _("asked"), "answered_at": _("answered")},
            what=_("What you told us you did, a year after you signed"),
            purpose=_("To know what came of the commitments"),
            basis=Basis.CONSENT,
            kept=_("As long as your address is kept with your signature"),
            find=lambda address: YearlyAsk.objects.of_signatures(signatures_of(address)),
            erase=_erase_ask,
        )
    )
    declare(
        Holding(
            model=HeldForm,
            fields=("kind", "email", "answers", "language", "created_at"),
            hashes=("address_key", "form_key"),
            addresses=("email",),
            labels={"created_at": _("sent")},
            what=_("What you sent by a link of ours, where it looks as if a machine had filled it in"),
            purpose=_("To let a person on our staff look at it before it has any effect"),
            kept=_("Until staff have decided; 60 days at most"),
            find=HeldForm.objects.from_link_of,
            erase=_erase_form,
        )
    )
    declare(
        Holding(
            model=EvidenceFile,
            fields=("kind", "size", "uploaded_at"),
            hashes=("token_hash",),
            labels={"uploaded_at": _("sent")},
            what=_("A file you sent for a public body to show what became of its pledge"),
            purpose=_("To show what a body says it did"),
            kept=_("A day unless sent; as long as the body’s pledge stands, and six months after"),
            gone=_("Deleted, unless the body shows it already"),
            stays=_("What the body shows stays its own"),
            find=lambda address: EvidenceFile.objects.of_pledges(BodyPledge.objects.written_by(address)),
            erase=_erase_evidence,
        )
    )
    declare(
        Holding(
            model=SheetScan,
            fields=("kind", "size", "uploaded_at"),
            what=_("A scan of the card you signed on paper"),
            basis=Basis.CONSENT,
            purpose=_("To have what was keyed from a card checked by a second person"),
            kept=_("30 days after the cards are counted; 90 days at most if they never are"),
            find=_cards_of,
            erase=_erase_card,
        )
    )
    not_personal(SheetScanBody, "the bytes of a scan, which goes with its row", "content")
    not_personal(EvidenceBody, "the bytes of a file, which goes with its row", "content")
    not_personal(CounterView, "words of a public body, published on its page", "answer_cy", "answer_en")
    _words_of_bodies()


def _words_of_bodies() -> None:
    said = "words of a public body, published on its page"
    not_personal(BodyPledge, said, "statement_cy", "statement_en")
    not_personal(BodyPledge, "how staff verified or refused it; emptied with the people", "decision_reason")
    not_personal(PledgedCommitment, said, "words_cy", "words_en")
    not_personal(PledgedCommitment, "whom a body names on its page as looking after a promise", "owner")
    not_personal(
        PublicBody, "a register of public bodies", "name_cy", "name_en", "slug_cy", "slug_en", "wfg_act",
        "candidate_domains", "source", "sort_cy", "sort_en",
    )  # fmt: skip
    not_personal(BodyDomain, "mail domains of public bodies", "domain", "how")
    not_personal(
        CommitmentSet, "words that are signed",
        "code", *(f"{name}_{code}" for name in ("title", "intro", "declaration", "thanks") for code in ("cy", "en")),
    )  # fmt: skip
    not_personal(CommitmentVersion, "words that are signed", "title_cy", "title_en", "text_cy", "text_en")
    not_personal(
        Listed, "hashes of addresses with a hint, domains and networks, and why staff look at them first", "value",
        "shown_as", "reason",
    )  # fmt: skip
    not_personal(Alarm, "a domain, or the hash of a network, for 30 days", "value")
    not_personal(Sweep, "what staff looked for, for 30 days, and why", "conditions", "reason")
    not_personal(Swept, "why a signature was held", "was_held_for")
    not_personal(Tally, "names of counters", "key")
    not_personal(Report, said, "words_cy", "words_en", "whom_cy", "whom_en", "evidence")
    not_personal(CheckIn, "secrets of mailed links, of use with the site's key alone", "nonce", "token_hash")
    not_personal(EventSheet, "the name of an event", "title")
    not_personal(Card, "numbers of commitments, and the printed code of the card", "commitments", "code")
    not_personal(PrintedCard, "a code that was printed on a card", "code")
    not_personal(DailyCounts, "published counts and their hashes", "content", "sha256", "signature")
