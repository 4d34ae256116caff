"""What is kept of storytellers, told and taken out on request."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from people.registry import Basis, Holding
from people.registry import register as declare
from stories.telling import actions, photographs
from stories.telling.models import EDITED, StoryDraft, Telling, TellingPhoto


def _erase_draft(draft: StoryDraft, now: datetime) -> None:
    draft.delete()


def _erase_photograph(photo: TellingPhoto, now: datetime) -> None:
    photographs.take_away(photo.telling)


def _erase(telling: Telling, now: datetime) -> None:
    actions.withdraw(telling_id=telling.pk, now=now)


def register() -> None:
    edited = tuple(f"{name}_{language}" for name in EDITED for language in ("cy", "en"))
    declare(
        Holding(
            model=Telling,
            fields=(
                "name", "email", "phone", "language", "channel", "status", "told_before", "told_instead",
                "told_after", "authority", "name_as", "invented_name", "photo_ok", "place_as", "social_ok",
                "print_ok", "until", "consented_at", "wording", *edited, "change_words", "created_at",
            ),
            hashes=("address_key", "email_key", "form_key", "approval_nonce", "approval_hash"),
            addresses=("email",),
            basis=Basis.EXPLICIT,
            what=_(
                "Your name, how we reach you, your story as you told it and as we edited it, and what you allow"
            ),
            purpose=_("To publish your story as you allow, and to show you every word of it before"),
            kept=_(
                "7 days unless confirmed; then until the day you chose, or until you withdraw it. A story that we do "
                "not take up: six months after that was decided"
            ),
            gone=_("Deleted, with the pages that came of it"),
            find=Telling.objects.at_address,
            erase=_erase,
            known_by=lambda row: [row.phone] if row.phone else [],
        )
    )  # fmt: skip
    declare(
        Holding(
            model=TellingPhoto,
            fields=("content", "ending", "shows", "everybody_agreed", "alt_cy", "alt_en", "image", "sent_at"),
            basis=Basis.EXPLICIT,
            what=_("The photograph you sent with your story, and what it shows"),
            purpose=_("To show it with your story, as you allow"),
            kept=_("As long as your story; until you no longer allow a photograph"),
            gone=_("Deleted, with its file"),
            find=TellingPhoto.objects.at_address,
            erase=_erase_photograph,
        )
    )
    declare(
        Holding(
            model=StoryDraft,
            fields=("email", "answers", "language", "created_at", "expires_at"),
            hashes=("address_key", "email_key", "nonce", "token_hash"),
            addresses=("email",),
            basis=Basis.EXPLICIT,
            what=_("Your e-mail address, and your story as far as you have written it"),
            purpose=_("To let you go on with it later"),
            kept=_("30 days, or until you send it"),
            find=StoryDraft.objects.at_address,
            erase=_erase_draft,
        )
    )
