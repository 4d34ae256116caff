"""A page and its partner: signing off, going out together, and what is out of date."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision

from bilingual import leaks, localize, memory, queue, shared
from bilingual.gate import permit
from bilingual.leaks import Leak
from bilingual.localize import candidate, newest_words
from bilingual.models import Exemption, Pair, Ready, SameWords, WithdrawnPage
from bilingual.words import digest_of, left_in_english, words_digest
from core.audit import record

ADOPTED = "Adopted as a finished pair"
"""The reason kept where code, not a person, puts a finished pair live."""


class Wait(Enum):
    """Why a pair has not gone out."""

    PARTNER_MISSING = "partner_missing"
    PARTNER_NOT_READY = "partner_not_ready"
    OUT_OF_DATE = "out_of_date"
    ENGLISH_LEFT = "english_left"
    CHANGED_SINCE = "changed_since"
    FACTS_DIFFER = "facts_differ"
    LEAK = "leak"
    NOT_YET = "not_yet"
    WITHDRAWN = "withdrawn"


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
    pair, _made = Pair.objects.get_or_create(
        translation_key=page.translation_key, defaults={"source": page.page_ptr}
    )
    return pair


def is_source(page: Page) -> bool:
    return pair_of(page).source_id == page.pk


@transaction.atomic
def sign_off(
    *, by: Any, page: Page, revision: Revision, now: datetime | None = None, goes_on_because: str = ""
) -> Outcome:
    """Keep this revision as ready, and let the pair go out if it can.

    The pair is held first: of two people who sign off its two sides at once, the second sees what the first did.
    """
    now = now or timezone.now()
    pair_of(page)
    pair = Pair.objects.held(page.translation_key)
    _keep_ready(by, page, revision, now, goes_on_because)
    if pair.source_id == page.pk:
        _note_new_source(by, pair, page, revision, now)
    else:
        _note_answer(pair, page)
    return publish_pair(page.translation_key, now=now)


def _keep_ready(by: Any, page: Page, revision: Revision, now: datetime, goes_on_because: str) -> None:
    digest = digest_of(revision.content)
    before = Ready.objects.filter(page_id=page.pk, digest=digest).first()
    Ready.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "revision": revision,
            "digest": digest,
            "by": by,
            "at": now,
            "go_live_at": revision.as_object().go_live_at,
            "goes_on_because": goes_on_because or (before.goes_on_because if before else ""),
        },
    )
    record(by=by, verb="page.signed_off", target=page.page_ptr, detail={"revision": revision.pk})


def _note_new_source(by: Any, pair: Pair, page: Page, revision: Revision, now: datetime) -> None:
    """New words or facts make the translation stale, and the translator's editor shows them at once.

    Where memory answers every one of them (blocks changed places, say), the translation is made and signed off too.
    """
    partner = partner_of(page)
    answer = newest_words(partner) if partner is not None else None
    facts_apart = shared.differing(page, revision.content, answer.content if answer else None)
    if words_digest(revision.content) == pair.answered_digest and not facts_apart:
        return
    is_news = not pair.is_stale
    pair.mark_stale(now)
    pair.save()
    localize.refresh_source(revision)
    if partner is not None and localize.is_translated_from(page, partner) and localize.is_complete(partner):
        localize.translate_again(partner, by=by)
    elif is_news and pair.answered_digest and partner is not None:
        queue.recount([pair.translation_key])
        queue.tell_translators(pair)


def _note_answer(pair: Pair, page: Page) -> None:
    """A translation that is signed off answers the newest words of its source, unless segments are still missing."""
    newest = newest_words(pair.source.specific)
    if newest is None:
        return
    localize.refresh_source(newest)
    if localize.is_complete(page):
        pair.answer(words_digest(newest.content))
        pair.save()


@transaction.atomic
def keep_translation(*, by: Any, page: Page, reason: str, now: datetime | None = None) -> Outcome:
    """A small change that needs no new translation: the old one answers it, for a reason that is kept."""
    if not reason.strip():
        raise ValidationError(_("A reason is needed."))
    pair_of(page)
    pair = Pair.objects.held(page.translation_key)
    newest = newest_words(pair.source.specific)
    if newest is None:
        raise ValidationError(_("There is nothing yet that could be answered."))
    translation = localize.translation_of(pair.translation_key)
    if translation is not None:
        memory.keep(translation, by=by)
    pair.answer(words_digest(newest.content))
    pair.save()
    record(by=by, verb="page.translation_kept", target=page.page_ptr, detail={"reason": reason})
    return publish_pair(page.translation_key, now=now or timezone.now())


@transaction.atomic
def publish_pair(translation_key: UUID, *, now: datetime) -> Outcome:
    """Put both sides live in one transaction, or neither; say why when it is neither."""
    list(Pair.objects.select_for_update().filter(translation_key=translation_key))
    outcome = _publish(translation_key, now)
    queue.recount([translation_key])
    return outcome


def _publish(translation_key: UUID, now: datetime) -> Outcome:
    if WithdrawnPage.objects.keys_among([translation_key]):
        return Outcome(False, Wait.WITHDRAWN)
    sides = [page.specific for page in Page.objects.filter(translation_key=translation_key).order_by("pk")]
    exempt = _exempt_alone(sides)
    if exempt is not None:
        sides = [exempt]
    ready = Ready.objects.of(sides)
    waiting = _why_wait(sides, ready, now=now, alone=exempt is not None)
    if waiting is not None:
        return waiting
    with permit(translation_key):
        for page in sides:
            row = ready.get(page.pk)
            if row is not None:
                _go_live(page, row)
    return Outcome(is_live=True)


def _go_live(page: Page, row: Ready) -> None:
    """Its time has come by the pair's clock; Wagtail must not look at its own and put it off again."""
    revision = row.revision
    if row.go_live_at is not None:
        revision.content["go_live_at"] = None
        revision.save(update_fields=["content"])
    fresh = page.specific_class.objects.get(pk=page.pk)
    fresh.publish(revision, user=row.by, skip_permission_checks=True)
    row.delete()


