"""A page and its partner: signing off, going out together, and what is out of date."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision

from bilingual import localize, shared
from bilingual.gate import permit
from bilingual.models import Exemption, Pair, Ready
from bilingual.words import digest_of, left_in_english, words_digest
from core.audit import record


class Wait(Enum):
    """Why a pair has not gone out."""

    PARTNER_MISSING = "partner_missing"
    PARTNER_NOT_READY = "partner_not_ready"
    OUT_OF_DATE = "out_of_date"
    ENGLISH_LEFT = "english_left"
    CHANGED_SINCE = "changed_since"
    FACTS_DIFFER = "facts_differ"
    NOT_YET = "not_yet"


@dataclass(frozen=True)
class Outcome:
    """What came of signing off: the pair is live, or it waits for something named."""

    is_live: bool
    wait: Wait | None = None
    places: tuple[str, ...] = ()


def partner_of(page: Page) -> Page | None:
    partner: Page | None = page.get_translations().first()
    return partner


def pair_of(page: Page) -> Pair:
    """The pair's own row. The first page asked about is taken as the source; the other answers it."""
    pair, _ = Pair.objects.get_or_create(
        translation_key=page.translation_key, defaults={"source": page.page_ptr}
    )
    return pair


def is_source(page: Page) -> bool:
    return pair_of(page).source_id == page.pk


@transaction.atomic
def sign_off(*, by: Any, page: Page, revision: Revision, now: datetime | None = None) -> Outcome:
    """Keep this revision as ready, and let the pair go out if it can."""
    now = now or timezone.now()
    pair = pair_of(page)
    Ready.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "revision": revision,
            "digest": digest_of(revision.content),
            "by": by,
            "at": now,
            "go_live_at": revision.as_object().go_live_at,
        },
    )
    if pair.source_id == page.pk:
        _note_new_source(by, pair, page, revision, now)
    else:
        _note_answer(pair, page)
    record(by=by, verb="page.signed_off", target=page.page_ptr, detail={"revision": revision.pk})
    return publish_pair(page.translation_key, now=now)


def _note_new_source(by: Any, pair: Pair, page: Page, revision: Revision, now: datetime) -> None:
    """New words or facts make the translation stale, and the translator's editor shows them at once.

    Where memory answers every one of them (blocks changed places, say), the translation is made and signed off too.
    """
    partner = partner_of(page)
    answer = (_candidate(partner) or partner.latest_revision) if partner is not None else None
    facts_apart = shared.differing(page, revision.content, answer.content if answer else None)
    if words_digest(revision.content) == pair.answered_digest and not facts_apart:
        return
    pair.mark_stale(now)
    pair.save()
    localize.refresh_source(revision)
    if partner is not None and localize.is_translated_from(page, partner) and localize.is_complete(partner):
        localize.translate_again(partner, by=by)


def _note_answer(pair: Pair, page: Page) -> None:
    """A translation that is signed off answers the newest words of its source, unless segments are still missing."""
    source = pair.source.specific
    newest = _candidate(source) or source.latest_revision
    if newest is not None and localize.is_complete(page):
        pair.answer(words_digest(newest.content))
        pair.save()


@transaction.atomic
def keep_translation(*, by: Any, page: Page, reason: str, now: datetime | None = None) -> Outcome:
    """A small change that needs no new translation: the old one answers it, for a reason that is kept."""
    if not reason.strip():
        raise ValidationError("A reason is needed.")
    pair = pair_of(page)
    source = pair.source.specific
    newest = _candidate(source) or source.latest_revision
    pair.answer(words_digest(newest.content))
    pair.save()
    record(by=by, verb="page.translation_kept", target=page.page_ptr, detail={"reason": reason})
    return publish_pair(page.translation_key, now=now or timezone.now())


def _candidate(page: Page) -> Revision | None:
    """What would go out for this side: what was signed off, else what is live and has nothing newer in the making."""
    ready = Ready.objects.filter(page_id=page.pk).select_related("revision").first()
    if ready is not None:
        return ready.revision
    return page.live_revision if page.live else None


