"""What the worker does here bit by bit."""

from django.db import transaction
from django.utils import timezone

from core import confirmations
from core.outbox import task
from core.post.sending import queue
from people.wishes import mail_language
from pledges.models import CommitmentVersion, Milestone, PledgedCommitment, Signature, SignatureChoice

MAIL_REWORDED, AGREE = "pledges.reworded", "pledges.reworded"
MAIL_BODY_REWORDED, BODY_AGREES = "pledges.body_reworded", "pledges.body_reworded"
MAIL_MILESTONE = "pledges.milestone"
AT_ONCE = 200
DAYS = 60


@task
def ask_signers_again(version_id: int, after: int) -> None:
    """Write to those who signed earlier words of a commitment, some at a time.

    Each bit commits with the order for the next, so that nobody is asked twice and nobody is left out.
    """
    version = CommitmentVersion.objects.get(pk=version_id)
    if not version.is_current:
        return
    now = timezone.now()
    with transaction.atomic():
        asked = list(SignatureChoice.objects.of_earlier_words(version).after(after)[:AT_ONCE])
        for choice in asked:
            confirmation = confirmations.ask(purpose=AGREE, subject_id=choice.pk, now=now, days=DAYS)
            queue(
                kind=MAIL_REWORDED, to=choice.signature.email, subject_id=choice.pk, confirmation_id=confirmation.pk,
                language=mail_language(choice.signature.email, otherwise=choice.signature.language),
            )  # fmt: skip
        if len(asked) == AT_ONCE:
            ask_signers_again.enqueue(version_id, asked[-1].pk)


@task
def ask_bodies_again(version_id: int, after: int) -> None:
    """The same for public bodies: the contact says whether the body means the new words too."""
    version = CommitmentVersion.objects.get(pk=version_id)
    if not version.is_current:
        return
    now = timezone.now()
    with transaction.atomic():
        asked = list(PledgedCommitment.objects.of_earlier_words(version).after(after)[:AT_ONCE])
        for pledged in asked:
            confirmation = confirmations.ask(purpose=BODY_AGREES, subject_id=pledged.pk, now=now, days=DAYS)
            queue(
                kind=MAIL_BODY_REWORDED, to=pledged.pledge.officer_email, language=pledged.pledge.mail_language,
                subject_id=pledged.pk, confirmation_id=confirmation.pk,
            )  # fmt: skip
        if len(asked) == AT_ONCE:
            ask_bodies_again.enqueue(version_id, asked[-1].pk)


@task
def tell_of_milestone(milestone_id: int, after: int) -> None:
    """To everybody who asked to hear more, some at a time; each bit commits with the order for the next."""
    milestone = Milestone.objects.filter(pk=milestone_id).first()
    if milestone is None:
        return
    with transaction.atomic():
        rows = Signature.objects.wanting_updates().filter(set_id=milestone.set_id)
        told = list(rows.after_key(after)[:AT_ONCE])
        for row in told:
            queue(
                kind=MAIL_MILESTONE, to=row.email, subject_id=row.pk,
                language=mail_language(row.email, otherwise=row.language),
            )  # fmt: skip
        if len(told) == AT_ONCE:
            tell_of_milestone.enqueue(milestone_id, told[-1].pk)
