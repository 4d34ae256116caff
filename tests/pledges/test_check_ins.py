"""What became of a pledge: asked, reminded, answered by a mailed form, translated, shown, and kept for good."""

import re
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from accounts import role_groups
from accounts.models import User
from core import duties
from core.moves import MoveNotAllowedError, check_move
from core.post.models import Letter
from pledges import seeding
from pledges.actions import pledging, reporting
from pledges.choices import PROGRESS_MOVES, Progress
from pledges.counts import Counts
from pledges.models import BodyPledge, CheckIn, HeldForm, PledgedCommitment, Report
from pledges.rounds import is_late, months_after
from tests.catalogue.readings import Page, leaks
from tests.pledges.conftest import deliver, invented_body, pair, seal_of

pytestmark = pytest.mark.django_db

SIGNED = datetime(2026, 3, 2, 10, tzinfo=UTC)
DUE = datetime(2026, 9, 2, 9, tzinfo=UTC)
BODY = {
    "en": "/en/pledges/public-bodies/example-body-1/",
    "cy": "/cy/addewidion/cyrff-cyhoeddus/corff-enghraifft-1/",
}
TAILORED = (("services-1", pair("So.", "Fel hyn.")), ("services-4", pair("And so.", "Ac fel hyn.")))


@pytest.fixture
def pledge(compact: None) -> BodyPledge:
    """Two commitments, shown since 2 March 2026: due on 2 September."""
    body = invented_body(tailored=TAILORED, signed_days_ago=0)
    seeding.seed_demo(bodies=[body], signers=[], now=SIGNED)
    return BodyPledge.objects.get()


@pytest.fixture
def asked(pledge: BodyPledge, time_machine: Any) -> CheckIn:
    time_machine.move_to(DUE - timedelta(days=20))
    reporting.ask_where_due(now=DUE - timedelta(days=20))
    return CheckIn.objects.get()


def form_of(mail: Any) -> str:
    found = re.search(r"http://testserver(/(?:en|cy)/\S+/(?:report|adrodd)/\S+/)", mail.body)
    assert found is not None, mail.body
    return found[1]


def answers(**changes: Any) -> dict[str, Any]:
    given = {
        "progress_services-1": "doing",
        "words_en_services-1": "More chairs.",
        "words_cy_services-1": "Mwy o gadeiriau.",
        "whom_en_services-1": "Families",
        "whom_cy_services-1": "Teuluoedd",
        "evidence_services-1": "https://example.org/chairs",
        "progress_services-4": "not_started",
    }
    return {**given, **{name.replace("__", "-"): value for name, value in changes.items()}}


def send(client: Client, address: str, **changes: Any) -> Any:
    seal = seal_of(client.get(address))
    return client.post(address, {**answers(**changes), "seal": seal, "at": "check", "go": "send"})


# The days ------------------------------------------------------------------------------------------------------------


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 24))
def test_a_number_of_months_later_is_the_same_day_or_the_last_of_a_shorter_month(
    day: date, months: int
) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_late_begins_fourteen_days_after_the_day() -> None:
    due = date(2026, 9, 2)
    assert [is_late(due, due + timedelta(days=days), 14) for days in (0, 13, 14, 15)] == [
        False,
        False,
        True,
        True,
    ]


def test_asked_before_the_day_reminded_on_it_and_when_late_each_once(
    pledge: BodyPledge, time_machine: Any
) -> None:
    sent: dict[int, list[str]] = {}
    for days in range(-40, 40):
        now = DUE + timedelta(days=days)
        time_machine.move_to(now)
        for _turn in range(2):
            duties.run_all(now)
        if mails := deliver():
            sent[days] = [mail.subject for mail in mails]
    assert sent == {
        -28: ["How is the pledge of Example Body 1 going?"],
        0: ["The report of Example Body 1 is due now"],
        14: ["The report of Example Body 1 is late"],
    }


def test_after_a_long_silence_of_the_clock_nobody_gets_two_mails_at_once(
    asked: CheckIn, time_machine: Any
) -> None:
    deliver()
    now = DUE + timedelta(days=50)
    time_machine.move_to(now)
    assert reporting.remind(now=now) == 1
    [mail] = deliver()
    assert "late" in mail.subject
    assert reporting.remind(now=now) == 0


