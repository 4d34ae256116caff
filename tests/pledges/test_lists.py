"""Lists of addresses, domains and networks: who is held for a look, on a screen that says nothing of it."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from core.audit import AuditRecord
from pledges import lists
from pledges.actions import guarding
from pledges.choices import ListedKind, Verdict
from pledges.lists import NotListableError
from pledges.models import BodyPledge, Listed, Signature
from tests.pledges.conftest import Send, deliver, press
from tests.pledges.test_queue import staff

pytestmark = pytest.mark.django_db
__all__ = ["staff"]

GUARD = "/admin/pledges/lists/"
HOLD, ALLOW = Verdict.HOLD, Verdict.ALLOW


def put(kind: str, value: str, verdict: Verdict = HOLD) -> Listed:
    return guarding.put_on_list(
        by=None, kind=ListedKind(kind), typed=value, verdict=verdict, reason="seen before", now=timezone.now()
    )


@pytest.fixture(autouse=True)
def fresh() -> None:
    lists.forget()


@pytest.mark.parametrize(
    ("kind", "value", "address", "network", "found"),
    [
        ("address", "Ann.Example+x@gmail.com", "annexample@googlemail.com", "", HOLD),
        ("address", "ann@example.org", "ben@example.org", "", None),
        ("domain", "example.org", "ann@EXAMPLE.org", "", HOLD),
        ("domain", "@example.org", "ann@example.org", "", HOLD),
        ("domain", "example.org", "ann@mail.example.org", "", None),
        ("domain", "*.example.org", "ann@a.mail.example.org", "", HOLD),
        ("domain", "*.example.org", "ann@example.org", "", None),
        ("domain", "bücher.example", "ann@xn--bcher-kva.example", "", HOLD),
        ("network", "192.0.2.0/24", "ann@example.org", "192.0.2.77", HOLD),
        ("network", "192.0.2.0/24", "ann@example.org", "192.0.3.1", None),
        ("network", "2001:db8::/32", "ann@example.org", "2001:db8:1:2::/64", HOLD),
        ("network", "192.0.2.0/24", "ann@example.org", "unknown", None),
    ],
)
def test_a_listed_value_is_known_again(
    kind: str, value: str, address: str, network: str, found: Verdict | None
) -> None:
    put(kind, value)
    assert lists.verdict(address=address, network=network) == found


def test_the_nearest_word_counts() -> None:
    put("network", "192.0.2.0/24")
    put("network", "192.0.2.8/32", ALLOW)
    put("domain", "*.example.org")
    put("domain", "good.example.org", ALLOW)
    put("address", "bad@good.example.org")
    assert lists.verdict(address="a@elsewhere.test", network="192.0.2.8") == ALLOW
    assert lists.verdict(address="a@good.example.org", network="192.0.2.9") == ALLOW
    assert lists.verdict(address="bad@good.example.org", network="192.0.2.8") == HOLD


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("address", "nobody"), ("address", "@example.org"), ("domain", ""), ("domain", "*."), ("domain", "a b.org"),
        ("domain", "exa_mple.org"), ("network", "192.0.2"), ("network", "2001:db8::/200"), ("network", "everything"),
    ],
)  # fmt: skip
def test_what_is_no_address_domain_or_network_is_refused(kind: str, value: str) -> None:
    with pytest.raises(NotListableError):
        put(kind, value)
    assert not Listed.objects.exists()


def test_an_address_is_kept_as_a_hash_and_a_hint() -> None:
    row = put("address", "ann.example@example.org")
    assert "ann" not in row.value
    assert len(row.value) == 64
    assert row.shown_as == "a…@example.org"


def _main(page: str) -> str:
    return page.split("<main", 1)[1].split("csrfmiddlewaretoken", maxsplit=1)[0]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_whoever_is_held_sees_what_everybody_sees(send: Send, client: Client, language: str) -> None:
    usual = client.get(send(language, email="cei@example.net", name="Cei Example").url).text
    put("domain", "example.org")
    held = client.get(send(language).url).text
    assert _main(held) == _main(usual)
    row = Signature.objects.get(email="ann@example.org")
    assert (row.status, row.hold_reason) == ("held", "listed")


def test_whoever_is_let_through_is_not_held_for_the_network(send: Send, client: Client) -> None:
    put("network", "127.0.0.0/8")
    put("address", "ann@example.org", ALLOW)
    send()
    [mail] = deliver()
    press(client, mail)
    assert Signature.objects.get().status == "confirmed"


def test_a_signature_keeps_its_network_as_a_hash_alone(send: Send) -> None:
    send()
    row = Signature.objects.get()
    assert row.email_domain == "example.org"
    assert len(row.network_key) == 64


def test_a_body_from_a_listed_domain_is_held(send_body: Send) -> None:
    put("domain", "body1.example.org")
    send_body()
    assert (BodyPledge.objects.get().status, BodyPledge.objects.get().hold_reason) == ("held", "listed")


@pytest.mark.parametrize(
    ("role", "may"), [("moderator", True), ("editor", False), ("translator", False), ("lead", False)]
)
def test_some_roles_keep_the_lists(staff: Any, compact: None, role: str, may: bool) -> None:
    client = staff("x", role)
    client.post(GUARD, {"kind": "domain", "value": "example.org", "verdict": "hold", "reason": "seen"})
    assert Listed.objects.exists() == may
    assert ("example.org" in client.get(GUARD).text) == may


def test_a_line_is_added_and_taken_off_on_record(staff: Any) -> None:
    client = staff("mo")
    wrong = client.post(GUARD, {"kind": "network", "value": "x", "verdict": "hold", "reason": "seen"})
    assert wrong.status_code == 422
    assert 'value="x"' in wrong.text
    client.post(GUARD, {"kind": "network", "value": "192.0.2.0/24", "verdict": "hold", "reason": "seen"})
    assert lists.verdict(address="a@b.example", network="192.0.2.1") == HOLD
    client.post(f"{GUARD}{Listed.objects.get().pk}/off/")
    assert lists.verdict(address="a@b.example", network="192.0.2.1") is None
    verbs = set(AuditRecord.objects.values_list("verb", flat=True))
    assert {"pledges.listed.put", "pledges.listed.taken_off"} <= verbs
