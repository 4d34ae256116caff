"""A bulletin reaches each member who wants it once, in their language, whoever is killed; the others never."""

from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError
from django.test import Client

from core.moves import MoveNotAllowedError
from core.outbox.worker import drain
from core.post.models import Letter
from forum import actions, tasks
from forum.models import Bulletin, Delivery, Member
from tests.accounts.conftest import MakeStaff, make_staff, sign_in
from tests.forum.conftest import NOW, MakeMember

pytestmark = pytest.mark.django_db
__all__ = ["make_staff"]


@pytest.fixture
def bulletin(wales: None) -> Bulletin:
    return Bulletin.objects.create(
        title_cy="Pwy sydd yma",
        title_en="Who is here",
        text_cy="Geiriau.",
        text_en="Words <b>.",
        created_at=NOW,
    )


def sent_to() -> list[str]:
    return sorted(address for message in mail.outbox for address in message.to)


def test_each_member_receives_it_once_in_their_own_language(
    bulletin: Bulletin, make_member: MakeMember, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "BATCH", 2)
    for number, language in enumerate(["cy", "en", "both", "en", "cy"], start=1):
        make_member(number, language=language)
    actions.send_bulletin(by=None, bulletin=bulletin, now=NOW)
    drain()
    assert sent_to() == [f"member{number}@example.org" for number in range(1, 6)]
    subjects = {message.to[0]: message.subject for message in mail.outbox}
    assert subjects["member1@example.org"] == "Pwy sydd yma"
    assert subjects["member2@example.org"] == "Who is here"
    assert subjects["member3@example.org"] == "Pwy sydd yma / Who is here"
    bulletin.refresh_from_db()
    assert (bulletin.status, bulletin.handed_out) == ("sent", 5)
    [english] = [message for message in mail.outbox if message.to == ["member2@example.org"]]
    assert "Words &lt;b&gt;." in str(english.alternatives[0][0])  # type: ignore[attr-defined]  # every letter has HTML


def test_its_mail_can_be_stopped_by_one_click_and_the_link_works(
    bulletin: Bulletin, make_member: MakeMember, client: Client
) -> None:
    member = make_member()
    actions.send_bulletin(by=None, bulletin=bulletin, now=NOW)
    drain()
    headers: Any = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = headers["List-Unsubscribe"].strip("<>").removeprefix("http://testserver")
    client.post(address, {"List-Unsubscribe": "One-Click"})
    member.refresh_from_db()
    assert not member.wants_bulletins


def test_who_stopped_or_left_after_it_was_handed_out_receives_nothing(
    bulletin: Bulletin, make_member: MakeMember
) -> None:
    stopping, leaving = make_member(1), make_member(2)
    actions.send_bulletin(by=None, bulletin=bulletin, now=NOW)
    tasks.hand_out.func(bulletin.pk)
    assert Letter.objects.filter(kind="forum.bulletin").count() == 2
    actions.want_bulletins(member_id=stopping.pk, wants=False, now=NOW)
    actions.leave(member_id=leaving.pk)
    drain()
    assert sent_to() == []


def test_a_batch_that_runs_again_after_a_kill_repeats_nobody(
    bulletin: Bulletin, make_member: MakeMember, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "BATCH", 2)
    for number in range(1, 6):
        make_member(number)
    actions.send_bulletin(by=None, bulletin=bulletin, now=NOW)
    for _again in range(
        7
    ):  # as if every try had been killed between its commit and the note that it was done
        tasks.hand_out.func(bulletin.pk)
    drain()
    assert sent_to() == [f"member{number}@example.org" for number in range(1, 6)]
    assert Delivery.objects.count() == 5


def test_the_database_refuses_a_second_copy(bulletin: Bulletin, make_member: MakeMember) -> None:
    member = make_member()
    Delivery.objects.create(bulletin=bulletin, member=member)
    with pytest.raises(IntegrityError):
        Delivery.objects.create(bulletin=bulletin, member=member)


