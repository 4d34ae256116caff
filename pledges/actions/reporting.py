"""What became of a pledge: asking, reminding, taking the answer, translating it, showing it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from core import audit
from core.moves import check_move
from core.post.models import MailLanguage
from core.post.sending import queue
from pledges import counts, filing, rounds
from pledges.choices import PROGRESS_MOVES, PledgeStatus, Progress
from pledges.models import BodyPledge, CheckIn, EvidenceFile, PledgedCommitment, Report, is_closed_by

MAIL_ASK, MAIL_DUE, MAIL_LATE = "pledges.check_in", "pledges.check_in_due", "pledges.check_in_late"


@dataclass(frozen=True)
class ReportAnswers:
    """A checked form about one commitment."""

    pledged_id: int
    progress: Progress
    words_cy: str = ""
    words_en: str = ""
    whom_cy: str = ""
    whom_en: str = ""
    evidence: str = ""
    owner: str = ""
    by_on: str = ""
    file_token: str = ""


FILE_TOKEN = "file_token_"  # noqa: S105  # the beginning of a field's name
NAMES = tuple(field.name for field in fields(ReportAnswers) if field.name != "pledged_id")


def answers_of(pledged: PledgedCommitment, said: Mapping[str, Any]) -> ReportAnswers:
    """What a cleaned form says of one commitment; its fields bear the commitment's code."""
    own = {name: str(said.get(f"{name}_{pledged.code}", "")) for name in NAMES}
    return ReportAnswers(pledged.pk, Progress(own.pop("progress")), **own)


# -- asking ---------------------------------------------------------------------------------------------------------


def ask_where_due(*, now: datetime) -> int:
    """Open a check-in for every shown pledge whose time has come, and mail its form. Returns how many."""
    horizon = timezone.localdate(now) + timedelta(days=settings.CHECK_IN_ASK_DAYS_BEFORE)
    due = list(BodyPledge.objects.to_check_in_by(horizon)[:500])
    return sum(ask(pledge_id=pledge.pk, now=now) is not None for pledge in due)


@transaction.atomic
def ask(*, pledge_id: int, now: datetime, writes: bool = True) -> CheckIn | None:
    """Open the next check-in of a pledge and write to its contact; None where nothing of it goes on.

    A demonstration is given its past without letters (`writes` False).
    """
    pledge = BodyPledge.objects.shown().select_for_update().filter(pk=pledge_id).first()
    if pledge is None or pledge.next_check_in_on is None:
        return None
    due_on = max(pledge.next_check_in_on, timezone.localdate(now))
    pledge.next_check_in_on = is_closed_by(due_on)
    if not pledge.pledged.going_on().exists():
        pledge.next_check_in_on = None
    pledge.save(update_fields=["next_check_in_on"])
    if pledge.next_check_in_on is None:
        return None
    check_in = CheckIn(
        pledge=pledge,
        due_on=due_on,
        asked_at=now,
        expires_at=_midnight(rounds.asks_from(pledge.next_check_in_on, settings.CHECK_IN_ASK_DAYS_BEFORE)),
    )
    check_in.renew()
    check_in.save()
    if writes:
        _write(MAIL_ASK, check_in)
    return check_in


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _write(kind: str, check_in: CheckIn) -> None:
    """To the pledge's contact, where there still is one; staff see where there is none."""
    pledge = check_in.pledge
    if pledge.officer_email:
        queue(kind=kind, to=pledge.officer_email, language=pledge.mail_language, subject_id=check_in.pk)


def remind(*, now: datetime) -> int:
    """Write again to whoever has not answered: when it is due, and when it is late. Returns how many."""
    waiting = list(CheckIn.objects.to_remind(now).values_list("pk", flat=True)[:500])
    return sum(_remind(check_in_id, now) for check_in_id in waiting)


@transaction.atomic
def _remind(check_in_id: int, now: datetime) -> bool:
    found = CheckIn.objects.to_remind(now).select_for_update(of=("self",)).filter(pk=check_in_id).first()
    if found is None:
        return False
    is_late = found.is_late(now)
    found.reminded_at = found.reminded_at or now
    if is_late:
        found.reminded_again_at = now
    found.save(update_fields=["reminded_at", "reminded_again_at"])
    _write(MAIL_LATE if is_late else MAIL_DUE, found)
    return True


@transaction.atomic
def send_link_again(*, by: Any, check_in: CheckIn, now: datetime) -> None:
    """A fresh link for the contact of now; the old one stops working."""
    row = _locked(check_in)
    row.renew()
    row.save(update_fields=["nonce", "token_hash"])
    _write(MAIL_LATE if row.is_late(now) else MAIL_ASK, row)
    audit.record(by=by, verb="pledges.check_in.sent_again", target=row)


