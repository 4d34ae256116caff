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

from tests.bench import bare
from tests.bench.measuring import fetched
from tests.live_site import HOST, LiveSite, Process, beside, free_port, living, on_server, wait_until
from tools.run import _web
from tools.say import ROOT

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
BARE = "canol_bench_bare"
"""The database of the bare project, where the site has PostgreSQL."""
STORY = "/cy/straeon/mrs-jones/"
FIRST = {"config.wsgi:application": "/healthz", f"{bare.NAME}.wsgi:application": "/"}
"""What each application is asked for to see whether it answers."""


@dataclass(frozen=True)
class Server:
    """One process that answers on a port of this machine."""

    process: Process
    port: int

    @property
    def pid(self) -> int:
        return self.process.pid

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
    bare: Server
    nginx: Server | None


def granian(folder: Path, name: str, application: str, env: dict[str, str], *, code: Path = ROOT) -> Server:
    """Started with the options that `make run` gives it, in the folder where its code is."""
    port = free_port()
    command = [*_web(Path(sys.executable), HOST, port).command[:-1], application]
    path = f"{ROOT}:{ROOT / 'site'}" if code == ROOT else str(code)
    process = Process(command, {**env, "PYTHONPATH": path}, folder / f"{name}.log", folder=code)
    return _begun(Server(process, port))


def _begun(server: Server) -> Server:
    server.process.start()

    def answers() -> bool:
        with contextlib.suppress(OSError, AssertionError):
            fetched(server.port, FIRST.get(server.process.command[-1], "/minimal/"))
            return True
        return False

    wait_until(answers, f"{server.process.command[-1]} answers: see {server.process.log}")
    return server


def _bare(folder: Path, site: LiveSite) -> Server:
    database = site.env["DATABASE_URL"]
    if database:
        on_server(database, f'DROP DATABASE IF EXISTS "{BARE}" WITH (FORCE)', f'CREATE DATABASE "{BARE}"')
        database = beside(database, BARE)
    env = bare.begun(folder / "bare", database)
    return granian(folder, "bare", f"{bare.NAME}.wsgi:application", env, code=folder / "bare")


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


def plain_database(folder: Path, site: LiveSite) -> str:
    """The address of two tables for minimal posts: in the site's own database, or a file beside its file."""
    if address := site.env["DATABASE_URL"]:
        key = "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"
        with contextlib.closing(_postgresql(address)) as server:
            _make_plain_tables(server, key)
        return address
    target = folder / "plain.sqlite3"
    with contextlib.closing(sqlite3.connect(target)) as made:
        # Here, before anybody writes: who turns a file to it while another does the same is refused at once.
        made.execute("PRAGMA journal_mode=WAL")
        _make_plain_tables(made, "INTEGER PRIMARY KEY")
    return f"sqlite:///{target}"


def _make_plain_tables(connection: Any, key: str) -> None:
    connection.execute(f"CREATE TABLE bench_post (id {key}, name TEXT, email TEXT)")
    connection.execute(f"CREATE TABLE bench_outbox (id {key}, post TEXT)")
    connection.commit()


def _postgresql(address: str) -> Any:
    given = dj_database_url.parse(address)
    return psycopg.connect(
        host=given["HOST"] or HOST,
        port=given["PORT"] or 5432,
        user=given["USER"] or "postgres",
        password=given["PASSWORD"],
        dbname=given["NAME"],
    )


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
            env = {**yardstick, "BENCH_DATABASE": plain_database(folder, site)}
            started.append(granian(folder, "plain", "tests.bench.plain.wsgi:application", env))
            started.append(_bare(folder, site))
            nginx = _nginx(folder)
            started += [nginx] if nginx else []
            raw, raw_br, plain, wagtail = started[1:5]
            yield Stage(site, kept, uncached, raw, raw_br, plain, wagtail, nginx)
        finally:
            for server in started:
                server.process.end()
            if database := site.env["DATABASE_URL"]:
                on_server(database, f'DROP DATABASE IF EXISTS "{BARE}" WITH (FORCE)')


def commit_rate(site: LiveSite, seconds: float) -> float:
    """Commits of one small row a second, on the site's own database and with its own durability."""
    address = site.env["DATABASE_URL"]
    connection: Any
    if address:
        connection = _postgresql(address)
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
