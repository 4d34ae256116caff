"""The words a row of this room may be in, and the moves between them, as data."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class Opening(models.TextChoices):
    """Whether a page takes replies: as its kind does, or as an editor decided for this page."""

    AS_ITS_KIND = "kind", _("As pages of this kind do")
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


class ReplyStatus(models.TextChoices):
    PENDING = "pending", _("Waiting to be confirmed")
    HELD = "held", _("Held for staff")
    WAITING = "waiting", _("Waiting for a moderator")
    SHOWN = "shown", _("Shown")
    REFUSED = "refused", _("Not shown")
    HIDDEN = "hidden", _("Hidden after it was shown")


class Reason(models.TextChoices):
    """Why a reply is not shown. The writer is told in these words, in the writer's language."""

    SOMEBODY = "somebody", _("It tells things about a person who may not have agreed to it.")
    HURTS = "hurts", _("It attacks or insults somebody.")
    ADVERTISES = "advertises", _("It advertises something.")
    ELSEWHERE = "elsewhere", _("It is not about this page.")
    LAW = "law", _("It may break the law.")
    TWICE = "twice", _("It says what another reply of yours says.")
    OTHER = "other", _("Another reason, which the moderator gives below.")


class Complaint(models.TextChoices):
    """What a reader finds wrong with a reply that is shown."""

    ABOUT_ME = "about_me", _("It is about me, or about somebody I know")
    HURTS = "hurts", _("It attacks or insults somebody")
    WRONG = "wrong", _("It says something that is not true")
    ADVERTISES = "advertises", _("It advertises something")
    LAW = "law", _("I think that it breaks the law")
    OTHER = "other", _("Something else")


class ReportStatus(models.TextChoices):
    OPEN = "open", _("Waiting for a moderator")
    DONE = "done", _("Done")


class AnswerBy(models.TextChoices):
    """In whose name a reply is answered."""

    AUTHOR = "author", _("The author answers")
    SITE = "site", _("We answer")


class Verdict(models.TextChoices):
    YES = "yes", _("Yes")
    PARTLY = "partly", _("In part")
    NO = "no", _("No")


class NoteStatus(models.TextChoices):
    """Where what a reader told about a page stands. Held: a field that people never see was filled in."""

    NEW = "new", _("To be read")
    HELD = "held", _("Held for staff")
    DONE = "done", _("Done")


_S, _R, _N = ReplyStatus, ReportStatus, NoteStatus

# Back to WAITING is how a decision is undone.
REPLY_MOVES: Mapping[str, frozenset[str]] = {
    _S.PENDING: frozenset({_S.WAITING, _S.HELD}),
    _S.HELD: frozenset({_S.PENDING, _S.REFUSED}),
    _S.WAITING: frozenset({_S.SHOWN, _S.REFUSED}),
    _S.SHOWN: frozenset({_S.HIDDEN, _S.WAITING}),
    _S.REFUSED: frozenset({_S.WAITING}),
    _S.HIDDEN: frozenset({_S.SHOWN}),
}
REPORT_MOVES: Mapping[str, frozenset[str]] = {
    _R.OPEN: frozenset({_R.DONE}),
    _R.DONE: frozenset({_R.OPEN}),
}
NOTE_MOVES: Mapping[str, frozenset[str]] = {
    _N.NEW: frozenset({_N.DONE}),
    _N.HELD: frozenset({_N.NEW, _N.DONE}),
    _N.DONE: frozenset({_N.NEW}),
}

UNCONFIRMED = (_S.PENDING, _S.HELD)
NOT_SHOWN = (_S.REFUSED, _S.HIDDEN)
