"""What stories keep about people: those whose very words they show."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from people.registry import Basis, Holding, not_personal
from people.registry import register as declare
from stories.models import Quotation, Theme


def _erase_quotation(quotation: Quotation, now: datetime) -> None:
    """Nothing is worth keeping of words that somebody takes back; stories go on without them."""
    quotation.delete()


def register() -> None:
    declare(
        Holding(
            model=Quotation,
            fields=("words_cy", "words_en", "who_cy", "who_en", "agreed_by", "email"),
            addresses=("email",),
            what=_("Words of theirs that a story quotes, how they wish to be named, and who agreed to it"),
            stays=_("The story, without these words"),
            purpose=_("To show in a story what somebody said, and that they agreed"),
            kept=_("As long as they agree"),
            basis=Basis.CONSENT,
            find=Quotation.objects.with_address,
            erase=_erase_quotation,
        )
    )
    not_personal(Theme, "what stories are about", "name_cy", "name_en", "slug_cy", "slug_en")
