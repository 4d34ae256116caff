"""Guides and stories that may already answer a question somebody is about to ask an adviser."""

from core.kin import address_of
from core.text import Language
from enquiries.reading import MOST, Reading
from home.finding import asking
from home.finding.models import Kind, numbered_entries
from home.searching import LONGEST, cleaned, groups_of
from welsh import search as keys

READ = 40


def may_answer(question: str, language: Language) -> list[Reading]:
    """The pages that share most ideas with the question by their titles and summaries. None of it is stored."""
    groups = groups_of(cleaned(question[:LONGEST]), language)
    if not groups:
        return []
    found = []
    entries = numbered_entries(asking.ranked(groups, language, most=READ, any_group=True))
    for entry in entries.values():
        if entry.kind not in (Kind.GUIDE, Kind.STORY) or entry.page is None:
            continue
        has = set(keys.keys_for_text(f"{entry.page.title} {entry.page.search_description}", language).split())
        found.append((sum(bool(has.intersection(group)) for group in groups), entry.page))
    best = sorted((one for one in found if one[0]), key=lambda one: -one[0])
    return [Reading(page.title, address_of(page.url_path)) for _met, page in best[:MOST]]
