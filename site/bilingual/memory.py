"""What changed in the source since it was translated, side by side with what it said then."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher

from wagtail_localize.models import StringSegment, StringTranslation, Translation

from bilingual.words import plain

ALIKE = 0.4
"""From here on (0 to 1), an old text is taken for an earlier wording of a new one rather than for another text."""


@dataclass(frozen=True)
class Change:
    """A text without a translation; and, where it is a new wording of an old one, the old one and its translation."""

    path: str
    now: str
    before: str = ""
    translation_before: str = ""


def changes(translation: Translation) -> list[Change]:
    """Every text still to translate, in the order it is read. Three queries, whatever the number."""
    segments = list(
        StringSegment.objects.filter(source_id=translation.source_id)
        .annotate_translation(translation.target_locale)
        .order_by("order", "pk")
        .values_list("context_id", "context__path", "string_id", "string__data", "translation")
    )
    current = {(context, string) for context, _path, string, _data, _said in segments}
    old = defaultdict(list)
    for context, string, was, said in (
        StringTranslation.objects.filter(
            locale_id=translation.target_locale_id, context__object_id=translation.source.object_id
        )
        .order_by("-updated_at")
        .values_list("context_id", "translation_of_id", "translation_of__data", "data")
    ):
        if (context, string) not in current:
            old[context].append((was, said))
    in_place = Counter(context for context, *_rest in segments)
    return [
        _with_what_it_was(path, data, old[context], is_alone=in_place[context] == 1)
        for context, path, _string, data, said in segments
        if not said
    ]


def _with_what_it_was(path: str, now: str, candidates: list[tuple[str, str]], *, is_alone: bool) -> Change:
    """All paragraphs of one rich text share one place: the old wording that is most alike is the one that changed.

    A text that stands alone in its place was whatever stood there last.
    """
    if is_alone and candidates:
        was, said = candidates[0]
        return Change(path, plain(now), plain(was), plain(said))
    likeness = {
        index: SequenceMatcher(None, was, now).ratio() for index, (was, _said) in enumerate(candidates)
    }
    best = max(likeness, key=lambda index: likeness[index], default=None)
    if best is None or likeness[best] < ALIKE:
        return Change(path, plain(now))
    was, said = candidates.pop(best)
    return Change(path, plain(now), plain(was), plain(said))
