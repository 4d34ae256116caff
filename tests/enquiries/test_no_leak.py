"""Whoever asks for whatever case by whatever door: they meet it only where they may.

Some hundreds of random pairs in the suite; `ENQUIRY_PAIRS=10000` tries as many as are wished. The doors are held
against the addresses the room has: one that nobody knocks at fails the test.
"""

import os
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import URLPattern, get_resolver

from accounts.models import User
from enquiries import actions, filing, wagtail_hooks
from enquiries.choices import PostKind, PostSource
from enquiries.deeds import DEEDS
from enquiries.inbox import VIEWS
from enquiries.models import (
    Absence,
    Adviser,
    AnswerDraft,
    Enquiry,
    InboundBody,
    InboundMail,
    Message,
    Note,
    Partner,
    SavedView,
    Share,
    Tag,
    Task,
)
from enquiries.models.post import sender_key
from tests.enquiries.conftest import CARDIFF, GWYNEDD, NOON
from tests.enquiries.test_casework import as_user, case_of

pytestmark = pytest.mark.django_db
Make = Callable[..., Enquiry]
PAIRS = int(os.environ.get("ENQUIRY_PAIRS", "400"))
TODAY = date(2026, 11, 25)


@dataclass(frozen=True)
class Secret:
    """A case, what hangs on it, and every word that would betray it."""

    case: Enquiry
    letter: Message
    task: Task
    mail: InboundMail
    words: tuple[str, ...]

    def is_in(self, text: str, typed: str = "") -> bool:
        """Beyond what was typed to look for it (a field of the case), which stands in its field again."""
        if typed:
            text = text.replace(f'value="{getattr(self.case, typed)}"', "")
        return any(word in text for word in self.words)

    def as_it_stands(self) -> tuple[int, ...]:
        """What a refused knock must leave alone."""
        case = Enquiry.objects.get(pk=self.case.pk)
        rows = (
            case.messages,
            case.notes,
            case.tasks,
            case.shares,
            case.tags,
            case.decisions,
            case.answer_drafts,
        )
        return (case.version, *(row.count() for row in rows))


@pytest.fixture
def world(team: dict[str, Adviser], make_enquiry: Make) -> list[Secret]:
    """Two regions, cover over one and two links, cases given across the border, held, joined and closed ones."""
    nia, ned, sam, sian = (team[name] for name in ("nia", "ned", "sam", "sian"))
    Absence.objects.create(adviser=nia, starts_on=TODAY, ends_on=TODAY)
    Adviser.objects.filter(pk=nia.pk).update(cover=sian)
    Absence.objects.create(adviser=sian, starts_on=TODAY, ends_on=TODAY)
    Adviser.objects.filter(pk=sian.pk).update(cover=sam)
    tag = Tag.objects.create(label_cy="Brys", label_en="Pressing")
    partner = Partner.objects.create(
        kind="council", name_cy="Partner", name_en="Partner", email="p@example.org"
    )
    SavedView.objects.create(user=User.objects.get(username="lena"), name="Of Lena", query="view=open")
    secrets = []
    for number in range(40):
        kept = filing.keep(SimpleUploadedFile("f.txt", f"FILE-{number:03}-WORDS".encode()), now=NOON)
        case = make_enquiry(
            number,
            gss=(GWYNEDD, CARDIFF, None)[number % 3],
            area_kind="unsure" if number % 3 == 2 else "authority",
            language=("cy", "en", "either")[number % 4 % 3],
            name=f"NAME-{number:03}-WORDS",
            message=f"MESSAGE-{number:03}-WORDS",
            phone=f"01632 96{number:04}",
            held=number % 10 == 9,
            file_token=kept.sign(),
        )
        Message.objects.create(
            enquiry=case, direction="in", channel="phone", body=f"SAID-{number:03}-WORDS", at=NOON
        )
        Note.objects.create(enquiry=case, body=f"NOTE-{number:03}-WORDS", at=NOON)
        case.tags.add(tag)
        if number % 7 == 0 and not case.is_held:
            case.refresh_from_db()
            actions.hand_over(
                by=nia.user,
                enquiry=case,
                to=(ned, sam)[number % 2],
                reason="x",
                version=case.version,
                now=NOON,
            )
        case.refresh_from_db()
        kinds = ("NAME", "MESSAGE", "SAID", "NOTE", "FILE", "LETTER", "TASK", "SHARE", "POST", "SUBJECT")
        words = (*(f"{kind}-{number:03}-WORDS" for kind in kinds), case.email, case.phone, f"stray{number}@")
        letter, task = _hang_on(case, number, partner)
        secrets.append(Secret(case, letter, task, _stray(case, number), words))
    return secrets


