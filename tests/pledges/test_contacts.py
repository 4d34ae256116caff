"""Who answers for a body, asked once a year and never nobody; who looks after what by when, and its calendar."""

from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts import role_groups
from accounts.models import User
from core.audit import AuditRecord
from core.outbox import task_gave_up
from core.post.models import Letter
from core.post.sending import send_letter
from enquiries.choices import PostSource
from enquiries.post.taking import take
from pledges import seeding
from pledges.actions import handing_over, reporting
from pledges.models import BodyPledge, CheckIn, PledgedCommitment
from tests.enquiries.mails import bounce
from tests.pledges.conftest import deliver, invented_body, link_in, pair, seal_of

pytestmark = pytest.mark.django_db
YEAR = timedelta(days=366)
NEXT = {"contact_name": "Nia Enghraifft", "contact_role": "Officer", "contact_email": "nia@body1.example.org"}


@pytest.fixture
def pledge(compact: None) -> BodyPledge:
    tailored = (("services-1", pair("We sit.", "Eisteddwn.")),)
    text = invented_body(tailored=tailored, signed_days_ago=0)
    seeding.seed_demo(bodies=[text], signers=[], now=timezone.now())
    return BodyPledge.objects.get()


def asked() -> str:
    """The link of the yearly mail."""
    handing_over.ask_where_due(now=timezone.now() + YEAR)
    return link_in(deliver()[0])


def send(client: Client, address: str, **said: str) -> Any:
    seal = seal_of(client.get(address))
    return client.post(address, {**said, "seal": seal, "at": "check", "go": "send"})


def test_a_contact_is_asked_once_a_year(pledge: BodyPledge) -> None:
    now = timezone.now()
    assert handing_over.ask_where_due(now=now + timedelta(days=300)) == 0
    assert handing_over.ask_where_due(now=now + YEAR) == 1
    assert handing_over.ask_where_due(now=now + YEAR) == 0
    [mail] = deliver()
    assert mail.to == ["olwen@body1.example.org"]


@pytest.mark.parametrize(("language", "thanks"), [("en", "Thank you."), ("cy", "Diolch.")])
def test_a_contact_stays_and_the_link_is_spent(
    pledge: BodyPledge, client: Client, language: str, thanks: str
) -> None:
    BodyPledge.objects.update(language=language, contact_language=language)
    address = asked()
    assert address.startswith(f"/{language}/")
    done = send(client, address, contact="still")
    assert thanks in client.get(done.url).text
    assert client.get(address).status_code == 404
    pledge.refresh_from_db()
    assert pledge.officer_email == "olwen@body1.example.org"


def test_a_contact_names_the_next_who_is_told(pledge: BodyPledge, client: Client) -> None:
    address = asked()
    assert send(client, address, contact="another", **NEXT).status_code == 302
    pledge.refresh_from_db()
    assert (pledge.officer_name, pledge.officer_email) == ("Nia Enghraifft", "nia@body1.example.org")
    [mail] = deliver()
    assert mail.to == ["nia@body1.example.org"]
    assert client.get(address).status_code == 404, "the old link is spent"
    assert client.get(link_in(mail).replace("/pledges/public-bodies/example-body-1/", "/en/")).status_code
    assert AuditRecord.objects.filter(verb="pledges.contact.changed").exists()


@pytest.mark.parametrize(
    "email", ["nia@gmail.com", "nia@body1.example.org.evil.example", "nia@mail.body1.example.org", ""]
)
def test_the_next_contact_writes_from_a_confirmed_domain(
    pledge: BodyPledge, client: Client, email: str
) -> None:
    answer = send(client, asked(), contact="another", **{**NEXT, "contact_email": email})
    assert answer.status_code == 422
    pledge.refresh_from_db()
    assert pledge.officer_name == "Olwen Enghraifft"


def test_nobody_leaves_without_naming_another(pledge: BodyPledge, client: Client) -> None:
    answer = send(client, asked(), contact="another", contact_name="", contact_role="", contact_email="")
    assert answer.status_code == 422
    assert send(client, asked_again(pledge), contact="nobody").status_code == 422


def asked_again(pledge: BodyPledge) -> str:
    pledge.refresh_from_db()
    return reverse("contact", args=[pledge.contact_token])


