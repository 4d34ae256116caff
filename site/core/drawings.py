"""The site's own drawings, and the picture of a page: one of them, or an editor's photograph."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

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
