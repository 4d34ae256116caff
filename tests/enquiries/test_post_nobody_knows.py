"""Mail that could not be placed waits for a person: read as words, placed, begun anew, or put away. And tasks."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from core.post.models import Letter
from enquiries import tasking
from enquiries.choices import PostKind, PostSource, TaskKind
from enquiries.models import Adviser, Enquiry, InboundMail, Message, Task
from enquiries.post.taking import take
from tests.enquiries.conftest import CARDIFF, GWYNEDD, NOON
from tests.enquiries.mails import PDF, mail
from tests.enquiries.test_casework import as_user, case_of

pytestmark = pytest.mark.django_db
Make = Callable[..., Enquiry]


@pytest.fixture(autouse=True)
def inbox(settings: Any) -> None:
    settings.ENQUIRY_INBOX = "enquiries@canol.example.org"


@pytest.fixture
def stray(team: dict[str, Adviser], make_enquiry: Make) -> InboundMail:
    raw = mail(
        to="enquiries@canol.example.org",
        sender="Dai Enghraifft <dai@example.net>",
        text="Rwy’n chwilio am gymorth. <b>Plîs</b>",
        files=(("cynllun.pdf", PDF, "application/pdf"),),
    )
    return take(raw, source=PostSource.WEBHOOK, now=NOON)


def page_of(mail: InboundMail, deed: str = "") -> str:
    return f"/admin/enquiries/post/{mail.public_id}/{deed and deed + '/'}"


def test_the_lead_finds_it_in_the_queue_and_reads_it_as_words(stray: InboundMail) -> None:
    lena = as_user("lena")
    assert "dai@example.net" in lena.get("/admin/enquiries/post/").text
    page = lena.get(page_of(stray)).text
    assert "&lt;b&gt;Plîs&lt;/b&gt;" in page


@pytest.mark.parametrize("who", ["nia", "sam"])
def test_an_adviser_may_not_read_what_belongs_to_no_region(stray: InboundMail, who: str) -> None:
    client = as_user(who)
    assert "dai@example.net" not in client.get("/admin/enquiries/post/").text
    for path in (page_of(stray), page_of(stray, "as-it-came")):
        assert client.get(path).status_code == 404
    for deed in ("place", "begin", "pass-on", "put-away"):
        client.post(page_of(stray, deed), {"reference": "x"})
    stray.refresh_from_db()
    assert stray.handled_at is None


@pytest.fixture
def answer(team: dict[str, Adviser], make_enquiry: Make) -> InboundMail:
    """An answer to Beca's acknowledgement, from an address that is not hers."""
    case = make_enquiry()
    raw = mail(
        to="enquiries@canol.example.org",
        sender="Dai Enghraifft <dai@example.net>",
        text="Mae Beca yn gofyn i mi ateb.",
        In_Reply_To=case.mail_id,
    )
    return take(raw, source=PostSource.WEBHOOK, now=NOON)


def test_an_answer_from_another_address_is_read_by_those_who_see_the_case(answer: InboundMail) -> None:
    assert answer.suggested is not None
    for who in ("nia", "ned", "lena"):
        client = as_user(who)
        assert "dai@example.net" in client.get("/admin/enquiries/post/").text
        assert "Mae Beca yn gofyn" in client.get(page_of(answer)).text
        assert page_of(answer) in client.get(case_of(answer.suggested)).text
    assert as_user("sam").get(page_of(answer)).status_code == 404
    assert "Mail that may belong to your enquiries" in as_user("ned").get("/admin/").text
    assert "Mail that may belong to your enquiries" not in as_user("sam").get("/admin/").text


def test_the_adviser_places_it_among_the_cases_they_see_and_nowhere_else(
    answer: InboundMail, make_enquiry: Make
) -> None:
    elsewhere, case = make_enquiry(2, gss=CARDIFF, language="en"), answer.suggested
    assert case is not None
    refused = as_user("ned").post(page_of(answer, "place"), {"reference": elsewhere.reference})
    assert refused.status_code == 422
    assert "There is no such enquiry among those you see" in refused.text
    as_user("ned").post(page_of(answer, "place"), {"reference": case.reference})
    assert Message.objects.of(case).get().body == "Mae Beca yn gofyn i mi ateb."


