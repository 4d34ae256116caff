"""When two signers are the same: mailbox, name and postcode, each as a keyed hash of one agreed form.

Hashes are compared, never the values: a postcode is not kept at all, and a lookup by hash needs no scan.
"""

import unicodedata
from typing import NamedTuple

from core.keyed import keyed_hash


class MailHabits(NamedTuple):
    """What a mail provider leaves out of account in the part before the @."""

    tag: str = "+"
    """Everything from this sign on."""
    ignores: str = ""
    """Signs that count for nothing."""


_PLUS = MailHabits()
_HABITS = {
    "gmail.com": MailHabits(ignores="."),
    "proton.me": MailHabits(ignores=".-_"),
    "yahoo.com": MailHabits(tag="-"),
    "yahoo.co.uk": MailHabits(tag="-"),
    **dict.fromkeys(
        (
            "outlook.com", "hotmail.com", "hotmail.co.uk", "live.com", "live.co.uk", "msn.com", "icloud.com",
            "fastmail.com", "fastmail.co.uk", "zoho.com",
        ),
        _PLUS,
    ),
}  # fmt: skip
_SAME_DOMAIN = {
    "googlemail.com": "gmail.com",
    "protonmail.com": "proton.me",
    "pm.me": "proton.me",
    "me.com": "icloud.com",
    "mac.com": "icloud.com",
}


def domain_of(address: str) -> str:
    """The part after the @, in small letters and as the mail system writes it (`xn--…`)."""
    domain = address.rpartition("@")[2].strip().rstrip(".").lower()
    try:
        return domain.encode("idna").decode()
    except UnicodeError:
        return domain


def mailbox_of(address: str) -> str:
    """One form for every spelling of a mailbox: small letters, and without what its provider ignores."""
    local = unicodedata.normalize("NFKC", address.strip()).rpartition("@")[0].lower()
    domain = domain_of(address)
    domain = _SAME_DOMAIN.get(domain, domain)
    habits = _HABITS.get(domain)
    if habits is not None:
        local = local.partition(habits.tag)[0] or local
        local = "".join(sign for sign in local if sign not in habits.ignores) or local
    return f"{local}@{domain}"


def plain_name(name: str) -> str:
    """A name without capitals, accents, stops and spare space: how two spellings of one person are compared."""
    parted = unicodedata.normalize("NFKD", name).casefold()
    kept = "".join(sign if sign.isalnum() else " " for sign in parted if not unicodedata.combining(sign))
    return " ".join(kept.split())


def email_key(address: str) -> str:
    return keyed_hash("pledges.mailbox", mailbox_of(address))


def name_key(name: str, *, is_group: bool) -> str:
    """A group and a person of the same name are two signers."""
    return keyed_hash("pledges.group" if is_group else "pledges.name", plain_name(name))


def postcode_key(normalised: str) -> str:
    """Nothing for no postcode: nobody shares a household with a blank."""
    return keyed_hash("pledges.postcode", normalised) if normalised else ""