def _hang_on(case: Enquiry, number: int, partner: Partner) -> tuple[Message, Task]:
    """A letter, a task and a handing on."""
    letter = Message.objects.create(
        enquiry=case, direction="out", channel="post", body=f"LETTER-{number:03}-WORDS", at=NOON
    )
    Share.objects.create(
        enquiry=case, partner=partner, what=["name"], consent_by="phone",
        words=f"SHARE-{number:03}-WORDS", at=NOON,
    )  # fmt: skip
    task = Task.objects.create(
        enquiry=case, words=f"TASK-{number:03}-WORDS", due_on=TODAY, at=NOON,
        assigned_to=case.adviser.user if case.adviser else None,
    )  # fmt: skip
    return letter, task


def _stray(case: Enquiry, number: int) -> InboundMail:
    """A mail that answers the case from an address that is not the asker's."""
    sender, words = f"stray{number}@example.net", f"POST-{number:03}-WORDS"
    mail = InboundMail.objects.create(
        identity=f"stray-{number}", source=PostSource.IMAP, kind=PostKind.UNKNOWN, arrived_at=NOON,
        sender=sender, sender_key=sender_key(sender), subject=f"SUBJECT-{number:03}-WORDS",
        words=words, suggested=case,
    )  # fmt: skip
    InboundBody.objects.create(mail=mail, content=words.encode())
    return mail


def may_see(adviser: Adviser, case: Enquiry, stands_in: dict[str, set[str]]) -> bool:
    """Told apart from the code: own region, own cases, and those of whoever is away and leads to this adviser."""
    if case.is_held:
        return False
    names = {adviser.user.username, *stands_in.get(adviser.user.username, set())}
    return case.region == adviser.region or (case.adviser is not None and case.adviser.user.username in names)


STANDS_IN = {"sam": {"nia", "sian"}}


Knock = Callable[[Client, Secret], Any]


@dataclass(frozen=True)
class Door:
    """One way to a case: `address` is its name in the list of addresses.

    A `guarded` one says 404 to whoever may not see the case; one that `shows` tells of it to those who may.
    """

    address: str
    knock: Knock
    guarded: bool = False
    shows: bool = False
    typed: str = ""
    """The field of the case that is typed at this door."""


def _reads(path: str) -> Knock:
    return lambda client, _secret: client.get(path)


def _reads_of_case(rest: str = "") -> Knock:
    return lambda client, secret: client.get(f"{case_of(secret.case)}{rest}")


def _reads_post(rest: str = "") -> Knock:
    return lambda client, secret: client.get(f"/admin/enquiries/post/{secret.mail.public_id}/{rest}")


def _does_with_post(deed: str, **data: str) -> Knock:
    return lambda client, secret: client.post(f"/admin/enquiries/post/{secret.mail.public_id}/{deed}/", data)


def _does(deed: str, **data: Any) -> Knock:
    """What is sent makes no deed whole: it meets its door and, where that is open, its form."""

    def knock(client: Client, secret: Secret) -> Any:
        given = {"version": 999, "reference": secret.case.reference, "body": "", **data}
        return client.post(f"{case_of(secret.case)}{deed}/", given)

    return knock


def _finds(what: str) -> Knock:
    return lambda client, secret: client.post(
        "/admin/enquiries/find/", {"words": str(getattr(secret.case, what))}
    )


def _opens_file(client: Client, secret: Secret) -> Any:
    return client.get(f"{case_of(secret.case)}file/{secret.case.attachments.get().public_id}/")


def _prints(client: Client, secret: Secret) -> Any:
    return client.get(f"{case_of(secret.case)}letter/{secret.letter.pk}/")


def _posts(client: Client, secret: Secret) -> Any:
    return client.post(f"{case_of(secret.case)}letter/{secret.letter.pk}/posted/")


def _finishes(client: Client, secret: Secret) -> Any:
    return client.post(f"/admin/enquiries/tasks/{secret.task.pk}/done/", {"back": "case"})


def _passes_on(client: Client, secret: Secret) -> Any:
    response = _does_with_post("pass-on")(client, secret)
    InboundMail.objects.filter(pk=secret.mail.pk).update(suggested=secret.case)
    return response