def test_what_the_adviser_knows_is_not_theirs_goes_to_the_lead(answer: InboundMail) -> None:
    ned = as_user("ned")
    ned.post(page_of(answer, "put-away"))
    ned.post(page_of(answer, "pass-on"))
    assert ned.get(page_of(answer)).status_code == 404
    assert InboundMail.objects.waiting().get() == answer
    assert "dai@example.net" in as_user("lena").get("/admin/enquiries/post/").text


def test_placed_with_a_case_it_is_the_askers_word_there(stray: InboundMail, make_enquiry: Make) -> None:
    case = make_enquiry()
    response = as_user("lena").post(page_of(stray, "place"), {"reference": case.reference.lower()})
    assert response.headers["Location"] == case_of(case)
    assert Message.objects.of(case).get().body.startswith("Rwy’n chwilio")
    assert case.attachments.get().name == "cynllun.pdf"


def test_placed_twice_it_stands_there_once(stray: InboundMail, make_enquiry: Make) -> None:
    case = make_enquiry()
    for _time in range(2):
        as_user("lena").post(page_of(stray, "place"), {"reference": case.reference})
    assert Message.objects.of(case).count() == 1


def test_a_reference_nobody_knows_is_said_so_and_nothing_is_lost(stray: InboundMail) -> None:
    response = as_user("lena").post(page_of(stray, "place"), {"reference": "CAN-AAAA-AAAA"})
    assert response.status_code == 422
    assert "There is no such enquiry among those you see" in response.text
    assert InboundMail.objects.waiting().get() == stray


def test_a_new_enquiry_is_routed_and_acknowledged_with_its_files(stray: InboundMail) -> None:
    given = {
        "channel": "email", "asker": "citizen", "topic": "start", "authority": GWYNEDD, "message": stray.words,
        "name": "Dai Enghraifft", "contact_by": "email", "email": "dai@example.net", "language": "cy",
    }  # fmt: skip
    lena = as_user("lena")
    lena.post(page_of(stray, "begin"), given)
    case = Enquiry.objects.get(email="dai@example.net")
    stray.refresh_from_db()
    assert case.adviser is not None
    assert Letter.objects.sent_to("dai@example.net").get().kind == "enquiries.acknowledgement"
    assert (case.channel, case.attachments.count()) == ("email", 1)
    assert (stray.kind, stray.enquiry, stray.words) == (PostKind.ANSWER, case, "")
    lena.post(page_of(stray, "begin"), given)
    assert Enquiry.objects.filter(email="dai@example.net").count() == 1


def test_a_new_enquiry_without_its_answers_keeps_what_was_typed(stray: InboundMail) -> None:
    response = as_user("lena").post(page_of(stray, "begin"), {"name": "Dai Typed"})
    assert response.status_code == 422
    assert "Dai Typed" in response.text


def test_put_away_it_waits_no_longer_and_can_still_be_placed(stray: InboundMail, make_enquiry: Make) -> None:
    lena = as_user("lena")
    lena.post(page_of(stray, "put-away"))
    assert not InboundMail.objects.waiting().exists()
    lena.post(page_of(stray, "place"), {"reference": make_enquiry().reference})
    stray.refresh_from_db()
    assert stray.kind == PostKind.ANSWER


def test_as_it_came_it_is_text_that_nothing_opens(stray: InboundMail) -> None:
    response = as_user("lena").get(page_of(stray, "as-it-came"))
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert (
        response.headers["Content-Security-Policy"] == "sandbox"
        or "default-src" in response.headers["Content-Security-Policy"]
    )
    assert response.content == bytes(stray.body.content)


def test_the_first_page_of_the_lead_says_that_it_waits(stray: InboundMail) -> None:
    assert "Mail that nobody can place" in as_user("lena").get("/admin/").text
    assert "Mail that nobody can place" not in as_user("ned").get("/admin/").text


