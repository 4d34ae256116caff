"""Load from this machine, bounded in time and number, and what the loaded processes spent on it."""

import http.client
import os
import re
import shutil
import signal
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.live_site import HOST, Process

WRK = shutil.which("wrk")
TICKS = os.sysconf("SC_CLK_TCK")
CONNECTIONS, THREADS = 16, 2
WARMING = 8
"""Requests before anything is measured: each of a server's threads has then met its templates and its database."""


def family(pid: int) -> list[int]:
    """A process and all that it started."""
    found = [pid]
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += family(int(child))
    return found


def cpu_seconds(pid: int) -> float:
    """What a process and its children have used so far: to the nanosecond where the kernel counts them for each thread
    (one that has ended takes its own along), else in its ticks."""
    return sum(_cpu_seconds(one) for one in family(pid))


def _cpu_seconds(pid: int) -> float:
    with suppress(OSError):
        threads = [one / "schedstat" for one in Path(f"/proc/{pid}/task").iterdir()]
        return sum(int(one.read_text().split()[0]) for one in threads) / 1e9
    with suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS
    return 0.0


def processor_clock() -> Callable[[], float]:
    """Seconds of processor time: this process's and, where PostgreSQL runs on this machine, that of its backend for the
    connection of now; so whatever else the machine does is left out. Elsewhere the time on the wall."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return time.process_time
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        spent = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    if not spent.exists():
        return time.perf_counter
    return lambda: time.process_time() + int(spent.read_text().split()[0]) / 1e9


def resident_mib(pid: int) -> float:
    total = 0
    for one in family(pid):
        with suppress(OSError):
            found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{one}/status").read_text())
            total += int(found[1]) if found else 0
    return total / 1024


@dataclass(frozen=True)
class Target:
    """An address to be asked for again and again, and the process that answers."""

    name: str
    url: str
    pid: int
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Figures:
    """Per round: requests a second, and processor time for one."""

    rates: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return statistics.median(self.rates)

    @property
    def cost_us(self) -> float:
        return statistics.median(self.costs) * 1e6

    @property
    def spread(self) -> str:
        return f"{min(self.rates):,.0f}–{max(self.rates):,.0f}"


def interleaved(
    targets: Sequence[Target], *, rounds: int, load: Callable[[Target], tuple[int, float]]
) -> dict[str, Figures]:
    """Each target in turn, and again, so that whatever else the machine does falls on all alike. Warmed up first."""
    figures = {target.name: Figures() for target in targets}
    for target in targets:
        one_by_one(WARMING)(target)
    for _round in range(rounds):
        for target in targets:
            before = cpu_seconds(target.pid)
            done, seconds = load(target)
            figures[target.name].rates.append(done / seconds)
            figures[target.name].costs.append((cpu_seconds(target.pid) - before) / max(done, 1))
    return figures


def with_wrk(seconds: float) -> Callable[[Target], tuple[int, float]]:
    """As many requests as can be answered, over kept connections."""

    def load(target: Target) -> tuple[int, float]:
        assert WRK is not None
        words = [WRK, f"-t{THREADS}", f"-c{CONNECTIONS}", f"-d{max(1, round(seconds))}s"]
        for name, value in target.headers.items():
            words += ["-H", f"{name}: {value}"]
        told = subprocess.run([*words, target.url], capture_output=True, text=True, check=True).stdout
        done = re.search(r"(\d+) requests in ([\d.]+)(m?s)", told)
        assert done is not None, told
        wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
        assert wrong is None, f"{target.name}: {told}"
        return int(done[1]), float(done[2]) / (1000 if done[3] == "ms" else 1)

    return load


def one_by_one(how_many: int) -> Callable[[Target], tuple[int, float]]:
    """So many requests from one client, for pages whose cost is in the server."""

    def load(target: Target) -> tuple[int, float]:
        host, _slash, path = target.url.removeprefix("http://").partition("/")
        connection = http.client.HTTPConnection(host, timeout=30)
        began = time.monotonic()
        for _ in range(how_many):
            connection.request("GET", f"/{path}", headers=target.headers)
            answer = connection.getresponse()
            answer.read()
            assert answer.status in (200, 304), f"{target.name}: {answer.status}"
        connection.close()
        return how_many, time.monotonic() - began

    return load


def at_once(
    work: Callable[[http.client.HTTPConnection, int], None], *, port: int, how_many: int, hands: int = 4
) -> float:
    """Do `work(connection, 0)` … by a few hands at a time, each with its connection; how long it took."""

    def hand(first: int) -> None:
        with closing(http.client.HTTPConnection(HOST, port, timeout=60)) as connection:
            for number in range(first, how_many, hands):
                work(connection, number)

    began = time.monotonic()
    with ThreadPoolExecutor(hands) as pool:
        list(pool.map(hand, range(hands)))
    return time.monotonic() - began


@contextmanager
def at_rest(process: Process) -> Iterator[None]:
    """Stopped where it stands, and let go on afterwards."""
    os.killpg(process.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGCONT)


def fetched(port: int, path: str, **headers: str) -> tuple[dict[str, str], bytes]:
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    try:
        connection.request(
            "GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status == 200, f"{path}: {answer.status} {body[:500]!r}"
        return {name.lower(): value for name, value in answer.headers.items()}, body
    finally:
        connection.close()
