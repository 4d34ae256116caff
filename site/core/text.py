"""Short texts that stand in one row in both languages, and the language of the moment."""

from typing import Any, Literal, cast

from django.utils.translation import get_language

Language = Literal["cy", "en"]
LANGUAGES: tuple[Language, Language] = ("cy", "en")


def current_language() -> Language:
    """The active language; English where Django says neither."""
    return "cy" if (get_language() or "").startswith("cy") else "en"


def other_language(language: str) -> Language:
    return "en" if language == "cy" else "cy"


def in_language(obj: Any, name: str, language: str | None = None) -> str:
    """The text of a paired column, `name_cy` or `name_en`, in `language` or the active one."""
    return cast(str, getattr(obj, f"{name}_{language or current_language()}"))
