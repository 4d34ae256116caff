"""What the enquiries room keeps: the advisers' rota, the cases, what belongs to askers, what lies on a desk."""

from enquiries.models.answers import AnswerDraft
from enquiries.models.asker import FollowUp, Survey
from enquiries.models.cases import Enquiry
from enquiries.models.desk import JourneyStep, SavedReply, SavedView, StepTaken, Tag
from enquiries.models.figures import FigureSheet
from enquiries.models.files import Attachment, AttachmentBody
from enquiries.models.post import InboundBody, InboundMail
from enquiries.models.rota import Absence, Adviser
from enquiries.models.sharing import Partner, Share
from enquiries.models.tasks import Task
from enquiries.models.thread import Message, Note, RoutingDecision

__all__ = [
    "Absence",
    "Adviser",
    "AnswerDraft",
    "Attachment",
    "AttachmentBody",
    "Enquiry",
    "FigureSheet",
    "FollowUp",
    "InboundBody",
    "InboundMail",
    "JourneyStep",
    "Message",
    "Note",
    "Partner",
    "RoutingDecision",
    "SavedReply",
    "SavedView",
    "Share",
    "StepTaken",
    "Survey",
    "Tag",
    "Task",
]
