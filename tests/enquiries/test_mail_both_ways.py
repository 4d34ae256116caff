"""Mail in and out is one conversation: an answer finds its case, nothing it brings is lost, no machine answers it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.post.models import Letter
from enquiries import actions, desk_actions
from enquiries.choices import PostKind, PostSource, Status, TaskKind
from enquiries.models import Adviser, Enquiry, InboundMail, Message, Task
from enquiries.post import addresses, parsing, taking
from enquiries.post.folding import fold, text_of_html
from enquiries.post.taking import CROWD, take
from tests.enquiries.conftest import NOON
from tests.enquiries.mails import PDF, bounce, mail

pytestmark = pytest.mark.django_db
Make = Callable[..., Enquiry]
LATER = NOON + timedelta(days=1)


@pytest.fixture(autouse=True)
def inbox(settings: Any) -> None:
    settings.ENQUIRY_INBOX = "enquiries@canol.example.org"


@pytest.fixture
def case(team: dict[str, Adviser], make_enquiry: Make) -> Enquiry:
    """Nia's, from beca0, who was asked something back."""
    enquiry = make_enquiry()
    actions.reply(
        by=team["nia"].user,
        enquiry=enquiry,
        body="Ble?",
        channel="email",
        then=Status.WAITING,
        version=1,
        now=NOON,
    )
    enquiry.refresh_from_db()
    return enquiry


def arrives(raw: bytes, now: datetime = LATER, **more: Any) -> InboundMail:
    return take(raw, source=PostSource.WEBHOOK, now=now, **more)


def letters_to_asker() -> int:
    return Letter.objects.sent_to("beca0@example.org").count()


# Finding the case


def test_every_letter_of_a_case_bears_its_own_reply_address(
    case: Enquiry, post_office: Callable[[], Any]
) -> None:
    to_asker = [one for one in post_office() if one.to == ["beca0@example.org"]]
    assert {tuple(one.reply_to) for one in to_asker} == {(addresses.address_of(case),)}
    assert len(addresses.address_of(case).partition("@")[0]) <= 64


def test_a_reply_address_tells_nothing_of_another_case(make_enquiry: Make, team: Any) -> None:
    one, other = make_enquiry(1), make_enquiry(2)
    swapped = addresses.address_of(one).replace(
        one.reference[4:].replace("-", "").lower(), other.reference[4:].replace("-", "").lower()
    )
    assert addresses.case_addressed(addresses.address_of(one).upper()) == one
    assert addresses.case_addressed(swapped) is None


def test_an_answer_to_the_reply_address_is_the_askers_next_word(case: Enquiry) -> None:
    row = arrives(mail(to=addresses.address_of(case)))
    message = Message.objects.of(case).last()
    assert message is not None
    assert (message.direction, message.channel, message.body) == ("in", "email", "Diolch. Beth nesaf?")
    assert (row.kind, row.message, row.words) == (PostKind.ANSWER, message, "")


def test_the_clock_that_waited_for_the_asker_goes_on_with_a_fresh_promise(case: Enquiry) -> None:
    assert case.status == Status.WAITING
    arrives(mail(to=addresses.address_of(case)))
    case.refresh_from_db()
    assert case.status == Status.ASSIGNED
    assert case.due_on.isoformat() == "2026-12-01"


def test_the_adviser_is_told_and_the_asker_is_not_written_to(case: Enquiry) -> None:
    before = letters_to_asker()
    arrives(mail(to=addresses.address_of(case)))
    assert Letter.objects.newest_first()[0].kind == "enquiries.heard"
    assert letters_to_asker() == before


def test_without_the_address_the_mail_it_answers_leads_to_the_case(case: Enquiry) -> None:
    asked = Message.objects.of(case).mailed().get()
    row = arrives(mail(to="enquiries@canol.example.org", In_Reply_To=asked.mail_id))
    assert (row.kind, row.enquiry) == (PostKind.ANSWER, case)


