"""Guides and stories that may already answer a question somebody is about to ask an adviser."""

from wagtail.models import Locale
from wagtail.search.query import Or, PlainText

from core.text import Language
from enquiries.reading import MOST, Reading
from guides.models import GuidePage
from home.searching import LONGEST, WORDS, cleaned, readable
from stories.models import StoryPage
from welsh import search as keys

READ = 12


def may_answer(question: str, language: Language) -> list[Reading]:
    """The pages that share most ideas with the question by their titles and summaries. None of it is stored."""
    groups = keys.query_keys(cleaned(question[:LONGEST]), language)[:WORDS]
    locale = Locale.objects.filter(language_code=language).first()
    if not groups or locale is None:
        return []
    asked = Or([PlainText(" ".join(group), operator="or") for group in groups])
    own = readable().type(GuidePage, StoryPage).filter(locale=locale)
    found = []
    for page in list(own.search(asked)[:READ]):
        has = set(keys.keys_for_text(f"{page.title} {page.search_description}", language).split())
        met = sum(bool(has.intersection(group)) for group in groups)
        found.append((met, page))
    best = sorted((one for one in found if one[0]), key=lambda one: -one[0])
    return [Reading(page.title, page.get_url() or "") for _met, page in best[:MOST]]
