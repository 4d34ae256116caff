"""What somebody still has to do: beside a case or by itself, by a day, for one person."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.sealed.fields import SealedText
from enquiries.choices import TaskKind
from enquiries.models.cases import Enquiry, EnquiryQuerySet


class TaskQuerySet(models.QuerySet["Task"]):
    def open(self) -> "TaskQuerySet":
        return self.filter(done_at=None)

    def done(self) -> "TaskQuerySet":
        return self.filter(done_at__isnull=False)

    def assigned_to(self, user_id: int) -> "TaskQuerySet":
        return self.filter(assigned_to=user_id)

    def with_nobody(self) -> "TaskQuerySet":
        return self.filter(assigned_to=None)

    def of_cases(self, cases: EnquiryQuerySet) -> "TaskQuerySet":
        return self.filter(enquiry__in=cases)

    def seen_with(self, cases: EnquiryQuerySet, user_id: int) -> "TaskQuerySet":
        """Tasks of cases this person may see, and their own that belong to no case."""
        return self.filter(Q(enquiry__in=cases) | Q(enquiry=None, assigned_to=user_id))

    def of(self, enquiry: Enquiry) -> "TaskQuerySet":
        return self.filter(enquiry=enquiry).select_related("assigned_to").order_by("done_at", "due_on", "pk")

    def of_mailbox(self, email: str) -> "TaskQuerySet":
        return self.filter(enquiry__in=Enquiry.objects.from_mailbox(email))

    def overdue(self, today: date) -> "TaskQuerySet":
        return self.open().filter(due_on__lt=today)

    def numbered(self, pk: int) -> "Task | None":
        return self.filter(pk=pk).select_related("enquiry").first()

    def after(self, due_on: date, pk: int) -> "TaskQuerySet":
        return self.filter(Q(due_on__gt=due_on) | Q(due_on=due_on, pk__gt=pk))

    def most_pressing_first(self) -> "TaskQuerySet":
        return self.select_related("enquiry", "assigned_to").order_by("due_on", "pk")


class Task(models.Model):
    """One thing to do. What the site asks for has a kind and no words; what people ask of each other has words."""

    enquiry = models.ForeignKey(Enquiry, null=True, on_delete=models.CASCADE, related_name="tasks")
    kind = models.CharField(_("kind"), max_length=9, choices=TaskKind, default=TaskKind.OWN)
    words = SealedText(_("what is to be done"), max_length=300, blank=True)
    due_on = models.DateField(_("by"))
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("for whom"),
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=~Q(kind=TaskKind.OWN) | ~Q(words=""), name="task_says_what"),
            models.CheckConstraint(condition=Q(kind__in=TaskKind.values), name="task_kind_is_known"),
            models.UniqueConstraint(
                fields=["enquiry", "kind"],
                condition=Q(done_at=None) & ~Q(kind=TaskKind.OWN),
                name="task_of_the_site_is_open_once",
            ),
        ]
        indexes = [
            models.Index(fields=["assigned_to", "due_on"], condition=Q(done_at=None), name="tasks_of_person"),
            models.Index(fields=["due_on", "id"], condition=Q(done_at=None), name="tasks_by_day"),
        ]

    def __str__(self) -> str:
        return self.words or str(self.get_kind_display())

    def is_late(self, today: date) -> bool:
        return self.done_at is None and self.due_on < today
