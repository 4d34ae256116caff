"""A form sent again and again as if by different people: opened once, then its last page is replayed."""

import http.client
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from tests.bench.measuring import fetched
from tests.drill.census import ADDRESS
from tests.drill.person import READING, hidden, letters, token

SIGN, ASK = "/cy/addewidion/pobl/llofnodi/", "/en/ask/"
SIGNED: Mapping[str, object] = {
    "signing_as": "person",
    "postcode": "LL55 1SH",
    "commitments": ["people-1", "people-4"],
}
ASKED: Mapping[str, object] = {
    "asker": "citizen", "topic": "start", "postcode": "LL55 1SH", "contact_by": "email", "language": "cy",
}  # fmt: skip


@dataclass(frozen=True)
class Replayed:
    """What every sending of the form has in common."""

    path: str
    cookie: str
    fixed: Mapping[str, object]

    def send(self, connection: http.client.HTTPConnection, number: int) -> None:
        """One whole answer of the person of that number, who is accepted."""
        who = {"name": f"Example {letters(number)}", "email": f"{ADDRESS}{number}@example.org"}
        body = urlencode({**self.fixed, **who, "message": f"Question {number}"}, doseq=True)
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", self.path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        assert answer.status == 302, f"{self.path}: {answer.status} {text[-3000:]}"


def opened(port: int, path: str, fields: Mapping[str, object], *, is_ours: bool = True) -> Replayed:
    """The form as its first reader has it, read for as long as a person must."""
    headers, page = fetched(port, path)
    form = page.decode()
    fixed = {**fields, "csrfmiddlewaretoken": token(form)}
    if is_ours:
        fixed |= {"seal": hidden(form, "seal"), "at": "check", "go": "send"}
        time.sleep(READING)
    return Replayed(path, headers["set-cookie"].partition(";")[0], fixed)
