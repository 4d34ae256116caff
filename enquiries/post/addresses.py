"""The address an asker answers to: one for each case, made from its reference and a key, and known again by both."""

import base64
import re
from email.utils import parseaddr

from django.conf import settings
from django.utils.crypto import constant_time_compare

from core.keyed import keyed_bytes
from core.organisation import Organisation
from enquiries.models import Enquiry

_LETTERS = 20


def _seal(enquiry: Enquiry) -> str:
    made = keyed_bytes("enquiry-reply", f"{enquiry.public_id}\0{enquiry.reference}".encode())
    return base64.b32encode(made).decode().lower()[:_LETTERS]


def inbox() -> str:
    """The mailbox that answers come to; empty where mail is not taken in."""
    return str(settings.ENQUIRY_INBOX)


def address_of(enquiry: Enquiry) -> str:
    """`enquiries+7k3m9qxz.<seal>@…`; without a mailbox of our own, the setting or the organisation's address."""
    local, at, domain = inbox().rpartition("@")
    if at:
        letters = enquiry.reference.replace("-", "").lower()[3:]
        return f"{local}+{letters}.{_seal(enquiry)}@{domain}"
    return general()


def general() -> str:
    """Where mail goes that belongs to no case: the mailbox, the setting, or the organisation's own address."""
    configured = inbox() or str(settings.ENQUIRY_REPLY_TO)
    if configured:
        return configured
    organisation = Organisation.current()
    return organisation.email if organisation else ""


def case_addressed(recipients: str) -> Enquiry | None:
    """The case whose secret address stands among these; None where none does, or the seal is not ours."""
    local, at, domain = inbox().lower().rpartition("@")
    if not at:
        return None
    ours = re.compile(
        rf"(?<![\w.+-]){re.escape(local)}\+([0-9a-z]{{8}})\.([a-z2-7]{{{_LETTERS}}})@{re.escape(domain)}(?![\w.-])"
    )
    for reference, seal in ours.findall(recipients.lower())[:20]:
        case = Enquiry.objects.with_reference(f"CAN{reference}")
        if case is not None and constant_time_compare(_seal(case), seal):
            return case
    return None


def is_ours(address: str) -> bool:
    """Whether a mail from this address is one of our own coming round."""
    typed = address.strip().lower()
    local, _at, domain = typed.rpartition("@")
    organisation = Organisation.current()
    named = {
        inbox().lower(),
        str(settings.ENQUIRY_REPLY_TO).lower(),
        parseaddr(settings.DEFAULT_FROM_EMAIL)[1].lower(),
        organisation.email.lower() if organisation else "",
    } - {""}
    return bool(typed) and (typed in named or f"{local.partition('+')[0]}@{domain}" in named)