def test_the_next_time_comes_round_and_closes_the_last(
    asked: CheckIn, client: Client, time_machine: Any
) -> None:
    [first] = deliver()
    now = datetime(2027, 2, 3, 9, tzinfo=UTC)
    time_machine.move_to(now)
    assert reporting.ask_where_due(now=now) == 1
    [second] = deliver()
    assert [one.due_on.isoformat() for one in CheckIn.objects.earliest_first()] == [
        "2026-09-02",
        "2027-03-02",
    ]
    assert client.get(form_of(first)).status_code == 410
    assert client.get(form_of(second)).status_code == 200


def test_a_pledge_that_is_no_longer_shown_is_not_asked(
    asked: CheckIn, client: Client, time_machine: Any
) -> None:
    [mail] = deliver()
    pledging.withdraw(by=None, pledge=asked.pledge, reason="asked", now=DUE)
    time_machine.move_to(DUE + timedelta(days=200))
    assert reporting.remind(now=DUE) == 0
    assert reporting.ask_where_due(now=DUE + timedelta(days=200)) == 0
    assert client.get(form_of(mail)).status_code == 410


# The form ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_body_reports_and_its_page_shows_it_in_both_languages(
    asked: CheckIn, client: Client, language: str
) -> None:
    Letter.objects.update(language=language)
    [mail] = deliver()
    assert mail.to == ["olwen@body1.example.org"]
    address = form_of(mail)
    assert address.startswith(f"/{language}/")
    assert client.get(address).status_code == 200
    assert not Report.objects.exists(), "a GET only shows"
    done = send(client, address)
    assert "data-done" in client.get(done.url).text
    english, welsh = client.get(BODY["en"]).text, client.get(BODY["cy"]).text
    assert "More chairs." in english
    assert "Mwy o gadeiriau." not in english
    assert "Mwy o gadeiriau." in welsh
    assert "Heb ddechrau eto" in welsh
    assert 'href="https://example.org/chairs" rel="nofollow ugc noopener"' in english
    assert dict(Counts.read().became("services-1")) == {Progress.DOING: 1}


def test_the_steps_ask_for_each_commitment_and_keep_what_was_typed(asked: CheckIn, client: Client) -> None:
    address = form_of(deliver()[0])
    page = client.post(address, {**answers(), "at": "services-1", "go": "next"})
    assert "Title services 4" in page.text
    assert 'value="More chairs."' in page.text
    check = client.post(address, {**answers(), "at": "services-4", "go": "next"})
    assert "Check your answers" in check.text
    assert "Doing it" in check.text
    welsh = address.replace("/en/pledges/public-bodies/report/", "/cy/addewidion/cyrff-cyhoeddus/adrodd/")
    switched = client.post(welsh, {**answers(), "at": "services-1", "go": "switch"})
    assert "Teitl services 1" in switched.text
    assert "More chairs." in switched.text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"progress_services__1": ""}, "Choose how far it is"),
        ({"progress_services__1": "nonsense"}, "Choose one of the answers shown."),
        ({"progress_services__4": "stopped"}, "Say what changed, or why it stopped."),
        ({"progress_services__4": "changed"}, "Say what changed, or why it stopped."),
        ({"evidence_services__1": "javascript:alert(1)"}, "Enter a whole web address"),
        ({"evidence_services__1": "https://you:me@example.org/"}, "Enter a whole web address"),
        ({"evidence_services__1": "http://[broken"}, "Enter a whole web address"),
        ({"words_en_services__1": "x" * 1001}, "Shorten this to 1000 characters"),
    ],
)
def test_a_body_is_told_what_is_wrong(
    asked: CheckIn, client: Client, changes: dict[str, str], words: str
) -> None:
    page = send(client, form_of(deliver()[0]), **changes)
    assert page.status_code == 422
    assert words in page.text
    assert not Report.objects.exists()


def test_a_link_answers_once(asked: CheckIn, client: Client) -> None:
    address = form_of(deliver()[0])
    send(client, address)
    again = client.post(address, {**answers(), "at": "check", "go": "send"})
    assert again.status_code == 410
    assert "sent already" in again.text
    assert Report.objects.count() == 2
    assert reporting.report(check_in=asked, answers=[], language="en", now=DUE) is False


