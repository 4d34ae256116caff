"""What this room keeps about people, and the rooms below it, which cannot know of it."""

from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from bilingual.models import Exemption, Pair, ParityCount, Ready, SameWords, Withdrawal, WithdrawnPage
from core.audit import AuditRecord
from core.confirmations import Confirmation
from core.desk import Seat
from core.guard import RateTally
from core.images import CanolImage, CanolRendition
from core.notes import StaffNote
from core.organisation import Organisation
from core.outbox.models import WorkerBeat
from core.post.models import Letter
from people.models import Agreement, ConsentText, Erased, Hold, LastHere, Matter, Preference, Visit
from people.models.matters import Outcome
from people.registry import Basis, Holding, not_personal
from people.registry import register as declare
from people.sections import mail_name
from places.models import Authority, Closure, HealthBoard, PartnershipRegion

OURS = "people."


def _delete(row: Any, _now: datetime) -> None:
    row.delete()


def _forget_matter(matter: Matter, now: datetime) -> None:
    """An open one ends with it: nobody is left to answer."""
    if matter.is_open:
        matter.outcome, matter.closed_at = Outcome.WITHDRAWN, now
    matter.forget(now)
    matter.save()


def _leave(_row: Any, _now: datetime) -> None:
    """Staff accounts are ended by an administrator, not by a mail."""


def _was_written_to(address: str) -> bool:
    """Mails about my page itself are no business of their own."""
    return Letter.objects.sent_to(address).exclude(kind__startswith=OURS).exists()


def register() -> None:
    _letters_and_visits()
    _staff()
    _words_of_the_house()


def _letters_and_visits() -> None:
    declare(
        Holding(
            model=Letter,
            fields=("to", "kind", "language", "created_at", "sent_at"),
            what=_("The address, what kind of mail it was and when it was sent; never the words"),
            purpose=_("To send you what you asked for, and to know that it was sent"),
            basis=Basis.REQUEST,
            kept=_("90 days after it was sent"),
            hashes=("to_key",),
            addresses=("to",),
            heading=_("Mails we sent you"),
            labels={
                "to": _("e-mail"),
                "kind": _("about"),
                "language": _("language"),
                "created_at": _("asked for"),
                "sent_at": _("sent"),
            },
            words={"kind": lambda letter: mail_name(letter.kind) or letter.kind},
            find=Letter.objects.sent_to,
            erase=_delete,
            knows=_was_written_to,
        )
    )
    declare(
        Holding(
            model=Visit,
            fields=("address", "language", "asked_at", "opened_at"),
            hashes=("address_key", "nonce", "link_hash", "cookie_hash"),
            what=_("The address you typed, and when you came"),
            purpose=_("To show you your page and nobody else’s"),
            basis=Basis.REQUEST,
            kept=_("Until you finish; at most until the link or the visit runs out"),
            addresses=("address",),
            find=Visit.objects.of_address,
            erase=_delete,
            knows=lambda _address: False,
        )
    )

    declare(
        Holding(
            model=Matter,
            fields=(
                "reference", "kind", "route", "language", "name", "email", "contact", "where", "words", "received_at",
                "due_on", "extension", "identity", "outcome", "answer", "closed_at",
            ),
            hashes=("form_key", "email_key"),
            addresses=("email",),
            known_by=lambda matter: matter.known_by(),
            what=_("What you complained about, reported or asked for about your data, how to reach you, how we knew "
                   "that it was you, and our answer"),
            purpose=_("To deal with it in the time the law gives, and to show that we did"),
            basis=Basis.DUTY,
            kept=_("Two years after it is closed; the words of a request to be erased, 30 days after our answer"),
            gone=_("Everything personal is taken out"),
            stays=_("What kind it was, its days and how it ended stay"),
            find=Matter.objects.of_mailbox,
            erase=_forget_matter,
        )
    )  # fmt: skip
    declare(
        Holding(
            model=LastHere,
            fields=("at",),
            hashes=("key",),
            what=_("The day you were last on your page, beside a scrambled code of your address"),
            purpose=_("To know that you still want to stand by what you signed"),
            kept=_("24 months"),
            find=LastHere.objects.of,
            erase=_delete,
            knows=lambda _address: False,
        )
    )
    declare(
        Holding(
            model=Preference,
            fields=("language", "channel", "easy_read", "large_print"),
            hashes=("key",),
            what=_("Language, way and formats you chose, beside a scrambled code of your address"),
            purpose=_("To write to you in the language and the way you chose"),
            basis=Basis.REQUEST,
            kept=_("Until you erase what we hold"),
            find=Preference.objects.of,
            erase=_delete,
            knows=lambda _address: False,
        )
    )


