"""What lies on an adviser's desk beside the cases: replies kept ready, and the steps of a journey."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from core import paging
from core.text import in_language
from enquiries.choices import Topic
from enquiries.models.cases import Enquiry


class SavedReplyQuerySet(models.QuerySet["SavedReply"]):
    def for_topic(self, topic: str) -> "SavedReplyQuerySet":
        """Those of the topic, then those of none."""
        return self.filter(topic__in=[topic, ""]).order_by("-topic", "pk")

    def numbered(self, key: str) -> "SavedReply | None":
        return self.filter(pk=paging.key_in(key)).first()


class SavedReply(models.Model):
    """An answer kept ready in both languages. The asker's language chooses; the adviser changes what they will."""

    title_cy = models.CharField(_("title (Welsh)"), max_length=120)
    title_en = models.CharField(_("title (English)"), max_length=120)
    body_cy = models.TextField(_("words (Welsh)"), max_length=4000)
    body_en = models.TextField(_("words (English)"), max_length=4000)
    topic = models.CharField(
        _("topic"), max_length=11, choices=Topic, blank=True, help_text=_("None chosen: every topic.")
    )

    objects = SavedReplyQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved reply")
        verbose_name_plural = _("saved replies")
        constraints = [
            models.CheckConstraint(
                condition=~Q(body_cy="") & ~Q(body_en="") & ~Q(title_cy="") & ~Q(title_en=""),
                name="saved_reply_is_in_both_languages",
            )
        ]

    def __str__(self) -> str:
        return in_language(self, "title")


class JourneyStepQuerySet(models.QuerySet["JourneyStep"]):
    def of_topic(self, topic: str) -> "JourneyStepQuerySet":
        return self.filter(topic=topic).order_by("place", "pk")

    def with_taken(self, enquiry: Enquiry) -> "JourneyStepQuerySet":
        """The steps of an enquiry's topic, each with `is_taken`. One query."""
        taken = StepTaken.objects.filter(enquiry=enquiry, step=OuterRef("pk"))
        return self.of_topic(enquiry.topic).annotate(is_taken=Exists(taken))


class JourneyStep(models.Model):
    """One step of what usually has to be done for a topic: the adviser ticks it off, the asker sees how far it is."""

    topic = models.CharField(_("topic"), max_length=11, choices=Topic)
    place = models.PositiveSmallIntegerField(_("place in the order"), default=1)
    words_cy = models.CharField(_("step (Welsh)"), max_length=200)
    words_en = models.CharField(_("step (English)"), max_length=200)

    objects = JourneyStepQuerySet.as_manager()

    class Meta:
        verbose_name = _("step of a journey")
        verbose_name_plural = _("steps of journeys")
        constraints = [
            models.CheckConstraint(
                condition=~Q(words_cy="") & ~Q(words_en=""), name="journey_step_is_in_both_languages"
            ),
            models.CheckConstraint(condition=Q(topic__in=Topic.values), name="journey_step_has_a_topic"),
        ]

    def __str__(self) -> str:
        return in_language(self, "words")


class StepTaken(models.Model):
    """A step that an enquiry has behind it."""

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="steps_taken")
    step = models.ForeignKey(JourneyStep, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["enquiry", "step"], name="step_of_a_journey_is_taken_once")
        ]

    def __str__(self) -> str:
        return f"{self.enquiry_id} {self.step_id}"


class TagQuerySet(models.QuerySet["Tag"]):
    def in_order(self) -> "TagQuerySet":
        return self.order_by("label_cy", "pk")


class Tag(models.Model):
    """A word that cases wear, to be found together. The lead keeps them; every adviser may put them on."""

    label_cy = models.CharField(_("label (Welsh)"), max_length=60)
    label_en = models.CharField(_("label (English)"), max_length=60)
    enquiries = models.ManyToManyField(Enquiry, related_name="tags", blank=True, editable=False)

    objects = TagQuerySet.as_manager()

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        constraints = [
            models.CheckConstraint(
                condition=~Q(label_cy="") & ~Q(label_en=""), name="tag_is_in_both_languages"
            ),
            models.UniqueConstraint(fields=["label_cy"], name="tag_is_one_word_in_welsh"),
            models.UniqueConstraint(fields=["label_en"], name="tag_is_one_word_in_english"),
        ]

    def __str__(self) -> str:
        return in_language(self, "label")


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    def of(self, user_id: int) -> "SavedViewQuerySet":
        return self.filter(user=user_id).order_by("name", "pk")


class SavedView(models.Model):
    """A way of looking at the inbox that somebody uses often: its own name, and what narrows and orders it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(_("name of the view"), max_length=60)
    query = models.CharField(max_length=200)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["user", "name"], name="saved_view_name_is_used_once"),
            models.CheckConstraint(condition=~Q(name=""), name="saved_view_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
