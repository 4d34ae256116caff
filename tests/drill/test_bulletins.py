"""A bulletin goes to many members while the worker is killed again and again: each has it once, nobody who said no.

At scale 1 there are 50,000 members and twenty kills; `make release` sends to a hundredth, with a few kills.
"""

import json
import os
import signal
import time
from collections import defaultdict
from typing import Any

import pytest

from tests.drill.members import ADDRESS
from tests.drill.test_kills import say
from tests.live_site import LiveSite, living, wait_until

pytestmark = pytest.mark.drill

SCALE = float(os.environ.get("DRILL_SCALE", "1"))
MEMBERS = max(400, round(50_000 * SCALE))
KILLS = max(4, round(20 * SCALE))
JOINING = 5000
PATIENCE = max(600.0, MEMBERS / 5)
WANTED = [f"{ADDRESS}{number}@example.org" for number in range(MEMBERS) if number % 10 != 7]


def _ask(site: LiveSite, *words: str) -> dict[str, Any]:
    return dict(json.loads(site.manage(*words, module="tests.drill.members")))


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> dict[str, Any]:
    capture = request.config.pluginmanager.getplugin("capturemanager")
    folder = tmp_path_factory.mktemp("bulletin") / "var"
    with capture.global_and_fixture_disabled(), living(folder, "canol_bulletin") as site:
        return _run(site)


def _run(site: LiveSite) -> dict[str, Any]:
    for first in range(0, MEMBERS, JOINING):
        _ask(site, "join", str(first), str(min(first + JOINING, MEMBERS)))
    say(f"{MEMBERS} members have joined")
    began = time.monotonic()
    _ask(site, "send")
    stopped: list[str] = []
    kills = 0
    while kills < KILLS:
        # Kills are spread over the whole way, each on a worker that has just sent something.
        _wait_for_mails(site, len(WANTED) * (kills + 1) // (KILLS + 2))
        site.worker.end(signal.SIGKILL)
        if kills == 0:
            stopped = _ask(site, "stop")["stopped"]
        site.worker.start()
        kills += 1
        say(f"killed {kills} times; {len(site.mailbox.all())} mails after {time.monotonic() - began:.0f} s")
    wait_until(lambda: _is_over(site), "every letter is sent", patience=PATIENCE, pause=2)
    found = _ask(site, "count")
    ids: dict[str, list[str]] = defaultdict(list)
    for mail in site.mailbox.all():
        if mail.to.startswith(ADDRESS):
            ids[mail.to].append(mail.message_id)
    say(f"{len(ids)} readers in {time.monotonic() - began:.0f} s; {found}")
    return {**found, "ids": dict(ids), "stopped": stopped, "kills": kills}


def _wait_for_mails(site: LiveSite, number: int) -> None:
    before = _mails(site)
    wait_until(
        lambda: _mails(site) >= max(number, before + 1), "the worker sends", patience=PATIENCE, pause=0.2
    )


def _mails(site: LiveSite) -> int:
    return sum(1 for _file in site.mailbox.folder.glob("[!.]*.eml"))


def _is_over(site: LiveSite) -> bool:
    found = _ask(site, "count")
    return found["status"] == "sent" and found["open_tasks"] == 0


def test_the_worker_was_killed_often_enough(sent: dict[str, Any]) -> None:
    assert sent["kills"] == KILLS


def test_each_member_was_handed_one_letter(sent: dict[str, Any]) -> None:
    expected = len(WANTED) - len(sent["stopped"])
    assert sent["deliveries"] == sent["members"] == expected
    assert sent["handed_out"] == expected + sent["others"]
    assert sent["letters"] == {"sent": expected}


def test_each_member_has_it_once_or_recognisably_doubled(sent: dict[str, Any]) -> None:
    assert set(sent["ids"]) == set(WANTED) - set(sent["stopped"])
    assert [who for who, ids in sent["ids"].items() if len(set(ids)) != 1] == []
    doubled = sum(len(ids) - 1 for ids in sent["ids"].values())
    say(f"{doubled} mails came twice, each pair with one Message-ID")
    assert doubled <= KILLS


def test_nobody_has_it_who_asked_for_none_or_stopped_them(sent: dict[str, Any]) -> None:
    silent = {f"{ADDRESS}{number}@example.org" for number in range(MEMBERS) if number % 10 == 7}
    assert silent & set(sent["ids"]) == set()
    assert set(sent["stopped"]) & set(sent["ids"]) == set()
