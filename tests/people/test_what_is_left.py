"""After an erasure nothing tells who it was: not in any table, not in the bytes of the file, not after a restore."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, ModelLogEntry, Page, Revision

from core import notes
from core.audit import AuditRecord
from core.outbox.worker import drain
from core.retention import settle
from core.sealed.rows import sealed_fields, sealed_models
from enquiries import actions as casework
from enquiries.models import Enquiry
from forum import actions as joining
from forum.choices import JoiningAs
from forum.models import Member
from people import actions, matters, preferences
from people.models import Erased
from people.models.matters import MatterKind
from pledges.actions import signing
from pledges.models import BodyPledge, Signature
from replies.actions import writing as replying
from stories.telling import actions as telling
from tests.people.conftest import ANN, Enter, deliver
from tests.pledges.conftest import Send, press

MARKERS = {
    "address": "zelda.quixote@example.org",
    "name": "Zelda Quixote",
    "words": "Xylophones at the wharf",
    "question": "Quagmire behind the vestry",
    "answer": "Vortex of the answer",
    "note": "Zephyr of the note",
    "reason": "Zelda rang and said so",
    "phone": "01632 960777",
    "about": "Quilts by the yard",
    "reply": "Wyverns over the quay",
    "story": "Zithers in the vestibule",
    "complaint": "Yaks upon the jetty",
}


@pytest.fixture
def zelda(send: Send, client: Client, team: Any, make_enquiry: Callable[..., Enquiry]) -> str:
    """Somebody with something in every table that knows people; gives her address."""
    address = MARKERS["address"]
    send(email=address, name=MARKERS["name"], statement=MARKERS["words"], show_name="on", updates="on")
    press(client, deliver()[-1])
    signature = Signature.objects.get(email=address)
    signing.approve_words(by=None, signature=signature)
    signing.hide_name(by=None, signature=signature, reason=MARKERS["reason"])
    notes.note(by=None, target=signature, words=MARKERS["note"], now=timezone.now())
    send(email=address, name="Zelda Quixote Junior")
    enquiry = make_enquiry(
        email=address, phone=MARKERS["phone"], name=MARKERS["name"], message=MARKERS["question"]
    )
    assert enquiry.adviser is not None
    by, now = enquiry.adviser.user, timezone.now()
    casework.note(by=by, enquiry=enquiry, body=MARKERS["note"], now=now)
    casework.hear(
        by=by, enquiry=enquiry, body=MARKERS["answer"], channel="phone", version=enquiry.version, now=now
    )
    _in_the_other_rooms(address, now)
    preferences.choose(address=address, language="en")
    drain()
    return address


def _in_the_other_rooms(address: str, now: datetime) -> None:
    """A member of the Forum, a reply, a story of her own, and a complaint."""
    joining.join(
        answers=joining.JoiningAnswers(
            joining_as=JoiningAs.PERSON, name=MARKERS["name"], background="citizen", email=address, language="en",
            page_language="en", interests=("care",), bulletins=True, listed=True, about=MARKERS["about"],
        ),
        now=now,
    )  # fmt: skip
    joining.let_in(member_id=Member.objects.get().pk, now=now)
    replying.write(
        page=_a_page(),
        answers=replying.ReplyAnswers(
            name=MARKERS["name"], email=address, words=MARKERS["reply"], language="en", mail_language="en",
            form_key="1",
        ),
        now=now,
    )  # fmt: skip
    told = telling.Told(
        name=MARKERS["name"], email=address, language="en", told_before=MARKERS["story"], told_instead="1",
        consents=telling.Consents(name_as="own", place_as="region", until=None), form_key="1",
    )  # fmt: skip
    telling.share(told=told, now=now)
    telling.keep_draft(email=address, answers={"told_before": [MARKERS["story"]]}, language="en", now=now)
    complaint = matters.Told(
        kind=MatterKind.DATA, words=MARKERS["complaint"], language="en", name=MARKERS["name"], email=address
    )
    matters.take(by=None, told=complaint, received_at=now, now=now)


def _a_page() -> Page:
    """Any: a test before this one may have emptied the tables of pages."""
    Locale.objects.get_or_create(language_code="en")
    root = Page.objects.filter(depth=1).first() or Page.add_root(instance=Page(title="Root", slug="root"))
    draft = Page(title="Home", slug="home", live=False)  # a live one would need its pair
    return root.get_children().first() or root.add_child(instance=draft)


def _every_row() -> str:
    """Every table there is, ours and others’, as text."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith("sqlite_"):
                continue
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found += [
                f"{table}: {[bytes(one) if isinstance(one, memoryview) else one for one in row]}"
                for row in cursor.fetchall()
            ]
    return "\n".join(found)


