"""The words a row of this room may be in, and the moves between them, as data."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    """Whose side of the table a set of commitments is for."""

    PEOPLE = "people", _("People")
    SERVICES = "services", _("Public services")


class SignerKind(models.TextChoices):
    """In whose name a signature is given."""

    PERSON = "person", _("Myself")
    GROUP = "group", _("A community group or co-operative")
    FOR_SOMEONE = "for_someone", _("Somebody I help")


class AreaKind(models.TextChoices):
    """What is known of where a signer lives."""

    AUTHORITY = "authority", _("In a council area of Wales")
    OUTSIDE = "outside", _("Outside Wales")
    UNKNOWN = "unknown", _("Area not known")


class Channel(models.TextChoices):
    """How a signature reached us."""

    WEB = "web", _("On the site")
    PAPER = "paper", _("On paper")
    PHONE = "phone", _("By telephone")
    POST = "post", _("By post, with a printed code")
    KIOSK = "kiosk", _("On a screen at an event")


class StatementState(models.TextChoices):
    """Whether somebody's own words may be shown."""

    NONE = "none", _("No words of their own")
    WAITING = "waiting", _("Waiting for a moderator")
    APPROVED = "approved", _("Shown")
    REFUSED = "refused", _("Not shown")


class WordsReason(models.TextChoices):
    """Why somebody's own words are not shown, as they are told it in their language."""

    NONE = "", ""
    OTHERS = "others", _("They tell of somebody else who can be recognised")
    CONTACT = "contact", _("They hold an address, a telephone number or another way to reach somebody")
    HURTS = "hurts", _("They insult or threaten somebody")
    ELSEWHERE = "elsewhere", _("They are not about the commitments")
    ADVERT = "advert", _("They advertise something")
    PARTY = "party", _("They ask for votes for a party or a candidate")
    UNREADABLE = "unreadable", _("We could not make out what they say")


class SignatureStatus(models.TextChoices):
    PENDING = "pending", _("Waiting to be confirmed")
    HELD = "held", _("Held for staff")
    CONFIRMED = "confirmed", _("Confirmed")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    EXPIRED = "expired", _("Never confirmed")
    INVALID = "invalid", _("Taken out by staff")


class Feeling(models.TextChoices):
    """What somebody who lives there says to “is this how it feels here?”."""

    YES = "yes", _("Yes, this is how it feels")
    PARTLY = "partly", _("In part")
    NOT_YET = "not_yet", _("Not yet")
    NO = "no", _("No, it feels different")


class ViewStatus(models.TextChoices):
    """Where somebody's view of what a body says stands."""

    PENDING = "pending", _("Waiting to be confirmed")
    WAITING = "waiting", _("Waiting for a moderator")
    SHOWN = "shown", _("Shown")
    REFUSED = "refused", _("Not shown")


class Did(models.TextChoices):
    """What a signer says came of it, a year later."""

    MUCH = "much", _("I did what I signed")
    SOME = "some", _("I did some of it")
    NOT_YET = "not_yet", _("Nothing yet, and I still mean it")
    NO_MORE = "no_more", _("I no longer mean it")


class IntroductionStatus(models.TextChoices):
    OFFERED = "offered", _("Both have been asked")
    AGREED = "agreed", _("Both have said yes")
    MADE = "made", _("Introduced")


class ListedKind(models.TextChoices):
    """What staff may put on a list."""

    ADDRESS = "address", _("Mail address")
    DOMAIN = "domain", _("Mail domain")
    NETWORK = "network", _("Network")


class Verdict(models.TextChoices):
    """What is done with whoever is listed; nobody is told on the screen."""

    HOLD = "hold", _("Hold for staff")
    ALLOW = "allow", _("Let through")


class AlarmKind(models.TextChoices):
    DOMAIN = "domain", _("Mail domain")
    NETWORK = "network", _("Network")


