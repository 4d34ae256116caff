"""The models of the building kit, gathered where Django looks for them."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from core.audit import AuditRecord
from core.confirmations import Confirmation
from core.desk import Seat
from core.guard import RateTally
from core.images import CanolImage, CanolRendition
from core.notes import StaffNote
from core.organisation import Organisation
from core.outbox.models import *  # noqa: F403  # whatever the outbox keeps
from core.post.models import Letter

__all__ = [
    "AuditRecord",
    "BasePage",
    "CanolImage",
    "CanolRendition",
    "Confirmation",
    "Letter",
    "Organisation",
    "RateTally",
    "Seat",
    "StaffNote",
]


class BasePage(Page):
    """What every page of the site shares. Pages hold content, never forms."""

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["page_description"] = self.search_description
        request.shown_page = self  # type: ignore[attr-defined]  # read by the site's context processor
        return context
