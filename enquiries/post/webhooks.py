"""Where a mail provider, or our own mail server, hands mail over. Whoever knows the secret is heard; nobody else.

The answers: 200 once everything is kept, 401 without the secret, 413 for what is larger than any mail, 503 where it
could not be kept, so that it is handed over again. What cannot be read is kept as it came.
"""

import io
import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from anymail import urls as providers
from anymail.exceptions import AnymailWebhookValidationFailure
from anymail.signals import EventType
from anymail.utils import get_request_basic_auth
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from enquiries.choices import PostSource, TaskKind
from enquiries.post import returned, taking
from enquiries.post.parsing import MOST_BYTES

log = logging.getLogger("canol.post")

MOST_POSTED = 2 * MOST_BYTES
"""A provider's form holds the mail and more, some of it in longer letters."""

View = Callable[..., HttpResponse]
RETURNED = {
    EventType.BOUNCED: TaskKind.RETURNED,
    EventType.REJECTED: TaskKind.RETURNED,
    EventType.FAILED: TaskKind.RETURNED,
    EventType.COMPLAINED: TaskKind.COMPLAINT,
}


def _guarded(view: View) -> View:
    """Asks for the secret before a byte is read, keeps the size within bounds, and never answers with 500."""

    @never_cache
    @csrf_exempt
    @require_http_methods(["POST", "HEAD"])
    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not settings.MAIL_IN_SECRET:
            raise Http404
        if not constant_time_compare(str(get_request_basic_auth(request) or ""), settings.MAIL_IN_SECRET):
            return _said(401, {"WWW-Authenticate": 'Basic realm="mail"'})
        if request.method == "HEAD":
            return _said(200)
        content = request.read(MOST_POSTED + 1)
        if len(content) > MOST_POSTED:
            return _said(413)
        _give_body(request, content)
        try:
            return view(request, *args, content=content, **kwargs)
        except Http404:
            raise
        except Exception:
            log.exception("A mail that was handed over could not be kept")
            return _said(503, {"Retry-After": "60"})

    return asked


def _give_body(request: Any, content: bytes) -> None:
    """Let Django read the form from what we have read, whose size we have limited ourselves."""
    request._body = content
    request._stream = io.BytesIO(content)


def _said(status: int, headers: dict[str, str] | None = None) -> HttpResponse:
    return HttpResponse(status=status, headers={"Content-Length": "0", **(headers or {})})


@_guarded
def plain_mail(request: HttpRequest, content: bytes) -> HttpResponse:
    """A mail as it is (`message/rfc822`), from a mail server's pipe."""
    if content.strip():
        taking.take(content, source=PostSource.WEBHOOK, now=timezone.now())
    return _said(200)


def _provider_view(provider: str, what: str) -> Any:
    names = {f"{provider}_{what}_webhook", f"{provider}_combined_webhook", f"{provider}_webhook"}
    for pattern in providers.urlpatterns:
        if pattern.name in names:
            return pattern.callback.view_class()
    raise Http404


@_guarded
def from_provider(request: HttpRequest, provider: str, what: str, content: bytes) -> HttpResponse:
    """What a provider posts, read by its own rules. Not readable by them: kept as it came."""
    view = _provider_view(provider, what)
    try:
        view.run_validators(request)
        events = view.parse_events(request)
    except AnymailWebhookValidationFailure:
        return _said(401)
    except Exception:  # noqa: BLE001  # each provider's reader fails in its own way over what strangers wrote
        log.warning("What %s handed over could not be read", provider)
        taking.take(content, source=PostSource.WEBHOOK, now=timezone.now())
        return _said(200)
    for event in events:
        if event.event_type == EventType.INBOUND:
            _take_in(event.message, content)
        elif event.event_type in RETURNED:
            _note_returned(event)
    return _said(200)


def _take_in(message: Any, content: bytes) -> None:
    try:
        raw = message.as_bytes()
    except Exception:  # noqa: BLE001  # a mail that cannot be written down again is kept as the provider gave it
        raw = content
    named = [str(one) for one in (message.envelope_recipient,) if one]
    taking.take(
        raw,
        source=PostSource.WEBHOOK,
        now=timezone.now(),
        further_recipients=tuple(named),
        is_spam=bool(message.spam_detected),
    )


def _note_returned(event: Any) -> None:
    """A provider's word that a mail did not arrive: by our Message-ID where it gives it, or by the address."""
    mail_id = f"<{str(event.message_id or '').strip('<>')}>"
    letters = returned.letters_named([mail_id])
    letter = letters[0] if letters else returned.last_letter_to(str(event.recipient or ""))
    if letter is not None:
        kind = RETURNED[event.event_type]
        returned.note(letter, code=str(event.reject_reason or ""), kind=kind, now=timezone.now())
