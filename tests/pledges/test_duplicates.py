"""One signature for one person: the screen never tells, only the mail does."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from core.mailboxes import mailbox_of
from pledges.actions import signing
from pledges.counts import Counts
from pledges.identity import plain_name
from pledges.models import Signature
from tests.pledges.conftest import BANGOR, CAERNARFON, CARDIFF, Send, deliver, press

pytestmark = pytest.mark.django_db


def signed(send: Send, client: Client, **changes: object) -> None:
    """Send and confirm."""
    send(**changes)
    [mail] = deliver()
    press(client, mail)


@pytest.mark.parametrize(
    ("typed", "mailbox"),
    [
        ("Ann@Example.ORG", "ann@example.org"),
        ("ann+x@example.org", "ann+x@example.org"),
        ("A.n.n+news@gmail.com", "ann@gmail.com"),
        ("ann@googlemail.com", "ann@gmail.com"),
        ("ann-list@yahoo.co.uk", "ann@yahoo.co.uk"),
        ("+@gmail.com", "+@gmail.com"),
        ("ann@xn--cwm-1oa.example", "ann@xn--cwm-1oa.example"),
    ],
)
def test_a_mailbox_is_known_however_it_is_spelt(typed: str, mailbox: str) -> None:
    assert mailbox_of(typed) == mailbox


def test_a_name_is_known_however_it_is_spelt() -> None:
    assert plain_name("  SIÂN  O'Neill-Jones ") == plain_name("Siân o neill jones")


@pytest.mark.parametrize(
    ("again", "kind"),
    [
        ({"name": "ANN  example"}, "You have signed already"),
        ({"name": "Ben Example", "postcode": BANGOR}, "You have signed already"),
        ({"name": "Ben Example"}, "Confirm your signature"),
        ({"name": "Ben Example", "postcode": None, "authority": "W06000002"}, "We have your signature"),
        ({"signing_as": "group", "group_name": "Ann Example"}, "Confirm your signature"),
    ],
)
def test_a_second_signing_from_one_mailbox(
    send: Send, client: Client, again: dict[str, object], kind: str
) -> None:
    signed(send, client)
    first_page = client.get(send(email="somebody-else@example.org").url)
    deliver()
    second_page = client.get(send(**again).url)
    [mail] = deliver()
    assert mail.subject.startswith(kind)
    assert without_ids(first_page.text) == without_ids(second_page.text)


def without_ids(page: str) -> str:
    import re

    page = re.sub(r'csrfmiddlewaretoken" value="[^"]+', "", page)
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "", page)


def test_a_third_name_of_a_household_is_held(send: Send, client: Client) -> None:
    signed(send, client)
    signed(send, client, name="Ben Example")
    assert Counts.read().people == 2
    send(name="Cei Example")
    [mail] = deliver()
    assert mail.subject.startswith("We have your signature")
    assert Signature.objects.get(name="Cei Example").hold_reason == "household"
    assert Counts.read().people == 2


def test_three_names_that_wait_at_once_cannot_all_be_counted(send: Send, client: Client) -> None:
    for name in ("Ann Example", "Ben Example", "Cei Example"):
        send(name=name)
    for mail in deliver():
        press(client, mail)
    assert Counts.read().people == 2
    assert Signature.objects.held().count() == 1


def test_another_address_that_waited_is_not_counted_after_the_first(send: Send, client: Client) -> None:
    send()
    send(name="Ben Example", postcode=CARDIFF)
    for mail in deliver():
        press(client, mail)
    assert Counts.read().people == 1
    [mail] = deliver()
    assert mail.subject == "You have signed already"


def test_signing_again_before_confirming_keeps_one_row_with_the_newest_answers(
    send: Send, client: Client
) -> None:
    send()
    send(commitments=["people-4"], statement="Better words")
    signature = Signature.objects.get()
    assert [choice.version.commitment.number for choice in signature.choices.all()] == [4]
    first, second = deliver()
    press(client, first)
    press(client, second)
    assert Counts.read().people == 1
    assert Counts.read().chose("people-1", "people") == 0


def test_the_same_form_sent_twice_is_kept_and_mailed_once(client: Client, compact: None) -> None:
    from tests.pledges.conftest import SIGN, answers, seal_of

    form = {**answers(), "seal": seal_of(client.get(SIGN["en"])), "at": "check", "go": "send"}
    assert client.post(SIGN["en"], form)["Location"] == client.post(SIGN["en"], form)["Location"]
    assert Signature.objects.count() == 1
    assert len(deliver()) == 1


def test_a_filled_honeypot_is_held_and_looks_the_same(send: Send, client: Client) -> None:
    answer = send(website="https://spam.example")
    assert answer.status_code == 302
    assert Signature.objects.get().hold_reason == "honeypot"
    deliver()
    assert Counts.read().people == 0


@time_machine.travel("2036-11-23T10:20:30Z", tick=False)  # no minute and no hour ends meanwhile
def test_one_mailbox_may_be_written_to_five_times_an_hour(send: Send) -> None:
    for number in range(5):
        assert send(name=f"Ann Example {'x' * number}").status_code == 302
    page = send(name="Ann Example again")
    assert page.status_code == 429
    assert "Ann Example again" in page.text


def test_a_confirmation_that_comes_after_closing_counts_for_a_day(send: Send, client: Client) -> None:
    send()
    signature = Signature.objects.select_related("set").get()
    signature.set.closes_at = datetime(2030, 1, 1, tzinfo=UTC)
    signature.set.save()
    assert signing.confirm(signature_id=signature.pk, now=datetime(2030, 1, 2, 1, tzinfo=UTC)) is None
    Signature.objects.update(status="pending")
    assert signing.confirm(signature_id=signature.pk, now=datetime(2030, 1, 1, 23, tzinfo=UTC)) == "confirmed"


def test_only_a_keyed_hash_of_the_postcode_is_kept(send: Send) -> None:
    send(postcode=CAERNARFON)
    kept = vars(Signature.objects.get())
    assert len(kept["postcode_key"]) == 64
    assert not any("1SH" in str(value).upper().replace(" ", "") for value in kept.values())
