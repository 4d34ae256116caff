"""A forgotten password: the page says the same to everybody; only the mail knows whether there is an account."""

from datetime import datetime

from django.conf import settings
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlencode, urlsafe_base64_encode

from accounts.choices import Language
from accounts.models import User
from core import guard
from core.post.sending import queue

KIND = "accounts.password_reset"


class _NobodyThereError(Exception):
    """Undoes the letter that was written only to take the same time."""


@transaction.atomic
def ask(*, address: str, now: datetime) -> None:
    """Owe the account's owner a letter. An unknown address costs the same statements, undone before they count."""
    if not guard.allows_mailbox(address, now=now):
        return
    user = _owner_of(address)
    try:
        with transaction.atomic():
            queue(
                kind=KIND,
                to=user.email if user else address,
                language=user.language if user else Language.ENGLISH,
                subject_id=user.pk if user else None,
            )
            if user is None:
                raise _NobodyThereError
    except _NobodyThereError:
        return


def _owner_of(address: str) -> User | None:
    """Django's own rules: an active account, a usable password, and no look-alike address."""
    return next(iter(PasswordResetForm().get_users(address)), None)


def link_for(user: User) -> str:
    """Made when the mail is written, so that no usable token waits in the database."""
    place = {
        "uidb64": urlsafe_base64_encode(force_bytes(user.pk)),
        "token": default_token_generator.make_token(user),
    }
    path = reverse("wagtailadmin_password_reset_confirm", kwargs=place)
    return f"{settings.BASE_URL}{path}?{urlencode({'lang': user.language})}"
