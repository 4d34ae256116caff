"""The words a row of this room may be in, and the moves between them, as data."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class JoiningAs(models.TextChoices):
    """In whose name a membership is held."""

    PERSON = "person", _("Myself")
    ORGANISATION = "organisation", _("An organisation")


class Background(models.TextChoices):
    """From which side of the table a member comes."""

    CITIZEN = "citizen", _("A citizen: somebody who uses support, or cares for somebody")
    PROVIDER = "provider", _("A provider of support")
    RESEARCHER = "researcher", _("A researcher")
    ENTHUSIAST = "enthusiast", _("A co-operative enthusiast")


class Interest(models.TextChoices):
    """What a member wants to hear and talk about."""

    CARE = "care", _("Care and support run by those who use it")
    WORK = "work", _("Work that includes everybody")
    WELLBEING = "wellbeing", _("Activities that do people good")
    STARTING = "starting", _("Starting a co-operative")
    MEMBERSHIP = "membership", _("Membership for the people a service supports")
    ABROAD = "abroad", _("What other countries do, such as Italy and Canada")
    RESEARCH = "research", _("Research and evidence")


class MemberStatus(models.TextChoices):
    PENDING = "pending", _("Waiting to be confirmed")
    HELD = "held", _("Held for staff")
    MEMBER = "member", _("Member")


class Listing(models.TextChoices):
    """Whether a member stands in the directory."""

    NONE = "none", _("Not wished")
    WAITING = "waiting", _("Waiting for a moderator")
    SHOWN = "shown", _("Shown")
    REFUSED = "refused", _("Not shown")


class BulletinStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    SENDING = "sending", _("On its way")
    SENT = "sent", _("Sent")


_L, _B, _M = Listing, BulletinStatus, MemberStatus

MEMBER_MOVES: Mapping[str, frozenset[str]] = {
    _M.PENDING: frozenset({_M.MEMBER, _M.HELD}),
    _M.HELD: frozenset({_M.PENDING}),
    _M.MEMBER: frozenset(),
}
LISTING_MOVES: Mapping[str, frozenset[str]] = {
    _L.NONE: frozenset({_L.WAITING}),
    _L.WAITING: frozenset({_L.SHOWN, _L.REFUSED, _L.NONE}),
    _L.SHOWN: frozenset({_L.REFUSED, _L.WAITING, _L.NONE}),
    _L.REFUSED: frozenset({_L.SHOWN, _L.WAITING, _L.NONE}),
}
BULLETIN_MOVES: Mapping[str, frozenset[str]] = {
    _B.DRAFT: frozenset({_B.SENDING}),
    _B.SENDING: frozenset({_B.SENT}),
    _B.SENT: frozenset(),
}
