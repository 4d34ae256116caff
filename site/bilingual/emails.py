"""The mail that tells a translator of work that landed."""

from django.conf import settings
from django.urls import reverse

from bilingual import queue
from bilingual.models import Pair, State
from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter


def register() -> None:
    composers.register(queue.KIND, compose_translation_work)


def compose_translation_work(letter: Letter) -> Composed | None:
    """None where the work is done or gone by the time the mail would leave."""
    pair = Pair.objects.numbered(letter.subject_id)
    if pair is None or pair.state == State.WHOLE:
        return None
    link = settings.BASE_URL + reverse("translation_pair", args=[pair.pk])
    title = f"“{pair.source.draft_title}”"  # it stands in the language that it is translated from
    context = {"title": title, "pair": pair, "link": link}
    return Composed(template="bilingual/translation_work", context=context)