def test_the_queue_costs_the_same_for_one_and_for_sixty(
    stray: InboundMail, django_assert_max_num_queries: Any
) -> None:
    lena = as_user("lena")
    lena.get("/admin/enquiries/post/")
    for number in range(60):
        take(mail(to="x@y.example", text=f"{number}"), source=PostSource.IMAP, now=NOON)
    with django_assert_max_num_queries(16):
        page = lena.get("/admin/enquiries/post/")
    assert "after=" in page.text


# Tasks


@time_machine.travel(NOON)
def test_a_task_of_a_case_is_on_the_list_of_whom_it_was_given_to(
    team: dict[str, Adviser], make_enquiry: Make
) -> None:
    case = make_enquiry()
    given = {
        "version": case.version, "words": "Ring the council", "due_on": "2026-11-27", "to": team["ned"].pk,
    }  # fmt: skip
    as_user("nia").post(f"{case_of(case)}task/", given)
    assert "Ring the council" in as_user("ned").get("/admin/enquiries/tasks/").text
    assert "Ring the council" not in as_user("nia").get("/admin/enquiries/tasks/").text
    assert "Ring the council" in as_user("nia").get("/admin/enquiries/tasks/?view=cases").text


@time_machine.travel(NOON)
def test_a_day_that_has_passed_is_refused(team: dict[str, Adviser], make_enquiry: Make) -> None:
    case = make_enquiry()
    given = {"version": case.version, "words": "x", "due_on": "2026-11-24"}
    response = as_user("ned").post(f"{case_of(case)}task/", given)
    assert response.status_code == 422
    assert "Choose a day that is still to come" in response.text


@time_machine.travel(NOON)
def test_a_task_of_ones_own_is_nobody_elses(team: dict[str, Adviser]) -> None:
    as_user("nia").post("/admin/enquiries/tasks/", {"words": "Learn the names", "due_on": "2026-11-27"})
    task = Task.objects.get()
    assert "Learn the names" in as_user("nia").get("/admin/enquiries/tasks/").text
    for view in ("mine", "cases", "nobody", "done"):
        assert "Learn the names" not in as_user("lena").get(f"/admin/enquiries/tasks/?view={view}").text
    assert as_user("lena").post(f"/admin/enquiries/tasks/{task.pk}/done/").status_code == 404


def test_a_task_of_another_region_is_neither_seen_nor_done(
    team: dict[str, Adviser], make_enquiry: Make
) -> None:
    case = make_enquiry(gss=CARDIFF, language="en")
    task = tasking.give(
        by=team["sam"].user, case=case, words="Of the south", due_on=date(2026, 11, 27), to=None, now=NOON
    )
    nia = as_user("nia")
    for view in ("mine", "cases", "nobody", "done"):
        assert "Of the south" not in nia.get(f"/admin/enquiries/tasks/?view={view}").text
    assert nia.post(f"/admin/enquiries/tasks/{task.pk}/done/").status_code == 404
    assert "Of the south" in as_user("lena").get("/admin/enquiries/tasks/?view=nobody").text


def test_done_is_done_once_and_said_by_whom(team: dict[str, Adviser], make_enquiry: Make) -> None:
    case = make_enquiry()
    task = tasking.site_asks(case=case, kind=TaskKind.RETURNED, now=NOON)
    nia = as_user("nia")
    for _time in range(2):
        nia.post(f"/admin/enquiries/tasks/{task.pk}/done/")
    task.refresh_from_db()
    assert (task.done_by, task.is_late(date(2027, 1, 1))) == (team["nia"].user, False)
    again = tasking.site_asks(case=case, kind=TaskKind.RETURNED, now=NOON + timedelta(days=1))
    assert again.pk != task.pk


def test_the_case_says_that_a_mail_came_back_and_shows_the_task(team: Any, make_enquiry: Make) -> None:
    case = make_enquiry()
    Enquiry.objects.filter(pk=case.pk).update(mail_returned_at=NOON)
    tasking.site_asks(case=case, kind=TaskKind.RETURNED, now=NOON)
    page = as_user("ned").get(case_of(case)).text
    assert "A mail to this address came back" in page
    assert "find another way to the asker" in page