@pytest.mark.parametrize(
    "address", ["/en/pledges/public-bodies/report/nonsense/", "/cy/addewidion/cyrff-cyhoeddus/adrodd/x/"]
)
def test_a_made_up_link_opens_nothing(compact: None, client: Client, address: str) -> None:
    for answer in (client.get(address), client.post(address, answers())):
        assert answer.status_code == 404
        assert "no-store" in answer["Cache-Control"]


def test_the_row_alone_opens_nothing(asked: CheckIn) -> None:
    assert asked.token not in {asked.token_hash, bytes(asked.nonce).hex()}
    assert CheckIn.objects.with_token(asked.token_hash) is None
    assert CheckIn.objects.with_token(asked.token) == asked


def test_a_filled_honeypot_waits_for_staff(asked: CheckIn, client: Client) -> None:
    send(client, form_of(deliver()[0]), website="x")
    assert HeldForm.objects.get().kind == "report"
    assert "More chairs." not in client.get(BODY["en"]).text


# One language --------------------------------------------------------------------------------------------------------


def test_one_language_waits_for_staff_and_is_never_shown_alone(asked: CheckIn, client: Client) -> None:
    send(client, form_of(deliver()[0]), words_cy_services__1="", whom_cy_services__1="")
    for address in BODY.values():
        assert "More chairs." not in client.get(address).text
    waiting = Report.objects.waiting().get()
    translator = User.objects.create_user("tran", "tran@example.org", "x")
    assert not reporting.translate(
        by=translator, report=waiting, texts={"words_cy": "Mwy o gadeiriau."}, now=DUE
    )
    texts = {"words_cy": "Mwy o gadeiriau.", "whom_cy": "Teuluoedd", "words_en": "Other words"}
    assert reporting.translate(by=translator, report=waiting, texts=texts, now=DUE)
    assert "Mwy o gadeiriau." in client.get(BODY["cy"]).text
    english = client.get(BODY["en"]).text
    assert "More chairs." in english
    assert "Other words" not in english, "the body's own words stay"
    assert not reporting.translate(by=translator, report=waiting, texts=texts, now=DUE)


def test_a_late_translation_never_overtakes_a_newer_report(asked: CheckIn, time_machine: Any) -> None:
    first, last = PledgedCommitment.objects.with_words().order_by("pk")
    one = reporting.ReportAnswers(first.pk, Progress.STARTED, words_en="We began.")
    other = reporting.ReportAnswers(last.pk, Progress.DOING)
    reporting.report(check_in=asked, answers=[one, other], language="en", now=DUE)
    now = datetime(2027, 2, 10, 9, tzinfo=UTC)
    reporting.ask_where_due(now=now)
    second = CheckIn.objects.newest_first()[0]
    newer = [
        reporting.ReportAnswers(first.pk, Progress.DOING),
        reporting.ReportAnswers(last.pk, Progress.DOING),
    ]
    reporting.report(check_in=second, answers=newer, language="en", now=now)
    waiting = Report.objects.waiting().get()
    assert reporting.translate(by=None, report=waiting, texts={"words_cy": "Dechreuon ni."}, now=now)
    first.refresh_from_db()
    assert first.progress == Progress.DOING
    assert kept_as_counted()


# History and counts --------------------------------------------------------------------------------------------------


def kept_as_counted() -> bool:
    """The kept counters are what the rows say."""
    counts = Counts.read()
    rows = PledgedCommitment.objects.with_words().filter(pledge__status="shown")
    counted = [(one.code, one.progress) for one in rows if one.progress]
    return all(
        counts.of(f"services-{number}:progress:{progress}") == counted.count((f"services-{number}", progress))
        for number in range(1, 5)
        for progress in Progress
    )


