"""Forms of mailed links that look as if a machine had filled them in: kept whole, acted on when staff let them through.

Whoever sent one sees what everybody sees. The link goes on working, so a person whom their browser's own filling-in
betrayed may also simply send it again.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from core import audit
from core.moves import MoveNotAllowedError
from pledges import filing
from pledges.actions import asking, handing_over, reporting, viewing
from pledges.actions.forgetting import forget_forms
from pledges.choices import Did, FormKind
from pledges.models import BodyPledge, CheckIn, CounterView, HeldForm, YearlyAsk

KEPT = timedelta(days=60)
STILL, ANOTHER = "still", "another"


@transaction.atomic
def hold(
    *, kind: FormKind, subject_id: int, email: str, answers: Mapping[str, Any], form_key: str, language: str,
    now: datetime,
) -> None:  # fmt: skip
    """Keep what was sent for staff to look at; the same form sent twice is kept once."""
    row, is_new = HeldForm.objects.get_or_create(
        kind=kind,
        subject_id=subject_id,
        form_key=form_key,
        defaults={
            "email": email, "answers": json.dumps(dict(answers), default=str), "language": language,
            "created_at": now,
        },
    )  # fmt: skip
    if is_new:
        for name, value in answers.items():
            if name.startswith(reporting.FILE_TOKEN) and value:
                filing.hold(str(value), row)


def _report(form: HeldForm, now: datetime) -> bool:
    check_in = CheckIn.objects.with_bodies().filter(pk=form.subject_id).first()
    if check_in is None:
        return False
    pledged = check_in.pledge.pledged.going_on().with_words()
    answers = [reporting.answers_of(one, form.said) for one in pledged]
    try:
        return reporting.report(check_in=check_in, answers=answers, language=form.language, now=now)
    except filing.Gone:
        return False


def _contact(form: HeldForm, now: datetime) -> bool:
    pledge = BodyPledge.objects.shown().filter(pk=form.subject_id).first()
    if pledge is None or not pledge.contact_token_hash or pledge.officer_email != form.email:
        return False
    said = form.said
    if said.get("contact") == STILL:
        handing_over.stay(pledge=pledge, now=now)
        return True
    return handing_over.hand_over(
        pledge=pledge,
        name=said["contact_name"],
        role=said["contact_role"],
        email=said["contact_email"],
        now=now,
    )


def _answer(form: HeldForm, now: datetime) -> bool:
    view = CounterView.objects.filter(pk=form.subject_id).first()
    said = form.said
    return view is not None and viewing.answer(
        view=view, words_cy=said["words_cy"], words_en=said["words_en"], now=now
    )


def _year(form: HeldForm, now: datetime) -> bool:
    ask, said = YearlyAsk.objects.filter(pk=form.subject_id).first(), form.said
    return ask is not None and asking.answer(
        ask=ask,
        did=Did(said["did"]),
        words=said["words"],
        may_be_a_story=bool(said.get("may_be_a_story")),
        language=form.language,
        now=now,
    )


_DEEDS: Mapping[str, Callable[[HeldForm, datetime], bool]] = {
    FormKind.REPORT: _report,
    FormKind.CONTACT: _contact,
    FormKind.ANSWER: _answer,
    FormKind.YEAR: _year,
}


def _locked(form: HeldForm) -> HeldForm:
    row = HeldForm.objects.select_for_update().filter(pk=form.pk).first()
    if row is None:
        raise MoveNotAllowedError("held", "decided")
    return row


@transaction.atomic
def release(*, by: Any, form: HeldForm, now: datetime) -> None:
    """A person sent it after all: it has its effect now. `MoveNotAllowedError` where its time is over, or it was sent
    again meanwhile."""
    row = _locked(form)
    if not row.said or not _DEEDS[row.kind](row, now):
        raise MoveNotAllowedError("held", "released")
    audit.record(by=by, verb="pledges.form.released", target=row, detail={"kind": row.kind})
    forget_forms([row], now)


@transaction.atomic
def refuse(*, by: Any, form: HeldForm, reason: str, now: datetime) -> None:
    """A machine sent it: it goes, with its files."""
    row = _locked(form)
    audit.record(by=by, verb="pledges.form.refused", target=row, detail={"kind": row.kind, "reason": reason})
    forget_forms([row], now)
