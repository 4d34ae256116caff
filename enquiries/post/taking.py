"""A mail is taken in two steps: first kept, by itself, then sorted. Whatever breaks in between, it stays for staff.

Nothing here writes to the sender. An asker's words are told to the adviser as those of the form are; of everything else
nobody is told by mail, so that no two machines ever talk to each other.
"""

import logging
from datetime import datetime, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from accounts.models import User
from core import audit
from enquiries import emails, filing, own, tasking
from enquiries.choices import Channel, PostKind, PostSource, TaskKind
from enquiries.file_kinds import Refused
from enquiries.models import Enquiry, InboundBody, InboundMail, Message
from enquiries.models.post import sender_key
from enquiries.post import addresses, parsing, returned
from enquiries.post.parsing import Arrived

log = logging.getLogger("canol.post")

CROWD = 20
"""From one sender in an hour: more than this waits for staff instead of being told to anybody."""
KEPT_OF_LARGE = 256 * 1024
WORDLESS = "—"


def take(
    raw: bytes,
    *,
    source: PostSource,
    now: datetime,
    further_recipients: tuple[str, ...] = (),
    is_spam: bool = False,
    is_cut: bool = False,
) -> InboundMail:
    """Keep a mail and sort it. The same mail again gives the row it is already. `is_cut`: only its beginning came."""
    arrived = parsing.read(raw, further_recipients=further_recipients, is_cut=is_cut)
    row, is_new = _keep(arrived, raw, source=source, now=now)
    if is_new:
        _sort_safely(row, arrived, now=now, is_spam=is_spam)
    return row


def sort_the_rest(now: datetime) -> int:
    """Sort what was kept when something broke off: for `manage.py due`."""
    rest = InboundMail.objects.unsorted(now - timedelta(minutes=5)).select_related("body")
    rows = list(rest.oldest_first()[:200])
    for row in rows:
        _sort_safely(row, parsing.read(bytes(row.body.content)), now=now)
    return len(rows)


def _keep(arrived: Arrived, raw: bytes, *, source: PostSource, now: datetime) -> tuple[InboundMail, bool]:
    known = InboundMail.objects.known_as(arrived.identity)
    if known is not None:
        return known, False
    try:
        with transaction.atomic():
            row = InboundMail.objects.create(
                identity=arrived.identity,
                source=source,
                trouble=arrived.trouble,
                arrived_at=now,
                mail_id=arrived.mail_id,
                sender=arrived.sender,
                sender_key=sender_key(arrived.sender),
                sender_name=arrived.sender_name,
                subject=arrived.subject,
                words=arrived.words[: parsing.MOST_WORDS],
            )
            kept = raw[:KEPT_OF_LARGE] if arrived.trouble == "large" else raw
            InboundBody.objects.create(mail=row, content=kept)
    except IntegrityError:
        known = InboundMail.objects.known_as(arrived.identity)
        if known is None:
            raise
        return known, False
    return row, True


def _sort_safely(row: InboundMail, arrived: Arrived, *, now: datetime, is_spam: bool = False) -> None:
    try:
        with transaction.atomic():
            _sort(row, arrived, now=now, is_spam=is_spam)
    except Exception:
        log.exception("A mail was kept but could not be sorted: %s", row.pk)
        InboundMail.objects.filter(pk=row.pk).update(kind=PostKind.BROKEN, trouble="sorting")
        row.refresh_from_db()


def _sort(row: InboundMail, arrived: Arrived, *, now: datetime, is_spam: bool) -> None:
    case = addresses.case_addressed(arrived.recipients)
    if arrived.is_bounce:
        return _sort_returned(row, arrived, now=now)
    if addresses.is_ours(arrived.sender):
        return _settle(row, PostKind.OWN, case, now=now)
    if case is None:
        case = _case_answered(arrived, row)
    if arrived.is_auto:
        return _settle(row, PostKind.AUTO, case, now=now)
    if arrived.trouble:
        return _leave(row, PostKind.BROKEN, suggested=case)
    if _is_one_of_a_crowd(row, now):
        return _leave(row, PostKind.CROWD, suggested=case)
    if case is None or is_spam:
        return _leave(row, PostKind.UNKNOWN, suggested=case or row.suggested)
    hear(row, arrived, case=case, now=now)
    return None


def _case_answered(arrived: Arrived, row: InboundMail) -> Enquiry | None:
    """By the mails it answers; only where it comes from the asker's own address. Otherwise staff read a suggestion."""
    case = Message.objects.case_of_mail(arrived.answers)
    if case is None:
        named = (emails.case_of_letter(letter) for letter in returned.letters_named(arrived.answers))
        case = next((one for one in named if one is not None), None)
    if case is None or case.erased_at is not None:
        return None
    if arrived.sender and sender_key(arrived.sender) == sender_key(case.email):
        return case
    row.suggested = case
    return None


def _is_one_of_a_crowd(row: InboundMail, now: datetime) -> bool:
    since = InboundMail.objects.from_sender(row.sender).arrived_since(now - timedelta(hours=1))
    return len(since.values_list("pk", flat=True)[: CROWD + 1]) > CROWD