@transaction.atomic
def change_contact(*, by: Any, pledge: BodyPledge, name: str, role: str, email: str, reason: str) -> None:
    """Somebody else of the body answers for the pledge from now on. `reason` says how staff know.

    Which language they want is not known yet: they are written to in both, until they choose.
    """
    row = BodyPledge.objects.select_for_update().get(pk=pledge.pk)
    row.officer_name, row.officer_role, row.officer_email = name, role, email
    row.contact_language, row.contact_failed_at = MailLanguage.BOTH, None
    row.renew_contact_link()
    row.save(
        update_fields=[
            "officer_name", "officer_role", "officer_email", "contact_language", "contact_failed_at",
            "contact_nonce", "contact_token_hash",
        ]
    )  # fmt: skip
    for check_in in CheckIn.objects.of_pledge(row).unanswered():
        check_in.renew()
        check_in.save(update_fields=["nonce", "token_hash"])
    audit.record(by=by, verb="pledges.contact.changed", target=row, detail={"reason": reason})


# -- the answer -----------------------------------------------------------------------------------------------------


@transaction.atomic
def report(
    *,
    check_in: CheckIn,
    answers: Iterable[ReportAnswers],
    language: str,
    now: datetime,
) -> bool:
    """Keep what a body says; what stands in both languages is shown, unless somebody must first look at its file.

    False where it was answered or has closed; raises `filing.Gone` where a file is no longer there.
    """
    row = _locked(check_in)
    if not row.takes_answers(now):
        return False
    known = {one.pk: one for one in row.pledge.pledged.going_on().with_words()}
    for answer in answers:
        pledged = known[answer.pledged_id]
        check_move(PROGRESS_MOVES, pledged.progress, answer.progress)
        kept = Report.objects.create(
            check_in=row,
            pledged=pledged,
            progress=answer.progress,
            words_cy=answer.words_cy,
            words_en=answer.words_en,
            whom_cy=answer.whom_cy,
            whom_en=answer.whom_en,
            evidence=answer.evidence,
            language=language,
            created_at=now,
        )
        pledged.owner = answer.owner
        pledged.by_on = date.fromisoformat(answer.by_on) if answer.by_on else None
        pledged.save(update_fields=["owner", "by_on"])
        if answer.file_token:
            filing.join(answer.file_token, kept)
        elif kept.is_in_both_languages():
            _show(kept, pledged, by=None, now=now)
    row.answered_at = now
    row.save(update_fields=["answered_at"])
    audit.record(by=None, verb="pledges.check_in.answered", target=row)
    return True


def _locked(check_in: CheckIn) -> CheckIn:
    """The pledge is locked before anything of it, here as where staff decide: so counts follow one another."""
    BodyPledge.objects.select_for_update().get(pk=check_in.pledge_id)
    return CheckIn.objects.select_for_update(of=("self",)).select_related("pledge").get(pk=check_in.pk)


def _show(kept: Report, pledged: PledgedCommitment, *, by: Any, now: datetime) -> None:
    """Show a report, and let its commitment stand where it says; an older one never overtakes a newer."""
    kept.shown_at, kept.shown_by = now, by
    kept.save()
    newest = Report.objects.of(pledged).shown().newest_first().first()
    if newest is None or newest.pk != kept.pk:
        return
    is_counted = pledged.pledge.status == PledgeStatus.SHOWN
    if is_counted and pledged.progress:
        counts.change([counts.progress_key(pledged.code, pledged.progress)], -1)
    pledged.progress = kept.progress
    pledged.save(update_fields=["progress"])
    if is_counted:
        counts.change([counts.progress_key(pledged.code, pledged.progress)], 1)


@transaction.atomic
def translate(
    *, by: Any, report: Report, texts: dict[str, str], now: datetime, leaves_file_out: str = ""
) -> bool:
    """Fill in the language that the body left out, and show the report; its own words stay as they are.

    A file is shown with it, or left out for good with a reason. False where one language is still missing.
    """
    _locked(report.check_in)
    pledged = PledgedCommitment.objects.with_words().select_related("pledge").get(pk=report.pledged_id)
    row = Report.objects.waiting().select_for_update(of=("self",)).filter(pk=report.pk).first()
    if row is None:
        return False
    for name, text in texts.items():
        if not getattr(row, name):
            setattr(row, name, text)
    if not row.is_in_both_languages():
        return False
    if leaves_file_out:
        EvidenceFile.objects.filter(report=row).delete()
        audit.record(by=by, verb="pledges.evidence.left_out", target=row, detail={"reason": leaves_file_out})
    _show(row, pledged, by=by, now=now)
    audit.record(by=by, verb="pledges.report.shown", target=row, detail={"filled": sorted(texts)})
    return True