class SweepStatus(models.TextChoices):
    """Where signatures taken out by condition stand."""

    COUNTED = "counted", _("Counted, nothing done yet")
    RUNNING = "running", _("At work")
    DONE = "done", _("Done")
    CANCELLED = "cancelled", _("Stopped")
    UNDOING = "undoing", _("Being undone")
    UNDONE = "undone", _("Undone")


class SheetStatus(models.TextChoices):
    """Where the cards of an event stand."""

    KEYED = "keyed", _("Being keyed")
    HANDED_IN = "handed", _("Waiting for a second person")
    COUNTED = "counted", _("Counted")


class HoldReason(models.TextChoices):
    """Why staff look at a row before it goes on."""

    NONE = "", ""
    HONEYPOT = "honeypot", _("A field that people never see was filled in")
    HOUSEHOLD = "household", _("More names from one mailbox than one household explains")
    LISTED = "listed", _("On a list of addresses, domains or networks that staff look at first")
    DOMAIN = "domain", _("The senior person’s address is not at a confirmed domain of this body")


class FormKind(models.TextChoices):
    """Forms that a mailed link opens, and that staff look at first where a machine seems to have filled them in."""

    REPORT = "report", _("What became of a pledge")
    CONTACT = "contact", _("Who answers for a pledge")
    ANSWER = "answer", _("A body’s answer to what was said")
    YEAR = "year", _("What a signer did")


class EvidenceKind(models.TextChoices):
    """What a body may send as evidence: a file that everybody can open."""

    PDF = "pdf", _("PDF")
    JPEG = "jpg", _("Photograph (JPEG)")
    PNG = "png", _("Picture (PNG)")
    WORD = "docx", _("Text (Word)")
    LIBREOFFICE = "odt", _("Text (OpenDocument)")
    EXCEL = "xlsx", _("Table (Excel)")
    TEXT = "txt", _("Plain text")


class PledgeStatus(models.TextChoices):
    """Where a public body's pledge stands."""

    HELD = "held", _("Held for staff")
    AWAITING_SIGNATORY = "awaiting_signatory", _("Waiting for the senior person")
    AWAITING_STAFF = "awaiting_staff", _("Waiting for staff")
    SHOWN = "shown", _("Shown")
    REFUSED = "refused", _("Refused")
    EXPIRED = "expired", _("Never confirmed")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Progress(models.TextChoices):
    """How far a body says it is with one commitment."""

    NOT_STARTED = "not_started", _("Not started yet")
    STARTED = "started", _("Started")
    DOING = "doing", _("Doing it")
    CHANGED = "changed", _("Doing it in another way")
    STOPPED = "stopped", _("Stopped")


class BodyKind(models.TextChoices):
    COUNCIL = "principal-council", _("Council")
    HEALTH_BOARD = "health-board", _("Health board")
    NHS_TRUST = "nhs-trust", _("NHS trust")
    SPECIAL_HEALTH = "special-health-authority", _("Special health authority")
    FIRE = "fire-authority", _("Fire and rescue authority")
    PARK = "national-park", _("National park authority")
    POLICE = "police", _("Police")
    GOVERNMENT = "government", _("Government")
    NATIONAL = "national", _("National body")
    JOINT_COMMITTEE = "corporate-joint-committee", _("Corporate joint committee")
    OTHER = "other-public", _("Other public body")


# Keyed by staff, or at an event; checked by a second person, counted apart.
AWAY_FROM_THE_SITE = (Channel.PAPER, Channel.PHONE, Channel.POST, Channel.KIOSK)

_S, _P, _W, _D = SignatureStatus, PledgeStatus, StatementState, Progress

# A signature held when it arrived goes on to PENDING when staff let it; one held when it was confirmed, to CONFIRMED.
SIGNATURE_MOVES: Mapping[str, frozenset[str]] = {
    _S.PENDING: frozenset({_S.CONFIRMED, _S.HELD, _S.EXPIRED, _S.WITHDRAWN, _S.INVALID}),
    _S.HELD: frozenset({_S.PENDING, _S.CONFIRMED, _S.EXPIRED, _S.WITHDRAWN, _S.INVALID}),
    _S.CONFIRMED: frozenset({_S.WITHDRAWN, _S.INVALID}),
    _S.WITHDRAWN: frozenset(),
    _S.EXPIRED: frozenset(),
    _S.INVALID: frozenset({_S.PENDING, _S.HELD, _S.CONFIRMED}),
}

