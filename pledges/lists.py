"""Who is let through and who is held for a look: addresses, domains with wildcards, networks. Kept in the process.

The nearest word counts: an address before its domain, a whole domain before a wildcard, all of them before the
network. Whoever is held sees what everybody sees.
"""

import ipaddress
import re
from dataclasses import dataclass, field

from django.db.models.signals import post_delete, post_save

from core.mailboxes import domain_of, mailbox_of
from core.page_cache.moment import Kept
from pledges import identity
from pledges.choices import ListedKind, Verdict
from pledges.models import Listed

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
_DOMAIN = re.compile(r"(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")


class NotListableError(ValueError):
    """What was typed is no address, domain or network."""


@dataclass(frozen=True)
class Value:
    """What is compared, and what staff are shown of it."""

    value: str
    shown_as: str


def value_of(kind: ListedKind, typed: str) -> Value:
    """The one form in which a typed value is kept. An address becomes its hash, and a hint by which staff know it."""
    typed = typed.strip().lower()
    if kind == ListedKind.ADDRESS:
        local, at, domain = typed.rpartition("@")
        if not (local and at and "." in domain) or len(typed) > 254:
            raise NotListableError(typed)
        return Value(identity.email_key(typed), f"{mailbox_of(typed)[0]}…@{domain}"[:120])
    if kind == ListedKind.DOMAIN:
        star, name = ("*.", typed[2:]) if typed.startswith("*.") else ("", typed.removeprefix("@"))
        domain = star + domain_of(f"x@{name}")
        if not _DOMAIN.fullmatch(domain) or len(domain) > 120 or not name:
            raise NotListableError(typed)
        return Value(domain, domain)
    try:
        network = str(ipaddress.ip_network(typed, strict=False))
    except ValueError:
        raise NotListableError(typed) from None
    return Value(network, network)


@dataclass(frozen=True)
class _Lists:
    addresses: dict[str, Verdict] = field(default_factory=dict)
    domains: dict[str, Verdict] = field(default_factory=dict)
    networks: tuple[tuple[Network, Verdict], ...] = ()

    def of_domain(self, domain: str) -> Verdict | None:
        if domain in self.domains:
            return self.domains[domain]
        parts = domain.split(".")
        wildcards = ("*." + ".".join(parts[at:]) for at in range(1, len(parts)))
        return next((self.domains[one] for one in wildcards if one in self.domains), None)

    def of_network(self, text: str) -> Verdict | None:
        """The narrowest network that holds it."""
        try:
            asked = ipaddress.ip_network(text, strict=False)
        except ValueError:
            return None
        around = [
            (network.prefixlen, verdict)
            for network, verdict in self.networks
            if network.version == asked.version and asked.subnet_of(network)  # type: ignore[arg-type]  # same version
        ]
        return max(around, key=lambda one: one[0])[1] if around else None


def _read() -> _Lists:
    addresses: dict[str, Verdict] = {}
    domains: dict[str, Verdict] = {}
    networks: list[tuple[Network, Verdict]] = []
    for kind, value, verdict in Listed.objects.values_list("kind", "value", "verdict"):
        if kind == ListedKind.ADDRESS:
            addresses[value] = Verdict(verdict)
        elif kind == ListedKind.DOMAIN:
            domains[value] = Verdict(verdict)
        else:
            networks.append((ipaddress.ip_network(value), Verdict(verdict)))
    return _Lists(addresses, domains, tuple(networks))


_kept = Kept(_read)


def verdict(*, address: str, network: str = "") -> Verdict | None:
    """What staff said of whoever signs with this address from this network; nothing, for nearly everybody."""
    lists = _kept()
    return (
        lists.addresses.get(identity.email_key(address))
        or lists.of_domain(domain_of(address))
        or (lists.of_network(network) if network else None)
    )


forget = _kept.forget

for _signal in (post_save, post_delete):
    _signal.connect(forget, sender=Listed, dispatch_uid=f"lists-{id(_signal)}")
