"""What pledges keep about people, told and taken out on request."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from core.text import in_language
from people.registry import Basis, Fact, Holding, not_personal
from people.registry import register as declare
from pledges.actions import forgetting
from pledges.identity import email_key
from pledges.models import (
    BodyDomain,
    BodyPledge,
    Card,
    CheckIn,
    CommitmentSet,
    CommitmentVersion,
    DailyCounts,
    EventSheet,
    PledgedCommitment,
    PublicBody,
    Report,
    Signature,
    Tally,
)
from pledges.models.signatures import SignatureQuerySet


def signatures_of(address: str) -> SignatureQuerySet:
    return Signature.objects.at_address(address, email_key(address))


def _commitments(signature: Signature) -> list[Fact]:
    chosen = signature.choices.select_related("version").order_by("version__commitment__number")
    titles = [in_language(choice.version, "title") for choice in chosen]
    return [Fact("commitments", _("commitments"), titles)] if titles else []


def _erase_signature(signature: Signature, now: datetime) -> None:
    forgetting.forget_signer(signature)


def _erase_body_pledge(pledge: BodyPledge, now: datetime) -> None:
    forgetting.forget_people(pledge)


def _cards_of(address: str) -> Iterable[Card]:
    """Cards bear no mail address: nobody is found by one."""
    return ()


def _erase_card(card: Card, now: datetime) -> None:
    card.delete()


def register() -> None:
    declare(
        Holding(
            model=Signature,
            fields=(
                "name", "group_name", "group_size", "email", "authority", "statement", "show_name", "updates_at",
                "language", "created_at", "confirmed_at",
            ),
            hashes=("email_key", "name_key", "postcode_key", "form_key"),
            addresses=("email",),
            labels={"created_at": _("asked for"), "confirmed_at": _("confirmed")},
            also=_commitments,
            what=_("Your name, e-mail address, council area, own words and choices, and scrambled codes of name, "
                   "address and postcode"),
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
                "signatory_role_en", "signatory_email", "language", "created_at",
            ),
            hashes=("form_key",),
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
    _words_of_bodies()


def _words_of_bodies() -> None:
    said = "words of a public body, published on its page"
    not_personal(BodyPledge, said, "statement_cy", "statement_en")
    not_personal(BodyPledge, "how staff verified or refused it; emptied with the people", "decision_reason")
    not_personal(PledgedCommitment, said, "words_cy", "words_en")
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
    not_personal(Tally, "names of counters", "key")
    not_personal(Report, said, "words_cy", "words_en", "whom_cy", "whom_en", "evidence")
    not_personal(CheckIn, "secrets of mailed links, of use with the site's key alone", "nonce", "token_hash")
    not_personal(EventSheet, "the name of an event", "title")
    not_personal(Card, "numbers of commitments", "commitments")
    not_personal(DailyCounts, "published counts and their hashes", "content", "sha256", "signature")