def test_the_first_letter_of_all_leads_there_as_well(case: Enquiry) -> None:
    row = arrives(mail(to="enquiries@canol.example.org", References=f"<x@y.example> {case.mail_id}"))
    assert (row.kind, row.enquiry) == (PostKind.ANSWER, case)


def test_a_stranger_who_names_a_mail_is_only_a_suggestion_for_staff(case: Enquiry) -> None:
    raw = mail(to="enquiries@canol.example.org", sender="x@example.net", In_Reply_To=case.mail_id)
    row = arrives(raw)
    assert (row.kind, row.enquiry, row.suggested) == (PostKind.UNKNOWN, None, case)
    assert row.words == "Diolch. Beth nesaf?"


def test_our_next_letter_names_the_askers_mail_so_that_it_stays_one_thread(
    case: Enquiry, team: dict[str, Adviser], post_office: Callable[[], Any]
) -> None:
    post_office()
    arrives(mail(to=addresses.address_of(case)))
    case.refresh_from_db()
    actions.reply(
        by=team["nia"].user, enquiry=case, body="Wel", channel="email", then=Status.ANSWERED,
        version=case.version, now=LATER,
    )  # fmt: skip
    letter = next(one for one in post_office() if one.to == ["beca0@example.org"])
    assert letter.extra_headers["In-Reply-To"] == "<one@example.org>"
    assert case.mail_id in letter.extra_headers["References"]


def test_the_same_mail_by_two_ways_is_one(case: Enquiry) -> None:
    raw = mail(to=addresses.address_of(case))
    first = arrives(raw)
    again = arrives(b"Received: from elsewhere\r\n" + raw)
    assert first == again
    assert Message.objects.of(case).filter(direction="in").count() == 1


def test_another_mail_under_a_used_id_is_kept_all_the_same(case: Enquiry) -> None:
    arrives(mail(to=addresses.address_of(case)))
    arrives(mail(to=addresses.address_of(case), text="Rhywbeth arall"))
    assert Message.objects.of(case).filter(direction="in").count() == 2


def test_a_joined_case_hears_it_in_the_other(team: dict[str, Adviser], make_enquiry: Make) -> None:
    kept, joined = make_enquiry(), make_enquiry(message="Eto", email="beca0@example.org")
    desk_actions.merge(by=team["nia"].user, enquiry=joined, into=kept, version=joined.version, now=NOON)
    row = arrives(mail(to=addresses.address_of(joined)))
    assert row.enquiry == kept


def test_an_erased_case_is_not_found_again(case: Enquiry) -> None:
    address = addresses.address_of(case)
    actions.erase(by=None, enquiry=case, now=NOON)
    row = arrives(mail(to=address))
    assert (row.kind, row.enquiry) == (PostKind.UNKNOWN, None)


# Files


def test_a_file_that_may_be_kept_hangs_on_the_case(case: Enquiry) -> None:
    arrives(mail(to=addresses.address_of(case), files=(("../cynllun.pdf", PDF, "application/pdf"),)))
    assert [one.name for one in case.attachments.all()] == ["cynllun.pdf"]


def test_a_file_that_may_not_is_named_with_its_reason_and_asked_for_anew(case: Enquiry) -> None:
    row = arrives(mail(to=addresses.address_of(case), files=(("x.exe", b"MZ\x90\x00", "application/pdf"),)))
    assert row.refused == [{"name": "x.exe", "reason": "kind"}]
    assert row.kind == PostKind.ANSWER
    assert not case.attachments.exists()
    assert Task.objects.of(case).get().kind == TaskKind.FILES


def test_words_longer_than_a_message_hang_on_whole_as_a_file(case: Enquiry) -> None:
    arrives(mail(to=addresses.address_of(case), text="gair " * 6000))
    message = Message.objects.of(case).last()
    assert message is not None
    assert len(message.body) <= 20_000
    assert case.attachments.get().size > 29_000


# Machines


