"""`make run`'s supervisor, with small stand-ins for the web server and the worker."""

import os
import signal
import socket
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.runtime.conftest import PATIENCE, ROOT, wait_until

CHILD = """
import os, signal, subprocess, sys, time
from pathlib import Path
log = Path(sys.argv[1])
def say(word):
    with log.open("a") as file:
        file.write(f"{word} {os.getpid()}\\n")
def stop(number, frame):
    say("asked")
    if "deaf" not in sys.argv:
        time.sleep(0.3)
        say("ended")
        sys.exit(0)
signal.signal(signal.SIGTERM, stop)
if "parent" in sys.argv:
    subprocess.Popen([sys.executable, __file__, str(log), "deaf"])
say("began")
while True:
    time.sleep(0.1)
"""

SUPERVISOR = """
import sys
from tools import supervisor
supervisor.GRACE = 1.5
child, web_log, worker_log, web_kind = sys.argv[1:5]
web = supervisor.Child("the web server", [sys.executable, child, web_log, web_kind], essential=True)
worker = supervisor.Child("the worker", [sys.executable, child, worker_log], essential=False)
sys.exit(supervisor.Supervisor([web, worker], dict(__import__("os").environ)).run(
    ready=lambda: web_kind != "never ready", when_ready=lambda: print("ready", flush=True), restart=lambda: False))
"""


class Scene:
    """A running supervisor and what its children wrote down."""

    def __init__(self, folder: Path, kind: str) -> None:
        self.web, self.worker = folder / "web", folder / "worker"
        child, script = folder / "child.py", folder / "supervise.py"
        child.write_text(CHILD)
        script.write_text(textwrap.dedent(SUPERVISOR))
        self.process = subprocess.Popen(
            [sys.executable, str(script), str(child), str(self.web), str(self.worker), kind],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        wait_until(lambda: self.words(self.web) and self.words(self.worker), "both children begin")

    def words(self, log: Path) -> list[str]:
        return [line.split()[0] for line in self._lines(log)]

    def processes(self) -> set[int]:
        return {int(line.split()[1]) for log in (self.web, self.worker) for line in self._lines(log)}

    def _lines(self, log: Path) -> list[str]:
        return log.read_text().splitlines() if log.exists() else []

    def ctrl_c(self) -> None:
        os.killpg(self.process.pid, signal.SIGINT)

    def process_of(self, log: Path) -> int:
        return int(self._lines(log)[-1].split()[1])

    def kill(self, log: Path) -> None:
        os.kill(self.process_of(log), signal.SIGKILL)

    def end(self) -> int:
        return self.process.wait(PATIENCE)

    def nobody_is_left(self) -> bool:
        return not any(_runs(number) for number in self.processes())


def _runs(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.fixture
def supervise(tmp_path: Path) -> Iterator[Callable[..., Scene]]:
    scenes: list[Scene] = []

    def start(kind: str = "plain") -> Scene:
        scenes.append(Scene(tmp_path, kind))
        return scenes[-1]

    yield start
    for scene in scenes:
        if scene.process.poll() is None:
            scene.process.kill()
        scene.process.wait()
        assert scene.process.stdout
        scene.process.stdout.close()
        for number in filter(_runs, scene.processes()):
            os.kill(number, signal.SIGKILL)


def test_ctrl_c_asks_each_once_and_leaves_nobody_behind(supervise: Callable[..., Scene]) -> None:
    scene = supervise()
    scene.ctrl_c()
    assert scene.end() == 0
    assert scene.words(scene.web) == scene.words(scene.worker) == ["began", "asked", "ended"]
    assert scene.nobody_is_left()


def test_a_second_ctrl_c_changes_nothing(supervise: Callable[..., Scene]) -> None:
    scene = supervise()
    scene.ctrl_c()
    wait_until(lambda: "asked" in scene.words(scene.worker), "the first is passed on")
    scene.ctrl_c()
    assert scene.end() == 0
    assert scene.words(scene.worker) == ["began", "asked", "ended"]


def test_who_does_not_stop_in_time_is_killed_with_its_own_children(supervise: Callable[..., Scene]) -> None:
    scene = supervise("parent")
    wait_until(lambda: scene.words(scene.web).count("began") == 2, "the web server has a child")
    scene.ctrl_c()
    assert scene.end() == 0
    wait_until(scene.nobody_is_left, "all are gone")


def test_a_web_server_that_never_worked_ends_everything(supervise: Callable[..., Scene]) -> None:
    scene = supervise("never ready")
    scene.kill(scene.web)
    assert scene.end() == 1
    assert scene.words(scene.worker) == ["began", "asked", "ended"]
    assert scene.nobody_is_left()


def test_a_web_server_that_has_worked_is_started_again_without_whom_it_left(
    supervise: Callable[..., Scene],
) -> None:
    """Granian gives up when its own worker dies twice within seconds."""
    scene = supervise("parent")
    wait_until(lambda: scene.words(scene.web).count("began") == 2, "the web server has a child")
    first, left = sorted(scene.processes() - {scene.process_of(scene.worker)})
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: scene.words(scene.web).count("began") == 4, "both are back")
    assert not _runs(left)
    assert scene.words(scene.worker) == ["began"]


def test_a_worker_that_dies_is_started_again(supervise: Callable[..., Scene]) -> None:
    scene = supervise()
    scene.kill(scene.worker)
    wait_until(lambda: scene.words(scene.worker) == ["began", "began"], "the worker is back")
    assert scene.words(scene.web) == ["began"]


@pytest.mark.skipif(sys.platform != "linux", reason="a parent's death is told by Linux alone")
def test_when_the_supervisor_is_killed_its_children_stop(supervise: Callable[..., Scene]) -> None:
    scene = supervise()
    scene.process.kill()
    scene.process.wait()
    wait_until(scene.nobody_is_left, "the children stop by themselves")


def test_a_taken_port_is_said_in_one_line_before_any_work() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [sys.executable, "-m", "tools", "run"],
            cwd=ROOT,
            env={**os.environ, "PORT": port},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        f"Port {port} is taken. Choose another, for example:  make run PORT={int(port) + 1}"
    ]