def test_a_bulletin_for_an_interest_or_a_region_goes_to_nobody_else(make_member: MakeMember) -> None:
    make_member(1, interests=("care",), authority_id="W06000002")
    make_member(2, interests=("abroad", "care"), authority_id="W06000015")
    make_member(3, interests=("abroad",))
    make_member(4, bulletins_at=None)
    make_member(5, status="pending", joined_at=None, heard_at=None)

    def readers(**narrowed: str) -> list[str]:
        audience = Bulletin(**narrowed).audience()
        return sorted(member.email[:7] for member in audience)

    assert readers() == ["member1", "member2", "member3"]
    assert readers(interest="care") == ["member1", "member2"]
    assert readers(region="north") == ["member1"]
    assert readers(interest="abroad", region="south") == ["member2"]


def test_it_is_sent_once_and_never_changed_afterwards(
    bulletin: Bulletin, make_member: MakeMember, make_staff: MakeStaff, client: Client
) -> None:
    make_staff("alwen", role="admin")
    sign_in(client, "alwen")
    address = f"/admin/forum/bulletin/{bulletin.public_id}/"
    make_member()
    assert "1 member would receive it." in client.get(address).text
    client.post(address, {"go": "send"})
    bulletin.refresh_from_db()
    assert bulletin.status == "sending"
    with pytest.raises(MoveNotAllowedError):
        actions.send_bulletin(by=None, bulletin=bulletin, now=NOW)
    assert client.post(address, {"go": "send"}).status_code == 302
    edit: Any = client.get(f"/admin/snippets/forum/bulletin/edit/{bulletin.pk}/")
    assert (edit.status_code, edit.url) == (302, address)
    client.post(f"/admin/snippets/forum/bulletin/delete/{bulletin.pk}/")
    assert Bulletin.objects.count() == 1


def test_a_proof_goes_to_whoever_asks_for_it_alone(
    bulletin: Bulletin, make_member: MakeMember, make_staff: MakeStaff, client: Client
) -> None:
    make_member()
    make_staff("alwen", role="admin")
    sign_in(client, "alwen")
    client.post(f"/admin/forum/bulletin/{bulletin.public_id}/", {"go": "proof"})
    drain()
    assert sent_to() == ["alwen@example.org"]
    bulletin.refresh_from_db()
    assert bulletin.is_draft


def test_the_list_of_bulletins_leads_to_reading_and_sending(
    bulletin: Bulletin, make_staff: MakeStaff, client: Client
) -> None:
    make_staff("alwen", role="admin")
    sign_in(client, "alwen")
    page = client.get("/admin/snippets/forum/bulletin/").text
    assert f"/admin/forum/bulletin/{bulletin.public_id}/" in page
    assert "Read and send" in page


RIGHTS = {
    "admin": (True, True),
    "lead": (False, True),
    "moderator": (True, False),
    "editor": (False, False),
    "translator": (False, False),
    "adviser": (False, False),
}


@pytest.mark.parametrize("role", RIGHTS)
def test_each_role_moderates_and_sends_as_it_may(
    role: str, bulletin: Bulletin, make_staff: MakeStaff, client: Client
) -> None:
    make_staff("elin", role=role)
    sign_in(client, "elin")
    moderates, sends = RIGHTS[role]
    assert (client.get("/admin/forum/waiting/").status_code == 200) is moderates
    assert (client.get(f"/admin/forum/bulletin/{bulletin.public_id}/").status_code == 200) is sends
    client.post(f"/admin/forum/bulletin/{bulletin.public_id}/", {"go": "send"})
    bulletin.refresh_from_db()
    assert (bulletin.status == "sending") is sends


def test_an_editor_writes_bulletins_in_both_languages_or_not_at_all(
    wales: None, make_staff: MakeStaff, client: Client
) -> None:
    make_staff("elin", role="editor")
    sign_in(client, "elin")
    add = "/admin/snippets/forum/bulletin/add/"
    words = {"title_cy": "A", "title_en": "B", "text_cy": "C", "interest": "", "region": ""}
    client.post(add, {**words, "text_en": ""})
    assert not Bulletin.objects.exists()
    client.post(add, {**words, "text_en": "D"})
    assert Bulletin.objects.get().is_draft


def test_members_who_leave_take_their_copies_along(bulletin: Bulletin, make_member: MakeMember) -> None:
    Delivery.objects.create(bulletin=bulletin, member=make_member())
    actions.leave(member_id=Member.objects.get().pk)
    assert not Delivery.objects.exists()
