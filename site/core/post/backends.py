"""Keeps every outgoing mail as one `.eml` file, for demonstration and development."""

import secrets
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone


class FileBackend(BaseEmailBackend):
    """Writes `MAIL_DIR/<time>-<random>.eml`; whole or not at all."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder = Path(settings.MAIL_DIR)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            name = f"{timezone.now():%Y%m%dT%H%M%S%f}-{secrets.token_hex(4)}.eml"
            part = folder / f".{name}"
            part.write_bytes(message.message().as_bytes())
            part.replace(folder / name)
        return len(email_messages)
