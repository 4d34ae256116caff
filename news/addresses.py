"""Where the two sections stand, in the language of the moment: the addresses that are promised to the world."""

from django.utils.translation import gettext as _

from core.text import current_language


def news_front() -> str:
    return f"/{current_language()}/" + _("news/")


def events_front() -> str:
    return f"/{current_language()}/" + _("events/")
