"""The site's forms: one renderer, one look, the same manners everywhere.

Every form of the public site is a `CanolForm`. It marks what is optional instead of what is required, says hint, error
and control in that order, keeps what was typed, and turns away characters no keyboard makes.
"""

from core.forms.base import CanolBoundField, CanolForm, Renderer, plain
from core.forms.fields import AnyOf, Email, Line, Listed, OneOf, Paragraphs, Phone, Pick, Upload, YesBox
from core.forms.names import NameLine

__all__ = [
    "AnyOf",
    "CanolBoundField",
    "CanolForm",
    "Email",
    "Line",
    "Listed",
    "NameLine",
    "OneOf",
    "Paragraphs",
    "Phone",
    "Pick",
    "Renderer",
    "Upload",
    "YesBox",
    "plain",
]
