"""What staff look for among signatures: one condition, kept as plain values, that gives the same rows each time."""

from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from pledges import identity
from pledges.choices import LIVE_SIGNATURE, Channel, HoldReason, SignatureStatus
from pledges.models import CommitmentSet, Signature
from pledges.models.signatures import SignatureQuerySet


@dataclass(frozen=True)
class Condition:
    """Empty parts ask for nothing. `mailbox` and `network` are keyed hashes; days are whole days of Wales."""

    status: str = ""
    mailbox: str = ""
    domain: str = ""
    network: str = ""
    name: str = ""
    words: str = ""
    authority: str = ""
    channel: str = ""
    held_for: str = ""
    since: str = ""
    until: str = ""

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Condition":
        known = {one.name for one in fields(cls)}
        return cls(**{name: str(value) for name, value in kept.items() if name in known})

    def as_json(self) -> dict[str, str]:
        return {name: value for name, value in asdict(self).items() if value}

    @property
    def narrows(self) -> bool:
        """True where it asks for more than a status: whole sets are not taken out by mistake."""
        return any(value for name, value in self.as_json().items() if name not in {"status", "until"})

    @property
    def is_read_through(self) -> bool:
        """True where no index leads to what is asked for: each signature must be read."""
        return bool(self.name or self.words) and not (self.mailbox or self.network)

    def rows(self) -> SignatureQuerySet:
        asked = Q()
        for column, value in (
            ("status", self.status),
            ("network_key", self.network),
            ("authority_id", self.authority),
            ("channel", self.channel),
            ("hold_reason", self.held_for),
        ):
            if value:
                asked &= Q(**{column: value})
        # What is rare has an index without what is usual; SQLite takes it where that is said.
        if self.status not in {"", SignatureStatus.CONFIRMED}:
            asked &= ~Q(status=SignatureStatus.CONFIRMED)
        if self.channel not in {"", Channel.WEB}:
            asked &= ~Q(channel=Channel.WEB)
        if self.mailbox:  # the index of mailboxes is one of each set
            asked &= Q(set__in=CommitmentSet.objects.all(), email_key=self.mailbox)
        return self._by_words(Signature.objects.filter(asked & self._of_domain() & self._of_days()))

    def live_rows(self) -> SignatureQuerySet:
        """Those among them that stand or may yet."""
        return self.rows().filter(status__in=LIVE_SIGNATURE)

    def _of_domain(self) -> Q:
        if self.domain.startswith("*."):
            return Q(email_domain__endswith=self.domain[1:])
        return Q(email_domain=self.domain) if self.domain else Q()

    def _of_days(self) -> Q:
        asked = Q()
        if self.since:
            asked &= Q(created_at__gte=_begins(self.since))
        if self.until:
            asked &= Q(created_at__lt=_begins(self.until) + timedelta(days=1))
        return asked

    def _by_words(self, rows: SignatureQuerySet) -> SignatureQuerySet:
        if self.name:
            rows = rows.filter(Q(name__icontains=self.name) | Q(group_name__icontains=self.name))
        return rows.filter(statement__icontains=self.words) if self.words else rows


def _begins(day: str) -> datetime:
    return timezone.make_aware(datetime.combine(date.fromisoformat(day), time.min))


def read(typed: dict[str, str]) -> Condition:
    """What a form said; a value that is none of those possible asks for nothing."""
    return Condition(
        status=_one_of(typed, "status", SignatureStatus.values),
        mailbox=identity.email_key(typed["address"]) if typed.get("address") else "",
        domain=typed.get("domain", "").strip().lower().removeprefix("@")[:120],
        network=typed.get("network", "") if len(typed.get("network", "")) == 64 else "",
        name=typed.get("name", "").strip()[:120],
        words=typed.get("words", "").strip()[:200],
        authority=typed.get("authority", "")[:9],
        channel=_one_of(typed, "channel", Channel.values),
        held_for=_one_of(typed, "held_for", [value for value in HoldReason.values if value]),
        since=_day(typed.get("since", "")),
        until=_day(typed.get("until", "")),
    )


def _one_of(typed: dict[str, str], name: str, values: list[str]) -> str:
    return typed.get(name, "") if typed.get(name, "") in values else ""


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if 1900 < date.fromisoformat(text).year < 3000 else ""
    except ValueError:
        return ""
