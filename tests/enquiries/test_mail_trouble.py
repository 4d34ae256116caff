"""A mail server in trouble: no answer is lost, each is tried again, kept for staff, and cut at the time limit."""

import socketserver
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings as project

from core.outbox.worker import drain
from core.post.models import Letter, Status
from enquiries.models import Adviser, Enquiry

pytestmark = pytest.mark.django_db
Make = Callable[..., Enquiry]


class MailServer(socketserver.ThreadingTCPServer):
    """Answers as told: `replies` maps the first word of a command (or `.` for the end of a mail) to an answer."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.replies: dict[str, str] = {}
        self.taken: list[str] = []
        self.closing = threading.Event()


class Conversation(socketserver.StreamRequestHandler):
    server: MailServer
    usual = {
        "EHLO": "250 ok",
        "HELO": "250 ok",
        "MAIL": "250 ok",
        "RCPT": "250 ok",
        "DATA": "354 go on",
        ".": "250 kept",
    }

    def handle(self) -> None:
        if not self._says("", "220 ready"):
            return
        while line := self.rfile.readline():
            word = line.split(b" ")[0].strip().decode().upper()
            if word == "QUIT":
                return
            if not self._says(word, self.usual.get(word, "250 ok")):
                return
            if word == "DATA" and not self._takes_the_mail():
                return

    def _takes_the_mail(self) -> bool:
        words = []
        while (line := self.rfile.readline()) and line != b".\r\n":
            words.append(line.decode())
        self.server.taken.append("".join(words))
        return self._says(".", self.usual["."])

    def _says(self, word: str, usual: str) -> bool:
        answer = self.server.replies.get(word, usual)
        if answer == "hang":
            self.server.closing.wait(30)
            return False
        if answer == "drop":
            return False
        self.wfile.write(f"{answer}\r\n".encode())
        return True


@pytest.fixture
def server(settings: Any) -> Iterator[MailServer]:
    with MailServer() as made:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = made.server_address[:2]
        settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT = False, 1
        settings.OUTBOX = {"first_delay": 0, "attempts": 3}
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.closing.set()
        made.shutdown()


@pytest.fixture
def enquiry(team: dict[str, Adviser], make_enquiry: Make) -> Enquiry:
    return make_enquiry()


TROUBLES = {
    "refused for now": {"RCPT": "451 try later"},
    "refused for good": {"RCPT": "550 no such mailbox"},
    "full after the mail": {".": "452 full"},
    "hanging at the door": {"": "hang"},
    "hanging after the mail": {".": "hang"},
    "dropped after the mail": {".": "drop"},
    "dropped at the door": {"": "drop"},
}


@pytest.mark.parametrize("replies", TROUBLES.values(), ids=TROUBLES)
def test_no_enquiry_fails_and_every_letter_is_tried_again_and_kept_for_staff(
    server: MailServer, enquiry: Enquiry, replies: dict[str, str]
) -> None:
    server.replies = replies
    drain()
    assert Enquiry.objects.get() == enquiry
    letters = list(Letter.objects.all())
    assert len(letters) == 2
    for letter in letters:
        assert (letter.status, letter.attempts) == (Status.FAILED, 3)
        assert letter.failure
        assert "beca0" not in letter.failure


@pytest.mark.parametrize("replies", TROUBLES.values(), ids=TROUBLES)
def test_once_the_server_is_well_each_goes_out_under_the_same_message_id(
    server: MailServer, enquiry: Enquiry, settings: Any, replies: dict[str, str]
) -> None:
    settings.OUTBOX = {"first_delay": 3600, "attempts": 3}
    server.replies = replies
    drain()
    assert {letter.status for letter in Letter.objects.all()} == {Status.WAITING}
    tried = len(server.taken)
    server.replies, settings.OUTBOX = {}, {"first_delay": 0, "attempts": 3}
    for letter in Letter.objects.all():
        from core.post.sending import send_letter

        send_letter.func(letter.pk)
    assert {letter.status for letter in Letter.objects.all()} == {Status.SENT}
    assert len(server.taken) - tried == 2
    for letter in Letter.objects.all():
        doubles = [words for words in server.taken if f"Message-ID: {letter.message_id}" in words]
        assert doubles  # one that arrived twice can be recognised: it bears the same id


def test_a_server_that_hangs_is_cut_at_ten_seconds() -> None:
    assert project.EMAIL_TIMEOUT == 10
