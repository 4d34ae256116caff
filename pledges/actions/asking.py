"""Once a year: what did you do? Asked by mail, answered by a secret link or not at all."""

from datetime import datetime, timedelta

from django.db import transaction

from core import audit
from core.keyed import digest_of
from core.post.sending import queue
from people import consents
from people.models import ConsentChannel, LastHere, address_key
from people.wishes import mail_language
from pledges import passing_on
from pledges.choices import Did
from pledges.models import Signature, YearlyAsk

MAIL = "pledges.year"
EVERY = timedelta(days=365)
OPEN_FOR = timedelta(days=60)
AT_ONCE = 500


def ask_where_due(*, now: datetime) -> int:
    """Ask whoever signed, or was last asked, a year ago. Returns how many; a run takes a bounded number."""
    due = list(Signature.objects.to_ask(now - EVERY).values_list("pk", flat=True)[:AT_ONCE])
    return sum(_ask(pk, now) for pk in due)


@transaction.atomic
def _ask(pk: int, now: datetime) -> bool:
    """The row is locked first: two clocks at once ask once."""
    row = Signature.objects.select_for_update(of=("self",)).filter(pk=pk).first()
    if row is None or not Signature.objects.to_ask(now - EVERY).filter(pk=pk).exists():
        return False
    ask = YearlyAsk(signature=row, asked_at=now, expires_at=now + OPEN_FOR)
    ask.token_hash = digest_of(ask.token)
    ask.save()
    row.last_asked_at = now
    row.unanswered += 1
    row.save(update_fields=["last_asked_at", "unanswered"])
    language = mail_language(row.email, otherwise=row.language)
    queue(kind=MAIL, to=row.email, language=language, subject_id=ask.pk)
    return True


@transaction.atomic
def answer(
    *, ask: YearlyAsk, did: Did, words: str, language: str, now: datetime, may_be_a_story: bool = False
) -> bool:
    """Keep what they did; with their consent, a story may begin with their words. False where it was answered, or its
    time is over."""
    Signature.objects.select_for_update().get(pk=ask.signature_id)
    row = YearlyAsk.objects.select_for_update(of=("self",)).with_signers().get(pk=ask.pk)
    if not row.takes_an_answer(now):
        return False
    row.answered_at, row.did, row.words, row.language = now, did, words, language
    row.save(update_fields=["answered_at", "did", "words", "language"])
    Signature.objects.filter(pk=row.signature_id).update(unanswered=0)
    LastHere.objects.update_or_create(key=address_key(row.signature.email), defaults={"at": now})
    audit.record(by=None, verb="pledges.year.answered", target=row, detail={"did": str(did)})
    if may_be_a_story and words:
        _let_it_be_told(row, now)
    return True


def _let_it_be_told(row: YearlyAsk, now: datetime) -> None:
    """The words begin a draft that their writer alone goes on with: by a link that comes by mail."""
    signer = row.signature
    said = [("pledges.story", True)]
    consents.note(row, said, now=now, channel=ConsentChannel.FORM, language=row.language)
    passing_on.pass_on(
        passing_on.MayBeAStory(
            name=signer.name, email=signer.email, words=row.words, authority=signer.authority_id,
            language=row.language,
        ),
        now,
    )  # fmt: skip
