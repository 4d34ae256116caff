"""Where the gate and wagtail-localize meet.

The library publishes on its own, fills missing Welsh with English and writes into live rows. Its one door, saving a
translation, is replaced here: a translation becomes a revision, and publishing it means signing it off.
"""

import json
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models.signals import post_save
from wagtail.models import Page, Revision
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import StringSegmentValue

from bilingual.models import Pair, Ready
from bilingual.words import digest_of


def source_of(page: Page) -> TranslationSource | None:
    return TranslationSource.objects.filter(object_id=page.translation_key).first()


def candidate(page: Page, ready: Ready | None) -> Revision | None:
    """What would go out for a page: what was signed off, else what is live and has nothing newer in the making."""
    if ready is not None:
        return ready.revision
    return page.live_revision if page.live else None


def newest_words(source: Page) -> Revision | None:
    """What a translation has to answer: the source as signed off or live, else its draft."""
    ready = Ready.objects.of([source]).get(source.pk)
    return candidate(source, ready) or source.latest_revision


def refresh_source(revision: Revision) -> None:
    """Show the translator the words of this revision, live or not. Dearer than all else in publishing a pair, so it is
    left alone where nothing that a reader could notice has changed."""
    page = revision.as_object()
    source = source_of(page)
    if source is None or source.locale_id != page.locale_id:
        return
    if digest_of(json.loads(source.content_json)) != digest_of(page.serializable_data()):
        TranslationSource.update_or_create_from_instance(page)


def missing_segments(page: Page) -> int:
    """How many strings of its source this page has no translation for; 0 where it is not translated by segments."""
    source = source_of(page)
    if source is None or source.locale_id == page.locale_id:
        return 0
    segments = StringSegment.objects.filter(source=source).annotate_translation(page.locale)
    return int(segments.filter(translation__isnull=True).count())


def is_translated_from(source: Page, target: Page) -> bool:
    """Whether `target` is kept by segments of `source`, as opposed to written in the normal editor."""
    return Translation.objects.filter(
        source__object_id=source.translation_key,
        source__locale_id=source.locale_id,
        target_locale_id=target.locale_id,
        enabled=True,
    ).exists()


def translation_of(translation_key: UUID) -> Translation | None:
    """The pair's translation by segments, where it has one."""
    return (
        Translation.objects.filter(source__object_id=translation_key, enabled=True)
        .select_related("source__locale", "target_locale")
        .first()
    )


def translate_again(target: Page, *, by: Any) -> None:
    """Make the translation anew from memory and sign it off."""
    translation = Translation.objects.select_related("source", "target_locale").get(
        source__object_id=target.translation_key, target_locale_id=target.locale_id
    )
    save_target(translation, user=by, publish=True)


def is_complete(page: Page) -> bool:
    return missing_segments(page) == 0


@transaction.atomic
def remember(*, source: Page, target: Page, by: Any) -> None:
    """Write an existing translation into the translator's memory, segment by segment."""
    kept, _created = TranslationSource.update_or_create_from_instance(source)
    # No signal: what is translated already is nobody's work.
    Translation.objects.bulk_create(
        [Translation(source=kept, target_locale=target.locale)], ignore_conflicts=True
    )
    said = {(value.path, value.order): value for value in _strings_of(target)}
    known = set(
        StringTranslation.objects.filter(
            locale=target.locale, context__object_id=source.translation_key
        ).values_list("translation_of_id", "context_id")
    )
    new = []
    for segment in StringSegment.objects.filter(source=kept).select_related("context", "string"):
        value = said.get((segment.context.path, segment.order))
        if value is not None and (segment.string_id, segment.context_id) not in known:
            known.add((segment.string_id, segment.context_id))
            new.append(
                StringTranslation(
                    translation_of_id=segment.string_id,
                    locale=target.locale,
                    context_id=segment.context_id,
                    data=value.string.data,
                    translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                    last_translated_by=by,
                )
            )
    StringTranslation.objects.bulk_create(new)
    _remember_addresses(kept, said, target, by)


def _remember_addresses(
    source: TranslationSource, said: dict[tuple[str, int], StringSegmentValue], target: Page, by: Any
) -> None:
    """Links that lead to another address in each language: without these, a new translation would take the source's."""
    instead: dict[tuple[str, str], str] = {}
    for segment in StringSegment.objects.filter(source=source).select_related("context"):
        value = said.get((segment.context.path, segment.order))
        own_attributes = (value.attrs if value is not None else None) or {}
        for anchor, attributes in (json.loads(segment.attrs) or {}).items():
            address, own = attributes.get("href"), own_attributes.get(anchor, {}).get("href")
            if address and own and address != own:
                instead[(segment.context.path, address)] = own
    for overridable in OverridableSegment.objects.filter(source=source).select_related("context"):
        path = overridable.context.path.rpartition(".")[0]
        own = instead.get((path, overridable.data)) if isinstance(overridable.data, str) else None
        if own:
            SegmentOverride.objects.update_or_create(
                locale=target.locale,
                context=overridable.context,
                defaults={"data_json": json.dumps(own), "last_translated_by": by},
            )


def _strings_of(page: Page) -> list[StringSegmentValue]:
    return [value for value in extract_segments(page) if isinstance(value, StringSegmentValue)]


@transaction.atomic
def save_target(translation: Translation, user: Any = None, publish: bool = True) -> None:
    """In place of `Translation.save_target`: never touches the live row, never fills gaps with the source's words.

    With `publish`, a complete translation is signed off; an incomplete one is kept as a draft in the words it has.
    """
    source = translation.source
    list(
        Pair.objects.select_for_update().filter(translation_key=source.object_id)
    )  # before the page's own row
    update_from_newest(source)
    source.refresh_from_db()
    try:
        target = source.get_translated_instance(translation.target_locale)
    except source.specific_content_type.model_class().DoesNotExist:
        target = source.as_instance().copy_for_translation(translation.target_locale, copy_parents=False)
        target.save_revision(user=user, log_action=False)
    draft = source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    revision = draft.save_revision(user=user, log_action=True)
    if publish and is_complete(target):
        target.publish(revision, user=user, skip_permission_checks=True)


def update_from_newest(source: TranslationSource) -> None:
    """In place of `TranslationSource.update_from_db`, which reads the live words: translators answer the newest."""
    page = Page.objects.filter(translation_key=source.object_id, locale_id=source.locale_id).first()
    newest = newest_words(page.specific) if page is not None else None
    if newest is not None:
        TranslationSource.update_or_create_from_instance(newest.as_object())


def when_submitted(
    sender: type[Translation], instance: Translation, created: bool, raw: bool, **kw: Any
) -> None:
    """Somebody sent a page for translation."""
    if created and not raw:
        from bilingual import queue

        queue.hand_over(instance)


def take_over() -> None:
    """Called once, when the room opens."""
    Translation.save_target = save_target
    TranslationSource.update_from_db = update_from_newest
    post_save.connect(when_submitted, sender=Translation, dispatch_uid="bilingual.submitted")
