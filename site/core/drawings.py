"""The site's own drawings, and the picture of a page: one of them, or an editor's photograph; or a small ring."""

from typing import TYPE_CHECKING, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.query import PageQuerySet

from core.images import CanolImage
from core.photographs import Photograph, photograph_of

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Scene(models.TextChoices):
    """Drawings of 1200 by 760, or wider, in `static/img/`."""

    MR_WILLIAMS = "mr-williams", _("Neighbours talking in a terraced street")
    MRS_JONES = "mrs-jones", _("Two friends in a car between the hills")
    NEW_RELATIONSHIP = "new-relationship", _("Neighbours and an officer carrying a table up a hill")
    ROUND_TABLE = "round-table", _("People round a big table")
    COMMON_POT = "common-pot", _("People cooking round one pot")
    PIECES = "pieces", _("People fitting pieces into one picture")
    GARDEN = "garden", _("Tenants round a table behind their houses")
    SHOP = "shop", _("Neighbours opening a shop")
    VOTE = "vote", _("A vote in a hall, hands up")
    UMBRELLA = "umbrella", _("Two people under one umbrella")
    PANEL = "panel", _("An interview, and who asks the questions")
    THREAD = "thread", _("People on a hill holding one thread")
    WEEK = "week", _("A stall and flags in a street")
    THREE_THINGS = "three-things", _("Three sheets on a wall")


def scenes() -> "list[tuple[str, StrOrPromise]]":
    """A function, so that one more drawing is no migration."""
    return list(Scene.choices)


EASY_PICTURES: "list[tuple[str, StrOrPromise]]" = [
    ("er-equals", _("Two people at the same table")),
    ("er-before", _("A sad woman waiting by a clock")),
    ("er-lead", _("A woman leading a meeting")),
    ("er-check", _("A list under a magnifying glass")),
    ("er-share", _("Two people carrying a table")),
    ("er-learn", _("A boy and a spilt mug")),
    ("er-ask", _("An adviser at a table with a telephone")),
    ("er-sign", _("A woman signing a paper")),
    ("er-together", _("Four people round a plate of cakes")),
    ("er-rule", _("A paper with two ticks")),
]


RINGS: "list[tuple[str, StrOrPromise]]" = [
    ("access", _("A ramp up to an open door")),
    ("adviser", _("An adviser and somebody at one table")),
    ("check-in", _("An officer at a list on a board")),
    ("er-together", _("Four people round a plate of cakes")),
    ("figures", _("Columns of squares and circles")),
    ("forum", _("Three people at tea under bunting")),
    ("letter", _("A letter at a door")),
    ("my-page", _("A box of papers")),
    ("our-welsh", _("Two sheets side by side and a pencil")),
    ("paper-card", _("A card and a box for cards")),
    ("place", _("Houses and a chapel under hills")),
    ("publications", _("A reader with a booklet")),
    ("recommendation-1", _("Advice given under a lamp")),
    ("recommendation-2", _("Two people planting")),
    ("recommendation-3", _("A woman who speaks while another writes")),
    ("recommendation-4", _("A woman joined to what is round her")),
    ("recommendation-5", _("Two people at the foot of an old tree")),
    ("replies", _("Two answers, one below the other")),
    ("telephone", _("A telephone")),
]


def rings() -> "list[tuple[str, StrOrPromise]]":
    """A function, so that one more drawing is no migration."""
    return list(RINGS)


class Ringed(models.Model):
    """A page that may open with a small drawing beside its title. It says nothing that the words do not say."""

    ring = models.CharField(
        _("small drawing"),
        max_length=40,
        blank=True,
        choices=rings,
        help_text=_("Stands beside the title. It is for the eyes alone, so it needs no description."),
    )

    class Meta:
        abstract = True

    @property
    def ring_source(self) -> str:
        """What `{% ring %}` takes: a file of `static/img/`, or nothing."""
        return f"{self.ring}.svg" if self.ring else ""


ON_A_CARD = (
    "title", "search_description", "url_path", "path", "depth", "live", "locale", "translation_key", "content_type",
    "drawing", "drawing_alt", "photo",
)  # fmt: skip


class CardQuerySet(PageQuerySet):
    """Pages with a picture, as other pages show them."""

    def as_cards(self) -> Self:
        """What a card shows and what makes its link, nothing else; photographs in two further queries, if any."""
        return self.only(*ON_A_CARD).prefetch_related("photo__renditions")


class Pictured(models.Model):
    """A page with a picture. A drawing is described on the page; a photograph carries its own two descriptions."""

    drawing = models.CharField(_("drawing"), max_length=40, blank=True, choices=scenes)
    drawing_alt = models.CharField(
        _("what the drawing shows"),
        max_length=250,
        blank=True,
        help_text=_("Read aloud to people who cannot see it."),
    )
    photo = models.ForeignKey(
        CanolImage,
        verbose_name=_("photograph"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Instead of a drawing. Its description is kept with the photograph, in both languages."),
    )

    picture_panel = MultiFieldPanel(
        [
            FieldPanel("drawing", help_text=_("One of the site’s own drawings.")),
            FieldPanel("drawing_alt"),
            FieldPanel("photo"),
        ],
        heading=_("Picture"),
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(condition=Q(drawing="") | Q(photo=None), name="%(class)s_has_one_picture")
        ]

    def clean(self) -> None:
        super().clean()
        if self.drawing and self.photo_id:
            raise ValidationError({"photo": _("Choose a drawing or a photograph, not both.")})
        if self.drawing and not self.drawing_alt.strip():
            raise ValidationError({"drawing_alt": _("Say what the drawing shows.")})

    @property
    def picture_source(self) -> Photograph | str:
        """What `{% picture %}` takes: a photograph, a file of `static/img/`, or nothing."""
        if self.photo is not None:
            return photograph_of(self.photo)
        return f"{self.drawing}.svg" if self.drawing else ""

    @property
    def picture_alt(self) -> str:
        return self.photo.default_alt_text if self.photo is not None else self.drawing_alt
