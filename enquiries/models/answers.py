"""Answers for everybody: made from an answer to one, with nothing of that one left in it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.text import in_language
from enquiries.choices import Topic
from enquiries.models.cases import Enquiry


class AnswerDraftQuerySet(models.QuerySet["AnswerDraft"]):
    def waiting(self) -> "AnswerDraftQuerySet":
        """Those no editor has dealt with."""
        return self.filter(settled_at=None).order_by("pk")

    def numbered(self, pk: int) -> "AnswerDraft | None":
        return self.filter(pk=pk).first()


class AnswerDraft(models.Model):
    """A question and its answer in both languages. `enquiry` is where it came from, for its adviser alone; editors
    do not see it, and it goes with the enquiry's words."""

    enquiry = models.ForeignKey(Enquiry, null=True, on_delete=models.SET_NULL, related_name="answer_drafts")
    topic = models.CharField(_("topic"), max_length=11, choices=Topic)
    question_cy = models.CharField(_("question (Welsh)"), max_length=200)
    question_en = models.CharField(_("question (English)"), max_length=200)
    answer_cy = models.TextField(_("answer (Welsh)"), max_length=6000)
    answer_en = models.TextField(_("answer (English)"), max_length=6000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(_("when"))
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_taken = models.BooleanField(_("taken over into a guide"), default=False)

    objects = AnswerDraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer for everybody")
        verbose_name_plural = _("answers for everybody")
        default_permissions = ()
        permissions = [("take_answers", "Can take answers over into guides")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(question_cy="") & ~Q(question_en="") & ~Q(answer_cy="") & ~Q(answer_en=""),
                name="answer_draft_is_in_both_languages",
            ),
            models.CheckConstraint(
                condition=Q(is_taken=False) | Q(settled_at__isnull=False),
                name="answer_draft_taken_is_settled",
            ),
        ]
        indexes = [models.Index(fields=["id"], condition=Q(settled_at=None), name="answer_drafts_waiting")]

    def __str__(self) -> str:
        return in_language(self, "question")
