"""The second factor: an authenticator app's six digits, or one of ten recovery codes kept on paper.

Recovery codes are kept as keyed hashes in the library's own table, so a stolen database holds none of them.
"""

import base64
import secrets
import time
from datetime import datetime

import django_otp
import qrcode
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django_otp.models import Device
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts import roles
from accounts.models import User
from core import audit
from core.confirmations import CODE_LETTERS
from core.keyed import keyed_bytes

HOW_MANY_CODES = 10
CODE_LENGTH = 10
APP_NAME = "authenticator"
CODES_NAME = "recovery"


def is_given(request: HttpRequest) -> bool:
    """Whether this session has shown a second factor that is still on record."""
    return getattr(request.user, "otp_device", None) is not None


def is_required_of(user: User) -> bool:
    """Roles that reach other people's data or rights need one, where the settings say so."""
    if not settings.STAFF_SECOND_FACTOR_REQUIRED:
        return False
    return user.is_superuser or user.groups.filter(name__in=roles.names_needing_second_factor()).exists()


def is_owed(user: User | AnonymousUser) -> bool:
    """Required of this person, or set up by their own choice."""
    return isinstance(user, User) and (has_app(user) or is_required_of(user))


def next_step(user: User) -> str:
    return "accounts_second_factor_check" if has_app(user) else "accounts_second_factor_set_up"


def has_app(user: User) -> bool:
    return bool(TOTPDevice.objects.devices_for_user(user, confirmed=True).exists())


# Setting up ---------------------------------------------------------------------------------------------------------


def new_key() -> str:
    """20 random bytes as 40 hexadecimal digits."""
    return secrets.token_hex(20)


def key_as_text(key: str) -> str:
    """The key as people type it into an app: groups of four letters and digits."""
    text = base64.b32encode(bytes.fromhex(key)).decode()
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def qr_code(user: User, key: str, *, title: str) -> SafeString:
    """The key as a picture for the app's camera: one path, black on white in every theme, no inline style."""
    url = TOTPDevice(user=user, key=key).config_url
    code = qrcode.QRCode(border=4)
    code.add_data(url)
    rows = code.get_matrix()
    path = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark
    )
    return format_html(
        '<svg role="img" aria-label="{}" viewBox="0 0 {} {}" width="240" height="240" shape-rendering="crispEdges">'
        '<rect width="100%" height="100%" fill="#fff"/><path d="{}" fill="#000"/></svg>',
        title,
        len(rows),
        len(rows),
        path,
    )


@transaction.atomic
def set_up(*, by: User, key: str, code: str) -> tuple[TOTPDevice, list[str]] | None:
    """Keep the app whose key gives `code` now, in place of any earlier one, with fresh recovery codes.

    None when the code is wrong. The accepted code cannot be used again.
    """
    totp = TOTP(bytes.fromhex(key))
    totp.time = time.time()
    if not code.isdecimal() or not totp.verify(int(code), tolerance=1):
        return None
    TOTPDevice.objects.devices_for_user(by).delete()
    device = TOTPDevice.objects.create(user=by, name=APP_NAME, key=key, last_t=totp.t(), drift=totp.drift)
    audit.record(by=by, verb="second-factor-set-up", target=by)
    return device, _make_codes(by)


# Recovery codes -----------------------------------------------------------------------------------------------------


@transaction.atomic
def fresh_codes(*, by: User) -> list[str]:
    """Ten new recovery codes; the old ones stop working. They are returned this once and cannot be read again."""
    codes = _make_codes(by)
    audit.record(by=by, verb="recovery-codes-made", target=by)
    return codes


def codes_left(user: User) -> int:
    return sum(device.token_set.count() for device in StaticDevice.objects.devices_for_user(user))


def _make_codes(user: User) -> list[str]:
    StaticDevice.objects.devices_for_user(user).delete()
    device = StaticDevice.objects.create(user=user, name=CODES_NAME)
    codes = ["".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH)) for _ in range(HOW_MANY_CODES)]
    for code in codes:
        device.token_set.create(token=_kept_form(code))
    return [f"{code[:5]}-{code[5:]}" for code in codes]


def _kept_form(code: str) -> str:
    """Sixteen characters: as much of the keyed hash as the library's column holds (80 bits)."""
    return base64.b32encode(keyed_bytes("recovery-code", code.encode())[:10]).decode()


# Signing in ---------------------------------------------------------------------------------------------------------


@transaction.atomic
def check(*, by: User, code: str) -> Device | None:
    """The device that accepts the code; each code works once, and wrong ones must wait longer and longer."""
    typed = "".join(letter for letter in code.upper() if letter.isalnum())
    is_from_app = typed.isdecimal() and len(typed) == 6
    model = TOTPDevice if is_from_app else StaticDevice
    for device in model.objects.devices_for_user(by, confirmed=True).select_for_update():
        if device.verify_token(typed if is_from_app else _kept_form(typed)):
            if not is_from_app:
                audit.record(by=by, verb="recovery-code-used", target=by, detail={"left": codes_left(by)})
            return device
    return None


def seconds_to_wait(user: User, now: datetime) -> int:
    """How long the app's codes are refused after wrong ones; 0 when they are not."""
    waits = [0]
    for device in TOTPDevice.objects.devices_for_user(user, confirmed=True):
        allowed, reason = device.verify_is_allowed()
        if not allowed and reason:
            waits.append(int((reason["locked_until"] - now).total_seconds()) + 1)
    return max(waits)


def remember(request: HttpRequest, device: Device) -> None:
    """For this session only, which gets a new key as it gains rights."""
    request.session.cycle_key()
    django_otp.login(request, device)


# Taking away --------------------------------------------------------------------------------------------------------


def may_reset(by: User, of: User) -> bool:
    """Nobody takes away their own, and only a superuser a superuser's."""
    if by.pk == of.pk or not by.has_perm("accounts.reset_second_factor"):
        return False
    return by.is_superuser or not of.is_superuser


@transaction.atomic
def reset(*, by: User, of: User) -> None:
    """Somebody lost their telephone and their codes: forget both, and sign them out everywhere."""
    TOTPDevice.objects.devices_for_user(of).delete()
    StaticDevice.objects.devices_for_user(of).delete()
    of.end_sessions()
    of.save(update_fields=["session_salt"])
    audit.record(by=by, verb="second-factor-reset", target=of)