def _exempt_alone(sides: list[Page]) -> Page | None:
    exempt = set(
        Exemption.objects.filter(page__in=[page.pk for page in sides]).values_list("page_id", flat=True)
    )
    return next((page for page in sides if page.pk in exempt), None)


def _why_wait(sides: list[Page], ready: dict[int, Ready], *, now: datetime, alone: bool) -> Outcome | None:
    if len(sides) < 2 and not alone:
        return Outcome(False, Wait.PARTNER_MISSING)
    for page in sides:
        row = ready.get(page.pk)
        if row is None and not page.live:
            return Outcome(False, Wait.PARTNER_NOT_READY)
        if row is not None and not row.is_as_signed:
            return Outcome(False, Wait.CHANGED_SINCE)
    waiting = None if alone else _why_words_wait(sides, ready)
    return waiting or _why_guarded(sides, ready) or _why_not_yet(ready, now)


def _why_words_wait(sides: list[Page], ready: dict[int, Ready]) -> Outcome | None:
    pair = pair_of(sides[0])
    content = {
        page.locale.language_code: revision.content
        for page in sides
        if (revision := candidate(page, ready.get(page.pk)))
    }
    source = next(page for page in sides if page.pk == pair.source_id)
    if words_digest(content[source.locale.language_code]) != pair.answered_digest:
        return Outcome(False, Wait.OUT_OF_DATE)
    same = SameWords.objects.digests_of(pair.translation_key)
    found = left_in_english(content["en"], content["cy"], same=same)
    if found:
        return Outcome(False, Wait.ENGLISH_LEFT, tuple(leaf.path for leaf in found))
    apart = shared.differing(source, content["en"], content["cy"])
    return Outcome(False, Wait.FACTS_DIFFER, apart) if apart else None


def _why_guarded(sides: list[Page], ready: dict[int, Ready]) -> Outcome | None:
    """Words that look as if they were never meant for readers hold the pair until somebody gives a reason."""
    places = [leak.path for page in sides for leak in leaks_of(page, ready.get(page.pk))]
    return Outcome(False, Wait.LEAK, tuple(places)) if places else None


def leaks_of(page: Page, ready: Ready | None) -> list[Leak]:
    """What the leak guard points at in what was signed off, while nobody has said why it may go out."""
    if ready is None or ready.goes_on_because:
        return []
    return leaks.found_in(ready.revision.content, page.locale.language_code)


def _why_not_yet(ready: dict[int, Ready], now: datetime) -> Outcome | None:
    is_early = any(row.go_live_at and row.go_live_at > now for row in ready.values())
    return Outcome(False, Wait.NOT_YET) if is_early else None


@transaction.atomic
def go_on(*, by: Any, page: Page, reason: str, now: datetime | None = None) -> Outcome:
    """Let what the leak guard points at go out on both sides, for a reason that is kept."""
    if not reason.strip():
        raise ValidationError(_("A reason is needed."))
    Pair.objects.held(page.translation_key)
    sides = [side.specific for side in Page.objects.filter(translation_key=page.translation_key)]
    for side in sides:
        row = Ready.objects.of([side]).get(side.pk)
        pointed_at = leaks_of(side, row)
        if row is not None and pointed_at:
            row.goes_on_because = reason.strip()
            row.save(update_fields=["goes_on_because"])
            kinds = sorted({leak.kind.value for leak in pointed_at})
            detail = {"reason": reason.strip(), "kinds": kinds, "places": [leak.path for leak in pointed_at]}
            record(by=by, verb="page.leaks_let_go", target=side.page_ptr, detail=detail)
    return publish_pair(page.translation_key, now=now or timezone.now())


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
    queue.recount([page.translation_key])


@transaction.atomic
def adopt(*, by: Any, english: Page, welsh: Page, source: Page | None = None) -> Outcome:
    """Record a finished pair (same translation key, same block ids) as translated, and put both sides live."""
    source = source or english
    target = welsh if source is english else english
    pair, _made = Pair.objects.update_or_create(
        translation_key=source.translation_key, defaults={"source": source.page_ptr}
    )
    localize.remember(source=source, target=target, by=by)
    told, answer = (page.save_revision(user=by, log_action=False) for page in (source, target))
    pair.answer(words_digest(told.content))
    pair.save()
    _keep_ready(by, source, told, timezone.now(), ADOPTED)
    return sign_off(by=by, page=target, revision=answer, goes_on_because=ADOPTED)