def _sort_returned(row: InboundMail, arrived: Arrived, *, now: datetime) -> None:
    """Every letter it names is noted; one that names none of ours waits for staff."""
    letters = returned.letters_named(arrived.returned)
    if not letters:
        return _leave(row, PostKind.RETURNED)
    case = None
    for letter in letters:
        if arrived.is_final:
            case = returned.note(letter, code=arrived.status, kind=TaskKind.RETURNED, now=now) or case
    return _settle(row, PostKind.RETURNED, case, now=now)


def _settle(row: InboundMail, kind: PostKind, case: Enquiry | None, *, now: datetime) -> None:
    row.kind, row.enquiry, row.handled_at = kind, case, now
    row.save()


def _leave(row: InboundMail, kind: PostKind, *, suggested: Enquiry | None = None) -> None:
    """For a person to look at."""
    row.kind, row.suggested = kind, suggested
    row.save()


def hear(
    row: InboundMail, arrived: Arrived, *, case: Enquiry, now: datetime, by: User | None = None
) -> Message | None:
    """The words of a mail become the asker's in their case, with the files that may be kept."""
    words = arrived.words or WORDLESS
    message = own.add(
        enquiry=case,
        body=words[: parsing.MOST_WORDS],
        now=now,
        channel=Channel.EMAIL,
        quoted=arrived.quoted[: 2 * parsing.MOST_WORDS],
        mail_id=arrived.mail_id,
    )
    if message is None:  # erased since
        _leave(row, PostKind.UNKNOWN)
        return None
    row.refused = keep_files(row, arrived, case=message.enquiry, now=now)
    row.message, row.words = message, ""
    row.handled_by = by
    _settle(row, PostKind.ANSWER, message.enquiry, now=now)
    if row.refused:
        tasking.site_asks(case=message.enquiry, kind=TaskKind.FILES, now=now)
    return message


def keep_files(
    row: InboundMail, arrived: Arrived, *, case: Enquiry, now: datetime, longest: int = parsing.MOST_WORDS
) -> list[dict[str, str]]:
    """Files that may be kept are; those that may not are named with the reason. Too long a text hangs on as a file."""
    files = list(arrived.files)
    if len(arrived.words) > longest:
        files.append(parsing.File("mail.txt", arrived.words.encode()))
    refused = []
    for file in files:
        try:
            kept = filing.keep(SimpleUploadedFile(_short(file.name), file.content), now=now)
        except Refused as no:
            refused.append({"name": file.name[:120], "reason": no.reason})
        else:
            filing.join(kept.sign(), case)
    return refused


def _short(name: str) -> str:
    """The last part of a name, so that nothing reads it as a path."""
    return name.replace("\\", "/").rpartition("/")[2].strip(". ")[-100:] or "file"


# What staff do with what waits


@transaction.atomic
def give_to(*, by: User, mail: InboundMail, case: Enquiry, now: datetime) -> Message | None:
    """Staff know whose it is: the words become the asker's."""
    row = InboundMail.objects.select_for_update().get(pk=mail.pk)
    if row.message_id is not None:
        return None
    arrived = parsing.read(bytes(row.body.content))
    message = hear(row, arrived, case=case, now=now, by=by)
    audit.record(by=by, verb="enquiry.post_placed", target=case, detail={"mail": row.pk})
    return message


@transaction.atomic
def pass_on(*, by: User, mail: InboundMail) -> None:
    """It is not of the case suggested: the lead looks at it from now on. Handled already: nothing happens."""
    row = InboundMail.objects.select_for_update().get(pk=mail.pk)
    if row.handled_at is None and row.suggested_id is not None:
        audit.record(by=by, verb="enquiry.post_passed_on", target=row, detail={"case": row.suggested_id})
        row.suggested = None
        row.save(update_fields=["suggested"])


@transaction.atomic
def put_away(*, by: User, mail: InboundMail, now: datetime) -> None:
    """Nothing is to be done with it. It is kept as long as what was handled, then forgotten."""
    row = InboundMail.objects.select_for_update().get(pk=mail.pk)
    if row.handled_at is None:
        row.handled_at, row.handled_by = now, by
        row.save(update_fields=["handled_at", "handled_by"])
        audit.record(by=by, verb="enquiry.post_put_away", target=row)


@transaction.atomic
def begin_case(*, by: User, mail: InboundMail, case: Enquiry, longest: int, now: datetime) -> None:
    """A new enquiry was made of it: its files hang on, and answers find its thread."""
    row = InboundMail.objects.select_for_update().get(pk=mail.pk)
    arrived = parsing.read(bytes(row.body.content))
    row.refused = keep_files(row, arrived, case=case, now=now, longest=longest)
    row.words, row.handled_by = "", by
    row.kind, row.enquiry, row.handled_at = PostKind.ANSWER, case, now
    row.save()
    audit.record(by=by, verb="enquiry.post_placed", target=case, detail={"mail": row.pk})
