"""Which spellings of a mail address are one mailbox: capitals, dots and tags, by the habits of its provider."""

import unicodedata
from typing import NamedTuple


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