def _sealed_rows() -> str:
    """What the sealed columns say to whoever has the key."""
    return "\n".join(
        str([getattr(row, field.name) for field in sealed_fields(model)])
        for model in sealed_models()
        for row in model._base_manager.all()
    )


def _told_in(text: str) -> set[str]:
    return {name for name, marker in MARKERS.items() if marker.lower() in text.lower()}


@pytest.mark.django_db
def test_no_table_tells_who_it_was(zelda: str, enter: Enter) -> None:
    enter(zelda)
    assert _told_in(_sealed_rows()) >= {"address", "phone", "question", "answer", "note"}
    assert _told_in(_every_row() + _sealed_rows()) == set(MARKERS)
    actions.erase(zelda.upper(), now=timezone.now())
    assert _told_in(_every_row() + _sealed_rows()) == set()
    assert "quixote" not in _every_row().lower()


@pytest.mark.django_db
def test_the_audit_keeps_who_did_what_without_words(zelda: str) -> None:
    signature = Signature.objects.get(email=zelda, status="confirmed")
    before = list(AuditRecord.objects.about(signature).values_list("verb", "at"))
    actions.erase(zelda, now=timezone.now())
    assert list(AuditRecord.objects.about(signature).values_list("verb", "at")) == before
    details = [one.detail for one in AuditRecord.objects.about(signature)]
    assert {"erased": True} in details
    assert not any("reason" in detail for detail in details)


@pytest.mark.django_db
def test_versions_and_the_log_of_the_library_tell_nothing_either(zelda: str) -> None:
    signature = Signature.objects.get(email=zelda, status="confirmed")
    kind = ContentType.objects.get_for_model(Signature)
    Revision.objects.create(
        content_type=kind,
        base_content_type=kind,
        object_id=str(signature.pk),
        content={"name": MARKERS["name"]},
    )
    ModelLogEntry.objects.create(
        content_type=kind, object_id=str(signature.pk), label=MARKERS["name"], action="wagtail.edit",
        timestamp=timezone.now(), data={"was": MARKERS["words"]},
    )  # fmt: skip
    actions.erase(zelda, now=timezone.now())
    assert _told_in(_every_row()) == set()
    assert ModelLogEntry.objects.get().action == "wagtail.edit"


@pytest.mark.django_db
def test_a_letter_that_waited_is_not_sent_any_more(zelda: str) -> None:
    actions.ask_for_link(address=zelda, language="en", now=timezone.now())
    actions.erase(zelda, now=timezone.now())
    assert drain() >= 1
    assert deliver() == []


@pytest.mark.django_db
def test_an_officer_leaves_the_pledge_to_the_body(send_body: Send) -> None:
    send_body()
    pledge = BodyPledge.objects.get()
    pledge.decision_reason = "Rang Olwen Enghraifft"
    pledge.save()
    actions.erase(pledge.officer_email, now=timezone.now())
    assert "olwen" not in _every_row().lower()
    assert BodyPledge.objects.get().pledged.count() == 2


# Bytes and backups ----------------------------------------------------------------------------------------------------


def _bytes_on_disk() -> bytes:
    """Read by another process: closing here what SQLite has open would end its locks, and with them the file."""
    path = Path(str(connection.settings_dict["NAME"]))
    there = [file for file in (path, path.with_name(path.name + "-wal")) if file.exists()]
    return subprocess.run(["cat", *there], check=True, capture_output=True).stdout


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="what is left in a PostgreSQL database is what its dump holds"
)
def test_no_byte_of_the_file_tells_who_it_was(zelda: str) -> None:
    settle()
    tokens = _tokens_of(zelda)
    before = _bytes_on_disk()
    assert len(tokens) >= 5
    assert all(token in before for token in tokens)
    assert all(MARKERS[name].encode() in before for name in ("name", "words"))
    call_command("erase_person", zelda)
    after = _bytes_on_disk()
    assert {name for name, marker in MARKERS.items() if marker.encode() in after + _files()} == set()
    assert not any(token in after for token in tokens)


