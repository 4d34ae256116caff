"""Answers of advisers that become parts of guides: drafts on both sides of a pair, for editors to finish."""

import uuid
from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.text import slugify
from wagtail.models import Locale, Page

from core.text import LANGUAGES, current_language
from enquiries.publishing import Answered, Shelf, register
from guides.models import GuidePage, GuidePartPage

SUMMARY_LENGTH = 200


def shelves(user: Any) -> Iterator[Shelf]:
    """Every guide that stands in both languages and to which this person may add a part."""
    language = current_language()
    guides: dict[uuid.UUID, dict[str, GuidePage]] = {}
    for guide in GuidePage.objects.select_related("locale").order_by("path"):
        guides.setdefault(guide.translation_key, {})[guide.locale.language_code] = guide
    for key, pair in guides.items():
        if set(pair) >= set(LANGUAGES) and all(
            one.permissions_for_user(user).can_add_subpage() for one in pair.values()
        ):
            yield Shelf(f"guide-{key}", pair[language].title)


@transaction.atomic
def put(user: Any, answered: Answered, key: str) -> str:
    """A part in each language under one translation key, neither of them live; where the reader's own is edited."""
    shared = uuid.uuid4()
    made = {}
    for language in LANGUAGES:
        guide = GuidePage.objects.get(
            translation_key=key.removeprefix("guide-"), locale__language_code=language
        )
        part = GuidePartPage(
            title=getattr(answered, f"question_{language}"),
            search_description=_summary(getattr(answered, f"answer_{language}")),
            body=[("paragraphs", _paragraphs(getattr(answered, f"answer_{language}")))],
            locale=Locale.objects.get(language_code=language),
            translation_key=shared,
            live=False,
            owner=user,
        )
        part.slug = _free_slug(guide, part.title)
        guide.add_child(instance=part)
        part.save_revision(user=user)
        made[language] = part
    return reverse("wagtailadmin_pages:edit", args=[made[current_language()].pk])


def _summary(answer: str) -> str:
    first = " ".join(answer.partition("\n\n")[0].split())
    return first if len(first) <= SUMMARY_LENGTH else f"{first[: SUMMARY_LENGTH - 1].rpartition(' ')[0]}…"


def _paragraphs(answer: str) -> str:
    parts = [" ".join(part.split()) for part in answer.split("\n\n") if part.strip()]
    return format_html_join("", "<p>{}</p>", ((part,) for part in parts))


def _free_slug(parent: Page, title: str) -> str:
    taken = set(parent.get_children().values_list("slug", flat=True))
    wished = slugify(title)[:60].strip("-") or "part"
    number, slug = 2, wished
    while slug in taken:
        slug, number = f"{wished}-{number}", number + 1
    return slug


def register_shelves() -> None:
    register(shelves, put)