def _narrows_by_tag(client: Client, secret: Secret) -> Any:
    return client.get(f"/admin/enquiries/?tag={Tag.objects.get().pk}")


def _writes_down_nothing(path: str) -> Knock:
    return lambda client, _secret: client.post(path, {"words": "", "name": ""})


def _drops_the_view_of_the_lead(client: Client, _secret: Secret) -> Any:
    response = client.post(f"/admin/enquiries/views/{SavedView.objects.get().pk}/drop/")
    assert SavedView.objects.exists()
    return response


def _takes_an_answer(deed: str) -> Knock:
    """The editors' side of the room: its drafts lead to no case."""

    def knock(client: Client, secret: Secret) -> Any:
        draft = AnswerDraft.objects.create(
            enquiry=secret.case, topic=secret.case.topic, at=NOON,
            question_cy="C", answer_cy="A", question_en="Q", answer_en="A",
        )  # fmt: skip
        response = client.post(f"/admin/answers/{draft.pk}/{deed}/", {})
        draft.delete()
        return response

    return knock


def _looks_at_the_rota(client: Client, secret: Secret) -> Any:
    """Every page of what the lead keeps: lists, histories, where something is used, and so on."""
    paths = rota_paths(secret.case.adviser_id or 1)
    return client.get(paths[secret.case.pk * 7 % len(paths)])


@cache
def rota_paths(pk: int) -> list[str]:
    found: list[str] = []

    def walk(patterns: Any, before: str) -> None:
        for one in patterns:
            path = before + str(one.pattern)
            if isinstance(one, URLPattern):
                found.append("/" + path.replace("<int:pk>", str(pk)))
            else:
                walk(one.url_patterns, path)

    walk(get_resolver().url_patterns, "")
    return [path for path in found if path.startswith("/admin/enquiries/rota/") and "<" not in path]


DOORS: dict[str, Door] = {
    "case": Door("enquiries_case", _reads_of_case(), guarded=True, shows=True),
    "answer grown": Door("enquiries_do", _does("reply", add="saved:1"), guarded=True, shows=True),
    "file": Door("enquiries_file", _opens_file, guarded=True, shows=True),
    "letter": Door("enquiries_letter", _prints, guarded=True, shows=True),
    "letter posted": Door("enquiries_posted", _posts, guarded=True),
    "answer for everybody": Door("enquiries_publish", _reads_of_case("publish/"), guarded=True, shows=True),
    "answer for everybody, sent": Door("enquiries_publish", _does("publish"), guarded=True),
    "find by reference": Door("enquiries_find", _finds("reference"), typed="reference"),
    "find by mail": Door("enquiries_find", _finds("email"), typed="email"),
    "find by name": Door("enquiries_find", _finds("name"), typed="name"),
    "find by telephone": Door("enquiries_find", _finds("phone"), typed="phone"),
    "inbox, latest": Door("enquiries", _reads("/admin/enquiries/?order=latest")),
    "inbox, by tag": Door("enquiries", _narrows_by_tag),
    "view kept": Door("enquiries_keep_view", _writes_down_nothing("/admin/enquiries/views/keep/")),
    "view dropped": Door("enquiries_drop_view", _drops_the_view_of_the_lead),
    "written down": Door("enquiries_new", _writes_down_nothing("/admin/enquiries/new/")),
    "who": Door("enquiries_who", _reads("/admin/enquiries/who/?authority=unsure&topic=bid&language=cy&asker=other")),
    "gaps": Door("enquiries_gaps", _reads("/admin/enquiries/who/gaps/")),
    "load": Door("enquiries_load", _reads("/admin/enquiries/load/")),
    "closures": Door("enquiries_closures", _reads("/admin/enquiries/closures/")),
    "post": Door("enquiries_post", _reads("/admin/enquiries/post/")),
    "post set aside": Door("enquiries_post", _reads("/admin/enquiries/post/?view=aside")),
    "post dealt with": Door("enquiries_post", _reads("/admin/enquiries/post/?view=handled")),
    "one mail": Door("enquiries_post_one", _reads_post(), guarded=True, shows=True),
    "one mail as it came": Door("enquiries_post_raw", _reads_post("as-it-came/"), guarded=True, shows=True),
    "mail placed": Door("enquiries_post_place", _does_with_post("place", reference="x"), guarded=True),
    "mail begun anew": Door("enquiries_post_begin", _does_with_post("begin"), guarded=True),
    "mail passed on": Door("enquiries_post_pass_on", _passes_on, guarded=True),
    "mail put away": Door("enquiries_post_away", _does_with_post("put-away")),
    "tasks of mine": Door("enquiries_tasks", _reads("/admin/enquiries/tasks/")),
    "tasks of the cases": Door("enquiries_tasks", _reads("/admin/enquiries/tasks/?view=cases")),
    "tasks of nobody": Door("enquiries_tasks", _reads("/admin/enquiries/tasks/?view=nobody")),
    "tasks done": Door("enquiries_tasks", _reads("/admin/enquiries/tasks/?view=done")),
    "task done": Door("enquiries_task_done", _finishes, guarded=True),
    "answers": Door("enquiries_answers", _reads("/admin/answers/")),
    "answer taken": Door("enquiries_answer_take", _takes_an_answer("take")),
    "answer left": Door("enquiries_answer_leave", _takes_an_answer("leave")),
    **{f"inbox, {view.key}": Door("enquiries", _reads(f"/admin/enquiries/?view={view.key}")) for view in VIEWS},
    **{f"deed, {key}": Door("enquiries_do", _does(key), guarded=True) for key in DEEDS},
    "deed nobody knows": Door("enquiries_do", _does("fly"), guarded=True),
    "rota": Door("", _looks_at_the_rota),
    "figures as a table": Door("", _reads("/data/enquiries.csv")),
    "first page": Door("", _reads("/admin/")),
    "history of the site": Door("", _reads("/admin/reports/site-history/")),
    "search of the staff side": Door(
        "", lambda client, secret: client.get(f"/admin/pages/search/?q={secret.case.reference}")
    ),
}  # fmt: skip


