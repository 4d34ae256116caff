"""What this room keeps about people: those who write under their own name."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from news.models import Author
from news.models.authors import PAIRED
from people.registry import Holding
from people.registry import register as declare


def _erase_author(author: Author, now: datetime) -> None:
    """The articles stay ours; the person goes from above them."""
    for language in ("cy", "en"):
        with override(language):
            setattr(author, f"name_{language}", str(_("A former author")))
        for name in PAIRED:
            setattr(author, f"{name}_{language}", "")
    author.slug, author.email, author.portrait, author.is_group = f"author-{author.pk}", "", None, False
    author.save()


def register() -> None:
    declare(
        Holding(
            model=Author,
            fields=(
                "name_cy", "name_en", "role_cy", "role_en", "organisation_cy", "organisation_en", "about_cy",
                "about_en", "portrait", "email", "slug",
            ),
            addresses=("email",),
            what=_("Name, role, organisation, portrait and a few words about whoever wrote an article, and their "
                   "address"),
            gone=_("The name and everything else about the author is taken out"),
            stays=_("The article stays"),
            purpose=_("To say who wrote an article"),
            kept=_("As long as an article of theirs stands here"),
            find=Author.objects.with_address,
            erase=_erase_author,
        )
    )  # fmt: skip
