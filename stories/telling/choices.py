"""The words a told story may be in, and the moves between them, as data."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """How a story reached us."""

    FORM = "form", _("On the site")
    PHONE = "phone", _("By telephone")
    INTERVIEW = "interview", _("In an interview")


class NameAs(models.TextChoices):
    """Under which name a story is told."""

    OWN = "own", _("My own name")
    INITIALS = "initials", _("My initials")
    INVENTED = "invented", _("An invented name")


class PlaceAs(models.TextChoices):
    """How exactly the place is told."""

    AUTHORITY = "authority", _("My council area")
    REGION = "region", _("My region only")
    WALES = "wales", _("Only that it was in Wales")


class Use(models.TextChoices):
    """Where a story may be used beside this site."""

    SOCIAL = "social", _("On social media")
    PRINT = "print", _("In print")


class Until(models.TextChoices):
    """For how long."""

    ONE = "1", _("For one year")
    THREE = "3", _("For three years")
    OPEN = "0", _("Until I withdraw it")


class TellingStatus(models.TextChoices):
    PENDING = "pending", _("Waiting to be confirmed")
    HELD = "held", _("Held for staff")
    RECEIVED = "received", _("Waiting for an editor")
    EDITING = "editing", _("Being edited")
    ASKED = "asked", _("Waiting for the storyteller’s yes")
    CHANGES = "changes", _("The storyteller asks for a change")
    APPROVED = "approved", _("Approved by the storyteller")
    MADE = "made", _("Made into pages")
    DECLINED = "declined", _("Not taken up")


_S = TellingStatus

MOVES: Mapping[str, frozenset[str]] = {
    _S.PENDING: frozenset({_S.RECEIVED, _S.HELD}),
    _S.HELD: frozenset({_S.PENDING, _S.DECLINED}),
    _S.RECEIVED: frozenset({_S.EDITING, _S.DECLINED}),
    _S.EDITING: frozenset({_S.EDITING, _S.ASKED, _S.DECLINED}),
    _S.ASKED: frozenset({_S.APPROVED, _S.CHANGES, _S.EDITING, _S.DECLINED}),
    _S.CHANGES: frozenset({_S.EDITING, _S.DECLINED}),
    _S.APPROVED: frozenset({_S.MADE, _S.EDITING, _S.DECLINED}),
    _S.MADE: frozenset(),
    _S.DECLINED: frozenset({_S.RECEIVED}),
}

UNCONFIRMED = (_S.PENDING, _S.HELD)
WAITS_FOR_STAFF = (_S.RECEIVED, _S.EDITING, _S.CHANGES, _S.APPROVED)
"""Where the next step is the staff's."""
EDITABLE = (_S.RECEIVED, _S.EDITING, _S.ASKED, _S.CHANGES, _S.APPROVED)
"""New words void an approval."""
