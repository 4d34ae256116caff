"""Advisers at work on the staff side."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from core.audit import AuditRecord
from core.moves import MoveNotAllowedError
from enquiries import actions
from enquiries.choices import MOVES, Outcome, Status
from enquiries.models import Absence, Adviser, Enquiry
from tests.enquiries.conftest import NOON

pytestmark = pytest.mark.django_db
Team = dict[str, Adviser]
Make = Callable[..., Enquiry]


@pytest.fixture(autouse=True)
def at_noon() -> Any:
    with time_machine.travel(NOON, tick=True):
        yield


def as_user(username: str) -> Client:
    from accounts.models import User

    client = Client()
    client.force_login(
        User.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend"
    )
    return client


def case_of(enquiry: Enquiry) -> str:
    return f"/admin/enquiries/case/{enquiry.public_id}/"


def test_the_adviser_finds_the_enquiry_with_its_reasons_in_welsh(team: Team, make_enquiry: Make) -> None:
    enquiry = make_enquiry()
    client = as_user("nia")
    assert enquiry.reference in client.get("/admin/enquiries/").content.decode()
    page = client.get(case_of(enquiry)).content.decode()
    for words in (
        "Gwynedd → y gogledd",
        "Dechrau menter gydweithredol",
        "gofynnwyd yn Gymraeg",
        "Sut mae dechrau menter gydweithredol?",
    ):
        assert words in page
    assert "Pam mae yma" in page


def test_the_reply_reaches_the_asker_in_welsh_in_one_thread(
    team: Team, make_enquiry: Make, post_office: Any, organisation: Any
) -> None:
    enquiry = make_enquiry()
    acknowledgement = next(mail for mail in post_office() if mail.to == ["beca0@example.org"])
    response = as_user("nia").post(
        f"{case_of(enquiry)}reply/",
        {"version": enquiry.version, "body": "Dewch i'n gweld ni.", "channel": "email", "then": "answered"},
    )
    assert response.status_code == 302
    enquiry.refresh_from_db()
    assert enquiry.status == Status.ANSWERED
    (mail,) = post_office()
    assert mail.to == ["beca0@example.org"]
    assert mail.subject == f"Ateb i’ch cwestiwn ({enquiry.reference})"
    assert "Dewch i'n gweld ni." in mail.body
    assert "Helo Beca Enghraifft" in mail.body
    assert mail.extra_headers["In-Reply-To"] == acknowledgement.extra_headers["Message-ID"]
    assert mail.extra_headers["References"] == acknowledgement.extra_headers["Message-ID"]
    assert mail.reply_to == ["canol@example.org"]
    assert mail.extra_headers["Message-ID"] == enquiry.messages.get().mail_id


def test_an_empty_reply_is_refused_and_nothing_typed_is_lost(
    team: Team, make_enquiry: Make, post_office: Any
) -> None:
    enquiry = make_enquiry()
    post_office()
    client = as_user("nia")
    response = client.post(
        f"{case_of(enquiry)}reply/",
        {"version": enquiry.version, "body": "", "channel": "email", "then": "waiting"},
    )
    assert response.status_code == 422
    assert "Ysgrifennwch eich ateb" in response.content.decode()
    response = client.post(
        f"{case_of(enquiry)}reply/",
        {"version": enquiry.version, "body": "kept words", "channel": "raven", "then": "x"},
    )
    assert response.status_code == 422
    assert "kept words" in response.content.decode()
    assert post_office() == []


def test_two_at_one_case_notice_each_other_and_no_text_is_lost(
    team: Team, make_enquiry: Make, post_office: Any
) -> None:
    enquiry = make_enquiry()
    post_office()
    seen = enquiry.version
    reply = {"version": seen, "channel": "email", "then": "answered"}
    assert as_user("nia").post(f"{case_of(enquiry)}reply/", {**reply, "body": "First"}).status_code == 302
    response = as_user("ned").post(f"{case_of(enquiry)}reply/", {**reply, "body": "Second"})
    assert response.status_code == 409
    page = response.content.decode()
    assert "Second" in page
    assert "First" in page
    version = re.search(r'name="version" value="(\d+)"', page)
    assert version is not None
    assert int(version[1]) == seen + 1
    assert len(post_office()) == 1


def test_a_text_is_kept_when_the_deed_itself_is_gone(team: Team, make_enquiry: Make) -> None:
    enquiry = make_enquiry()
    nia = team["nia"].user
    actions.close(by=nia, enquiry=enquiry, outcome=Outcome.HELPED, version=enquiry.version, now=NOON)
    response = as_user("nia").post(
        f"{case_of(enquiry)}reply/",
        {"version": 1, "body": "precious words", "channel": "email", "then": "answered"},
    )
    assert response.status_code == 409
    assert "precious words" in response.content.decode()


def test_notes_stay_inside(team: Team, make_enquiry: Make, post_office: Any) -> None:
    enquiry = make_enquiry()
    post_office()
    client = as_user("nia")
    client.post(f"{case_of(enquiry)}note/", {"version": enquiry.version, "body": "Ring her brother first"})
    assert "Ring her brother first" in client.get(case_of(enquiry)).content.decode()
    client.post(
        f"{case_of(enquiry)}reply/",
        {"version": enquiry.version, "body": "Ateb", "channel": "email", "then": "answered"},
    )
    (mail,) = post_office()
    assert "brother" not in mail.body


def test_a_case_is_handed_over_with_its_reason(team: Team, make_enquiry: Make, post_office: Any) -> None:
    enquiry = make_enquiry()
    post_office()
    client = as_user("nia")
    response = client.post(
        f"{case_of(enquiry)}hand-over/",
        {"version": enquiry.version, "to": team["sian"].pk, "reason": "Knows the tenants"},
    )
    assert response.status_code == 302
    enquiry.refresh_from_db()
    assert enquiry.adviser == team["sian"]
    assert "Knows the tenants" in as_user("sian").get(case_of(enquiry)).content.decode()
    (mail,) = post_office()
    assert mail.to == ["sian@example.org"]
    assert "Knows the tenants" not in mail.body
    record = AuditRecord.objects.about(enquiry).newest_first().filter(verb="enquiry.handed_over").get()
    assert record.detail == {"from": team["nia"].pk, "to": team["sian"].pk}


def test_what_the_asker_says_later_starts_the_clock_again(team: Team, make_enquiry: Make) -> None:
    enquiry = make_enquiry()
    client = as_user("nia")
    client.post(
        f"{case_of(enquiry)}reply/",
        {"version": enquiry.version, "body": "Ble?", "channel": "phone", "then": "waiting"},
    )
    enquiry.refresh_from_db()
    assert enquiry.status == Status.WAITING
    with time_machine.travel(NOON + timedelta(days=8), tick=True):
        client.force_login(team["nia"].user, backend="django.contrib.auth.backends.ModelBackend")
        assert enquiry.standing(date(2026, 12, 3)) == "settled"
        client.post(
            f"{case_of(enquiry)}heard/",
            {"version": enquiry.version, "body": "Yn y neuadd", "channel": "phone"},
        )
    enquiry.refresh_from_db()
    assert enquiry.status == Status.ASSIGNED
    assert enquiry.due_on == date(2026, 12, 8)


def test_a_case_closes_with_an_outcome_and_opens_again(team: Team, make_enquiry: Make) -> None:
    enquiry = make_enquiry()
    client = as_user("nia")
    assert (
        client.post(f"{case_of(enquiry)}close/", {"version": enquiry.version, "outcome": ""}).status_code
        == 422
    )
    client.post(f"{case_of(enquiry)}close/", {"version": enquiry.version, "outcome": "helped"})
    enquiry.refresh_from_db()
    assert (enquiry.status, enquiry.outcome) == (Status.CLOSED, Outcome.HELPED)
    client.post(f"{case_of(enquiry)}reopen/", {"version": enquiry.version, "to": team["ned"].pk})
    enquiry.refresh_from_db()
    assert (enquiry.status, enquiry.adviser) == (Status.ASSIGNED, team["ned"])


def test_the_lead_lets_a_held_enquiry_go_its_way(team: Team, make_enquiry: Make, post_office: Any) -> None:
    enquiry = make_enquiry(held=True)
    assert as_user("nia").get(case_of(enquiry)).status_code == 404
    client = as_user("lena")
    assert enquiry.reference in client.get("/admin/enquiries/?view=unassigned").content.decode()
    assert client.post(f"{case_of(enquiry)}release/", {"version": enquiry.version}).status_code == 302
    enquiry.refresh_from_db()
    assert enquiry.adviser == team["nia"]
    assert {mail.to[0] for mail in post_office()} == {"nia@example.org", "beca0@example.org"}


def test_every_move_between_statuses_is_allowed_or_refused_as_written(team: Team, make_enquiry: Make) -> None:
    enquiry = make_enquiry()
    for before in Status:
        for after in Status:
            enquiry.status = before
            if after in MOVES[before]:
                enquiry.move_to(after)
                assert enquiry.status == after
            else:
                with pytest.raises(MoveNotAllowedError):
                    enquiry.move_to(after)


def test_reading_is_logged_and_the_lead_sees_it(team: Team, make_enquiry: Make) -> None:
    enquiry = make_enquiry()
    as_user("nia").get(case_of(enquiry))
    assert AuditRecord.objects.about(enquiry).filter(verb="enquiry.seen", by=team["nia"].user).count() == 1
    page = as_user("lena").get(case_of(enquiry)).content.decode()
    assert "Who did what" in page
    assert "The case was read" in page
    assert "Pwy wnaeth beth" not in as_user("nia").get(case_of(enquiry)).content.decode()


def test_who_would_get_this(team: Team) -> None:
    client = as_user("lena")
    assert client.get("/admin/enquiries/who/").status_code == 200
    page = client.get(
        "/admin/enquiries/who/?authority=W06000002&topic=start&language=cy&asker=group"
    ).content.decode()
    assert "Nia Example" in page
    assert "Gwynedd → the north" in page
    assert client.get("/admin/enquiries/who/?authority=x&topic=y").status_code == 200


def test_overdue_is_marked(team: Team, make_enquiry: Make) -> None:
    make_enquiry(now=NOON - timedelta(days=14))
    page = as_user("lena").get("/admin/enquiries/?view=overdue").content.decode()
    assert "Long overdue" in page


def test_the_inbox_is_paged_by_key_and_costs_the_same_at_any_size(
    team: Team, make_enquiry: Make, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def references(page: str) -> int:
        return len(re.findall(r">CAN-[A-Z0-9]{4}-[A-Z0-9]{4}<", page))  # the letters CAN may stand in one

    client = as_user("lena")
    make_enquiry(0)
    client.get("/admin/enquiries/")
    with CaptureQueriesContext(connection) as few:
        client.get("/admin/enquiries/")
    for number in range(1, 60):
        make_enquiry(number)
    with CaptureQueriesContext(connection) as many:
        page = client.get("/admin/enquiries/").content.decode()
    assert len(many) == len(few)
    assert references(page) == 50
    more = re.search(r'href="\?view=open&amp;after=([^"]+)"', page)
    assert more is not None
    assert references(client.get(f"/admin/enquiries/?view=open&after={more[1]}").text) == 10
    for strange in ("after=x", "after=2026-01-01_x", "view=gold", "after=%00"):
        assert client.get(f"/admin/enquiries/?{strange}").status_code == 200


def test_a_case_costs_the_same_however_long_its_thread(team: Team, make_enquiry: Make) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    enquiry = make_enquiry()
    client = as_user("lena")

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(case_of(enquiry))
        return len(queries)

    def write(times: int) -> None:
        for _ in range(times):
            enquiry.refresh_from_db()
            actions.reply(
                by=team["nia"].user,
                enquiry=enquiry,
                body="Ateb",
                channel="email",
                then=Status.ANSWERED,
                version=enquiry.version,
                now=NOON,
            )
            actions.note(by=team["nia"].user, enquiry=enquiry, body="Nodyn", now=NOON)

    write(2)
    cost()
    before = cost()
    write(5)
    assert cost() == before


def test_the_lead_keeps_the_rota(team: Team) -> None:
    client = as_user("lena")
    assert client.get("/admin/enquiries/rota/advisers/").status_code == 200
    response = client.post(
        "/admin/enquiries/rota/leave/new/",
        {"adviser": team["nia"].pk, "starts_on": "2026-11-25", "ends_on": "2026-12-03"},
    )
    assert response.status_code == 302
    assert Absence.objects.get().adviser == team["nia"]
    nia = team["nia"]
    form = {
        "user": nia.user_id, "region": "north", "speaks_welsh": "on", "topics": ["start"], "daily_load": 3,
        "works_on": ["0", "2"], "hours_cy": "", "hours_en": "", "about_cy": "", "about_en": "",
        "cover": team["ned"].pk, "is_active": "on",
    }  # fmt: skip
    assert client.post(f"/admin/enquiries/rota/advisers/edit/{nia.pk}/", form).status_code == 302
    nia.refresh_from_db()
    assert (nia.topics, nia.works_on, nia.cover) == (["start"], [0, 2], team["ned"])
    assert as_user("nia").get("/admin/enquiries/rota/advisers/").status_code == 302
