"""Addresses and telephone numbers in words that are meant to hold none."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
"""Bounded, and begun only where a run of letters begins: a long text without an address costs one walk along it."""
_PHONE = re.compile(r"(?<![\d,.])(?:\+|00)?(?:\(?\d{2,5}\)?[ .-]?){1,4}\d{3,4}(?![\d,])")
_SHORTEST_NUMBER, _LONGEST_NUMBER = 9, 15


def _is_telephone_number(text: str) -> bool:
    digits = sum(sign.isdigit() for sign in text)
    return _SHORTEST_NUMBER <= digits <= _LONGEST_NUMBER


def refuse_addresses_and_numbers(words: str) -> None:
    """Ask to take out what would tell who somebody is, and say what it was."""
    met = _MAIL.search(words) or next(
        (found for found in _PHONE.finditer(words) if _is_telephone_number(found[0])), None
    )
    if met is not None:
        raise ValidationError(
            _("Take out what tells who somebody is. We found: %(words)s"),
            code="personal",
            params={"words": met[0].strip()},
        )