def test_history_is_never_overwritten_and_what_stopped_stays_listed(
    asked: CheckIn, client: Client, time_machine: Any
) -> None:
    send(client, form_of(deliver()[0]))
    now = datetime(2027, 2, 10, 9, tzinfo=UTC)
    time_machine.move_to(now)
    reporting.ask_where_due(now=now)
    changes = {
        "progress_services__1": "stopped",
        "words_en_services__1": "No money.",
        "words_cy_services__1": "Dim arian.",
    }
    assert send(client, form_of(deliver()[0]), **changes).status_code == 302
    page = client.get(BODY["en"]).text
    assert page.index("No money.") < page.index("More chairs."), "newest first, nothing gone"
    assert dict(Counts.read().became("services-1")) == {Progress.STOPPED: 1}
    assert "Stopped <b>1</b>" in client.get("/en/pledges/").text
    assert "Wedi stopio <b>1</b>" in client.get("/cy/addewidion/").text
    assert kept_as_counted()
    later = datetime(2027, 8, 10, 9, tzinfo=UTC)
    time_machine.move_to(later)
    reporting.ask_where_due(now=later)
    form = client.get(form_of(deliver()[0])).text
    assert "progress_services-4" in form
    assert "progress_services-1" not in form, "what stopped is not asked again"


def test_where_everything_stopped_nobody_is_asked_again(asked: CheckIn) -> None:
    stopped = [
        reporting.ReportAnswers(one.pk, Progress.STOPPED, words_en="No.", words_cy="Na.")
        for one in PledgedCommitment.objects.all()
    ]
    assert reporting.report(check_in=asked, answers=stopped, language="en", now=DUE)
    assert reporting.ask_where_due(now=DUE + timedelta(days=400)) == 0
    assert BodyPledge.objects.get().next_check_in_on is None


def test_a_withdrawn_pledge_takes_its_progress_out_of_the_count(asked: CheckIn, client: Client) -> None:
    send(client, form_of(deliver()[0]))
    assert kept_as_counted()
    pledging.withdraw(by=None, pledge=asked.pledge, reason="asked", now=DUE)
    assert kept_as_counted()
    assert Counts.read().became("services-1") == []
    assert "More chairs." in client.get(BODY["en"]).text, "history stays readable"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_late_body_is_said_to_be_late_and_only_then(
    asked: CheckIn, client: Client, time_machine: Any, language: str
) -> None:
    words = {
        "en": "No update since Monday 2 March 2026",
        "cy": "Dim diweddariad ers dydd Llun 2 Mawrth 2026",
    }[language]
    time_machine.move_to(DUE + timedelta(days=13))
    assert words not in client.get(BODY[language]).text
    time_machine.move_to(DUE + timedelta(days=14))
    assert words in client.get(BODY[language]).text
    time_machine.move_to(DUE + timedelta(days=170))
    reporting.ask_where_due(now=DUE + timedelta(days=170))
    assert words in client.get(BODY[language]).text, "a new question is no answer"


@pytest.mark.parametrize(("was", "wished"), list(product(["", *Progress], Progress)))
def test_progress_moves_as_the_table_says(was: str, wished: Progress) -> None:
    if wished in PROGRESS_MOVES[was]:
        check_move(PROGRESS_MOVES, was, wished)
    else:
        with pytest.raises(MoveNotAllowedError):
            check_move(PROGRESS_MOVES, was, wished)


@pytest.mark.parametrize(
    "fields",
    [
        {"progress": "stopped"},
        {"progress": "nonsense"},
        {"progress": "doing", "words_en": "One language", "shown_at": DUE},
        {"progress": "doing", "whom_cy": "Un iaith", "shown_at": DUE},
    ],
)
def test_the_database_holds_the_law_of_reports(asked: CheckIn, fields: dict[str, Any]) -> None:
    pledged = PledgedCommitment.objects.all()[0]
    with pytest.raises(IntegrityError), transaction.atomic():
        Report.objects.create(check_in=asked, pledged=pledged, language="en", **fields)