def fail(letter: Letter) -> None:
    task_gave_up.send(sender=None, task_path=send_letter.module_path, args=[letter.pk], kwargs={})


def test_a_contact_that_bounces_waits_for_staff(pledge: BodyPledge, client: Client) -> None:
    handing_over.ask_where_due(now=timezone.now() + YEAR)
    fail(Letter.objects.get())
    role_groups.sync()
    user = User.objects.create_user("mo", "mo@example.org", "x")
    user.groups.add(Group.objects.get(name="moderator"))
    client.force_login(user)
    page = client.get("/admin/pledges/check-ins/").text
    assert "Mail is refused since:" in page
    said = {"name": "Nia Example", "role": "Officer", "email": "nia@body1.example.org", "reason": "rang them"}
    client.post(reverse("pledges_contact", args=[pledge.public_id]), said)
    assert "Mail is refused since:" not in client.get("/admin/pledges/check-ins/").text
    pledge.refresh_from_db()
    assert (pledge.officer_email, pledge.contact_failed_at) == ("nia@body1.example.org", None)


@pytest.mark.parametrize(
    ("status", "action", "is_lost"), [("5.1.1", "failed", True), ("4.4.1", "delayed", False)]
)
def test_a_mail_that_a_server_sends_back_makes_the_same_task(
    pledge: BodyPledge, status: str, action: str, is_lost: bool
) -> None:
    handing_over.ask_where_due(now=timezone.now() + YEAR)
    letter = Letter.objects.get()
    deliver()
    raw = bounce(of=letter.message_id, to=pledge.officer_email, status=status, action=action)
    take(raw, source=PostSource.IMAP, now=timezone.now())
    pledge.refresh_from_db()
    assert (pledge.contact_failed_at is not None) is is_lost


def test_mail_to_somebody_else_that_fails_says_nothing_of_the_contact(pledge: BodyPledge) -> None:
    fail(Letter.objects.create(kind="pledges.confirm", to=pledge.officer_email, language="en"))
    pledge.refresh_from_db()
    assert pledge.contact_failed_at is None


# Who looks after what, by when -------------------------------------------------------------------------------------


def report(pledge: BodyPledge, client: Client, **said: str) -> Any:
    check_in = CheckIn.objects.of_pledge(pledge).first() or reporting.ask(
        pledge_id=pledge.pk, now=timezone.now()
    )
    assert check_in is not None
    address = reverse("report_progress", args=[check_in.token])
    seal = seal_of(client.get(address))
    fields = {"progress_services-1": "started", **{f"{name}_services-1": text for name, text in said.items()}}
    return client.post(address, {**fields, "seal": seal, "at": "check", "go": "send"})


@pytest.mark.parametrize(
    ("page", "says", "calendar"),
    [
        ("/en/pledges/public-bodies/example-body-1/", "Wednesday 31 March 2027",
         "/en/pledges/public-bodies/example-body-1.ics"),
        ("/cy/addewidion/cyrff-cyhoeddus/corff-enghraifft-1/", "dydd Mercher 31 Mawrth 2027",
         "/cy/addewidion/cyrff-cyhoeddus/corff-enghraifft-1.ics"),
    ],
)  # fmt: skip
def test_an_owner_and_a_day_are_shown_and_go_into_a_calendar(
    pledge: BodyPledge, client: Client, page: str, says: str, calendar: str
) -> None:
    assert client.get(calendar).status_code == 404
    assert report(pledge, client, owner="Head of care", by_on="31/3/2027").status_code == 302
    text = client.get(page).text
    assert "Head of care" in text
    assert says in text
    assert f'href="{calendar}"' in text
    answer = client.get(calendar)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    event: Any
    [event] = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["DTSTART"].dt == date(2027, 3, 31)
    assert "Head of care" in event["DESCRIPTION"]


@pytest.mark.parametrize("typed", ["31/2/2027", "soon", "1/2", "1/2/3/4", "0/0/0"])
def test_a_day_that_is_none_is_an_error(pledge: BodyPledge, client: Client, typed: str) -> None:
    answer = report(pledge, client, by_on=typed)
    assert answer.status_code == 422
    assert "Write the day like 31/3/2027" in answer.text
    assert PledgedCommitment.objects.get().by_on is None
