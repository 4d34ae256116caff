"""What the enquiries room keeps: the advisers' rota, the cases, what belongs to askers, what lies on a desk."""

from enquiries.models.asker import FollowUp, Survey
from enquiries.models.cases import Enquiry, Message, Note, RoutingDecision
from enquiries.models.desk import JourneyStep, SavedReply, StepTaken
from enquiries.models.figures import FigureSheet
from enquiries.models.files import Attachment, AttachmentBody
from enquiries.models.rota import Absence, Adviser

__all__ = [
    "Absence",
    "Adviser",
    "Attachment",
    "AttachmentBody",
    "Enquiry",
    "FigureSheet",
    "FollowUp",
    "JourneyStep",
    "Message",
    "Note",
    "RoutingDecision",
    "SavedReply",
    "StepTaken",
    "Survey",
]
