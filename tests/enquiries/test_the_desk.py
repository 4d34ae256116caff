"""What else advisers do with a case: later days, concerns, joined cases, steps, saved replies, search, on behalf."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from core import duties
from core.audit import AuditRecord
from enquiries import actions, desk_actions, reading, slots
from enquiries.choices import Channel, Direction, Outcome, Status
from enquiries.models import Absence, Adviser, Enquiry, JourneyStep, Message, SavedReply
from tests.enquiries.conftest import CARDIFF, GWYNEDD, NOON
from tests.enquiries.test_casework import as_user, case_of

pytestmark = pytest.mark.django_db
Team = dict[str, Adviser]
Make = Callable[..., Enquiry]


@pytest.fixture(autouse=True)
def at_noon() -> Any:
    with time_machine.travel(NOON, tick=True):
        yield


def does(enquiry: Enquiry, key: str, who: str = "nia", **data: Any) -> Any:
    enquiry.refresh_from_db()
    return as_user(who).post(f"{case_of(enquiry)}{key}/", {"version": enquiry.version, **data})


# A later day


def test_the_asker_is_told_early_of_a_later_day(team: Team, make_enquiry: Make, post_office: Any) -> None:
    enquiry = make_enquiry()
    post_office()
    response = does(enquiry, "later", due_on="2026-12-07", reason="Waiting for the council")
    assert response.status_code == 302
    enquiry.refresh_from_db()
    assert enquiry.due_on == date(2026, 12, 7)
    (mail,) = post_office()
    assert mail.to == ["beca0@example.org"]
    assert "dydd Llun 7 Rhagfyr 2026" in mail.body
    assert "council" not in mail.body
    assert "Waiting for the council" in as_user("nia").get(case_of(enquiry)).text


@pytest.mark.parametrize(
    "day", ["2026-11-30", "2026-11-27", "2026-12-05", "2026-12-25", "2027-06-01", "soon", ""]
)
def test_no_day_but_a_later_working_one_can_be_promised(team: Team, make_enquiry: Make, day: str) -> None:
    enquiry = make_enquiry()
    assert does(enquiry, "later", due_on=day, reason="Why").status_code == 422
    enquiry.refresh_from_db()
    assert enquiry.due_on == date(2026, 11, 30)


def test_the_clock_warns_before_and_nudges_after_in_working_hours_once(
    team: Team, make_enquiry: Make, post_office: Any
) -> None:
    enquiry = make_enquiry()  # due on Monday 30 November
    post_office()
    told = []
    for days, hours in ((1, 0), (2, -6), (2, 0), (2, 1), (5, 0), (6, 0), (7, -6), (7, 0), (8, 0)):
        duties.run_all(NOON + timedelta(days=days, hours=hours))
        told += [(days, hours, mail.to[0], mail.subject.partition(":")[0]) for mail in post_office()]
    assert told == [
        (2, 0, "nia@example.org", "I’w ateb yn fuan"),
        (6, 0, "lena@example.org", "Overdue"),
        (7, 0, "nia@example.org", "Hwyr iawn"),
    ]
    assert AuditRecord.objects.about(enquiry).filter(verb="enquiry.warned").count() == 1


# A concern


def test_a_concern_reaches_the_lead_at_once_and_stands_above_everything(
    team: Team, make_enquiry: Make, post_office: Any
) -> None:
    enquiry = make_enquiry()
    post_office()
    assert does(enquiry, "flag", body="").status_code == 422
    assert does(enquiry, "flag", body="CANARY afraid of her son").status_code == 302
    (mail,) = post_office()
    assert mail.to == ["lena@example.org"]
    assert "CANARY" not in mail.subject + mail.body
    assert "Somebody may not be safe" in as_user("lena").get("/admin/enquiries/").text
    assert does(enquiry, "unflag", body="Rang her").status_code == 409  # the lead's alone
    assert does(enquiry, "unflag", "lena", body="Rang her").status_code == 302
    enquiry.refresh_from_db()
    assert enquiry.flagged_at is None
    verbs = set(AuditRecord.objects.about(enquiry).values_list("verb", flat=True))
    assert {"enquiry.flagged", "enquiry.unflagged"} <= verbs


def test_a_concern_is_never_lost_to_a_collision(team: Team, make_enquiry: Make) -> None:
    enquiry = make_enquiry()
    actions.close(
        by=team["ned"].user, enquiry=enquiry, outcome=Outcome.HELPED, version=enquiry.version, now=NOON
    )
    response = as_user("nia").post(f"{case_of(enquiry)}flag/", {"version": 1, "body": "Afraid"})
    assert response.status_code == 302
    enquiry.refresh_from_db()
    assert enquiry.flagged_at is not None


# Joined


def test_two_of_one_asker_are_joined_read_together_and_parted_within_a_day(
    team: Team, make_enquiry: Make
) -> None:
    first, second = make_enquiry(0), make_enquiry(0, message="A pheth arall")
    Message.objects.create(
        enquiry=second, direction=Direction.IN, channel=Channel.PHONE, body="Said by telephone", at=NOON
    )
    due = second.due_on
    assert does(second, "merge", reference=first.reference.lower()).status_code == 302
    second.refresh_from_db()
    assert (second.status, second.outcome, second.merged_into) == (Status.CLOSED, Outcome.MERGED, first)
    page = as_user("nia").get(case_of(first)).text
    assert "A pheth arall" in page
    assert "Said by telephone" in page
    assert does(second, "reopen", to=team["nia"].pk).status_code == 409
    assert does(second, "unmerge").status_code == 302
    second.refresh_from_db()
    assert (second.status, second.outcome, second.merged_into) == (Status.ASSIGNED, "", None)
    assert second.due_on == due


def test_after_a_day_they_stay_joined(team: Team, make_enquiry: Make) -> None:
    first, second = make_enquiry(0), make_enquiry(0, message="A pheth arall")
    does(second, "merge", reference=first.reference)
    with time_machine.travel(NOON + timedelta(days=1, minutes=1), tick=True):
        assert does(second, "unmerge").status_code == 409
    second.refresh_from_db()
    assert second.merged_into == first


def test_enquiries_of_two_people_or_out_of_sight_are_not_joined(team: Team, make_enquiry: Make) -> None:
    mine, other = make_enquiry(1), make_enquiry(2)
    far = make_enquiry(1, gss=CARDIFF, language="en", message="Far away")
    closed = make_enquiry(1, message="Closed")
    does(closed, "close", outcome="helped")
    for wrong in (other, far, closed, mine):
        response = does(mine, "merge", reference=wrong.reference)
        assert response.status_code == 422
    assert not Enquiry.objects.filter(outcome=Outcome.MERGED).exists()


def test_what_the_asker_adds_to_a_joined_enquiry_is_heard_where_it_is_read(
    team: Team, make_enquiry: Make, client: Any, post_office: Any
) -> None:
    first, second = make_enquiry(0), make_enquiry(0, message="A pheth arall")
    token = second.followup.token
    does(second, "merge", reference=first.reference)
    response = client.post(f"/cy/gofyn/dilyn/{token}/ychwanegu/", {"body": "Un peth eto"})
    assert response.status_code == 302
    assert first.messages.get().body == "Un peth eto"


# Steps and saved replies


def test_the_steps_of_a_topic_are_ticked_off(team: Team, make_enquiry: Make) -> None:
    enquiry = make_enquiry()
    one, two = (
        JourneyStep.objects.create(
            topic="start", place=number, words_cy=f"Cam {number}", words_en=f"Part {number}"
        )
        for number in (1, 2)
    )
    other = JourneyStep.objects.create(topic="bid", words_cy="Arall", words_en="Other")
    does(enquiry, "steps", steps=[one.pk, two.pk])
    assert set(enquiry.steps_taken.values_list("step_id", flat=True)) == {one.pk, two.pk}
    does(enquiry, "steps", steps=[two.pk])
    assert [taken.step_id for taken in enquiry.steps_taken.all()] == [two.pk]
    assert does(enquiry, "steps", steps=[other.pk]).status_code == 422
    page = as_user("nia").get(case_of(enquiry)).text
    assert re.search(rf'value="{two.pk}"[^>]*checked', page)


@pytest.mark.parametrize(("language", "words"), [("cy", "Yn Gymraeg"), ("en", "In English")])
def test_a_saved_reply_begins_the_answer_in_the_language_of_the_asker(
    team: Team, make_enquiry: Make, language: str, words: str
) -> None:
    enquiry = make_enquiry(language=language)
    saved = SavedReply.objects.create(
        title_cy="Teitl", title_en="Title", body_cy="Yn Gymraeg", body_en="In English", topic="start"
    )
    other = SavedReply.objects.create(title_cy="x", title_en="x", body_cy="Na", body_en="Not", topic="bid")
    assert "Title" in as_user("ned").get(case_of(enquiry)).text
    page = does(enquiry, "reply", add=f"saved:{saved.pk}", body="", channel="phone", then="waiting").text
    assert re.search(rf'<textarea name="body"[^>]*>\s*{words}</textarea>', page)
    assert not Message.objects.of(enquiry).exists()
    for wrong in (f"saved:{other.pk}", "saved:x", f"saved:{'9' * 40}", "saved:-1", "saved:", "", "page:7"):
        response = does(enquiry, "reply", add=wrong, body="Typed")
        assert response.status_code == 200
        assert re.search(r'<textarea name="body"[^>]*>\s*Typed</textarea>', response.text)


def test_what_is_typed_already_stays_when_something_is_put_to_it(team: Team, make_enquiry: Make) -> None:
    saved = SavedReply.objects.create(
        title_cy="x", title_en="x", body_cy="Diolch.", body_en="Thanks.", topic=""
    )
    page = does(
        make_enquiry(), "reply", add=f"saved:{saved.pk}", body="Annwyl Beca", channel="phone", then="waiting"
    ).text
    assert re.search(r'<textarea name="body"[^>]*>\s*Annwyl Beca\n\nDiolch.</textarea>', page)
    assert '<option value="phone" selected>' in page
    assert '<option value="waiting" selected>' in page


def test_pages_of_the_site_are_pointed_to_in_the_askers_language(
    team: Team, make_enquiry: Make, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.BASE_URL = "https://canol.example.org"
    monkeypatch.setattr(
        reading,
        "_finders",
        [lambda _question, language: [reading.Reading(f"Guide {language}", f"/{language}/a/")]],
    )
    enquiry = make_enquiry()
    assert "Guide cy" not in as_user("ned").get(case_of(enquiry)).text  # nobody looks before somebody asks
    assert "Guide cy" in does(enquiry, "reply", "ned", add="pages").text
    page = does(enquiry, "reply", "ned", add="page:0", body="Gweler").text
    assert re.search(r">\s*Gweler\n\nGuide cy: https://canol.example.org/cy/a/</textarea>", page)


def test_where_no_page_answers_it_is_said(
    team: Team, make_enquiry: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_finders", [])
    assert (
        "No page of the site answers this question." in does(make_enquiry(), "reply", "ned", add="pages").text
    )


# The load


def test_the_lead_sees_what_everybody_has_in_hand(team: Team, make_enquiry: Make) -> None:
    Absence.objects.create(adviser=team["sam"], starts_on=date(2026, 11, 25), ends_on=date(2026, 11, 27))
    Adviser.objects.filter(pk=team["sam"].pk).update(cover=team["sian"])
    for number in range(3):
        make_enquiry(number)
    make_enquiry(4, now=NOON - timedelta(days=9))
    make_enquiry(5, held=True)
    actions.reply(
        by=team["nia"].user, enquiry=Enquiry.objects.get(email="beca1@example.org"), body="x", channel="phone",
        then=Status.WAITING, version=1, now=NOON,
    )  # fmt: skip
    page = as_user("lena").get("/admin/enquiries/load/")
    loads = {load.adviser.pk: load for load in page.context["loads"]}
    nia, sam = loads[team["nia"].pk], loads[team["sam"].pk]
    assert (nia.open, nia.waiting, nia.late, nia.today) == (4, 1, 1, 3)
    assert (sam.adviser.cover, sam.away_until) == (team["sian"], date(2026, 11, 27))
    assert page.context["with_nobody"] == 1
    narrowed = as_user("lena").get(f"/admin/enquiries/?view=open&adviser={team['nia'].pk}")
    assert len(narrowed.context["lines"]) == 4
    assert not as_user("lena").get(f"/admin/enquiries/?view=open&adviser={team['ned'].pk}").context["lines"]


@pytest.mark.parametrize("who", ["nia", "sam"])
def test_an_adviser_does_not_see_everybodys_load(team: Team, who: str) -> None:
    assert as_user(who).get("/admin/enquiries/load/").status_code == 302
    assert 'name="adviser"' not in as_user(who).get("/admin/enquiries/").text


def test_the_load_costs_the_same_for_four_and_for_forty(
    team: Team, make_adviser: Any, django_assert_max_num_queries: Any
) -> None:
    lena = as_user("lena")
    lena.get("/admin/enquiries/load/")
    for number in range(36):
        make_adviser(f"other{number}")
    with django_assert_max_num_queries(16):
        assert len(lena.get("/admin/enquiries/load/").context["loads"]) == 40


# Finding, narrowing


@pytest.mark.parametrize(
    "words",
    [
        "{reference}",
        "{reference_typed}",
        "beca1@example.org",
        "BECA1@EXAMPLE.ORG",
        "Beca Engh",
        "01632 960111",
    ],
)
def test_a_case_is_found_again(team: Team, make_enquiry: Make, words: str) -> None:
    enquiry = make_enquiry(1, phone="01632 960111")
    far = make_enquiry(1, gss=CARDIFF, language="en", message="Far", phone="01632 960111")
    typed = words.format(
        reference=enquiry.reference, reference_typed=enquiry.reference.replace("-", " ").lower()
    )
    page = as_user("nia").post("/admin/enquiries/find/", {"words": typed}).text
    assert enquiry.reference in page
    assert far.reference not in page


def test_nobody_s_name_stands_in_an_address(team: Team, make_enquiry: Make) -> None:
    client = as_user("nia")
    assert client.get("/admin/enquiries/find/?words=Beca").status_code == 405
    page = client.post("/admin/enquiries/find/", {"words": "Beca"}).text
    assert "?words=" not in page


@pytest.mark.parametrize("words", ["", "x", "a\0b", "%", "_" * 199, "x" * 201, "' OR 1=1 --", "\ud800a"])
def test_no_search_breaks(team: Team, make_enquiry: Make, words: str) -> None:
    make_enquiry()
    response = as_user("nia").post(
        "/admin/enquiries/find/", {"words": words.encode("utf-8", "replace").decode()}
    )
    assert response.status_code in (200, 422)


def test_the_inbox_is_narrowed_and_ordered_by_what_is_allowed(team: Team, make_enquiry: Make) -> None:
    start = make_enquiry(1)
    bid = make_enquiry(2, topic="bid", language="en", now=NOON - timedelta(days=3))
    client = as_user("lena")
    narrowed = client.get("/admin/enquiries/?view=open&topic=bid").text
    assert bid.reference in narrowed
    assert start.reference not in narrowed
    latest = client.get("/admin/enquiries/?view=open&order=latest").text
    assert latest.index(start.reference) < latest.index(bid.reference)
    for odd in (
        "topic=gold",
        "order=password",
        "order=-name",
        "language=%00",
        "status=x",
        "order=latest&after=x",
    ):
        assert client.get(f"/admin/enquiries/?view=open&{odd}").status_code == 200


def test_the_latest_first_is_paged_by_key(team: Team, make_enquiry: Make) -> None:
    for number in range(53):
        make_enquiry(number, now=NOON + timedelta(minutes=number // 2))
    client = as_user("lena")
    seen: list[str] = []
    address = "?view=open&order=latest"
    while address:
        page = client.get(f"/admin/enquiries/{address}").text
        seen += re.findall(r">(CAN-[A-Z0-9-]+)<", page)
        more = re.search(r'href="(\?[^"]*after=[^"]+)"', page)
        address = more[1].replace("&amp;", "&") if more else ""
    assert len(seen) == len(set(seen)) == 53


# On behalf


def heard(**changes: Any) -> dict[str, Any]:
    return {
        "channel": "event", "asker": "citizen", "topic": "voice", "authority": GWYNEDD, "message": "Heard at a fair",
        "name": "Cai Enghraifft", "contact_by": "phone", "phone": "01632 960003", "language": "cy",
        "safe_contact": ["no_voicemail"], **changes,
    }  # fmt: skip


def test_what_was_heard_elsewhere_goes_the_same_way(team: Team, post_office: Any) -> None:
    response = as_user("ned").post("/admin/enquiries/new/", heard())
    enquiry = Enquiry.objects.get()
    assert response["Location"] == case_of(enquiry)
    assert (enquiry.channel, enquiry.adviser, enquiry.safe_contact) == (
        "event",
        team["nia"],
        ["no_voicemail"],
    )
    assert AuditRecord.objects.about(enquiry).get(verb="enquiry.asked").by == team["ned"].user
    assert [mail.to for mail in post_office()] == [["nia@example.org"]]


def test_who_writes_down_for_the_other_region_learns_the_reference_and_no_more(team: Team) -> None:
    client = as_user("ned")
    response = client.post("/admin/enquiries/new/", heard(authority=CARDIFF, language="en"), follow=True)
    enquiry = Enquiry.objects.get()
    assert response.redirect_chain == [("/admin/enquiries/", 302)]
    assert enquiry.reference in response.text
    assert client.get(case_of(enquiry)).status_code == 404


@pytest.mark.parametrize(
    "changes",
    [{"phone": ""}, {"message": ""}, {"name": "a\0"}, {"channel": "form"}, {"authority": ""}, {"topic": "x"}],
)
def test_what_is_missing_is_asked_for_and_nothing_typed_is_lost(team: Team, changes: dict[str, str]) -> None:
    response = as_user("ned").post("/admin/enquiries/new/", heard(**changes))
    assert response.status_code == 422
    assert "Heard at a fair" in response.text or "message" in changes
    assert not Enquiry.objects.exists()


def test_a_call_back_stands_on_the_case(team: Team, make_enquiry: Make) -> None:
    at = NOON + timedelta(days=1)
    enquiry = make_enquiry(phone="01632 960001", contact_by="callback", callback_at=at)
    assert slots.words_of(at) in as_user("ned").get(case_of(enquiry)).text
    assert desk_actions.are_of_one_asker(enquiry, enquiry)
