"""“Were you helped?”: asked once, fourteen days after closing, recalled once a week later, and not of who refuses."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from core import audit
from core.post import sending
from enquiries import emails
from enquiries.choices import Helped
from enquiries.models import Enquiry, Survey

TOO_LATE = timedelta(days=60)
"""Nobody is asked about what was closed longer ago, so that a site that starts late does not write to everybody."""

ANSWER_WITHIN = timedelta(days=60)


def ask_the_helped(now: datetime) -> int:
    """Ask everybody who is due to be asked."""
    due = Enquiry.objects.to_be_asked_whether_helped(
        closed_before=now - timedelta(days=settings.SURVEY_DAYS[0]), closed_since=now - TOO_LATE
    )
    return sum(ask(enquiry=enquiry, now=now) for enquiry in due)


@transaction.atomic
def ask(*, enquiry: Enquiry, now: datetime) -> bool:
    """Ask one person, once; False where they were asked already, or once refused."""
    case = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    if Survey.objects.filter(enquiry=case).exists() or Survey.objects.refused_by(case.email).exists():
        return False
    survey = Survey(enquiry=case, asked_at=now, expires_at=now + ANSWER_WITHIN)
    survey.renew()
    survey.save()
    sending.queue(kind=emails.HELPED, to=case.email, language=case.mail_language, subject_id=survey.pk)
    audit.record(by=None, verb="enquiry.survey_sent", target=case)
    return True


def remind(now: datetime) -> int:
    """Recall the question once to those who have not answered."""
    asked_before = now - timedelta(days=settings.SURVEY_DAYS[1])
    return sum(
        remind_one(survey=survey, now=now)
        for survey in Survey.objects.to_be_reminded(asked_before=asked_before)
    )


@transaction.atomic
def remind_one(*, survey: Survey, now: datetime) -> bool:
    held = Survey.objects.select_for_update().select_related("enquiry").get(pk=survey.pk)
    if held.reminded_at is not None or held.answer or held.is_refused:
        return False
    held.reminded_at = now
    held.save(update_fields=["reminded_at"])
    case = held.enquiry
    sending.queue(kind=emails.HELPED_AGAIN, to=case.email, language=case.mail_language, subject_id=held.pk)
    return True


@transaction.atomic
def answer(*, survey: Survey, said: Helped, now: datetime) -> None:
    """Keep the answer; another one takes its place."""
    held = Survey.objects.select_for_update().get(pk=survey.pk)
    held.answer, held.answered_at = said, now
    held.save(update_fields=["answer", "answered_at"])


@transaction.atomic
def refuse(*, survey: Survey) -> None:
    """Ask this person no more, about this or anything later."""
    held = Survey.objects.select_for_update().get(pk=survey.pk)
    held.is_refused = True
    held.save(update_fields=["is_refused"])
