"""The translators' queue: what there is to do for each pair, counted in a few grouped queries, and who is told.

The figures stand in the pair's own row. They are counted anew for one pair whenever something becomes of it, and for
the whole site by `manage.py parity`; nothing here asks a question per row.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from accounts.models import User
from bilingual.models import Pair, Ready, State, WithdrawnPage
from bilingual.words import count_words, pieces
from core.audit import record
from core.outbox import task
from core.post import sending

KIND = "translation_work"
AT_ONCE = 5000


@dataclass
class Work:
    """What is left of one pair."""

    missing: int = 0
    words: int = 0


@dataclass
class _Sides:
    live: int = 0
    pages: int = 0
    ready: int = 0


def without_translation(keys: Iterable[UUID] | None = None) -> "QuerySet[StringSegment]":
    """The strings of translation sources that nobody has translated yet."""
    done = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"), context_id=OuterRef("context_id"), has_error=False
    )
    segments = StringSegment.objects.filter(~Exists(done))
    return segments if keys is None else segments.filter(source__object_id__in=list(keys))


def figures(keys: Iterable[UUID] | None = None) -> dict[UUID, Work]:
    """Strings and words without a translation, of these pairs or of all, in one query."""
    found: dict[UUID, Work] = defaultdict(Work)
    for key, data in without_translation(keys).values_list("source__object_id", "string__data").iterator():
        found[key].missing += 1
        found[key].words += count_words(data)
    return found


def recount(keys: Iterable[UUID] | None = None) -> int:
    """Bring the rows of these pairs, or of all, up to date; returns how many changed."""
    keys = None if keys is None else list(keys)
    rows = Pair.objects.all() if keys is None else Pair.objects.filter(translation_key__in=keys)
    pairs = list(rows)
    work, sides = figures(keys), _sides(keys)
    withdrawn = WithdrawnPage.objects.keys_among(keys)
    changed_words = _changed_words(
        [pair for pair in pairs if pair.is_stale and not work[pair.translation_key].missing]
    )
    changed, recounted = defaultdict[State, list[int]](list), []
    for pair in pairs:
        left = work[pair.translation_key]
        words = left.words or changed_words.get(pair.pk, 0)
        state = _state_of(pair, left, sides[pair.translation_key])
        if pair.translation_key in withdrawn:
            state = State.WHOLE  # nothing is to be done for it
        if pair.state != state:
            changed[state].append(pair.pk)
        if (pair.missing, pair.words_to_do) != (left.missing, words):
            pair.missing, pair.words_to_do = left.missing, words
            recounted.append(pair)
    for state, pks in changed.items():
        for start in range(0, len(pks), AT_ONCE):
            Pair.objects.filter(pk__in=pks[start : start + AT_ONCE]).update(state=state)
    Pair.objects.bulk_update(recounted, ["missing", "words_to_do"], batch_size=500)
    return len({*(pk for pks in changed.values() for pk in pks), *(pair.pk for pair in recounted)})


def _sides(keys: list[UUID] | None) -> dict[UUID, _Sides]:
    pages, ready = Page.objects.filter(depth__gt=1), Ready.objects.all()
    if keys is not None:
        pages = pages.filter(translation_key__in=keys)
        ready = ready.filter(page__translation_key__in=keys)
    signed_off = set(ready.values_list("page_id", flat=True))
    found: dict[UUID, _Sides] = defaultdict(_Sides)
    for pk, key, live in pages.order_by().values_list("pk", "translation_key", "live").iterator():
        side = found[key]
        side.pages += 1
        side.live += live
        side.ready += pk in signed_off
    return found


def _state_of(pair: Pair, left: Work, sides: _Sides) -> State:
    if sides.pages < 2:
        return State.NO_PARTNER
    if left.missing or pair.is_stale:
        return State.TO_TRANSLATE
    if sides.ready:
        return State.WAITING
    return State.WHOLE if sides.live == 2 else State.TO_SIGN_OFF


def _changed_words(pairs: list[Pair]) -> dict[int, int]:
    """For translations written in the ordinary editor: the words of what is new in the source since it went live."""
    if not pairs:
        return {}
    sources = Page.objects.filter(pk__in=[pair.source_id for pair in pairs])
    found = {}
    for page in sources.select_related("latest_revision", "live_revision"):
        old = {leaf.text for leaf in pieces(page.live_revision.content)} if page.live_revision else set()
        new = [leaf.text for leaf in pieces(page.latest_revision.content)] if page.latest_revision else []
        found[page.pk] = sum(count_words(text) for text in new if text not in old)
    return {pair.pk: found.get(pair.source_id, 0) for pair in pairs}


# --- who is told, and who has it


@transaction.atomic
def hand_over(translation: Translation, *, now: datetime | None = None) -> None:
    """A page was sent for translation: its pair enters the queue, and the translators are told."""
    source = translation.source
    page = Page.objects.filter(translation_key=source.object_id, locale_id=source.locale_id).first()
    if page is None:
        return
    pair, _made = Pair.objects.get_or_create(translation_key=source.object_id, defaults={"source": page})
    pair.handed_over_at = now or timezone.now()
    pair.save(update_fields=["handed_over_at"])
    recount([pair.translation_key])
    pair.refresh_from_db()
    if pair.words_to_do:
        # After this transaction, in which somebody may be given the pair.
        tell_of_work.enqueue(pair.pk)


@task
def tell_of_work(pair_id: int) -> None:
    """Tell whoever is to translate a page that was sent, unless it has been done meanwhile."""
    pair = Pair.objects.numbered(pair_id)
    if pair is not None and pair.words_to_do:
        tell_translators(pair)


@transaction.atomic
def expect(pair: Pair, *, to: User | None, due_on: date | None) -> None:
    """What was said when the page was sent for translation: by when it is wanted, and of whom."""
    pair.assignee, pair.due_on = to or pair.assignee, due_on or pair.due_on
    pair.save(update_fields=["assignee", "due_on"])
    detail = {"to": pair.assignee_id, "due_on": pair.due_on.isoformat() if pair.due_on else None}
    record(by=None, verb="pair.expected", target=pair, detail=detail)


def tell_translators(pair: Pair) -> int:
    """Owe a mail to whoever has the pair, or to every translator; each in their own language. Returns how many."""
    people = [pair.assignee] if pair.assignee else list(User.objects.holding("translator"))
    told = [person for person in people if person.is_active and person.email]
    for person in told:
        sending.queue(kind=KIND, to=person.email, language=person.language, subject_id=pair.pk)
    return len(told)


@transaction.atomic
def assign(*, by: Any, pair: Pair, to: User | None, due_on: date | None) -> None:
    """Say who has it and by when; a person who is given work by somebody else is told."""
    is_new = to is not None and to.pk != pair.assignee_id
    pair.assignee, pair.due_on = to, due_on
    pair.save(update_fields=["assignee", "due_on"])
    detail = {"to": to.pk if to else None, "due_on": due_on.isoformat() if due_on else None}
    record(by=by, verb="pair.assigned", target=pair, detail=detail)
    if is_new and to != by:
        tell_translators(pair)
