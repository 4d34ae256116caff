"""What the enquiries room keeps: the advisers' rota, and the cases."""

from enquiries.models.cases import Enquiry, Message, Note, RoutingDecision
from enquiries.models.rota import Absence, Adviser

__all__ = ["Absence", "Adviser", "Enquiry", "Message", "Note", "RoutingDecision"]
