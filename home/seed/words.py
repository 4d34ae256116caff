"""The words of the glossary, and the themes of stories. One that stands already is left as it is."""

from django.db import transaction

from guides.models import GlossaryTerm
from home.seed.content import format as f
from home.seed.content.glossary import GLOSSARY
from home.seed.content.stories import THEMES
from stories.models import Theme


@transaction.atomic
def seed() -> dict[str, int]:
    """Add what is missing; every word of the seed by `term:KEY`, as blocks of running text name it."""
    standing = {term.slug_en: term for term in GlossaryTerm.objects.all()}
    found: dict[str, GlossaryTerm] = {}
    fresh = [entry for entry in GLOSSARY if entry.key not in standing]
    for entry in GLOSSARY:
        found[entry.key] = standing.get(entry.key) or _plant(entry)
    for entry in fresh:
        found[entry.key].see.set(found[key] for key in entry.see)
    return {f"term:{key}": term.pk for key, term in found.items()}


def _plant(entry: f.GlossaryEntry) -> GlossaryTerm:
    return GlossaryTerm.objects.create(
        slug_en=entry.key,
        term_en=entry.term.en,
        term_cy=entry.term.cy,
        meaning_en=entry.meaning.en,
        meaning_cy=entry.meaning.cy,
        source_en=entry.source.en,
        source_cy=entry.source.cy,
    )


@transaction.atomic
def seed_themes() -> dict[str, int]:
    """Every theme by `theme:KEY`."""
    standing = {theme.name_en: theme for theme in Theme.objects.all()}
    found = {}
    for key, name in THEMES.items():
        theme = standing.get(name.en) or Theme.objects.create(name_en=name.en, name_cy=name.cy)
        found[f"theme:{key}"] = theme.pk
    return found
