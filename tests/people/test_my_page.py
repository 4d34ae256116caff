"""Everything held, and what its owner may do about it: in both languages, on POST alone, never to somebody else's."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import override

from core.audit import AuditRecord
from core.page_cache.moment import Kept
from core.post import composers
from core.post.models import Letter
from enquiries import actions as casework
from enquiries.choices import Outcome
from enquiries.models import Enquiry, Message
from people import sections
from pledges.counts import Counts
from pledges.models import BodyPledge, CommitmentSet, Signature
from tests.people.conftest import ANN, Enter, deliver

pytestmark = pytest.mark.django_db
MOST_QUERIES = 32  # a handful for each room that has a section, however much is in it
OF_OTHER_THINGS = {"withdraw-view", "hand-over"}
"""Deeds of these rooms on what is neither a signature nor a question."""
TO_STAFF = {
    "enquiries.for_adviser", "enquiries.overdue", "enquiries.long_overdue", "enquiries.due_soon", "enquiries.heard",
    "enquiries.flagged", "enquiries.shared", "enquiries.withdrawn", "enquiries.changed", "forum.proof",
}  # fmt: skip


def _do(what: str, row: Any) -> str:
    return f"/en/my/do/{what}/{row.public_id}/"


def _verbs(row: Any) -> list[str]:
    return [one.verb for one in AuditRecord.objects.about(row)]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            [
                "What you have signed",
                "Signed and counted",
                "Gwynedd",
                "With an adviser",
                "What you agreed to",
            ],
        ),
        (
            "cy",
            [
                "Yr hyn a lofnodoch",
                "Wedi’i lofnodi a’i gyfrif",
                "Gyda chynghorydd datblygu",
                "Yr hyn y cytunoch iddo",
            ],
        ),
    ],
)
def test_everything_is_in_one_place(
    signed: Signature, asked: Enquiry, enter: Enter, language: str, words: list[str]
) -> None:
    page = enter(language=language).get({"en": "/en/my/", "cy": "/cy/fy-nhudalen/"}[language]).text
    for one in [*words, "My very own words", asked.message, asked.reference, ANN]:
        assert one in page


def test_a_visit_shows_what_is_the_visitors_alone(signed: Signature, enter: Enter, send: Any) -> None:
    send(email="cai@example.org", name="Cai Example", statement="Words of another")
    page = enter().get("/en/my/").text
    assert "Words of another" not in page


def test_the_page_costs_no_more_for_more(
    signed: Signature, enter: Enter, team: Any, make_enquiry: Callable[..., Enquiry]
) -> None:
    make_enquiry(1, email=ANN)
    client = enter()
    with CaptureQueriesContext(connection) as few:
        client.get("/en/my/")
    for number in range(2, 9):
        make_enquiry(number, email=ANN, message=f"Question {number}")
    with CaptureQueriesContext(connection) as many:
        client.get("/en/my/")
    assert len(many) == len(few) <= MOST_QUERIES


# What was signed -----------------------------------------------------------------------------------------------------


def test_commitments_are_chosen_again_and_the_counts_follow(signed: Signature, enter: Enter) -> None:
    client = enter()
    shown = client.get(_do("commitments", signed))
    assert 'value="people-1"' in shown.text
    assert Counts.read().chose("people-1", "people") == 1
    for _turn in range(2):
        done = client.post(_do("commitments", signed), {"commitments": ["people-2", "people-5"]})
        assert done["Location"] == "/en/my/done/commitments/"
    assert "data-done" in client.get(done["Location"]).text
    counts = Counts.read()
    assert [counts.chose(f"people-{n}", "people") for n in (1, 2, 5)] == [0, 1, 1]
    assert counts.people == 1
    assert _verbs(signed).count("pledges.choice.changed") == 1


def test_while_signing_rests_commitments_are_dropped_and_none_is_added(
    signed: Signature, enter: Enter
) -> None:
    CommitmentSet.objects.update(is_paused=True, paused_at=timezone.now())
    Kept.forget_everything()
    client = enter()
    assert 'value="people-2"' not in client.get(_do("commitments", signed)).text
    refused = client.post(_do("commitments", signed), {"commitments": ["people-1", "people-2"]})
    assert refused.status_code == 422
    client.post(_do("commitments", signed), {"commitments": ["people-1"]})
    assert [choice.version.commitment.code for choice in signed.choices.all()] == ["people-1"]


def test_no_commitment_at_all_is_no_choice(signed: Signature, enter: Enter) -> None:
    client = enter()
    page = client.post(_do("commitments", signed), {})
    assert page.status_code == 422
    assert "<title>Error:" in page.text
    assert signed.choices.count() == 2


def test_new_words_wait_for_a_moderator(signed: Signature, enter: Enter) -> None:
    Signature.objects.update(statement_state="approved")
    client = enter()
    client.post(_do("own-words", signed), {"statement": "Other words"})
    signed.refresh_from_db()
    assert (signed.statement, signed.statement_state) == ("Other words", "waiting")
    client.post(_do("own-words", signed), {"statement": ""})
    signed.refresh_from_db()
    assert (signed.statement, signed.statement_state) == ("", "none")


@pytest.mark.parametrize(("what", "field"), [("name-shown", "show_name"), ("updates", "updates")])
def test_a_consent_is_taken_back_as_easily_as_given(
    signed: Signature, enter: Enter, what: str, field: str
) -> None:
    client = enter()
    client.post(_do(what, signed), {})
    signed.refresh_from_db()
    assert not (signed.show_name if field == "show_name" else signed.updates_at)
    client.post(_do(what, signed), {field: "on"})
    signed.refresh_from_db()
    assert signed.show_name if field == "show_name" else signed.updates_at
    given = AuditRecord.objects.about(signed).newest_of(f"pledges.consent.{field.removeprefix('show_')}")
    assert given is not None
    assert given.detail == {"given": True}


def test_withdrawing_says_first_what_goes_then_takes_it_out(signed: Signature, enter: Enter) -> None:
    client = enter()
    assert "This cannot be undone" in client.get(_do("withdraw", signed)).text
    assert Counts.read().people == 1
    assert client.post(_do("withdraw", signed))["Location"] == "/en/my/done/withdraw/"
    assert Counts.read().people == 0
    signed.refresh_from_db()
    assert (signed.status, signed.name, signed.email, signed.email_key) == ("withdrawn", "", "", "")
    assert client.post(_do("withdraw", signed)).status_code == 404
    assert Counts.read().people == 0


def test_details_are_erased_and_the_count_stays(signed: Signature, enter: Enter) -> None:
    client = enter()
    client.post(_do("erase-signature", signed))
    signed.refresh_from_db()
    assert (signed.status, signed.name, signed.statement, signed.email) == ("confirmed", "", "", "")
    assert Counts.read().people == 1
    assert "What you have signed" not in client.get("/en/my/").text


# What was asked ------------------------------------------------------------------------------------------------------


def test_more_is_said_and_the_adviser_told_once(asked: Enquiry, enter: Enter) -> None:
    deliver()
    client = enter()
    assert client.post(_do("add-words", asked), {"message": ""}).status_code == 422
    for _turn in range(2):
        client.post(_do("add-words", asked), {"message": "There are nine of us"})
    assert Message.objects.get().body == "There are nine of us"
    told = [one for one in deliver() if one.to != [ANN]]
    assert [one.to for one in told] == [[asked.adviser.user.email if asked.adviser else ""]]
    assert "nine" not in told[0].body + told[0].subject
    assert "There are nine of us" in client.get("/en/my/").text


def test_a_closed_question_is_opened_again_with_a_fresh_promise(asked: Enquiry, enter: Enter) -> None:
    assert asked.adviser is not None
    casework.close(
        by=asked.adviser.user,
        enquiry=asked,
        outcome=Outcome.HELPED,
        version=asked.version,
        now=timezone.now(),
    )
    client = enter()
    assert "Ask more, and open it again" in client.get("/en/my/").text
    client.post(_do("add-words", asked), {"message": "One thing more"})
    again = Enquiry.objects.get(pk=asked.pk)
    assert (again.status, again.closed_at, again.outcome, again.adviser) == (
        "assigned",
        None,
        "",
        asked.adviser,
    )
    assert again.due_on > asked.due_on
    assert "enquiry.reopened" in _verbs(again)


def test_one_question_is_erased_and_nobody_answers_it(asked: Enquiry, enter: Enter) -> None:
    client = enter()
    client.post(_do("erase-question", asked))
    kept = Enquiry.objects.get(pk=asked.pk)
    assert (kept.name, kept.message, kept.status) == ("", "", "closed")
    assert client.post(_do("erase-question", asked)).status_code == 404


def test_the_consent_about_health_reaches_the_adviser(asked: Enquiry, enter: Enter) -> None:
    client = enter()
    client.post(_do("care-and-health", asked), {"consent": "on"})
    assert Enquiry.objects.get(pk=asked.pk).has_consent
    client.post(_do("care-and-health", asked), {})
    again = Enquiry.objects.get(pk=asked.pk)
    assert (again.has_consent, again.consented_at) == (False, None)
    assert again.version == asked.version + 2


# Nobody else's -------------------------------------------------------------------------------------------------------


def test_no_deed_reaches_what_is_somebody_elses(
    signed: Signature, asked: Enquiry, enter: Enter, send: Any
) -> None:
    send(email="mallory@example.org", name="Mallory Example")
    client = enter("mallory@example.org")
    for deed in sections.deeds():
        for row in (signed, asked):
            address = _do(str(deed.slug), row)
            assert client.get(address).status_code == 404, deed.key
            assert client.post(address, {"statement": "x", "message": "x"}).status_code == 404, deed.key
    signed.refresh_from_db()
    assert signed.statement == "My very own words"
    assert Enquiry.objects.get(pk=asked.pk).name == "Ann Example"


def test_looking_at_any_deed_changes_nothing(signed: Signature, asked: Enquiry, enter: Enter) -> None:
    client = enter()
    before = str([*Signature.objects.values(), *Enquiry.objects.values()])
    seen = 0
    for deed in sections.deeds():
        for row in (signed, asked):
            seen += client.get(_do(str(deed.slug), row)).status_code == 200
    theirs = [
        deed
        for deed in sections.deeds()
        if deed.find.__module__.startswith(("pledges.", "enquiries.")) and deed.key not in OF_OTHER_THINGS
    ]
    assert seen == len(theirs) == 9
    assert str([*Signature.objects.values(), *Enquiry.objects.values()]) == before


def test_the_language_is_switched_in_the_middle_with_nothing_lost(signed: Signature, enter: Enter) -> None:
    client = enter()
    page = client.post(
        f"/cy/fy-nhudalen/gwneud/geiriau-eich-hun/{signed.public_id}/",
        {"statement": "Half a sen", "go": "switch"},
    )
    assert page.status_code == 200
    assert "Half a sen" in page.text
    assert 'lang="cy"' in page.text
    assert (
        f'href="/en/my/do/own-words/{signed.public_id}/"'
        in client.get(f"/cy/fy-nhudalen/gwneud/geiriau-eich-hun/{signed.public_id}/").text
    )


# Mails, languages, pledges of bodies ---------------------------------------------------------------------------------


def test_every_mail_of_ours_is_named(signed: Signature, asked: Enquiry, enter: Enter) -> None:
    page = enter().get("/en/my/").text
    for words in ("Confirm your signature", "We have your question", "The way to your page"):
        assert words in page
    for kind in composers.kinds():
        to_staff = kind in TO_STAFF or kind.partition(".")[0] not in {
            "pledges",
            "enquiries",
            "people",
            "forum",
            "replies",
            "stories",
        }
        assert to_staff or sections.mail_name(kind), (
            f"name {kind} with register_mails, or call it one to staff"
        )


def test_a_language_is_chosen_for_every_room(signed: Signature, asked: Enquiry, enter: Enter) -> None:
    client = enter()
    assert client.post("/en/my/language/", {}).status_code == 422
    assert client.post("/en/my/language/", {"language": "en"})["Location"] == "/en/my/language/kept/"
    assert Enquiry.objects.get(pk=asked.pk).language == "en"
    assert '<span lang="en">English</span>' in client.get("/en/my/").text


def test_officer_and_signatory_see_their_bodys_pledge(send_body: Any, enter: Enter) -> None:
    send_body()
    pledge = BodyPledge.objects.get()
    for address, words in (
        (pledge.officer_email, "The officer who filled it in"),
        (pledge.signatory_email, "The senior person who confirms"),
    ):
        page = enter(address).get("/en/my/").text
        assert "Example Body 1" in page
        assert words in page


# Taking it away ------------------------------------------------------------------------------------------------------


def test_everything_is_taken_away_by_readers_and_machines(
    signed: Signature, asked: Enquiry, enter: Enter
) -> None:
    client = enter()
    answer = client.get("/en/my/everything/download/")
    assert "attachment" in answer["Content-Disposition"]
    told = json.loads(answer.content)
    kinds = {one["kind"]: one["rows"] for one in told["held"]}
    assert kinds["pledges.signature"][0]["statement"] == "My very own words"
    assert kinds["pledges.signature"][0]["commitments"] == "Title people 1, Title people 5"
    assert kinds["enquiries.enquiry"][0]["message"] == asked.message
    assert len(kinds["core.letter"]) == 3
    page = client.get("/en/my/everything/").text
    for words in ("My very own words", asked.message, "Mails we sent you", "Confirm your signature"):
        assert words in page


def test_days_of_erasure_are_told(signed: Signature, asked: Enquiry, enter: Enter) -> None:
    client = enter()
    page = client.get("/en/my/").text
    with override("en"):
        from core.dates import long_date, short_date

        assert long_date(timezone.now() + timedelta(days=730)) in page
        assert short_date(timezone.now() + timedelta(days=90)) in page
    assert "12 months after it is closed" in page


def test_erasing_everything_asks_first_and_ends_the_visit(
    signed: Signature, asked: Enquiry, enter: Enter
) -> None:
    client = enter()
    shown = client.get("/en/my/erase/").text
    assert "A count without a name stays" in shown
    assert "A number without a name or a word stays" in shown
    assert Signature.objects.get().email == ANN
    assert client.post("/en/my/erase/")["Location"] == "/en/my/erased/"
    assert "data-done" in client.get("/en/my/erased/").text
    assert Counts.read().people == 1
    assert not Letter.objects.filter(to=ANN).exists()
    assert client.get("/en/my/erase/").status_code == 403


def test_somebody_of_whom_only_mails_are_left_is_told_so(signed: Signature, enter: Enter) -> None:
    client: Client = enter()
    client.post(_do("withdraw", signed))
    page = client.get("/en/my/").text
    assert "We hold nothing but our mails to you" in page
