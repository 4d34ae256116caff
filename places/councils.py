"""The 22 council areas as choices of a form. Their names stand in the code, so no form asks the database for them."""

from functools import cache

from welsh.collation import sort_key
from welsh.places import PLACES


@cache
def councils(language: str) -> tuple[tuple[str, str], ...]:
    """GSS code and name of each, A to Z as the language sorts."""
    named = [
        (gss, place.in_language(language).name) for gss, place in PLACES.items() if gss.startswith("W06")
    ]
    return tuple(sorted(named, key=lambda entry: sort_key(entry[1], language)))
