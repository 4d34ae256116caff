"""Letters keep the address they went to."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from core.post.models import Letter
from people.registry import Holding, register


def _erase(letter: Letter, now: datetime) -> None:
    letter.delete()


register(
    Holding(
        model=Letter,
        fields=("to", "kind", "language", "created_at", "sent_at"),
        purpose=_("To send you what you asked for, and to know that it was sent"),
        kept=_("90 days after it was sent"),
        find=Letter.objects.sent_to,
        erase=_erase,
    )
)
