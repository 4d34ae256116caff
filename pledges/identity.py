"""When two signers are the same: mailbox, name and postcode, each as a keyed hash of one agreed form.

Hashes are compared, never the values: a postcode is not kept at all, and a lookup by hash needs no scan.
"""

import unicodedata

from core.keyed import keyed_hash
from core.mailboxes import mailbox_of


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


def network_key(network: str) -> str:
    """Where a form came from, for as long as a burst of machines may have to be told from people."""
    return keyed_hash("pledges.network", network) if network else ""


def postcode_key(normalised: str) -> str:
    """Nothing for no postcode: nobody shares a household with a blank."""
    return keyed_hash("pledges.postcode", normalised) if normalised else ""
