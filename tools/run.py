"""`make run` and `make dev`: from a bare clone to a site that answers, then until Ctrl-C."""

import os
import re
import socket
import sys
import urllib.error
import urllib.request
from pathlib import Path

from tools import environment
from tools.prepare import Preparation
from tools.prepare import environment as variables
from tools.say import ROOT, Stop, say
from tools.supervisor import Child, Supervisor

SIGN_INS = ("admin", "editor", "translator", "moderator", "adviser-north", "adviser-south", "lead")


def main(command: str, arguments: list[str]) -> int:
    """`run` or `dev`; `PORT` and `BIND` in the environment choose where."""
    try:
        host, port = os.environ.get("BIND") or "127.0.0.1", _port()
        _must_be_free(host, port)
        reloading = command == "dev"
        interpreter = environment.ensure("dev" if reloading else "base")
        shown = "127.0.0.1" if host in {"0.0.0.0", "::"} else host  # noqa: S104
        address = os.environ.get("CANOL_BASE_URL", f"http://{shown}:{port}")
        env = variables(
            f"config.settings.{'dev' if reloading else 'demo'}",
            CANOL_BASE_URL=address,
            PYTHONPATH=str(ROOT / "site"),
        )
        Preparation(interpreter, env).everything()
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    web = _reloading_web(interpreter, host, port) if reloading else _web(interpreter, host, port)
    worker = Child("the worker", [str(interpreter), "manage.py", "work"], essential=False)
    watch = Watch() if reloading else None
    say("Starting the web server and the worker …")
    return Supervisor([web, worker], env).run(
        ready=lambda: _answers(f"http://{shown}:{port}/healthz"),
        when_ready=lambda: _tell(address),
        restart=watch.changed if watch else lambda: False,
    )


def _port() -> int:
    given = os.environ.get("PORT", "") or "8000"
    if not re.fullmatch(r"\d{1,5}", given) or not 0 < int(given) < 65536:
        raise Stop(f"PORT={given} is not a port number.")
    return int(given)


def _must_be_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen()  # with REUSEADDR, only listening finds out for certain
        except OSError:
            raise Stop(
                f"Port {port} is taken. Choose another, for example:  make run PORT={port + 1}"
            ) from None


def _web(interpreter: Path, host: str, port: int) -> Child:
    """Granian with one process (SQLite has one writer) and a few threads; its own worker is replaced if it dies."""
    granian = str(interpreter.with_name("granian"))
    options = ["--interface", "wsgi", "--host", host, "--port", str(port), "--workers", "1"]
    options += ["--blocking-threads", os.environ.get("WEB_THREADS", "4"), "--log-level", "warning"]
    options += ["--workers-kill-timeout", "10", "--respawn-failed-workers", "--respawn-interval", "0.5"]
    return Child("the web server", [granian, *options, "config.wsgi:application"], essential=True)


def _reloading_web(interpreter: Path, host: str, port: int) -> Child:
    command = [str(interpreter), "manage.py", "runserver", f"{host}:{port}"]
    return Child("the web server", command, essential=True, whole_group=True)


class Watch:
    """Whether a Python file of ours changed, asked a few times a second."""

    def __init__(self) -> None:
        self._seen = self._newest()

    def _newest(self) -> float:
        ours = (path for room in ROOT.iterdir() if _is_room(room) for path in room.rglob("*.py"))
        return max((path.stat().st_mtime for path in ours), default=0.0)

    def changed(self) -> bool:
        newest = self._newest()
        before, self._seen = self._seen, max(newest, self._seen)
        return newest > before


def _is_room(folder: Path) -> bool:
    return folder.is_dir() and (folder.name == "site" or (folder / "apps.py").exists())


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310  # our own address
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _tell(address: str) -> None:
    say("Canol is ready. / Mae Canol yn barod.")
    print(
        f"""
    {address}/          the site, in both languages
    {address}/cy/       Cymraeg
    {address}/en/       English
    {address}/admin/    for staff
    {address}/dev/mail/ every mail it sent (kept in var/mail/)

    Demonstration sign-ins, password canol-demo:
    {", ".join(SIGN_INS)}

    Stop with Ctrl-C.
""",
        flush=True,
    )
