"""The number of a book: ten or thirteen figures, the last of which answers for the others.

Written with hyphens or spaces, as printed. ISBN-10 may end in X (ten); ISBN-13 begins with 978 or 979.
"""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212]+")


def figures_of(text: str) -> str:
    """The figures alone: `978-1-910340-03-5` gives `9781910340035`."""
    return _BETWEEN.sub("", text).upper()


def validate_isbn(text: str) -> None:
    """Refuse what cannot be an ISBN, and say which rule it breaks."""
    figures = figures_of(text)
    if not re.fullmatch(r"[0-9]*X?", figures, re.ASCII):
        raise ValidationError(
            _("An ISBN holds figures and hyphens alone; the last sign may be X."), code="isbn_signs"
        )
    if len(figures) not in {10, 13} or (len(figures) == 13 and figures.endswith("X")):
        raise ValidationError(_("An ISBN has 10 or 13 figures. Count them again."), code="isbn_length")
    if len(figures) == 13 and not figures.startswith(("978", "979")):
        raise ValidationError(_("An ISBN of 13 figures begins with 978 or 979."), code="isbn_prefix")
    if figures[-1] != _check_figure(figures[:-1]):
        raise ValidationError(
            _("The last figure does not fit the others. Compare each figure with the printed number."),
            code="isbn_check",
        )


def _check_figure(body: str) -> str:
    """The figure that must stand last: weights 10 to 2 and modulo 11 for nine figures, 1 and 3 in turn for twelve."""
    if len(body) == 9:
        rest = sum(weight * int(figure) for weight, figure in zip(range(10, 1, -1), body, strict=True))
        return "0123456789X"[-rest % 11]
    return str(-sum((3 if at % 2 else 1) * int(figure) for at, figure in enumerate(body)) % 10)
