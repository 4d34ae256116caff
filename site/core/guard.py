"""What stands between a public form and machines or crowds, without watching people.

Tallies hold keyed hashes, never an address, and are forgotten after a day. A filled honeypot is never thrown away: the
caller holds the row for staff. A form sent too soon after it was served is asked, once, to be sent again.
"""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.db import connection, models
from django.http import HttpRequest

from core.keyed import keyed_hash

HONEYPOT = "website"
_SEAL_SALT = "canol.form"


class RateTallyQuerySet(models.QuerySet["RateTally"]):
    def older_than_a_day(self, now: datetime) -> "RateTallyQuerySet":
        return self.filter(window_ends__lt=now - timedelta(days=1))


class RateTally(models.Model):
    """How often one hashed key acted within one window of time."""

    key = models.CharField(max_length=64)
    window_ends = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    objects = RateTallyQuerySet.as_manager()

    class Meta:
        app_label = "core"
        constraints = [models.UniqueConstraint(fields=["key", "window_ends"], name="one_tally_per_window")]

    def __str__(self) -> str:
        return f"{self.count} until {self.window_ends:%H:%M}"


def network_of(request: HttpRequest) -> str:
    """The caller's address as text; an IPv6 one shortened to its /64, since one household owns all of it."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.TRUSTED_PROXIES:
        chain = [
            part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()
        ]
        if len(chain) >= settings.TRUSTED_PROXIES:
            address = chain[-settings.TRUSTED_PROXIES]
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)


def _is_allow_listed(network: str) -> bool:
    try:
        address = ipaddress.ip_network(network, strict=False)
        allowed = [ipaddress.ip_network(entry) for entry in settings.RATE_ALLOWED_NETWORKS]
        return any(address.version == net.version and address.subnet_of(net) for net in allowed)  # type: ignore[arg-type]  # versions are equal here
    except ValueError:
        return False


def _count_one_more(windows: dict[str, int], now: datetime) -> dict[str, int]:
    """Add one to each key's tally of its running window and return them: one atomic statement on both databases."""
    stamp, table = int(now.timestamp()), connection.ops.quote_name(RateTally._meta.db_table)
    values: list[Any] = []
    for key, seconds in sorted(windows.items()):
        ends = datetime.fromtimestamp(stamp - stamp % seconds + seconds, tz=now.tzinfo)
        values += [key, connection.ops.adapt_datetimefield_value(ends)]
    rows = ", ".join(["(%s, %s, 1)"] * len(windows))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (key, window_ends, count) VALUES {rows} "  # noqa: S608  # the table's own name
            f"ON CONFLICT (key, window_ends) DO UPDATE SET count = {table}.count + 1 RETURNING key, count",
            values,
        )
        return dict(cursor.fetchall())


def _within(purpose: str, value: str, limits: list[tuple[int, int]], now: datetime) -> bool:
    return _all_within([(purpose, value, limits)], now)


def _all_within(acts: list[tuple[str, str, list[tuple[int, int]]]], now: datetime) -> bool:
    """Count one more of each (purpose, whose, limits), in one statement; False when one of them has had its share."""
    scale = settings.RATE_LIMIT_SCALE
    keys = {
        keyed_hash(f"rate:{purpose}:{seconds}", value): (most, seconds)
        for purpose, value, limits in acts
        for most, seconds in limits
    }
    if not keys:
        return True
    counted = _count_one_more({key: seconds for key, (_most, seconds) in keys.items()}, now)
    return all(counted[key] <= most * scale for key, (most, _seconds) in keys.items())


def allows_network(request: HttpRequest, *, now: datetime) -> bool:
    """Count one act of the caller's network; False when it has had its share."""
    network = network_of(request)
    return _is_allow_listed(network) or _within("network", network, settings.RATE_NETWORK, now)


def allows_sending(request: HttpRequest, mailboxes: Iterable[str], *, now: datetime) -> bool:
    """Count one act of the caller's network that would write to these mailboxes; False when one of them, or the
    network, has had its share."""
    network = network_of(request)
    acts = [("mailbox", one.strip().lower(), settings.RATE_MAILBOX) for one in mailboxes]
    if not _is_allow_listed(network):
        acts.append(("network", network, settings.RATE_NETWORK))
    return _all_within(acts, now)


def allows_upload(request: HttpRequest, *, now: datetime) -> bool:
    """Count one file from the caller's network; False when it has had its share."""
    network = network_of(request)
    return _is_allow_listed(network) or _within("upload", network, settings.RATE_UPLOAD, now)


def allows_mailbox(address: str, *, now: datetime) -> bool:
    """Count one act that would write to `address`; False when it has had its share."""
    return _within("mailbox", address.strip().lower(), settings.RATE_MAILBOX, now)


def allows_person(user_id: int, purpose: str, *, now: datetime) -> bool:
    """Count one act of somebody who is signed in; False when they have had their share for now."""
    return _within(purpose, str(user_id), settings.RATE_PERSON, now)


def fell_for_honeypot(request: HttpRequest) -> bool:
    """True when a field that people never see was filled."""
    return bool(request.POST.get(HONEYPOT, "").strip())


@dataclass(frozen=True)
class Seal:
    """When a form was first served, and whether its sender was already asked to send it again."""

    served: float
    was_asked: bool = False

    def sign(self) -> str:
        return signing.dumps([self.served, self.was_asked], salt=_SEAL_SALT)

    @classmethod
    def read(cls, text: str) -> "Seal | None":
        try:
            served, was_asked = signing.loads(text, salt=_SEAL_SALT)
        except (signing.BadSignature, ValueError, TypeError):
            return None
        return cls(served=float(served), was_asked=bool(was_asked))

    def is_ripe(self, now: datetime) -> bool:
        """True when a person could have read the form, or has been asked and sent it again."""
        return self.was_asked or now.timestamp() - self.served >= settings.FORM_SECONDS_AT_LEAST
