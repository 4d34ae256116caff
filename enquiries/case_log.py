"""Who did or read what in a case, in words: for the lead."""

from typing import Any

from django.utils.translation import gettext_lazy

from core.audit import AuditRecord
from core.steps import Text
from enquiries.models import Enquiry

SHOWN_OF_LOG = 50

VERBS: dict[str, Text] = {
    "enquiry.asked": gettext_lazy("Asked"),
    "enquiry.routed": gettext_lazy("Given to an adviser"),
    "enquiry.seen": gettext_lazy("The case was read"),
    "enquiry.file_opened": gettext_lazy("A file was opened"),
    "enquiry.replied": gettext_lazy("Answered"),
    "enquiry.heard": gettext_lazy("Heard from the asker"),
    "enquiry.noted": gettext_lazy("Noted"),
    "enquiry.handed_over": gettext_lazy("Handed over"),
    "enquiry.closed": gettext_lazy("Closed"),
    "enquiry.reopened": gettext_lazy("Taken up again"),
    "enquiry.released": gettext_lazy("Let go its way"),
    "enquiry.escalated": gettext_lazy("The lead was told that it is overdue"),
    "enquiry.changed": gettext_lazy("Language or way changed by the asker"),
    "enquiry.withdrawn": gettext_lazy("Taken back by the asker"),
    "enquiry.link_sent": gettext_lazy("The link was mailed to the asker again"),
    "enquiry.promised_later": gettext_lazy("A later day was promised"),
    "enquiry.steps_taken": gettext_lazy("Steps were ticked"),
    "enquiry.flagged": gettext_lazy("Marked: somebody may not be safe"),
    "enquiry.unflagged": gettext_lazy("The mark was taken away"),
    "enquiry.merged": gettext_lazy("Joined with another enquiry"),
    "enquiry.parted": gettext_lazy("Parted again"),
    "enquiry.warned": gettext_lazy("The adviser was told that it is due soon"),
    "enquiry.nudged": gettext_lazy("The adviser was told that it is long overdue"),
    "enquiry.survey_sent": gettext_lazy("The asker was asked whether it helped"),
    "enquiry.consent": gettext_lazy("The asker changed what may be kept about care or health"),
    "enquiry.language": gettext_lazy("The asker chose another language"),
    "enquiry.mail_returned": gettext_lazy("A mail of ours came back"),
    "enquiry.post_placed": gettext_lazy("A mail was placed here"),
    "enquiry.letter_opened": gettext_lazy("A letter was opened for printing"),
    "enquiry.posted": gettext_lazy("A letter was posted"),
    "enquiry.shared": gettext_lazy("Handed on to a partner"),
    "enquiry.answer_offered": gettext_lazy("Offered as an answer for everybody"),
    "enquiry.tagged": gettext_lazy("Tags were changed"),
    "enquiry.task_given": gettext_lazy("A task was given"),
    "enquiry.task_done": gettext_lazy("A task was done"),
    "enquiry.erased": gettext_lazy("Forgotten"),
}


def log_of(case: Enquiry) -> list[dict[str, Any]]:
    """Who did or read what, latest first."""
    kept = AuditRecord.objects.about(case).select_related("by").newest_first()[:SHOWN_OF_LOG]
    return [{"at": one.at, "by": one.by, "words": VERBS.get(one.verb, one.verb)} for one in kept]
