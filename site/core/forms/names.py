"""Names that may be shown in public."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.forms.fields import Line

_WEB_ADDRESS = re.compile(
    r"://|\bwww\.|\b[\w-]+\.(?:com|net|org|info|biz|wales|cymru|uk|eu|io|co|ru|cn|xyz|top|site|shop|online|link|click)\b",
    re.IGNORECASE,
)


def refuse_what_is_no_name(value: str) -> None:
    """A name is shown in public and opened in spreadsheets: no web addresses, nothing that reads as a formula."""
    if value.startswith(("=", "+", "-", "@")):
        raise ValidationError(_("A name cannot begin with = + - or @."), code="formula")
    if _WEB_ADDRESS.search(value):
        raise ValidationError(_("A name cannot hold a web address."), code="address")
    if not any(sign.isalpha() for sign in value):
        raise ValidationError(_("A name needs at least one letter."), code="letters")


class NameLine(Line):
    """A name that may be shown."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 120)
        kwargs.setdefault("spellcheck", False)
        super().__init__(**kwargs)
        self.validators.append(refuse_what_is_no_name)
