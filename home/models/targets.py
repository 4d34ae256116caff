"""Where an entry of a menu or a notice leads: to a page, in the reader's language, or to an address of the contract."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from core.text import LANGUAGES

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Room(models.TextChoices):
    """Addresses that are no pages of editors. They exist in both languages for good."""

    COMPACT = "compact", _("The commitments")
    PEOPLE = "people", _("People who have signed")
    BODIES = "bodies", _("Public bodies")
    AREAS = "areas", _("Council area by council area")
    SIGN_PERSON = "sign_person", _("Sign as a person or a group")
    SIGN_BODY = "sign_body", _("Sign for a public body")
    PLACES = "places", _("Places")
    ASK = "ask", _("Ask an adviser")
    ADVISERS = "advisers", _("Find your adviser")
    FIGURES = "figures", _("How we answer: the figures")
    FORUM_JOIN = "forum_join", _("Join the Forum")
    FORUM_MEMBERS = "forum_members", _("Members of the Forum")
    SEARCH = "search", _("Search")
    MY = "my", _("Your page")
    OUR_WELSH = "our_welsh", _("Our Welsh")
    COMPLAIN = "complain", _("Complain, or report something")


def rooms() -> "list[tuple[str, StrOrPromise]]":
    """A function, so that one more room is no migration."""
    return list(Room.choices)


class Target(models.Model):
    """A page, or a room. Either language's page will do: each reader is led to their own language's."""

    page = models.ForeignKey(
        Page,
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Either language’s page will do: each reader is led to the one in their own language."),
    )
    room = models.CharField(
        _("part of the site"),
        max_length=40,
        blank=True,
        choices=rooms,
        help_text=_("Instead of a page: a part of the site that editors do not write."),
    )

    target_panel = MultiFieldPanel([FieldPanel("page"), FieldPanel("room")], heading=_("Where it leads"))

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.page_id and self.room:
            raise ValidationError({"room": _("Choose a page or a part of the site, not both.")})
        if self.page_id and not is_live_in_both(self.page_id):
            raise ValidationError({"page": _("This page is not out in both languages.")})


def is_live_in_both(page_id: int) -> bool:
    key = Page.objects.filter(pk=page_id).values("translation_key")[:1]
    return Page.objects.live().filter(translation_key=Subquery(key)).count() == len(LANGUAGES)


def path_in(language: str) -> Coalesce:
    """Of rows with a `page`: the path of its live version in a language, or nothing."""
    own = Page.objects.live().filter(
        translation_key=OuterRef("page__translation_key"), locale__language_code=language
    )
    return Coalesce(Subquery(own.values("url_path")[:1]), Value(""), output_field=models.TextField())


def leads_nowhere() -> Q:
    """Rows whose page is not out in each language, or whose room is no more; asks for `live_sides`."""
    return Q(page__isnull=False, live_sides__lt=len(LANGUAGES)) | ~Q(room__in=["", *Room.values])


def live_sides() -> Coalesce:
    """In how many languages the page of a row is out."""
    sides = (
        Page.objects.live()
        .filter(translation_key=OuterRef("page__translation_key"))
        .order_by()
        .values("translation_key")
        .annotate(number=models.Count("pk"))
        .values("number")
    )
    return Coalesce(Subquery(sides), Value(0), output_field=models.IntegerField())
