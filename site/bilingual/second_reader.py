"""A step of a workflow in which whoever wrote last does not approve; a small team may, for a reason that is kept."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState

from core.audit import record

APPROVE, ALONE = "approve", "approve_alone"


class ReasonForm(forms.Form):
    """The comment of an approval by the last editor: it says why nobody else could read it."""

    comment = forms.CharField(
        label=_("Why nobody else can read it"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say why nobody else can read it.")},
    )


class SecondReaderTask(AbstractGroupApprovalTask):
    """Members of the chosen groups may approve, but not the page they changed last themselves."""

    class Meta:
        verbose_name = _("step with a second reader")
        verbose_name_plural = _("steps with a second reader")

    @classmethod
    def get_description(cls) -> str:
        return str(
            _("Somebody of these groups approves, but not whoever changed the page last. In a small team they may, "
              "with a reason that is kept.")
        )  # fmt: skip

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        actions: list[tuple[str, Any, bool]] = super().get_actions(obj, user)
        if not actions or not wrote_last(obj, user):
            return actions
        others = [one for one in actions if one[0] != APPROVE]
        return [*others, (ALONE, _("Approve your own words, with a reason"), True)]

    def get_form_for_action(self, action: str) -> Any:
        return ReasonForm if action == ALONE else super().get_form_for_action(action)

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        """The rule holds by any route, not only where the buttons are drawn."""
        page = task_state.workflow_state.content_object
        if action_name == APPROVE and wrote_last(page, user):
            raise PermissionDenied
        if action_name == ALONE:
            reason = str(kwargs.get("comment", "")).strip()
            if not reason:
                raise PermissionDenied
            record(
                by=user,
                verb="page.approved_alone",
                target=Page.objects.get(pk=page.pk),
                detail={"reason": reason},
            )
            task_state.approve(user=user, comment=reason)
            return None
        return super().on_action(task_state, user, action_name, **kwargs)


def wrote_last(page: Any, user: Any) -> bool:
    """Whether the newest words of the page are this person's."""
    revision = page.get_latest_revision()
    return revision is not None and revision.user_id is not None and revision.user_id == user.pk
