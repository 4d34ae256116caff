"""The words of letters about guides."""

from django.conf import settings
from django.urls import reverse

from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter
from core.text import Language
from guides.models import GuidePage, ReviewReminder

REVIEW_DUE = "guides.review_due"


def register() -> None:
    composers.register(REVIEW_DUE, compose_review_due)


def compose_review_due(letter: Letter) -> Composed | None:
    """The guides of a notice that still wait for their review, by title; nothing where all have been read since."""
    days = dict(ReviewReminder.objects.of(letter.subject_id).values_list("guide_key", "review_by"))
    language: Language = "cy" if letter.language == "cy" else "en"
    found = GuidePage.objects.of_keys(days).in_language(language).order_by("review_by", "path")
    guides = [guide for guide in found if guide.review_by == days[guide.translation_key]]
    if not guides:
        return None
    return Composed(
        template="guides/review_due",
        context={"guides": guides, "link": settings.BASE_URL + reverse("review_due")},
    )
