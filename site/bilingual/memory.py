"""What changed in the source since it was translated, side by side with what it said then."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from wagtail_localize.models import StringSegment, StringTranslation, Translation

from bilingual.words import plain

ALIKE = 0.4
"""From here on (0 to 1), an old text is taken for an earlier wording of a new one rather than for another text."""
KEPT = "kept: small change"
"""What the translator's memory says of a translation that was kept for new words."""


@dataclass(frozen=True)
class Segment:
    """One text of the source, as the translator's memory names it."""

    context_id: int
    string_id: int
    path: str
    data: str


@dataclass(frozen=True)
class Change:
    """A text without a translation; and, where it is a new wording of an old one, the old one and its translation."""

    segment: Segment
    was: str = ""
    said: str = ""

    @property
    def path(self) -> str:
        return self.segment.path

    @property
    def now(self) -> str:
        return plain(self.segment.data)

    @property
    def before(self) -> str:
        return plain(self.was)

    @property
    def translation_before(self) -> str:
        return plain(self.said)


def changes(translation: Translation) -> list[Change]:
    """Every text still to translate, in the order it is read. Two queries, whatever the number."""
    rows = list(
        StringSegment.objects.filter(source_id=translation.source_id)
        .annotate_translation(translation.target_locale)
        .order_by("order", "pk")
        .values_list("context_id", "string_id", "context__path", "string__data", "translation")
    )
    old = _old_wordings(translation, {(context, string) for context, string, *_rest in rows})
    in_place = Counter(context for context, *_rest in rows)
    return [
        _with_what_it_was(Segment(context, string, path, data), old[context], is_alone=in_place[context] == 1)
        for context, string, path, data, said in rows
        if not said
    ]


def _old_wordings(
    translation: Translation, current: set[tuple[int, int]]
) -> dict[int, list[tuple[str, str]]]:
    """By place, newest first: texts that stand there no more, each with its translation."""
    found = defaultdict(list)
    rows = StringTranslation.objects.filter(
        locale_id=translation.target_locale_id, context__object_id=translation.source.object_id
    ).order_by("-updated_at", "-pk")
    for context, string, was, said in rows.values_list(
        "context_id", "translation_of_id", "translation_of__data", "data"
    ):
        if (context, string) not in current:
            found[context].append((was, said))
    return found


def _with_what_it_was(segment: Segment, candidates: list[tuple[str, str]], *, is_alone: bool) -> Change:
    """All paragraphs of one rich text share one place: the old wording that is most alike is the one that changed.

    A text that stands alone in its place was whatever stood there last.
    """
    if is_alone and candidates:
        return Change(segment, *candidates[0])
    likeness = [SequenceMatcher(None, was, segment.data).ratio() for was, _said in candidates]
    best = max(range(len(likeness)), key=likeness.__getitem__, default=None)
    if best is None or likeness[best] < ALIKE:
        return Change(segment)
    return Change(segment, *candidates.pop(best))


def keep(translation: Translation, *, by: Any) -> int:
    """The old translation answers the new wording of each text that has one; returns how many."""
    kept = [change for change in changes(translation) if change.said]
    for change in kept:
        StringTranslation.objects.update_or_create(
            translation_of_id=change.segment.string_id,
            context_id=change.segment.context_id,
            locale_id=translation.target_locale_id,
            defaults={
                "data": change.said,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "tool_name": KEPT,
                "last_translated_by": by,
            },
        )
    return len(kept)