@pytest.mark.parametrize(
    "mark",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"List_Id": "<a.example>"},
        {"Return_Path": "<>"},
        {"X_Autoreply": "yes"},
    ],
    ids=str,
)
def test_a_machines_answer_changes_nothing_and_tells_nobody(case: Enquiry, mark: dict[str, Any]) -> None:
    before = Letter.objects.count()
    row = arrives(mail(to=addresses.address_of(case), **mark))
    case.refresh_from_db()
    assert (row.kind, row.enquiry, case.status) == (PostKind.AUTO, case, Status.WAITING)
    assert row.words
    assert Letter.objects.count() == before


def test_our_own_mail_coming_round_is_set_aside(case: Enquiry) -> None:
    before = Letter.objects.count()
    own = (addresses.address_of(case), "enquiries@canol.example.org", "Canol <canol@example.org>")
    for number, sender in enumerate(own):
        row = arrives(mail(to=addresses.address_of(case), sender=sender, mail_id=f"<{number}@x.example>"))
        assert row.kind == PostKind.OWN
    assert Letter.objects.count() == before


def test_very_many_from_one_sender_wait_for_staff_and_tell_nobody_any_more(case: Enquiry) -> None:
    rows = [
        arrives(mail(to=addresses.address_of(case), text=f"{n}", mail_id=f"<{n}@x.example>"))
        for n in range(CROWD + 3)
    ]
    assert [row.kind for row in rows] == [PostKind.ANSWER] * CROWD + [PostKind.CROWD] * 3
    assert all(row.handled_at is None for row in rows[CROWD:])


# What came back


def test_a_mail_that_came_back_marks_the_case_and_is_a_task_for_its_adviser(
    case: Enquiry, team: dict[str, Adviser]
) -> None:
    row = arrives(bounce(of=case.mail_id, to="beca0@example.org"))
    case.refresh_from_db()
    task = Task.objects.of(case).get()
    assert (row.kind, row.enquiry) == (PostKind.RETURNED, case)
    assert case.mail_returned_at == LATER
    assert (task.kind, task.assigned_to) == (TaskKind.RETURNED, team["nia"].user)
    assert Letter.objects.get(public_id=case.mail_id[1:37]).status == "failed"


def test_a_mail_that_is_only_late_is_no_task(case: Enquiry) -> None:
    arrives(bounce(of=case.mail_id, to="beca0@example.org", status="4.4.1", action="delayed"))
    case.refresh_from_db()
    assert case.mail_returned_at is None
    assert not Task.objects.exists()


def test_twice_back_is_one_task(case: Enquiry) -> None:
    for status in ("5.1.1", "5.2.1"):
        arrives(bounce(of=case.mail_id, to="beca0@example.org", status=status))
    assert Task.objects.of(case).count() == 1


def test_what_the_returned_mail_answered_in_its_turn_did_arrive(case: Enquiry) -> None:
    answer = Message.objects.of(case).mailed().get()
    arrives(bounce(of=answer.mail_id, to="beca0@example.org", further=f"References: {case.mail_id}\n"))
    assert Letter.objects.get(public_id=answer.mail_id[1:37]).failure == "returned 5.1.1"
    assert Letter.objects.get(public_id=case.mail_id[1:37]).failure == ""


def test_a_return_that_names_no_mail_of_ours_waits_for_staff(case: Enquiry) -> None:
    row = arrives(bounce(of="<x@elsewhere.example>", to="beca0@example.org"))
    case.refresh_from_db()
    assert (row.kind, row.handled_at, case.mail_returned_at) == (PostKind.RETURNED, None, None)


def test_a_mail_of_the_asker_takes_the_mark_away(case: Enquiry) -> None:
    arrives(bounce(of=case.mail_id, to="beca0@example.org"))
    arrives(mail(to=addresses.address_of(case)))
    case.refresh_from_db()
    assert case.mail_returned_at is None


# Words


def test_html_alone_is_made_text(case: Enquiry) -> None:
    html = "<style>p{}</style><p>Helo <b>eto</b></p><script>alert(1)</script><ul><li>un</li><li>dau</li></ul>"
    arrives(mail(to=addresses.address_of(case), text=None, html=html))
    message = Message.objects.of(case).last()
    assert message is not None
    assert message.body.split() == ["Helo", "eto", "un", "dau"]


