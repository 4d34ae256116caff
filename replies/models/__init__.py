"""Replies to pages, what is shown of them, reports about them, and what readers say of a page's use."""

from replies.models.reports import Report
from replies.models.threads import Answer, Reply, Shown, Thread
from replies.models.useful import Usefulness

__all__ = ["Answer", "Reply", "Report", "Shown", "Thread", "Usefulness"]