def _files() -> bytes:
    """Every file beside the database: media, and whatever else was put there."""
    folder = Path(settings.MEDIA_ROOT)
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def _dump() -> bytes:
    """The database as its own backup has it: plain SQL of every table, made by `pg_dump`."""
    given = connection.settings_dict
    where = {
        "PGHOST": given["HOST"], "PGPORT": str(given["PORT"] or ""), "PGUSER": given["USER"],
        "PGPASSWORD": given["PASSWORD"], "PGDATABASE": given["NAME"],
    }  # fmt: skip
    done = subprocess.run(
        ["pg_dump", "--no-owner"],  # whichever belongs to the database of this machine
        env={**os.environ, **{name: value for name, value in where.items() if value}},
        check=True,
        capture_output=True,
    )
    return done.stdout


NO_PG_DUMP = connection.vendor == "postgresql" and shutil.which("pg_dump") is None and "CI" not in os.environ


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="the dump of PostgreSQL")
@pytest.mark.skipif(NO_PG_DUMP, reason="pg_dump, of the PostgreSQL clients, is not installed here; CI has it")
def test_no_byte_of_a_dump_tells_who_it_was(zelda: str) -> None:
    tokens = _tokens_of(zelda)
    before = _dump()
    assert len(tokens) >= 5
    assert all(token in before for token in tokens)
    assert all(MARKERS[name].encode() in before for name in ("name", "words", "about", "reply"))
    call_command("erase_person", zelda)
    after = _dump()
    assert b"COPY public.enquiries_enquiry" in after, "the dump is whole"
    assert {name for name, marker in MARKERS.items() if marker.encode() in after} == set()
    assert not any(token in after for token in tokens)
    assert {name for name, marker in MARKERS.items() if marker.encode() in _files()} == set()


def _tokens_of(address: str) -> list[bytes]:
    """Her sealed words as they are kept: a stolen key would open a forgotten one."""
    found = []
    with connection.cursor() as cursor:
        for column in ("email", "phone", "name", "message"):
            cursor.execute(f"SELECT {column} FROM enquiries_enquiry")
            found += [row[0] for row in cursor.fetchall() if row[0]]
        for table in ("enquiries_message", "enquiries_note"):
            cursor.execute(f"SELECT body FROM {table}")
            found += [row[0] for row in cursor.fetchall()]
    return [token.encode() for token in found]


@pytest.mark.django_db
def test_whoever_was_erased_after_the_backup_is_erased_again_and_nobody_else(
    zelda: str, signed: Signature, erased_list: Path, django_capture_on_commit_callbacks: Any
) -> None:
    backup = {model: list(model.objects.all()) for model in (Signature, Enquiry)}
    with django_capture_on_commit_callbacks(execute=True):
        actions.erase(zelda, now=timezone.now())
    assert MARKERS["address"] not in erased_list.read_text()
    _restore(backup)
    assert Signature.objects.filter(email=zelda).exists()
    assert actions.erase_again(timezone.now()) == 1
    assert not Signature.objects.filter(email=zelda).exists()
    assert not Enquiry.objects.filter(email=zelda).exists()
    assert Signature.objects.get(pk=signed.pk).email == ANN
    assert actions.erase_again(timezone.now()) == 0


def _restore(backup: dict[Any, list[Any]]) -> None:
    """The rows as they were, and no memory of what came after."""
    Erased.objects.all().delete()
    for rows in backup.values():
        for row in rows:
            row.save(force_insert=not type(row).objects.filter(pk=row.pk).exists())


@pytest.mark.django_db
def test_whoever_comes_back_after_an_erasure_is_left_in_peace(
    signed: Signature, send: Send, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        actions.erase(ANN, now=timezone.now())
    send(email=ANN)
    assert actions.erase_again(timezone.now()) == 0
    assert Signature.objects.filter(email=ANN).exists()


@pytest.mark.django_db
def test_a_lost_or_torn_list_is_written_anew(signed: Signature, erased_list: Path) -> None:
    actions.erase(ANN, now=timezone.now())
    erased_list.write_text("0" * 64 + " torn")
    assert actions.erase_again(timezone.now()) == 0
    [kept] = Erased.objects.all()
    assert kept.key in erased_list.read_text().splitlines()[-1]
