"""Who may see which enquiries."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import time_machine
from django.test import Client

from accounts.models import User
from accounts.roles import all_roles
from enquiries.models import Absence, Adviser, Enquiry
from enquiries.rights import seat_of
from tests.enquiries.conftest import NOON

pytestmark = pytest.mark.django_db
Team = dict[str, Adviser]
Make = Callable[..., Enquiry]
TODAY = date(2026, 11, 25)
CARDIFF = "W06000015"


@pytest.fixture(autouse=True)
def at_noon() -> Any:
    with time_machine.travel(NOON, tick=True):
        yield


@pytest.fixture
def cases(team: Team, make_enquiry: Make) -> dict[str, Enquiry]:
    return {
        "north": make_enquiry(1),
        "south": make_enquiry(2, gss=CARDIFF, language="en"),
        "held": make_enquiry(3, held=True),
    }


def seen_by(user: User, cases: dict[str, Enquiry], today: date = TODAY) -> set[str]:
    return {name for name, case in cases.items() if seat_of(user, today).cases.holds(case)}


def test_an_adviser_sees_their_region_and_the_lead_everything(team: Team, cases: dict[str, Enquiry]) -> None:
    assert seen_by(team["nia"].user, cases) == {"north"}
    assert seen_by(team["sam"].user, cases) == {"south"}
    assert seen_by(User.objects.get(username="lena"), cases) == {"north", "south", "held"}


def test_what_is_given_to_somebody_is_seen_by_them_wherever_it_is_from(
    team: Team, cases: dict[str, Enquiry]
) -> None:
    Enquiry.objects.from_mailbox("beca1@example.org").update(adviser=team["sian"])
    assert "north" in seen_by(team["sian"].user, cases)


def test_cover_shows_the_cases_of_the_absent_for_its_dates_only(
    team: Team, cases: dict[str, Enquiry]
) -> None:
    sam, nia, sian = team["sam"], team["nia"], team["sian"]
    Absence.objects.create(adviser=nia, starts_on=TODAY, ends_on=date(2026, 12, 3))
    Absence.objects.create(adviser=sian, starts_on=TODAY, ends_on=TODAY)
    Adviser.objects.filter(pk=nia.pk).update(cover=sian)
    Adviser.objects.filter(pk=sian.pk).update(cover=sam)
    assert seen_by(sam.user, cases) == {"north", "south"}  # over two links
    assert seen_by(sam.user, cases, date(2026, 11, 26)) == {"south"}
    assert seen_by(sian.user, cases, date(2026, 11, 26)) == {"north", "south"}
    assert seen_by(sian.user, cases, date(2026, 12, 4)) == {"south"}


@pytest.mark.parametrize("role", [role.name for role in all_roles() if role.name not in ("adviser", "lead")])
def test_other_roles_see_nothing(
    role: str, cases: dict[str, Enquiry], make_staff: Any, client: Client
) -> None:
    user = make_staff("other", role)
    assert seen_by(user, cases) == set()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    home = client.get("/admin/")
    assert "/admin/enquiries/" not in home.content.decode()
    for address in addresses(cases["north"]):
        assert client.get(address).status_code in (302, 403)
    assert client.post(
        f"/admin/enquiries/case/{cases['north'].public_id}/reply/", {"body": "x"}
    ).status_code in (302, 403)


def addresses(enquiry: Enquiry) -> list[str]:
    return ["/admin/enquiries/", "/admin/enquiries/who/", f"/admin/enquiries/case/{enquiry.public_id}/"]


def test_an_adviser_of_the_role_alone_or_no_longer_on_the_rota_sees_nothing(
    team: Team, cases: dict[str, Enquiry], make_staff: Any
) -> None:
    assert seen_by(make_staff("new"), cases) == set()
    Adviser.objects.filter(pk=team["nia"].pk).update(is_active=False)
    assert seen_by(team["nia"].user, cases) == set()


def test_nobody_signed_out_gets_in(cases: dict[str, Enquiry], client: Client) -> None:
    for address in addresses(cases["north"]):
        assert client.get(address).status_code == 302


def test_no_address_of_a_case_opens_for_the_other_region(
    team: Team, cases: dict[str, Enquiry], client: Client
) -> None:
    client.force_login(team["sam"].user, backend="django.contrib.auth.backends.ModelBackend")
    case = f"/admin/enquiries/case/{cases['north'].public_id}/"
    assert client.get(case).status_code == 404
    for key in ("reply", "note", "heard", "hand-over", "close", "reopen", "release", "gold"):
        assert client.post(f"{case}{key}/", {"version": 1, "body": "x"}).status_code == 404
    for view in ("mine", "region", "cover", "open", "unassigned", "waiting", "overdue", "settled"):
        assert cases["north"].reference not in client.get(f"/admin/enquiries/?view={view}").content.decode()