PLEDGE_MOVES: Mapping[str, frozenset[str]] = {
    _P.HELD: frozenset({_P.AWAITING_SIGNATORY, _P.REFUSED, _P.EXPIRED}),
    _P.AWAITING_SIGNATORY: frozenset({_P.AWAITING_STAFF, _P.REFUSED, _P.EXPIRED}),
    _P.AWAITING_STAFF: frozenset({_P.SHOWN, _P.REFUSED}),
    _P.SHOWN: frozenset({_P.WITHDRAWN}),
    _P.REFUSED: frozenset(),
    _P.EXPIRED: frozenset(),
    _P.WITHDRAWN: frozenset(),
}

STATEMENT_MOVES: Mapping[str, frozenset[str]] = {
    _W.NONE: frozenset(),
    _W.WAITING: frozenset({_W.APPROVED, _W.REFUSED}),
    _W.APPROVED: frozenset({_W.REFUSED}),
    _W.REFUSED: frozenset({_W.APPROVED}),
}

SHEET_MOVES: Mapping[str, frozenset[str]] = {
    SheetStatus.KEYED: frozenset({SheetStatus.HANDED_IN}),
    SheetStatus.HANDED_IN: frozenset({SheetStatus.KEYED, SheetStatus.COUNTED}),
    SheetStatus.COUNTED: frozenset(),
}

VIEW_MOVES: Mapping[str, frozenset[str]] = {
    ViewStatus.PENDING: frozenset({ViewStatus.WAITING}),
    ViewStatus.WAITING: frozenset({ViewStatus.SHOWN, ViewStatus.REFUSED}),
    ViewStatus.SHOWN: frozenset({ViewStatus.REFUSED}),
    ViewStatus.REFUSED: frozenset({ViewStatus.SHOWN}),
}

INTRODUCTION_MOVES: Mapping[str, frozenset[str]] = {
    IntroductionStatus.OFFERED: frozenset({IntroductionStatus.AGREED}),
    IntroductionStatus.AGREED: frozenset({IntroductionStatus.MADE}),
    IntroductionStatus.MADE: frozenset(),
}

SWEEP_MOVES: Mapping[str, frozenset[str]] = {
    SweepStatus.COUNTED: frozenset({SweepStatus.RUNNING, SweepStatus.CANCELLED}),
    SweepStatus.RUNNING: frozenset({SweepStatus.DONE, SweepStatus.CANCELLED}),
    SweepStatus.DONE: frozenset({SweepStatus.UNDOING}),
    SweepStatus.CANCELLED: frozenset({SweepStatus.UNDOING}),
    SweepStatus.UNDOING: frozenset({SweepStatus.UNDONE}),
    SweepStatus.UNDONE: frozenset(),
}

_ON_THE_WAY = frozenset({_D.STARTED, _D.DOING, _D.CHANGED, _D.STOPPED})

# From nothing said yet ("") on. What has stopped stays so; to take it up again is a new pledge.
PROGRESS_MOVES: Mapping[str, frozenset[str]] = {
    "": _ON_THE_WAY | {_D.NOT_STARTED},
    _D.NOT_STARTED: _ON_THE_WAY | {_D.NOT_STARTED},
    _D.STARTED: _ON_THE_WAY,
    _D.DOING: _ON_THE_WAY,
    _D.CHANGED: _ON_THE_WAY,
    _D.STOPPED: frozenset(),
}

# What still stands or may yet: one such row for each name at each mailbox.
LIVE_SIGNATURE = (_S.PENDING, _S.HELD, _S.CONFIRMED)
UNSETTLED_PLEDGE = (_P.HELD, _P.AWAITING_SIGNATORY, _P.AWAITING_STAFF)
