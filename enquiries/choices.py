"""Words that enquiries are sorted by, and the moves an enquiry may make."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ContactBy(models.TextChoices):
    """How the asker wishes to be answered."""

    EMAIL = "email", _("By e-mail")
    PHONE = "phone", _("By telephone")
    CALLBACK = "callback", _("Call me back at a time I choose")
    TEXT_RELAY = "text_relay", _("By text relay (18001)")
    POST = "post", _("By post")
    SOMEONE_ELSE = "someone_else", _("Through somebody who speaks for me")


class ReplyLanguage(models.TextChoices):
    WELSH = "cy", _("Welsh")
    ENGLISH = "en", _("English")
    EITHER = "either", _("Either")


class PageLanguage(models.TextChoices):
    WELSH = "cy", _("Welsh")
    ENGLISH = "en", _("English")


class AreaKind(models.TextChoices):
    AUTHORITY = "authority", _("In the area of a council")
    OUTSIDE = "outside", _("Outside Wales")
    UNSURE = "unsure", _("Not sure")
    UNKNOWN = "unknown", _("A postcode we do not know")


class Asker(models.TextChoices):
    CITIZEN = "citizen", _("Myself, or my family or friends")
    GROUP = "group", _("A community group or co-operative")
    PROVIDER = "provider", _("An organisation that gives care or support")
    PUBLIC_BODY = "public_body", _("A council, health board or other public body")
    OTHER = "other", _("Somebody else")


class Topic(models.TextChoices):
    START = "start", _("Starting a co-operative")
    PARTNERSHIP = "partnership", _("Forming a partnership")
    BID = "bid", _("Bidding together for a contract")
    MEMBERSHIP = "membership", _("Membership for the people we support")
    VOICE = "voice", _("Rights and voice")
    COMMITMENTS = "commitments", _("Commitments we signed")
    OTHER = "other", _("Something else")


class Need(models.TextChoices):
    BSL = "bsl", _("British Sign Language")
    EASY_READ = "easy_read", _("Easy Read")
    LARGE_PRINT = "large_print", _("Large print")
    INTERPRETER = "interpreter", _("An interpreter for another language")


class SafeContact(models.TextChoices):
    """What whoever rings must heed. Shown above the number, never in a subject line."""

    SAY_NOTHING = "say_nothing", _("Do not say who you are or what it is about to anybody else")
    NO_VOICEMAIL = "no_voicemail", _("Leave no message on an answering machine")
    MORNINGS = "mornings", _("Ring in the morning only")


class FileKind(models.TextChoices):
    """Kinds of file that may come with a question, told by their content."""

    PDF = "pdf", "PDF"
    JPEG = "jpg", "JPEG"
    PNG = "png", "PNG"
    WEBP = "webp", "WebP"
    WORD = "docx", "Word"
    LIBREOFFICE = "odt", "OpenDocument"
    TEXT = "txt", _("Plain text")


class Helped(models.TextChoices):
    """“Were you helped?”"""

    YES = "yes", _("Yes, I was helped")
    PARTLY = "partly", _("In part")
    NO = "no", _("No, I was not")


class Status(models.TextChoices):
    NEW = "new", _("New")
    ASSIGNED = "assigned", _("With an adviser")
    WAITING = "waiting", _("Waiting for the asker")
    ANSWERED = "answered", _("Answered")
    CLOSED = "closed", _("Closed")


MOVES: dict[str, frozenset[str]] = {
    Status.NEW: frozenset({Status.ASSIGNED, Status.CLOSED}),
    Status.ASSIGNED: frozenset({Status.ASSIGNED, Status.WAITING, Status.ANSWERED, Status.CLOSED}),
    Status.WAITING: frozenset({Status.ASSIGNED, Status.WAITING, Status.ANSWERED, Status.CLOSED}),
    Status.ANSWERED: frozenset({Status.ASSIGNED, Status.WAITING, Status.ANSWERED, Status.CLOSED}),
    Status.CLOSED: frozenset({Status.ASSIGNED, Status.NEW}),
}
"""From each status, the ones that may follow."""


class Outcome(models.TextChoices):
    """What came of an enquiry, told when it is closed."""

    HELPED = "helped", _("Answered")
    POINTED_ON = "pointed_on", _("Shown the way to somebody else")
    NO_ANSWER = "no_answer", _("The asker did not come back")
    WITHDRAWN = "withdrawn", _("Taken back by the asker")
    MERGED = "merged", _("Joined to another enquiry")
    NOT_FOR_US = "not_for_us", _("Not an enquiry")


class Direction(models.TextChoices):
    IN = "in", _("From the asker")
    OUT = "out", _("To the asker")


class Channel(models.TextChoices):
    FORM = "form", _("Form on the site")
    EMAIL = "email", _("E-mail")
    PHONE = "phone", _("Telephone")
    POST = "post", _("Letter by post")
    IN_PERSON = "in_person", _("In person")
    EVENT = "event", _("At an event")


class PostSource(models.TextChoices):
    """By which way a mail came to us."""

    WEBHOOK = "webhook", _("Handed over by the mail provider")
    IMAP = "imap", _("Fetched from the mailbox")


class PostKind(models.TextChoices):
    """What a mail that came turned out to be."""

    NEW = "new", _("Not sorted yet")
    ANSWER = "answer", _("Words of an asker")
    UNKNOWN = "unknown", _("From somebody we cannot place")
    BROKEN = "broken", _("Could not be read")
    CROWD = "crowd", _("One of very many from one sender")
    RETURNED = "returned", _("A mail of ours that came back")
    AUTO = "auto", _("Written by a machine")
    OWN = "own", _("From ourselves")


class TaskKind(models.TextChoices):
    """Who asks for a task: somebody, in their own words, or the site."""

    OWN = "own", _("Task")
    RETURNED = "returned", _("A mail came back: find another way to the asker")
    COMPLAINT = "complaint", _("The asker marked our mail as unwanted: ask how they wish to hear from us")
    FILES = "files", _("A file that came by mail was not taken: ask for another")


class PartnerKind(models.TextChoices):
    FORUM = "forum", _("The Forum")
    COUNCIL = "council", _("A council")
    PARTNER = "partner", _("A partner")


class ConsentBy(models.TextChoices):
    """How the asker said yes to this very handing on."""

    MAIL = "email", _("In a mail")
    PHONE = "phone", _("On the telephone")
    POST = "post", _("In a letter")
    IN_PERSON = "in_person", _("In person")


class Told(models.TextChoices):
    """What of a case may be told to a partner, each by its own tick."""

    NAME = "name", _("Name")
    CONTACT = "contact", _("How to reach the asker, and what to heed in doing so")
    AREA = "area", _("Area and kind of asker")
    NEEDS = "needs", _("Language, and what makes it easier")
    QUESTION = "question", _("The question in the asker’s own words")
