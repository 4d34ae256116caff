"""The site with its database behind a PgBouncer in transaction mode, which is killed as well: as without it."""

import http.client
import os
import shutil
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit, urlunsplit

import dj_database_url
import pytest

from tests.bench.served import told
from tests.drill.person import Person
from tests.live_site import HOST, LiveSite, Process, free_port, wait_until

pytestmark = pytest.mark.drill

SCALE = float(os.environ.get("DRILL_SCALE", "1"))
PEOPLE = max(10, round(200 * SCALE))
AT_ONCE = 10
PUBLISHES = max(6, round(100 * SCALE))
BOUND = 0.25
PATIENCE = 300.0
STORY = "/cy/straeon/mrs-jones/"
PGBOUNCER = shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin")


@dataclass
class Drill:
    """What was found, in the order in which it was done."""

    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    signed: int = 0
    asked: int = 0
    reads: int = 0
    late: int = 0
    was_kept: bool = False
    table: int = 0
    away: float = 0.0
    mails: Counter[str] = field(default_factory=Counter)


@contextmanager
def pooled(folder: Path, database: str) -> Iterator[tuple[Process, str]]:
    """A PgBouncer before `database`, and the address that leads through it."""
    assert PGBOUNCER is not None
    given, port, file = dj_database_url.parse(database), free_port(), folder / "pgbouncer.ini"
    password = f" password={given['PASSWORD']}" if given["PASSWORD"] else ""
    file.write_text(
        f"[databases]\n"
        f"* = host={given['HOST'] or HOST} port={given['PORT'] or 5432} user={given['USER'] or 'postgres'}{password}\n"
        f"[pgbouncer]\nlisten_addr={HOST}\nlisten_port={port}\nunix_socket_dir=\n"
        "auth_type=any\npool_mode=transaction\ndefault_pool_size=6\nmax_client_conn=200\n"
    )
    as_nobody = ["-u", "nobody"] if os.geteuid() == 0 else []  # it does not run as root
    pooler = Process([PGBOUNCER, "-q", *as_nobody, str(file)], dict(os.environ), folder / "pgbouncer.log")
    pooler.start()
    try:
        yield pooler, urlunsplit(urlsplit(database)._replace(netloc=f"{HOST}:{port}"))
    finally:
        pooler.end(signal.SIGKILL)


@pytest.fixture(scope="module")
def drill(tmp_path_factory: pytest.TempPathFactory) -> Drill:
    if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
        pytest.skip("SQLite is asked without anybody between")
    if PGBOUNCER is None:
        assert not os.environ.get("CI"), "pgbouncer is not installed"
        pytest.skip("pgbouncer is not installed")
    folder, found = tmp_path_factory.mktemp("pooled"), Drill()
    site = LiveSite(folder / "var", "canol_pooled", RATE_LIMIT_SCALE="1000000")
    direct = site.env["DATABASE_URL"]
    with pooled(folder, direct) as (pooler, address):
        site.env.update(DATABASE_URL=address, CANOL_LISTEN_URL=direct)
        try:
            site.start()
            run(site, pooler, found)
        finally:
            site.env["DATABASE_URL"] = direct  # where it is taken down
            site.stop()
    return found


def run(site: LiveSite, pooler: Process, found: Drill) -> None:
    found.before = site.census()
    people(site, found, first=0)
    publish(site, found)
    found.was_kept = fetched(site, STORY).cache_control == "public, no-cache"
    found.table = len(fetched(site, "/data/pledges.csv").body.splitlines())
    began = time.monotonic()
    pooler.end(signal.SIGKILL)
    pooler.start()
    wait_until(
        lambda: fetched(site, "/cy/chwilio/?q=cymuned").status == 200, "search answers again", pause=0.2
    )
    found.away = time.monotonic() - began
    people(site, found, first=PEOPLE // 2)
    wait_until(lambda: not waiting(site), "the worker has done everything", pause=0.5)
    found.after = site.census()
    found.mails = Counter(mail.message_id for mail in site.mailbox.all())
    sys.stdout.write(
        f"\n  drill: {found.signed} signed, {found.asked} asked, {found.reads} reads of {PUBLISHES} publishes, "
        f"{found.late} late; back {found.away:.1f} s after the pooler was killed\n"
    )


def people(site: LiveSite, found: Drill, *, first: int) -> None:
    """Half of them, so many at once; each both signs and asks."""

    def come(number: int) -> None:
        person = Person(site, number, PATIENCE)
        person.sign()
        person.ask()

    with ThreadPoolExecutor(AT_ONCE) as crowd:
        came = list(crowd.map(come, range(first, first + PEOPLE // 2)))
    found.signed += len(came)
    found.asked += len(came)


def publish(site: LiveSite, found: Drill) -> None:
    """A reader who asks later than the bound after a publish must not be shown older words."""
    shown: list[tuple[float, int]] = []
    ended = threading.Event()

    def read() -> None:
        while not ended.is_set():
            asked = time.monotonic()
            _head, number, tail = fetched(site, STORY).body.partition(b"Published number ")
            shown.append((asked, int(tail.partition(b".")[0]) if number else 0))

    reader = threading.Thread(target=read)
    reader.start()
    published: list[tuple[int, float]] = []
    with told("tests.bench.publisher", str(PUBLISHES), "0.3", env=site.env) as publisher:
        for line in publisher.stdout or ():
            number, moment = line.split()
            published.append((int(number), float(moment)))
    time.sleep(BOUND + 0.1)
    ended.set()
    reader.join()
    assert len(published) == PUBLISHES
    found.reads = len(shown)
    found.late = sum(
        asked - moment > BOUND and seen < number for number, moment in published for asked, seen in shown
    )


class Got(NamedTuple):
    status: int
    cache_control: str
    body: bytes


def fetched(site: LiveSite, path: str) -> Got:
    with closing(http.client.HTTPConnection(HOST, site.port, timeout=30)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return Got(answer.status, answer.getheader("Cache-Control") or "", answer.read())


def waiting(site: LiveSite) -> int:
    tasks = site.census()["tasks"]
    return int(tasks.get("READY", 0)) + int(tasks.get("RUNNING", 0))


def test_everybody_was_accepted_stored_and_counted_once(drill: Drill) -> None:
    assert drill.signed == drill.asked == PEOPLE // 2 * 2
    assert len(drill.after["signatures"]) == drill.signed
    assert {status for _email, status, _inbox in drill.after["signatures"]} == {"confirmed"}
    assert drill.after["people"] == drill.after["people_counted"]
    assert drill.after["people"] - drill.before["people"] == drill.signed
    assert drill.after["chosen"] == drill.after["chosen_counted"]
    assert len(drill.after["enquiries"]) == drill.asked
    assert drill.after["unrouted"] == 0


def test_every_letter_was_sent_once(drill: Drill) -> None:
    assert {status for _kind, _to, status, _message_id in drill.after["letters"]} == {"sent"}
    assert len(drill.after["letters"]) == drill.signed + drill.asked
    assert [one for one, times in drill.mails.items() if times > 1] == []


def test_pages_are_kept_and_follow_content(drill: Drill) -> None:
    assert drill.was_kept
    assert drill.reads > 10 * PUBLISHES
    assert drill.late == 0


def test_a_table_is_read_whole(drill: Drill) -> None:
    assert drill.table > 10


def test_the_site_is_back_soon_after_its_pooler(drill: Drill) -> None:
    assert drill.away < 30
