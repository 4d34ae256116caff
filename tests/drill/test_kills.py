"""Web server and worker are killed at random moments while people sign and ask. Afterwards everything adds up.

At scale 1 some hundreds of people take part and some twenty kills fall; `make release` runs a hundredth,
with a kill of each kind.
"""

import os
import random
import signal
import sys
import threading
import time
from collections import Counter
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.drill.person import Person
from tests.live_site import LiveSite, living, wait_until

pytestmark = pytest.mark.drill

SCALE = float(os.environ.get("DRILL_SCALE", "1"))
PEOPLE = max(12, round(800 * SCALE))
AT_ONCE = min(50, PEOPLE)
KILLS_AT_LEAST = max(1, round(7 * SCALE))
PAUSES = (1.0, 7.0)
PATIENCE = 600.0


@dataclass
class Drill:
    """What happened while the processes were being killed."""

    signed: dict[str, str] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    kills: Counter[str] = field(default_factory=Counter)
    repeats: int = 0
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    seconds: float = 0.0


class Killer(threading.Thread):
    """Kills -9 something every few seconds, and starts it again as a supervisor does."""

    def __init__(self, site: LiveSite, kills: Counter[str]) -> None:
        super().__init__(name="killer", daemon=True)
        self.site = site
        self.kills = kills
        self.done = threading.Event()
        self.trouble: BaseException | None = None
        self.dice = random.Random(seed := random.randrange(10**6))
        say(f"the killer's seed is {seed}")

    def run(self) -> None:
        targets = ["web", "worker", "web's child"]
        while not self.done.wait(self.dice.uniform(*PAUSES)):
            target = min(targets, key=lambda one: (self.kills[one], self.dice.random()))
            try:
                self._kill(target)
            except (OSError, AssertionError) as trouble:
                self.trouble = trouble
                return
            self.kills[target] += 1

    def _kill(self, target: str) -> None:
        if target == "web's child":
            pid = self.site.web.pid
            for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
                with suppress(ProcessLookupError):
                    os.kill(int(child), signal.SIGKILL)
        else:
            process = self.site.web if target == "web" else self.site.worker
            process.end(signal.SIGKILL)
            process.start()
        wait_until(self._is_back, f"the site is back after {target} was killed", pause=0.1)

    def _is_back(self) -> bool:
        """Granian replaces a child that dies, and gives up when that happens twice within seconds."""
        if not self.site.web.is_running:
            self.site.web.end(signal.SIGKILL)
            self.site.web.start()
        return self.site.answers()

    def has_killed_enough(self) -> bool:
        return len(self.kills) == 3 and min(self.kills.values()) >= KILLS_AT_LEAST


def say(line: str) -> None:
    sys.stdout.write(f"  drill: {line}\n")
    sys.stdout.flush()


@pytest.fixture(scope="module")
def drill(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Drill:
    capture = request.config.pluginmanager.getplugin("capturemanager")
    folder = tmp_path_factory.mktemp("drill") / "var"
    with capture.global_and_fixture_disabled():
        say("making a site")
        with living(folder, "canol_drill", RATE_LIMIT_SCALE="1000000") as site:
            result = run(site)
            result.after["mails"] = Counter(mail.message_id for mail in site.mailbox.all())
            result.after["trouble"] = [
                line for line in site.web.log.read_text().splitlines() if "Traceback" in line
            ]
    return result


def run(site: LiveSite) -> Drill:
    """People sign and ask, a few at a time, until enough have come and enough was killed."""
    result = Drill(before=site.census())
    began = time.monotonic()
    killer = Killer(site, result.kills)
    killer.start()
    waiting: set[Future[None]] = set()
    number = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        while number < PEOPLE or not killer.has_killed_enough():
            if len(waiting) >= AT_ONCE:
                finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for one in finished:
                    one.result()
            if killer.trouble:
                raise killer.trouble
            waiting.add(pool.submit(take_part, site, number, result))
            number += 1
            if number % 25 == 0:
                say(f"{number} people began in {time.monotonic() - began:.0f} s; killed {dict(result.kills)}")
        for one in waiting:
            one.result()
    killer.done.set()
    killer.join()
    if killer.trouble:
        raise killer.trouble
    say(f"all {number} people are done; waiting for the last mails")
    wait_until(lambda: is_settled(site.census()), "every task ends", patience=PATIENCE, pause=1)
    result.after = site.census()
    result.seconds = time.monotonic() - began
    say(
        f"{len(result.signed)} signed, {len(result.asked)} asked in {result.seconds:.0f} s; killed "
        f"{dict(result.kills)}; {result.repeats} requests sent again; tasks {result.after['tasks']}"
    )
    return result


def take_part(site: LiveSite, number: int, result: Drill) -> None:
    person = Person(site, number, PATIENCE)
    if number % 2:
        result.asked[person.email] = person.ask()
    else:
        result.signed[person.email] = person.sign()
    result.repeats += person.repeats


def is_settled(found: dict[str, Any]) -> bool:
    return not set(found["tasks"]) & {"READY", "RUNNING"}


# What must be true afterwards -----------------------------------------------------------------------------------------


def test_every_signature_that_was_accepted_stands_once(drill: Drill) -> None:
    stored = drill.after["signatures"]
    assert Counter(email for email, _status, _inbox in stored) == Counter(list(drill.signed))
    assert {status for _email, status, _inbox in stored} == {"confirmed"}
    shown = {email: inbox for email, _status, inbox in stored}
    assert all(shown[email] in address for email, address in drill.signed.items())


def test_the_public_count_is_what_the_rows_say(drill: Drill) -> None:
    assert drill.after["people"] == drill.before["people"] + len(drill.signed)
    assert drill.after["people_counted"] == drill.after["people"]
    assert drill.after["chosen_counted"] == drill.after["chosen"]


def test_every_question_that_was_accepted_is_kept_once_under_its_reference(drill: Drill) -> None:
    assert Counter(email for email, _reference in drill.after["enquiries"]) == Counter(list(drill.asked))
    assert dict(drill.after["enquiries"]) == drill.asked
    assert drill.after["unrouted"] == 0


def test_no_task_runs_for_ever_and_none_has_failed(drill: Drill) -> None:
    assert set(drill.after["tasks"]) <= {"SUCCESSFUL"}


def test_everybody_is_owed_one_letter_and_it_was_sent(drill: Drill) -> None:
    letters = drill.after["letters"]
    assert Counter(to for _kind, to, _status, _id in letters) == Counter([*drill.signed, *drill.asked])
    assert {status for _kind, _to, status, _id in letters} == {"sent"}


def test_a_mail_that_came_twice_can_be_recognised(drill: Drill) -> None:
    """Twice only where the kill fell between the mail server's yes and our commit, under one Message-ID."""
    mails: Counter[str] = drill.after["mails"]
    owed = {message_id for _kind, _to, _status, message_id in drill.after["letters"]}
    assert owed <= set(mails)
    assert set(mails) <= set(drill.after["every_letter"])
    doubled = [count for count in mails.values() if count > 1]
    say(f"{len(doubled)} of {len(mails)} mails came twice")
    assert len(doubled) <= drill.kills["worker"]
    assert all(count == 2 for count in doubled)
