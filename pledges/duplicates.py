"""Who counts as the same signer: a pure rule over what already stands from one mailbox in one set.

One person signs a set once. A mailbox may serve a second person of the same household: another name and the same
postcode. The same name, or another postcode, has signed already. A third name, or a second where the household cannot
be told for want of a postcode, is for staff to look at. Groups stand apart from people: one for each mailbox.
"""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

HOUSEHOLD = 2


class Likeness(Enum):
    NEW = "new"
    ALREADY_SIGNED = "already signed"
    FOR_STAFF = "for staff"


class Standing(NamedTuple):
    """What the rule needs to know of one signer."""

    name_key: str
    postcode_key: str
    is_group: bool


def judge(newcomer: Standing, standing: Iterable[Standing]) -> Likeness:
    """What to do with `newcomer`, given the signatures that stand from its mailbox (itself not among them)."""
    alike = [one for one in standing if one.is_group == newcomer.is_group]
    if not alike:
        return Likeness.NEW
    if any(one.name_key == newcomer.name_key for one in alike):
        return Likeness.ALREADY_SIGNED
    if newcomer.is_group:
        return Likeness.FOR_STAFF
    known = {one.postcode_key for one in alike if one.postcode_key}
    if newcomer.postcode_key and known and newcomer.postcode_key not in known:
        return Likeness.ALREADY_SIGNED
    if newcomer.postcode_key in known and len(alike) < HOUSEHOLD:
        return Likeness.NEW
    return Likeness.FOR_STAFF