def _staff() -> None:
    user = get_user_model()
    declare(
        Holding(
            model=user,
            fields=("username", "first_name", "last_name", "email", "language", "reads_welsh", "last_login"),
            hashes=("password", "session_salt"),
            what=_("Name, work address, language and last sign-in of our own staff"),
            purpose=_("To let staff work here, and to know who did what"),
            kept=_("As long as they work with us"),
            gone=_("An administrator ends the account; records of what was done stay"),
            find=lambda address: user.objects.filter(email__iexact=address.strip()),
            erase=_leave,
            knows=lambda _address: False,
            is_staff=True,
            heading=_("Staff accounts"),
        )
    )
    not_personal(
        AuditRecord,
        "keys and codes; what staff write under `reason` goes when the person does",
        "verb",
        "target_id",
        "detail",
    )
    not_personal(
        StaffNote,
        "what staff note about a row for each other; it goes when the row’s person does",
        "words",
        "target_id",
    )
    not_personal(Exemption, "why a page stands in one language", "reason")
    not_personal(Withdrawal, "why a page is no longer here, told to everybody", "words_en", "words_cy")
    not_personal(WithdrawnPage, "where a page stood", "address")
    not_personal(
        Hold, "a keyed hash, and words that name nobody, for as long as the hold lasts", "key", "reason"
    )


def _words_of_the_house() -> None:
    not_personal(Page, "published by editors for everybody to read")
    not_personal(
        Organisation,
        "who runs the site: published on every page",
        *(
            f"{name}_{language}"
            for name in ("name", "address", "controller", "complaints")
            for language in ("cy", "en")
        ),
        "email",
        "phone",
    )
    not_personal(
        Authority,
        "names of councils",
        *(f"{name}_{language}" for name in ("name", "slug", "council") for language in ("cy", "en")),
        "gss",
        "safeguarding_phone",
    )
    not_personal(HealthBoard, "names of health boards", "name_cy", "name_en", "code")
    not_personal(PartnershipRegion, "names of regions", "name_cy", "name_en", "slug")
    not_personal(Closure, "days on which everybody is closed", "name_cy", "name_en")
    not_personal(
        CanolImage,
        "pictures that editors publish, and their descriptions",
        "title",
        "file",
        "description",
        "file_hash",
        "alt_cy",
        "alt_en",
    )
    not_personal(
        CanolRendition, "a published picture in another size", "filter_spec", "file", "focal_point_key"
    )
    not_personal(Ready, "a digest of a page", "digest")
    not_personal(Ready, "why a page with a leak goes out all the same", "goes_on_because")
    not_personal(SameWords, "a digest of words", "digest")
    not_personal(ParityCount, "counts of pages", "figures", "faults")
    not_personal(Pair, "a digest of a page", "answered_digest")
    not_personal(Letter, "the kind of failure, without address or words", "failure")
    not_personal(Confirmation, "random numbers and hashes of them", "purpose", "nonce", "token_hash")
    not_personal(
        ConsentText,
        "words that everybody is asked, and their digest",
        "key",
        "words_cy",
        "words_en",
        "digest",
    )
    not_personal(Agreement, "the number of a row, which tells of its consents; goes with it", "target_id")
    not_personal(RateTally, "a keyed hash that lives for a day", "key")
    not_personal(Seat, "the number of a row that somebody of the staff is on", "target_id")
    not_personal(WorkerBeat, "names of our own processes", "worker", "process")
    not_personal(Erased, "a keyed hash, kept so that an erased person stays erased", "key")