def test_a_page_with_a_long_history_asks_few_queries(
    asked: CheckIn, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for turn in range(6):
        now = DUE + timedelta(days=turn * 190)
        reporting.ask_where_due(now=now)
        said = [reporting.ReportAnswers(one.pk, Progress.DOING) for one in PledgedCommitment.objects.all()]
        reporting.report(check_in=CheckIn.objects.newest_first()[0], answers=said, language="en", now=now)
    assert Report.objects.count() >= 10
    known = Report.objects.count()
    with django_assert_max_num_queries(7):
        assert client.get(BODY["en"]).text.count('<li class="report">') == known


# Staff ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def staff(client: Client) -> Client:
    role_groups.sync()
    user = User.objects.create_user("mod", "mod@example.org", "x")
    user.groups.add(Group.objects.get(name="moderator"))
    client.force_login(user)
    return client


def test_staff_see_what_is_late_and_change_who_answers(
    asked: CheckIn, staff: Client, time_machine: Any
) -> None:
    [old] = deliver()
    time_machine.move_to(DUE + timedelta(days=14))
    staff.force_login(User.objects.get())
    page = staff.get("/admin/pledges/check-ins/")
    assert "Late" in page.text
    assert "olwen@body1.example.org" in page.text
    assert (
        "Write the name"
        in staff.post(
            reverse("pledges_contact", args=[BodyPledge.objects.get().public_id]),
            {"email": "new@body1.example.org"},
            follow=True,
        ).text
    )
    assert (
        "Enter the e-mail"
        in staff.post(
            reverse("pledges_contact", args=[BodyPledge.objects.get().public_id]),
            {"email": "nonsense"},
            follow=True,
        ).text
    )
    said = {
        "name": "Nia Enghraifft",
        "role": "Officer",
        "email": "new@body1.example.org",
        "reason": "Rang them",
    }
    staff.post(reverse("pledges_contact", args=[BodyPledge.objects.get().public_id]), said)
    [fresh] = deliver()
    assert fresh.to == ["new@body1.example.org"]
    assert staff.get(form_of(old)).status_code == 404, "the old link is dead"
    assert staff.get(form_of(fresh)).status_code == 200


def test_a_body_without_a_contact_is_staffs_to_find(asked: CheckIn, staff: Client) -> None:
    BodyPledge.objects.update(officer_email="", officer_name="")
    assert "There is no contact" in staff.get("/admin/pledges/check-ins/").text
    answer = staff.post(f"/admin/pledges/check-ins/{asked.public_id}/again/", follow=True)
    assert "There is nobody to write to" in answer.text
    assert reporting.remind(now=DUE) == 1
    assert not Letter.objects.filter(kind="pledges.check_in_due").exists()


def test_staff_translate_on_their_page(asked: CheckIn, staff: Client) -> None:
    send(staff, form_of(deliver()[0]), words_cy_services__1="", whom_cy_services__1="")
    report = Report.objects.waiting().get()
    assert "More chairs." in staff.get("/admin/pledges/check-ins/").text
    url = f"/admin/pledges/reports/{report.public_id}/show/"
    assert "both languages" in staff.post(url, {"words_cy": "Mwy o gadeiriau."}, follow=True).text
    staff.post(url, {"words_cy": "Mwy o gadeiriau.", "whom_cy": "Teuluoedd"})
    assert not Report.objects.waiting().exists()


@pytest.mark.parametrize(
    ("role", "sees", "decides"),
    [
        ("translator", True, False),
        ("moderator", True, True),
        ("adviser", False, False),
        ("lead", False, False),
    ],
)
def test_each_role_may_do_its_own(
    asked: CheckIn, client: Client, role: str, sees: bool, decides: bool
) -> None:
    role_groups.sync()
    user = User.objects.create_user("some", "some@example.org", "x")
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    listed = client.get("/admin/pledges/check-ins/")
    assert (listed.status_code == 200) == sees
    assert ("olwen@" in listed.text) == decides
    client.post(f"/admin/pledges/check-ins/{asked.public_id}/again/")
    assert (Letter.objects.count() == 2) == decides


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_mail_is_in_its_readers_language(pledge: BodyPledge, time_machine: Any, language: str) -> None:
    BodyPledge.objects.update(language=language, contact_language=language)
    mails = []
    for days in (-28, 0, 14):
        now = DUE + timedelta(days=days)
        time_machine.move_to(now)
        duties.run_all(now)
        mails += deliver()
    assert len(mails) == 3
    for mail in mails:
        said = [one for one in Page(str(mail.alternatives[0][0])).said if "://" not in one.text]
        assert leaks(said, language) == [], mail.subject
