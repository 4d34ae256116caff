"""What is measured: our site with and without its page cache, and the yardsticks beside it."""

import contextlib
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dj_database_url
import psycopg
from django.conf import settings

from tests.bench.measuring import fetched
from tests.live_site import HOST, LiveSite, Process, free_port, living, wait_until
from tools.run import _web
from tools.say import ROOT

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
STORY = "/cy/straeon/mrs-jones/"


@dataclass(frozen=True)
class Server:
    """One process that answers on a port of this machine."""

    process: Process
    port: int

    @property
    def pid(self) -> int:
        assert self.process.started is not None
        return self.process.started.pid

    def url(self, path: str) -> str:
        return f"http://{HOST}:{self.port}{path}"


@dataclass(frozen=True)
class Stage:
    """Everything that runs during a bench."""

    site: LiveSite
    kept: Server
    uncached: Server
    raw: Server
    raw_br: Server
    plain: Server
    nginx: Server | None


def granian(folder: Path, name: str, application: str, env: dict[str, str]) -> Server:
    """Started with the options that `make run` gives it."""
    port = free_port()
    command = [*_web(Path(sys.executable), HOST, port).command[:-1], application]
    return _begun(
        Server(
            Process(command, {**env, "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"}, folder / f"{name}.log"), port
        )
    )


def _begun(server: Server) -> Server:
    server.process.start()

    def answers() -> bool:
        with contextlib.suppress(OSError, AssertionError):
            fetched(server.port, "/healthz" if "config.wsgi" in server.process.command[-1] else "/minimal/")
            return True
        return False

    wait_until(answers, f"{server.process.command[-1]} answers: see {server.process.log}")
    return server


def _nginx(folder: Path) -> Server | None:
    """One worker that sends the same bytes from a file; already compressed ones as such."""
    if not NGINX:
        return None
    port, file = free_port(), folder / "nginx.conf"
    temporary = "".join(
        f" {kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    file.write_text(
        f"pid {folder}/nginx.pid; error_log {folder}/nginx-error.log; daemon off; worker_processes 1;\n"
        f"{'user root;' if os.geteuid() == 0 else ''}\n"
        f"events {{}}\nhttp {{ access_log off; keepalive_requests 100000000; sendfile on;{temporary}\n"
        f"server {{ listen {HOST}:{port}; root {folder}/bytes; default_type text/html;\n"
        "location /minimal/ { return 200; } location /br/ { add_header Content-Encoding br; } } }\n"
    )
    return _begun(Server(Process([NGINX, "-c", str(file)], dict(os.environ), folder / "nginx.log"), port))


def _plain_database(folder: Path) -> Path:
    """The suite's migrated database, in which Wagtail's welcome page still stands, and a table for minimal posts."""
    source, target = Path(settings.VAR) / "test-suite-template.sqlite3", folder / "plain.sqlite3"
    assert source.exists(), "`make bench` makes the migrated database first"
    shutil.copyfile(source, target)
    with contextlib.closing(sqlite3.connect(target)) as made:
        made.execute("CREATE TABLE bench_post (id INTEGER PRIMARY KEY, name TEXT, email TEXT)")
        made.execute("CREATE TABLE bench_outbox (id INTEGER PRIMARY KEY, post TEXT)")
        made.commit()
    return target


@contextlib.contextmanager
def stage(folder: Path) -> Iterator[Stage]:
    """All servers, ended together."""
    with living(folder / "var", "canol_bench", RATE_LIMIT_SCALE="1000000") as site:
        started: list[Server] = []
        try:
            kept = Server(site.web, site.port)
            bytes_ = folder / "bytes"
            (bytes_ / "br").mkdir(parents=True)
            (bytes_ / "page").write_bytes(fetched(site.port, STORY)[1])
            (bytes_ / "br" / "page.br").write_bytes(fetched(site.port, STORY, Accept_Encoding="br")[1])
            uncached = granian(
                folder, "uncached", "config.wsgi:application", {**site.env, "CANOL_PAGE_CACHE_MEGABYTES": "0"}
            )
            started.append(uncached)
            yardstick = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.bench.plain.settings"}
            for name, body in (("raw", bytes_ / "page"), ("raw-br", bytes_ / "br" / "page.br")):
                env = {**yardstick, "BENCH_BODY": str(body)}
                started.append(granian(folder, name, "tests.bench.plain.raw:application", env))
            env = {**yardstick, "BENCH_DATABASE": str(_plain_database(folder))}
            started.append(granian(folder, "plain", "tests.bench.plain.wsgi:application", env))
            nginx = _nginx(folder)
            started += [nginx] if nginx else []
            raw, raw_br, plain = started[1:4]
            yield Stage(site, kept, uncached, raw, raw_br, plain, nginx)
        finally:
            for server in started:
                server.process.end()


def commit_rate(site: LiveSite, seconds: float) -> float:
    """Commits of one small row a second, on the site's own database and with its own durability."""
    address = site.env["DATABASE_URL"]
    connection: Any
    if address:
        given = dj_database_url.parse(address)
        connection = psycopg.connect(
            host=given["HOST"] or HOST,
            port=given["PORT"] or 5432,
            user=given["USER"] or "postgres",
            password=given["PASSWORD"],
            dbname=given["NAME"],
        )
        insert = "INSERT INTO bench_commit VALUES (%s)"
    else:
        connection = sqlite3.connect(site.folder / "canol.sqlite3", timeout=20)
        connection.execute("PRAGMA synchronous=FULL")
        insert = "INSERT INTO bench_commit VALUES (?)"
    with contextlib.closing(connection):
        connection.execute("CREATE TABLE IF NOT EXISTS bench_commit (n integer)")
        connection.commit()
        done, began = 0, time.monotonic()
        while time.monotonic() - began < seconds:
            connection.execute(insert, (done,))
            connection.commit()
            done += 1
        rate = done / (time.monotonic() - began)
        connection.execute("DROP TABLE bench_commit")
        connection.commit()
    return rate


def machine() -> str:
    """What the figures were taken on, without naming it."""
    model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())
    python = ".".join(map(str, sys.version_info[:3]))
    kind, gib = model[1] if model else "unknown", int(memory[1]) // 1048576 if memory else 0
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores ({kind}), {gib} GiB, Python {python}, load average {load:.1f} at the start"
    )


def told(*words: str, env: dict[str, str]) -> "subprocess.Popen[str]":
    """A helper process of the site's own settings, whose lines are read as they come."""
    return subprocess.Popen(
        [sys.executable, "-u", "-m", *words], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True
    )
