"""Tallies that hold no address, seals that know when a form was served."""

from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpRequest
from django.test import RequestFactory
from pytest_django import Settings

from core import guard, retention
from core.guard import RateTally, Seal

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def _from(address: str) -> HttpRequest:
    return RequestFactory().post("/", REMOTE_ADDR=address)


@pytest.mark.django_db
def test_the_thirty_first_form_of_a_minute_from_one_network_is_refused(settings: Settings) -> None:
    settings.RATE_LIMIT_SCALE = 1
    answers = [guard.allows_network(_from("192.0.2.7"), now=NOW) for _ in range(31)]
    assert answers == [True] * 30 + [False]
    assert guard.allows_network(_from("192.0.2.8"), now=NOW)
    assert guard.allows_network(_from("192.0.2.7"), now=NOW + timedelta(minutes=2))


@pytest.mark.django_db
def test_addresses_of_one_ipv6_household_share_their_tally(settings: Settings) -> None:
    settings.RATE_LIMIT_SCALE, settings.RATE_NETWORK = 1, [(2, 60)]
    answers = [guard.allows_network(_from(f"2001:db8:1:2::{number}"), now=NOW) for number in range(3)]
    assert answers == [True, True, False]
    assert guard.allows_network(_from("2001:db8:1:3::1"), now=NOW)


@pytest.mark.django_db
def test_an_allow_listed_network_passes(settings: Settings) -> None:
    settings.RATE_NETWORK, settings.RATE_ALLOWED_NETWORKS = [(1, 60)], ["192.0.2.0/24"]
    assert all(guard.allows_network(_from("192.0.2.7"), now=NOW) for _ in range(5))


@pytest.mark.django_db
def test_no_address_is_kept() -> None:
    guard.allows_network(_from("192.0.2.7"), now=NOW)
    guard.allows_mailbox("Somebody@example.org", now=NOW)
    kept = " ".join(RateTally.objects.values_list("key", flat=True))
    assert "192.0.2" not in kept
    assert "example" not in kept.lower()


@pytest.mark.django_db
def test_tallies_are_forgotten_after_a_day() -> None:
    guard.allows_network(_from("192.0.2.7"), now=NOW)
    assert retention.apply("hashes of network addresses", NOW + timedelta(hours=20)) == 0
    assert retention.apply("hashes of network addresses", NOW + timedelta(hours=26)) > 0
    assert not RateTally.objects.exists()


@pytest.mark.parametrize(
    ("forwarded", "proxies", "network"),
    [
        ("", 0, "10.0.0.1"),
        ("198.51.100.4", 0, "10.0.0.1"),
        ("198.51.100.4", 1, "198.51.100.4"),
        ("203.0.113.9, 198.51.100.4", 1, "198.51.100.4"),
        ("nonsense", 1, "unknown"),
    ],
)
def test_only_as_many_proxies_are_believed_as_stand_before_us(
    settings: Settings, forwarded: str, proxies: int, network: str
) -> None:
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=forwarded)
    assert guard.network_of(request) == network


def test_a_seal_is_ripe_after_two_seconds_or_once_asked(settings: Settings) -> None:
    settings.FORM_SECONDS_AT_LEAST = 2
    young = Seal(NOW.timestamp() - 1)
    assert not young.is_ripe(NOW)
    assert young.is_ripe(NOW + timedelta(seconds=1))
    assert Seal(NOW.timestamp(), was_asked=True).is_ripe(NOW)


@pytest.mark.parametrize("text", ["", "x", "eyJ.a.b", "\x00"])
def test_a_forged_seal_reads_as_none(text: str) -> None:
    assert Seal.read(text) is None


def test_a_seal_reads_as_it_was_signed() -> None:
    seal = Seal(NOW.timestamp(), was_asked=True)
    assert Seal.read(seal.sign()) == seal
