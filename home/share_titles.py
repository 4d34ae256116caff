"""The titles of views that can be shared, in both languages; those of pages are known without us."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import override

from core.text import LANGUAGES
from places.models import Authority
from pledges.models import PublicBody


def of_views() -> Iterator[str]:
    for language in LANGUAGES:
        with override(language):
            yield from (
                _("Ten places, one table"),
                _("Council area by council area"),
                _("People who have signed"),
                _("Public bodies"),
                _("Sign the commitments"),
                _("Sign for a public body"),
                _("Ask an adviser"),
                _("Find your adviser"),
                _("How we answer: the figures"),
                _("Places"),
                _("Search"),
                _("Our Welsh, today"),
                _("Join the Forum"),
                _("Share your story"),
                _("Members of the Forum"),
                _("Complain, or report something"),
                _("A poster to print"),
                _("A poster for this place"),
                _("Badge and poster"),
            )
    for model in (Authority, PublicBody):
        for names in model.objects.values_list("name_cy", "name_en"):
            yield from names
