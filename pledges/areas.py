"""Where a signer lives, from a postcode, a chosen council, or both: the choice corrects the postcode."""

from typing import NamedTuple

from places.postcodes import look_up
from pledges.choices import AreaKind
from welsh.places import PLACES

OUTSIDE, UNSURE = "outside", "unsure"


class FoundArea(NamedTuple):
    """`postcode` is normalised, and empty where none was given."""

    kind: AreaKind
    authority: str | None = None
    postcode: str = ""


def area_name(authority: str, language: str) -> str:
    return PLACES[authority].in_language(language).name


def find_area(postcode: str, authority: str) -> FoundArea:
    """Both may be empty; a malformed postcode is the form's business and counts as none here."""
    looked_up = look_up(postcode) if postcode else None
    normalised = looked_up.normalised if looked_up else ""
    if authority == OUTSIDE:
        return FoundArea(AreaKind.OUTSIDE, None, normalised)
    if authority and authority != UNSURE:
        return FoundArea(AreaKind.AUTHORITY, authority, normalised)
    if looked_up is not None and looked_up.kind == "authority":
        return FoundArea(AreaKind.AUTHORITY, looked_up.gss, normalised)
    if looked_up is not None and looked_up.kind == "outside":
        return FoundArea(AreaKind.OUTSIDE, None, normalised)
    return FoundArea(AreaKind.UNKNOWN, None, normalised)