QUOTED = {
    "a line and signs": "Ie.\n\nOn Wed, 25 Nov 2026 at 12:00, Canol wrote:\n> Ble?\n> Nia\n",
    "a line in two": "Ie.\n\nOn Wed, 25 Nov 2026 at 12:00, Canol <canol@example.org>\nwrote:\n> Ble?\n",
    "in Welsh": "Ie.\n\nAr Mer 25 Tach 2026 am 12:00 ysgrifennodd Canol:\n> Ble?\n",
    "a line across": "Ie.\n\n-----Original Message-----\nFrom: Canol\nSent: now\n\nBle?\n",
    "heads": "Ie.\n\nFrom: Canol <canol@example.org>\nSent: 25 November 2026\nTo: Beca\n\nBle?\n",
    "signs alone": "Ie.\n\n> Ble?\n> Nia\n",
}  # fmt: skip


@pytest.mark.parametrize("text", QUOTED.values(), ids=QUOTED)
def test_what_a_mail_answers_is_folded_away(text: str) -> None:
    own, quoted = fold(text)
    assert own == "Ie."
    assert "Ble?" in quoted


def test_answers_between_the_lines_are_all_words_of_the_asker() -> None:
    text = "On Wed, Canol wrote:\n> Ble?\nBangor.\n> Pryd?\nYfory.\n"
    assert fold(text) == (text.strip(), "")


def test_a_mail_that_only_quotes_keeps_its_words() -> None:
    assert fold("> Ble?\n") == ("> Ble?", "")


def test_the_quote_of_an_html_mail_is_folded_too() -> None:
    html = "<div>Ie.</div><div class='gmail_quote'>On x wrote:<blockquote>Ble?</blockquote></div>"
    assert fold(text_of_html(html))[0] == "Ie."


# Nothing is lost


def test_one_that_cannot_be_read_waits_for_staff_as_it_came(case: Enquiry) -> None:
    raw = b"\x00\x01\xff nothing of a mail"
    row = arrives(raw)
    assert (row.kind, row.handled_at) == (PostKind.BROKEN, None)
    assert bytes(row.body.content) == raw


def test_one_over_which_we_fail_is_kept_and_says_so(case: Enquiry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("enquiries.own.tell", lambda *_args: 1 / 0)
    row = arrives(mail(to=addresses.address_of(case)))
    assert (row.kind, row.trouble, row.handled_at) == (PostKind.BROKEN, "sorting", None)
    assert not Message.objects.of(case).filter(direction="in").exists()


def test_one_that_was_kept_when_the_light_went_out_is_sorted_by_the_next_duty(case: Enquiry) -> None:
    raw = mail(to=addresses.address_of(case))
    row, _is_new = taking._keep(parsing.read(raw), raw, source=PostSource.IMAP, now=NOON)
    assert row.kind == PostKind.NEW
    assert taking.sort_the_rest(NOON + timedelta(hours=1)) == 1
    row.refresh_from_db()
    assert (row.kind, row.enquiry) == (PostKind.ANSWER, case)


def test_what_was_dealt_with_goes_after_thirty_days_and_what_was_not_stays(case: Enquiry) -> None:
    from core import retention

    arrives(mail(to=addresses.address_of(case)))
    arrives(mail(to="enquiries@canol.example.org", sender="x@example.net", text="Pwy?"))
    assert retention.apply("mail dealt with", LATER + timedelta(days=31)) == 1
    assert retention.apply("mail nobody placed", LATER + timedelta(days=31)) == 0
    assert InboundMail.objects.get().words == "Pwy?"


def test_erasing_an_asker_takes_their_mail_along(case: Enquiry) -> None:
    arrives(mail(to=addresses.address_of(case)))
    actions.erase(by=None, enquiry=case, now=datetime(2026, 12, 1, tzinfo=UTC))
    assert not InboundMail.objects.exists()