def test_every_address_of_the_room_is_knocked_at() -> None:
    assert {door.address for door in DOORS.values()} - {""} == {
        one.name for one in wagtail_hooks.admin_urls()
    }
    assert len(rota_paths(1)) > 40


@time_machine.travel(NOON, tick=True)
def test_no_pair_of_adviser_and_enquiry_leaks(world: list[Secret], team: dict[str, Adviser]) -> None:
    chance = random.Random(20261125)
    advisers = list(team.values())
    clients = {adviser.pk: as_user(adviser.user.username) for adviser in advisers}
    met: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    for _pair in range(PAIRS):
        adviser, secret, name = chance.choice(advisers), chance.choice(world), chance.choice(list(DOORS))
        door, case = DOORS[name], Enquiry.objects.with_people().get(pk=secret.case.pk)
        may, before = may_see(adviser, case, STANDS_IN), secret.as_it_stands()
        response = door.knock(clients[adviser.pk], secret)
        is_seen = secret.is_in(response.content.decode(errors="replace"), door.typed)
        (met if may else refused)[name] += 1
        if may:
            assert not door.shows or (response.status_code == 200 and is_seen), (adviser, case, name)
            assert not door.typed or response.status_code == 200, (adviser, case, name)
            assert not door.guarded or name == "deed nobody knows" or response.status_code != 404
            continue
        assert not is_seen, (adviser, case, name)
        assert not door.guarded or response.status_code == 404, (adviser, case, name)
        assert secret.as_it_stands() == before, (adviser, case, name)
        assert name.startswith(("find", "search")) or case.reference not in response.text, (
            adviser,
            case,
            name,
        )
    print(f"{PAIRS} pairs: {met.total()} met, {refused.total()} refused, by {len(met | refused)} doors")
    assert min(met.total(), refused.total()) > PAIRS // 10


@time_machine.travel(NOON, tick=True)
def test_a_hundred_strangers_meet_nothing(world: list[Secret], make_staff: Any) -> None:
    """Staff of other roles, and nobody at all."""
    chance = random.Random(7)
    clients = [Client()]
    for role in ("editor", "translator", "moderator", "admin"):
        make_staff(role, role)
        clients.append(as_user(role))
    for _pair in range(max(100, PAIRS // 10)):
        secret, door = chance.choice(world), DOORS[chance.choice(list(DOORS))]
        response = door.knock(chance.choice(clients), secret)
        assert not secret.is_in(response.content.decode(errors="replace"), door.typed)
        assert not door.guarded or response.status_code in (302, 403)
