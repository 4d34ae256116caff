"""Letters: owed in the transaction of their cause, sent once, kept for staff when they cannot be."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone
from pytest_django import Settings

from core import retention
from core.outbox import task_gave_up
from core.outbox.queue import claim
from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter, Status
from core.post.sending import queue, send_letter
from core.sharing.tasks import draw_missing

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kind(settings: Settings) -> Iterator[None]:
    settings.TEMPLATES = [
        {
            **settings.TEMPLATES[0],
            "APP_DIRS": False,
            "OPTIONS": {
                "context_processors": [],
                "builtins": [],
                "loaders": [
                    (
                        "django.template.loaders.locmem.Loader",
                        {
                            "emails/test.subject.txt": "{% load i18n %}{% get_current_language as l %}Subject {{ l }}",
                            "emails/test.txt": "Words {{ word }}",
                            "emails/test.html": "<p>Words {{ word }}</p>",
                        },
                    ),
                    "django.template.loaders.filesystem.Loader",
                    "django.template.loaders.app_directories.Loader",
                ],
            },
        }
    ]
    composers.register("test.letter", lambda letter: Composed("test", {"word": "here"}))
    yield
    composers._composers.pop("test.letter")


def _owed(language: str = "cy") -> Letter:
    return queue(kind="test.letter", to="somebody@example.org", language=language)


def test_a_letter_rolled_back_with_its_cause_is_never_owed() -> None:
    class Change(Exception):
        pass

    with pytest.raises(Change), transaction.atomic():
        _owed()
        raise Change
    assert not Letter.objects.exists()


def test_a_letter_goes_before_what_nobody_waits_for() -> None:
    draw_missing.enqueue()
    _owed()
    row = claim("a worker")
    assert row is not None
    assert row.task_path == send_letter.module_path


def test_a_letter_speaks_its_reader_s_language() -> None:
    letter = _owed("cy")
    send_letter.func(letter.pk)
    assert mail.outbox[0].subject == "Subject cy"
    assert mail.outbox[0].extra_headers["Content-Language"] == "cy"


def test_where_the_language_is_unknown_both_stand_there_welsh_first() -> None:
    send_letter.func(_owed("both").pk)
    assert mail.outbox[0].subject == "Subject cy / Subject en"
    assert mail.outbox[0].extra_headers["Content-Language"] == "cy, en"


def test_sending_twice_sends_once_and_the_message_id_is_the_letter_s_own() -> None:
    letter = _owed()
    send_letter.func(letter.pk)
    send_letter.func(letter.pk)
    assert [sent.extra_headers["Message-ID"] for sent in mail.outbox] == [letter.message_id]
    assert mail.outbox[0].extra_headers["Auto-Submitted"] == "auto-generated"


def test_a_failure_is_raised_for_another_try_and_names_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: mail.EmailMultiAlternatives, fail_silently: bool = False) -> int:
        raise ConnectionRefusedError("somebody@example.org")

    monkeypatch.setattr(mail.EmailMultiAlternatives, "send", refuse)
    letter = _owed()
    with pytest.raises(ConnectionRefusedError):
        send_letter.func(letter.pk)
    letter.refresh_from_db()
    assert letter.status == Status.WAITING
    assert letter.failure == "ConnectionRefusedError"


def test_a_letter_given_up_by_the_worker_waits_for_staff() -> None:
    letter = _owed()
    task_gave_up.send(None, task_path=send_letter.module_path, args=[letter.pk], kwargs={})
    letter.refresh_from_db()
    assert letter.status == Status.FAILED


def test_letters_that_arrived_are_forgotten_after_ninety_days_and_unsent_ones_are_kept() -> None:
    arrived, waiting = _owed(), _owed()
    send_letter.func(arrived.pk)
    assert retention.apply("letters", timezone.now() + timedelta(days=89)) == 0
    assert retention.apply("letters", timezone.now() + timedelta(days=91)) == 1
    assert list(Letter.objects.all()) == [waiting]
