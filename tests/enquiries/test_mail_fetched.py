"""A mailbox read by IMAP: everything in it is taken once, whatever its person does there meanwhile."""

import re
import socketserver
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from enquiries.choices import PostKind, PostSource
from enquiries.models import Adviser, Enquiry, InboundMail
from enquiries.post import addresses, fetching
from tests.enquiries.conftest import NOON
from tests.enquiries.mails import mail

pytestmark = pytest.mark.django_db
Make = Callable[..., Enquiry]


class Mailbox(socketserver.ThreadingTCPServer):
    """As much of an IMAP server as one that fetches meets."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.mails: dict[int, bytes] = {}
        self.flags: dict[int, set[str]] = {}
        self.asked: list[str] = []
        self.knows_keywords = True
        self.password = "secret"
        self.drops_at = ""

    def put(self, raw: bytes, *flags: str) -> None:
        number = len(self.mails) + 1
        self.mails[number], self.flags[number] = raw, set(flags)


class Talk(socketserver.StreamRequestHandler):
    server: Mailbox

    def handle(self) -> None:
        self._say("* OK ready")
        while line := self.rfile.readline().decode().strip():
            self.server.asked.append(line)
            tag, _space, command = line.partition(" ")
            if self.server.drops_at and self.server.drops_at in command:
                return
            self._answer(tag, command)
            if command.upper() == "LOGOUT":
                return

    def _say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")

    def _answer(self, tag: str, command: str) -> None:
        word = command.upper()
        if word.startswith("CAPABILITY"):
            self._say("* CAPABILITY IMAP4rev1")
        elif word.startswith("LOGIN") and self.server.password not in command:
            return self._say(f"{tag} NO beca0@example.org may not come in")
        elif word.startswith("SELECT"):
            self._say(f"* {len(self.server.mails)} EXISTS")
        elif word.startswith("UID SEARCH"):
            if "KEYWORD" in word and not self.server.knows_keywords:
                return self._say(f"{tag} NO keywords are not known here")
            mark = "\\Seen" if "UNSEEN" in word else "CanolTaken"
            found = [str(uid) for uid, flags in self.server.flags.items() if mark not in flags]
            self._say(f"* SEARCH {' '.join(found)}")
        elif word.startswith("UID FETCH"):
            self._fetch(int(command.split()[2]), command)
        elif word.startswith("UID STORE"):
            given = set(re.findall(r"[\\\w]+", command.partition("(")[2]))
            if "CanolTaken" in given and not self.server.knows_keywords:
                return self._say(f"{tag} NO keywords are not known here")
            self.server.flags[int(command.split()[2])] |= given
        return self._say(f"{tag} OK done")

    def _fetch(self, uid: int, command: str) -> None:
        raw = self.server.mails[uid]
        if "RFC822.SIZE" in command:
            return self._say(f"* {uid} FETCH (UID {uid} RFC822.SIZE {len(raw)})")
        cut = re.search(r"<0\.(\d+)>", command)
        raw = raw[: int(cut[1])] if cut else raw
        self.wfile.write(f"* {uid} FETCH (UID {uid} BODY[] {{{len(raw)}}}\r\n".encode() + raw + b")\r\n")
        return None


@pytest.fixture
def mailbox(settings: Any) -> Iterator[Mailbox]:
    with Mailbox() as made:
        host, port = made.server_address[:2]
        settings.ENQUIRY_INBOX = "enquiries@canol.example.org"
        settings.IMAP_URL = f"imap://enquiries%40canol.example.org:secret@{host!s}:{port}/INBOX"
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.shutdown()


@pytest.fixture
def case(team: dict[str, Adviser], make_enquiry: Make) -> Enquiry:
    return make_enquiry()


def test_every_mail_is_taken_once_and_marked(mailbox: Mailbox, case: Enquiry) -> None:
    for number in range(3):
        mailbox.put(mail(to=addresses.address_of(case), text=f"{number}", mail_id=f"<{number}@x.example>"))
    assert fetching.fetch(NOON) == 3
    assert fetching.fetch(NOON) == 0
    assert InboundMail.objects.filter(kind=PostKind.ANSWER, source=PostSource.IMAP).count() == 3
    assert all("CanolTaken" in flags for flags in mailbox.flags.values())


def test_what_a_person_has_read_in_the_mailbox_is_taken_too(mailbox: Mailbox, case: Enquiry) -> None:
    mailbox.put(mail(to=addresses.address_of(case)), "\\Seen")
    assert fetching.fetch(NOON) == 1


def test_a_server_without_marks_of_ours_goes_by_what_is_unseen(mailbox: Mailbox, case: Enquiry) -> None:
    mailbox.knows_keywords = False
    mailbox.put(mail(to=addresses.address_of(case)))
    assert (fetching.fetch(NOON), fetching.fetch(NOON)) == (1, 0)


def test_a_line_that_breaks_loses_nothing(mailbox: Mailbox, case: Enquiry) -> None:
    for number in range(2):
        mailbox.put(mail(to=addresses.address_of(case), text=f"{number}", mail_id=f"<{number}@x.example>"))
    mailbox.drops_at = "UID STORE"
    with pytest.raises(fetching.FetchFailed):
        fetching.fetch(NOON)
    mailbox.drops_at = ""
    fetching.fetch(NOON)
    assert InboundMail.objects.filter(kind=PostKind.ANSWER).count() == 2


def test_a_refusal_at_the_door_names_neither_user_nor_password(mailbox: Mailbox) -> None:
    mailbox.password = "another"
    with pytest.raises(fetching.FetchFailed) as failure:
        fetching.fetch(NOON)
    assert str(failure.value) == "error"
    assert failure.value.__cause__ is None


def test_of_a_mail_larger_than_any_only_the_beginning_is_fetched(
    mailbox: Mailbox, case: Enquiry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 50_000)
    mailbox.put(mail(to=addresses.address_of(case), text="gair\n" * 30_000))
    fetching.fetch(NOON)
    row = InboundMail.objects.get()
    assert (row.kind, row.trouble) == (PostKind.BROKEN, "large")
    assert len(row.body.content) <= fetching.KEPT_OF_LARGE


def test_without_a_mailbox_there_is_nothing_to_do(db: None, settings: Any) -> None:
    settings.IMAP_URL = ""
    assert fetching.fetch(NOON) == 0
