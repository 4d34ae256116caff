"""Members, what they chose, the bulletins they receive, and the page that tells of the Forum."""

from forum.models.bulletins import Bulletin, Delivery
from forum.models.members import Cursor, Member, MemberInterest
from forum.models.pages import ForumPage

__all__ = ["Bulletin", "Cursor", "Delivery", "ForumPage", "Member", "MemberInterest"]
