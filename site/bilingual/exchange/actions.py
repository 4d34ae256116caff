"""Out with a page's texts, and in with their translation: every text of the file, or none."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from bilingual import localize, queue
from bilingual.exchange import po, xliff
from bilingual.exchange.comparing import Mismatch, compare
from bilingual.exchange.units import Bundle, ReturnedBundle, Unit, digest_of_source
from bilingual.models import Pair, SameWords
from bilingual.words import digest_of_text
from core.audit import record

LARGEST = 2 * 1024 * 1024
FORMATS = {"po": po, "xliff": xliff}


def bundle_of(translation: Translation) -> Bundle:
    """Every text of the newest source words, each once, with the translation it has."""
    source = translation.source
    segments = (
        StringSegment.objects.filter(source=source)
        .order_by("order", "pk")
        .annotate_translation(translation.target_locale)
        .values_list("context__path", "string__data", "translation")
    )
    same = SameWords.objects.digests_of(source.object_id)
    texts = (Unit(path, data, target or "", digest_of_text(data) in same) for path, data, target in segments)
    units = {unit.key: unit for unit in texts}
    return Bundle(
        translation=str(translation.uuid),
        source_digest=digest_of_source(list(units.values())),
        source_language=source.locale.language_code,
        target_language=translation.target_locale.language_code,
        units=tuple(units.values()),
    )


@transaction.atomic
def export(*, by: Any, translation: Translation, format_name: str) -> bytes:
    localize.update_from_newest(translation.source)
    translation.source.refresh_from_db()
    bundle = bundle_of(translation)
    pair = Pair.objects.get(translation_key=translation.source.object_id)
    record(
        by=by, verb="pair.exported", target=pair, detail={"format": format_name, "texts": len(bundle.units)}
    )
    return FORMATS[format_name].write(bundle)


@transaction.atomic
def take_in(*, by: Any, translation: Translation, came: ReturnedBundle, tool: str) -> list[Mismatch]:
    """Write every text of the file into the translator's memory; where anything is wrong, nothing is written."""
    pair = Pair.objects.held(translation.source.object_id)
    localize.update_from_newest(translation.source)
    translation.source.refresh_from_db()
    sent = bundle_of(translation)
    found = compare(sent, came)
    if found:
        return found
    given = {one.key: one for one in came.units}
    _remember(translation, {key: one.target for key, one in given.items()}, by, tool)
    same = {digest_of_text(one.source) for one in given.values() if one.is_same}
    SameWords.objects.bulk_create(
        [SameWords(translation_key=pair.translation_key, digest=digest, by=by) for digest in sorted(same)],
        ignore_conflicts=True,
    )
    detail = {"tool": tool, "texts": len(sent.units), "same": len(same)}
    record(by=by, verb="pair.imported", target=pair, detail=detail)
    queue.recount([pair.translation_key])
    return []


def _remember(translation: Translation, words: dict[str, str], by: Any, tool: str) -> None:
    """Two queries, whatever the number of texts."""
    segments = StringSegment.objects.filter(source=translation.source).select_related("context", "string")
    rows = {}
    for segment in segments:
        target = words[Unit(segment.context.path, segment.string.data).key]
        rows[segment.string_id, segment.context_id] = StringTranslation(
            translation_of_id=segment.string_id,
            locale_id=translation.target_locale_id,
            context_id=segment.context_id,
            data=target,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            tool_name=tool,
            last_translated_by=by,
            updated_at=timezone.now(),
        )
    StringTranslation.objects.bulk_create(
        rows.values(),
        update_conflicts=True,
        update_fields=[
            "data",
            "translation_type",
            "tool_name",
            "last_translated_by",
            "has_error",
            "updated_at",
        ],
        unique_fields=["locale", "translation_of", "context"],
    )
