"""What people tell is sealed in the database, found by keyed hashes, and sealed again when the keys change."""

from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.core import mail
from django.core.exceptions import FieldError
from django.core.management import CommandError, call_command
from django.db import connection
from environs import EnvError
from pytest_django import Settings

from config.env import seal_keys
from core.post.models import Letter
from core.post.sending import NoAddress, queue, send_letter
from core.sealed import keys, rows
from core.sealed.fields import Shut
from enquiries.models import Attachment, AttachmentBody, Enquiry, Note

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def make(**given: Any) -> Enquiry:
    values: dict[str, Any] = {
        "name": "Siân O’Brien-Huws", "contact_by": "email", "email": "Sian@Example.org", "phone": "01970 555 123",
        "language": "en", "page_language": "en", "area_kind": "unsure", "asker": "citizen", "topic": "start",
        "message": "My hip hurts.", "needs": ["bsl"], "received_at": NOW, "due_on": NOW.date(),
    }  # fmt: skip
    return Enquiry.objects.create(**(values | given))


def kept(table: str, column: str) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table} ORDER BY 1")
        return [row[0] for row in cursor.fetchall()]


@pytest.fixture
def other_key() -> str:
    return Fernet.generate_key().decode()


def test_nothing_that_was_told_stands_in_the_table_and_all_of_it_is_read_back() -> None:
    enquiry = make()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM enquiries_enquiry")
        row = " ".join(map(str, cursor.fetchone())).casefold()
    # Words that sealed text cannot hold by chance: five characters, or one that is no letter of its alphabet.
    for word in (
        "brien-huws",
        "sian@",
        "siân",
        "01970",
        "555 123",
        "555123",
        "my hip",
        "hurts",
        'bsl"',
        "bsl'",
    ):
        assert word not in row
    again = Enquiry.objects.get(pk=enquiry.pk)
    assert (again.name, again.email, again.message) == (
        "Siân O’Brien-Huws", "Sian@Example.org", "My hip hurts.",
    )  # fmt: skip
    assert again.needs == ["bsl"]
    assert again.safe_contact == []


def test_what_is_empty_stays_empty_so_that_the_tables_rules_hold() -> None:
    make(address="")
    assert kept("enquiries_enquiry", "address") == [""]
    assert Enquiry.objects.filter(address="").count() == 1
    assert Enquiry.objects.exclude(email="").count() == 1


def test_equal_words_are_sealed_differently() -> None:
    make(message="The same")
    make(message="The same")
    one, other = kept("enquiries_enquiry", "message")
    assert one != other


def test_an_address_is_found_by_its_keyed_hash_and_words_cannot_be_asked_for() -> None:
    enquiry = make()
    assert list(Enquiry.objects.filter(email=" SIAN@example.org")) == [enquiry]
    assert list(Note.objects.filter(enquiry__email__iexact="nobody@example.org")) == []
    with pytest.raises(FieldError):
        Enquiry.objects.filter(email__startswith="sian").exists()
    with pytest.raises(FieldError):
        Enquiry.objects.filter(message="My hip hurts.").exists()
    with pytest.raises(FieldError):
        Enquiry.objects.filter(message__icontains="hip").exists()


@pytest.mark.parametrize(
    "typed",
    ["sian@example.ORG", "01970555123", "+44 1970 555 123", "sian", "OBRIEN huws", "O’Brien-Huws", "sia obr"],
)
def test_staff_find_it_by_what_they_were_told(typed: str) -> None:
    enquiry = make()
    make(name="Somebody Else", email="else@example.org", phone="029 2018 0000")
    assert list(Enquiry.objects.searched(typed)) == [enquiry]


@pytest.mark.parametrize("typed", ["hu", "sian jones", "uws", "555", "example.org", "s"])
def test_two_letters_a_middle_or_a_word_too_many_finds_nothing(typed: str) -> None:
    make()
    assert not Enquiry.objects.searched(typed)


def test_a_number_saved_alone_is_found_by_the_new_one() -> None:
    enquiry = make()
    enquiry.phone = "029 2018 0444"
    enquiry.save(update_fields=["phone"])
    assert list(Enquiry.objects.searched("02920180444")) == [enquiry]
    assert not Enquiry.objects.searched("01970 555 123")


def test_a_file_is_sealed_with_its_name() -> None:
    file = Attachment.objects.create(
        name="Letter about Huws.txt", kind="txt", size=9, uploaded_at=NOW, token_hash="a" * 64
    )
    AttachmentBody.objects.create(attachment=file, content=b"dear huws")
    (body,) = kept("enquiries_attachmentbody", "content")
    assert b"huws" not in bytes(body)
    assert "Huws" not in kept("enquiries_attachment", "name")[0]
    assert bytes(AttachmentBody.objects.get().content) == b"dear huws"


def test_a_new_key_seals_and_the_old_one_opens(settings: Settings, other_key: str) -> None:
    make(message="Of before")
    settings.SEAL_KEYS = [other_key, *settings.SEAL_KEYS]
    assert Enquiry.objects.get().message == "Of before"
    make(message="Of now")
    assert sum(one.startswith(keys.current_head()) for one in kept("enquiries_enquiry", "message")) == 1


