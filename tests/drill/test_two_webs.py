"""Two web servers and two workers behind one nginx: each is killed in turn, again and again, and no reader notices."""

import itertools
import os
import signal
import sys
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.live_site import HOST, LiveSite, Process, free_port, living, wait_until
from tests.nginx_front import Front, need_nginx, served
from tools.run import _web

pytestmark = pytest.mark.drill

SCALE = float(os.environ.get("DRILL_SCALE", "1"))
ROUNDS = max(1, round(20 * SCALE))
READERS = 4
PAUSE = 1.0
PATHS = (
    "/cy/", "/en/", "/cy/straeon/mrs-jones/", "/en/guides/", "/cy/addewidion/", "/en/places/gwynedd/",
    "/cy/chwilio/?q=pobl+{n}", "/en/search/?q=street+{n}", "/en/ask/", "/data/pledges.json",
)  # fmt: skip
"""Kept and never kept; `{n}` makes a question that nobody asked before."""


@dataclass
class Drill:
    """What readers met while servers went and came."""

    reads: Counter[str] = field(default_factory=Counter)
    troubles: list[str] = field(default_factory=list)
    kills: Counter[str] = field(default_factory=Counter)


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/healthz", timeout=5) as told:
            return bool(told.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def read(front: Front, drill: Drill, ended: threading.Event, numbers: "itertools.count[int]") -> None:
    for path in itertools.cycle(PATHS):
        if ended.is_set():
            return
        asked = path.format(n=next(numbers))
        try:
            drill.reads[path] += bool(front.get(asked).body)
        except (urllib.error.URLError, OSError) as trouble:
            drill.troubles.append(f"{asked}: {trouble}")


def kill_in_turn(site: LiveSite, second: Process, port: int, helper: Process, drill: Drill) -> None:
    """Each goes by -9 while the other of its kind stays, and is back before the next goes."""
    webs = {"first web": (site.web, site.port), "second web": (second, port)}
    workers = {"first worker": site.worker, "second worker": helper}
    for _round in range(ROUNDS):
        for name, (web, at) in webs.items():
            time.sleep(PAUSE)
            web.end(signal.SIGKILL)
            drill.kills[name] += 1
            time.sleep(PAUSE)
            web.start()
            wait_until(lambda at=at: answers(at), f"the {name} is back", pause=0.1)  # type: ignore[misc]
        for name, worker in workers.items():
            worker.end(signal.SIGKILL)
            drill.kills[name] += 1
            worker.start()


@pytest.fixture(scope="module")
def drill(tmp_path_factory: pytest.TempPathFactory) -> Drill:
    need_nginx()
    folder, found = tmp_path_factory.mktemp("two"), Drill()
    with living(folder / "var", "canol_two", RATE_LIMIT_SCALE="1000000") as site:
        port = free_port()
        second = Process(list(_web(Path(sys.executable), HOST, port).command), site.env, folder / "web2.log")
        helper = Process([sys.executable, "manage.py", "work"], site.env, folder / "worker2.log")
        try:
            second.start()
            helper.start()
            wait_until(lambda: answers(port), "the second web answers", pause=0.1)
            (folder / "nginx").mkdir()
            front = Front(folder / "nginx", site.port, port, host=f"{HOST}:{site.port}")
            with served(front):
                ended, numbers = threading.Event(), itertools.count()
                crowd = [
                    threading.Thread(target=read, args=(front, found, ended, numbers)) for _ in range(READERS)
                ]
                for one in crowd:
                    one.start()
                try:
                    kill_in_turn(site, second, port, helper, found)
                finally:
                    ended.set()
                    for one in crowd:
                        one.join()
        finally:
            helper.end()
            second.end()
    sys.stdout.write(f"\n  drill: {sum(found.reads.values())} reads, killed {dict(found.kills)}\n")
    return found


def test_each_was_killed_as_often_as_planned(drill: Drill) -> None:
    assert set(drill.kills.values()) == {ROUNDS}
    assert len(drill.kills) == 4


def test_no_reader_met_an_error(drill: Drill) -> None:
    assert drill.troubles == []


def test_every_kind_of_page_was_read_meanwhile(drill: Drill) -> None:
    assert min(drill.reads[path] for path in PATHS) > ROUNDS
