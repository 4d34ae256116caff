"""Facts changed on both sides of a pair at once: a review day, a theme. Words are never touched."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page

from bilingual import localize, pairs
from bilingual.localize import newest_words
from bilingual.models import Pair
from bilingual.pairs import Outcome, Wait
from bilingual.words import words_digest
from core.audit import record


def source_first(page: Page) -> list[Page]:
    """Both sides, the source before its translation: signed off in this order the translation answers it."""
    source_id = pairs.pair_of(page.specific).source_id
    sides = [one.specific for one in Page.objects.filter(translation_key=page.translation_key)]
    return sorted(sides, key=lambda one: one.pk != source_id)


@transaction.atomic
def change_facts(*, by: Any, page: Page, facts: Mapping[str, Any]) -> Outcome:
    """Give both sides these values. A pair without other unpublished changes goes out again with them at once.

    Where somebody is at work on either side, both drafts are given the values and wait for them. A translation that
    answered the words before answers them still: only facts changed.
    """
    sides = source_first(page)
    pair = Pair.objects.held(page.translation_key)
    was_answered = pair.answered_digest == _digest(sides[0])
    is_clean = len(sides) == 2 and all(side.live and not side.has_unpublished_changes for side in sides)
    revisions = []
    for side in sides:
        draft = side.get_latest_revision_as_object()
        for name, value in facts.items():
            setattr(draft, name, value)
        revisions.append(draft.save_revision(user=by))
    record(by=by, verb="page.facts_changed", target=sides[0].page_ptr, detail={"fields": sorted(facts)})
    if not is_clean:
        return Outcome(False, Wait.PARTNER_NOT_READY)
    localize.refresh_source(revisions[0])
    outcome = Outcome(False)
    for side, revision in zip(sides, revisions, strict=True):
        outcome = pairs.sign_off(by=by, page=side, revision=revision)
        if outcome.is_live and all(_tells(one, facts) for one in sides):
            break  # the translation was made again from memory, with the new facts
    if outcome.wait is Wait.OUT_OF_DATE and was_answered:
        pair.refresh_from_db()
        pair.answer(_digest(sides[0]))
        pair.save()
        outcome = pairs.publish_pair(page.translation_key, now=timezone.now())
    return outcome


def _tells(page: Page, facts: Mapping[str, Any]) -> bool:
    """Whether the live page gives these values."""
    fresh = type(page).objects.get(pk=page.pk)
    return all(_value(getattr(fresh, name)) == _value(value) for name, value in facts.items())


def _value(value: Any) -> Any:
    """Of many rows chosen, their keys in order."""
    rows = value.all() if hasattr(value, "all") else value
    return sorted(row.pk for row in rows) if isinstance(rows, list | QuerySet) else rows


def _digest(source: Page) -> str:
    newest = newest_words(source)
    return words_digest(newest.content) if newest else ""
