"""What the worker does here bit by bit."""

from django.db import transaction
from django.utils import timezone

from core import confirmations
from core.outbox import task
from core.post.sending import queue
from pledges.models import CommitmentVersion, SignatureChoice

MAIL_REWORDED, AGREE = "pledges.reworded", "pledges.reworded"
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
                kind=MAIL_REWORDED, to=choice.signature.email, language=choice.signature.language,
                subject_id=choice.pk, confirmation_id=confirmation.pk,
            )  # fmt: skip
        if len(asked) == AT_ONCE:
            ask_signers_again.enqueue(version_id, asked[-1].pk)