@transaction.atomic
def publish_pair(translation_key: UUID, *, now: datetime) -> Outcome:
    """Put both sides live in one transaction, or neither; say why when it is neither."""
    list(Pair.objects.select_for_update().filter(translation_key=translation_key))
    sides = [page.specific for page in Page.objects.filter(translation_key=translation_key).order_by("pk")]
    exempt = _exempt_alone(sides)
    if exempt is not None:
        sides = [exempt]
    waiting = _why_wait(sides, now=now, alone=exempt is not None)
    if waiting is not None:
        return waiting
    with permit(translation_key):
        for page in sides:
            ready = Ready.objects.filter(page_id=page.pk).select_related("revision", "by").first()
            if ready is not None:
                fresh = page.specific_class.objects.get(pk=page.pk)
                fresh.publish(ready.revision, user=ready.by, skip_permission_checks=True)
                ready.delete()
    return Outcome(is_live=True)


def _exempt_alone(sides: list[Page]) -> Page | None:
    exempt = set(
        Exemption.objects.filter(page__in=[page.pk for page in sides]).values_list("page_id", flat=True)
    )
    return next((page for page in sides if page.pk in exempt), None)


def _why_wait(sides: list[Page], *, now: datetime, alone: bool) -> Outcome | None:
    if len(sides) < 2 and not alone:
        return Outcome(False, Wait.PARTNER_MISSING)
    ready = {row.page_id: row for row in Ready.objects.filter(page__in=[page.pk for page in sides])}
    for page in sides:
        row = ready.get(page.pk)
        if row is None and not page.live:
            return Outcome(False, Wait.PARTNER_NOT_READY)
        if row is not None and row.digest != digest_of(row.revision.content):
            return Outcome(False, Wait.CHANGED_SINCE)
        if row is not None and row.go_live_at and row.go_live_at > now:
            return Outcome(False, Wait.NOT_YET)
    return None if alone else _why_words_wait(sides)


def _why_words_wait(sides: list[Page]) -> Outcome | None:
    pair = pair_of(sides[0])
    content = {
        page.locale.language_code: candidate.content for page in sides if (candidate := _candidate(page))
    }
    source = next(page for page in sides if page.pk == pair.source_id)
    if words_digest(content[source.locale.language_code]) != pair.answered_digest:
        return Outcome(False, Wait.OUT_OF_DATE)
    leaks = left_in_english(content["en"], content["cy"])
    if leaks:
        return Outcome(False, Wait.ENGLISH_LEFT, tuple(leaf.path for leaf in leaks))
    apart = shared.differing(source, content["en"], content["cy"])
    return Outcome(False, Wait.FACTS_DIFFER, apart) if apart else None


def publish_due_pairs(now: datetime) -> int:
    """Let scheduled pairs go out whose time has come; returns how many did."""
    keys = (
        Ready.objects.filter(go_live_at__lte=now).values_list("page__translation_key", flat=True).distinct()
    )
    return sum(publish_pair(key, now=now).is_live for key in list(keys))


def end_exemptions(now: datetime) -> int:
    """An exemption that has run out takes its page offline; returns how many did."""
    ended = list(Exemption.objects.ended_by(timezone.localdate(now)).select_related("page"))
    for exemption in ended:
        with transaction.atomic():
            page = exemption.page.specific
            exemption.delete()
            partner = partner_of(page)
            if page.live and not (partner and partner.live):
                UnpublishPageAction(page, log_action=True).execute(skip_permission_checks=True)
    return len(ended)


def take_partner_along(page: Page) -> None:
    """One side goes off: so does the other, at the same moment."""
    partner = partner_of(page)
    if partner is None or not partner.live or Exemption.objects.filter(page=partner).exists():
        return
    with permit(page.translation_key):
        UnpublishPageAction(partner.specific).execute(skip_permission_checks=True)


@transaction.atomic
def adopt(*, by: Any, english: Page, welsh: Page, source: Page | None = None) -> Outcome:
    """Record a finished pair (same translation key, same block ids) as translated, and put both sides live."""
    source = source or english
    target = welsh if source is english else english
    pair, _ = Pair.objects.update_or_create(
        translation_key=source.translation_key, defaults={"source": source.page_ptr}
    )
    localize.remember(source=source, target=target, by=by)
    told, answer = (page.save_revision(user=by, log_action=False) for page in (source, target))
    pair.answer(words_digest(told.content))
    pair.save()
    sign_off(by=by, page=source, revision=told)
    return sign_off(by=by, page=target, revision=answer)