def test_resealing_counts_first_then_seals_in_batches_and_the_old_key_can_go(
    settings: Settings, other_key: str
) -> None:
    for number in range(5):
        Note.objects.create(enquiry=make(message=f"Number {number}"), body="A note", at=NOW)
    file = Attachment.objects.create(name="a.txt", kind="txt", size=1, uploaded_at=NOW, token_hash="b" * 64)
    AttachmentBody.objects.create(attachment=file, content=b"\x00\xff bytes")
    settings.SEAL_KEYS = [other_key, *settings.SEAL_KEYS]
    told = StringIO()
    call_command("reseal", "--dry-run", stdout=told)
    assert "enquiries.enquiry: 5" in told.getvalue()
    assert rows.stale(Enquiry).count() == 5
    # A run that is cut off after its first batch has that batch behind it.
    assert next(rows.seal_again(Enquiry, batch=2)) == 2
    assert rows.stale(Enquiry).count() == 3
    call_command("reseal", "--batch", "2", stdout=StringIO())
    assert not any(rows.stale(model).exists() for model in rows.sealed_models())
    settings.SEAL_KEYS = [other_key]
    assert sorted(one.message for one in Enquiry.objects.all()) == [f"Number {number}" for number in range(5)]
    assert bytes(AttachmentBody.objects.get().content) == b"\x00\xff bytes"
    call_command("reseal", stdout=told)


def test_words_that_were_never_sealed_are_read_as_they_stand_and_sealed_with_the_others() -> None:
    enquiry = make()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE enquiries_enquiry SET name='Ann Plain', email='ann@example.org', email_key='', name_words='',"
            " needs='[\"large_print\"]', message='Plain words'"
        )
    again = Enquiry.objects.get()
    assert (again.name, again.message, again.needs) == ("Ann Plain", "Plain words", ["large_print"])
    assert sum(rows.seal_again(Enquiry)) == 1
    assert "Ann" not in kept("enquiries_enquiry", "name")[0]
    assert list(Enquiry.objects.from_mailbox("ANN@example.org")) == [enquiry]
    assert list(Enquiry.objects.searched("ann")) == [enquiry]


def test_a_lost_key_shows_a_lock_sends_nothing_and_harms_nothing(settings: Settings, other_key: str) -> None:
    make()
    first = settings.SEAL_KEYS
    settings.SEAL_KEYS = [other_key]
    shut = Enquiry.objects.get()
    assert isinstance(shut.message, Shut)
    assert (shut.message, shut.email, shut.needs) == ("\N{LOCK}", "", [])
    shut.save()
    with pytest.raises(CommandError, match="key that is not here"):
        call_command("reseal", stdout=StringIO())
    settings.SEAL_KEYS = first
    assert Enquiry.objects.get().message == "My hip hurts."
    assert list(Enquiry.objects.from_mailbox("sian@example.org"))


def test_a_letter_whose_address_cannot_be_opened_is_not_called_sent(
    settings: Settings, other_key: str
) -> None:
    letter = queue(kind="people.link", to="sian@example.org", language="en")
    settings.SEAL_KEYS = [other_key]
    with pytest.raises(NoAddress):
        send_letter.func(letter.pk)
    assert mail.outbox == []
    assert Letter.objects.get().failure == "NoAddress"


def test_words_that_were_tampered_with_are_not_taken_for_ours() -> None:
    make()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE enquiries_enquiry SET message = substr(message, 1, 60) || 'AAAA' || substr(message, 65)"
        )
    assert Enquiry.objects.get().message == "\N{LOCK}"


def test_somebody_who_types_what_a_sealed_word_looks_like_is_sealed_like_everybody() -> None:
    typed = keys.seal("planted")
    make(message=typed)
    assert Enquiry.objects.get().message == typed


def test_the_check_of_a_deployment_names_a_lost_key(settings: Settings, other_key: str) -> None:
    from core.checks import what_is_sealed_can_be_opened

    make()
    assert what_is_sealed_can_be_opened(None, databases=["default"]) == []
    settings.SEAL_KEYS = [other_key]
    (error,) = what_is_sealed_can_be_opened(None, databases=["default"])
    assert error.id == "canol.E002"


def test_keys_are_read_from_a_file_or_the_environment_and_anything_else_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = keys.new_key(), keys.new_key()
    file = tmp_path / "seal_keys"
    file.write_text(f"# the newest first\n{one}\n\n{other}\n")
    monkeypatch.setenv("CANOL_SEAL_KEYS_FILE", str(file))
    assert seal_keys() == [one, other]
    file.write_text("too-short")
    with pytest.raises(EnvError, match="CANOL_SEAL_KEYS_FILE"):
        seal_keys()
    monkeypatch.setenv("CANOL_SEAL_KEYS_FILE", str(tmp_path / "nowhere"))
    with pytest.raises(EnvError, match="nowhere"):
        seal_keys()
    monkeypatch.delenv("CANOL_SEAL_KEYS_FILE")
    with pytest.raises(EnvError, match="CANOL_SEAL_KEYS"):
        seal_keys()
    monkeypatch.setenv("CANOL_SEAL_KEYS", f"{one}, {other}")
    assert seal_keys() == [one, other]
