"""Locking out after wrong passwords: five for one name from one network, then a quarter of an hour's wait."""

import ipaddress
from datetime import datetime, timedelta
from typing import Any

from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.pages import page_context
from core.guard import network_of
from core.keyed import keyed_bytes


def stand_in_address(request: HttpRequest) -> str:
    """A private IPv6 address that stands for the caller's network, so that the real one is never kept."""
    return str(ipaddress.IPv6Address(b"\xfd" + keyed_bytes("lock-out", network_of(request).encode())[:15]))


def locked_out(
    request: HttpRequest, response: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """The same page for a name that exists and one that does not, and for a right password while it lasts."""
    wait = get_cool_off(request)
    seconds = int(wait.total_seconds()) if wait else 0
    context = {**page_context(request, _("Too many attempts")), "minutes": seconds // 60}
    answer = render(request, "accounts/locked_out.html", context, status=429)
    answer.headers["Retry-After"] = str(seconds)
    return answer


def forget_old_attempts(now: datetime) -> int:
    """Failed attempts name people: they are kept for a day."""
    gone, _rows = AccessAttempt.objects.filter(attempt_time__lt=now - timedelta(days=1)).delete()
    return int(gone)
