"""What CI does, step by step. All steps run even when one fails; the end lists those that did.

`--checks` ends after what needs no database; `--all` goes on to drills and benches, for a release.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tools import environment, suite
from tools.prepare import Preparation
from tools.prepare import environment as variables
from tools.say import ROOT, Stop, say

POSTGRES = "postgres://postgres@127.0.0.1:5432/postgres"
HUNDREDTH = "0.01"
FEW_CASES = ("--cases", "1")
"""Every test runs on every leg; of one with many cases, the legs after the first run one, another each time."""
PROGRAMS = {"chromium": "chromium", "nginx": "nginx-light", "pgbouncer": "pgbouncer", "wrk": "wrk"}
"""What journeys, drills, the test of the nginx file and benches need beside Python, and where Debian keeps it."""

PRODUCTION = {
    "SECRET_KEY": "a-dummy-secret-for-the-deployment-check-only-0123456789-abcdefghij",
    "HASH_KEY": "another-dummy-secret-for-the-deployment-check-only-0123456789",
    "CANOL_SEAL_KEYS": "YS1kdW1teS1zZWFsLWtleS1mb3ItdGhlLWNoZWNrLTA=",
    "CANOL_BASE_URL": "https://canol.example.org",
    "CANOL_HOSTS": "canol.example.org",
    "CANOL_MAIL_DOMAIN": "canol.example.org",
    "CANOL_FROM_EMAIL": "Canol <canol@example.org>",
    "EMAIL_HOST": "mail.example.org",
}


@dataclass
class Outcome:
    name: str
    seconds: float
    passed: bool


@dataclass
class Ci:
    """One run: its outcomes so far, and whether something required is allowed to be missing."""

    strict: bool
    """`CI=true`: what cannot be run is a failure. On a developer's machine it is said and left out."""
    outcomes: list[Outcome] = field(default_factory=list)

    def step(self, name: str, work: Callable[[], bool]) -> bool:
        """Do `work` in view, and remember how it went."""
        say(f"=== {name}")
        began = time.monotonic()
        try:
            passed = work()
        except Stop as stop:
            print(stop, flush=True)
            passed = False
        self.note(name, time.monotonic() - began, passed=passed)
        return passed

    def note(self, name: str, seconds: float, *, passed: bool) -> None:
        self.outcomes.append(Outcome(name, seconds, passed))
        say(f"--- {name}: {'passed' if passed else 'FAILED'} in {seconds:.0f} s")

    def close(self) -> int:
        failed = [outcome for outcome in self.outcomes if not outcome.passed]
        print("\nSteps:", flush=True)
        for outcome in self.outcomes:
            print(f"  {'passed' if outcome.passed else 'FAILED':7} {outcome.seconds:6.0f} s  {outcome.name}")
        print(f"\n{len(self.outcomes) - len(failed)} passed, {len(failed)} failed", flush=True)
        return 1 if failed else 0


def main(command: str, arguments: list[str]) -> int:
    """`ci [--checks | --all]`"""
    ci = Ci(strict=os.environ.get("CI", "").lower() in {"1", "true", "yes"})
    holder: list[Path] = []

    def set_up() -> bool:
        holder.append(environment.ensure("dev"))
        Preparation(holder[0], suite.test_variables()).catalogues()
        return True

    if ci.step("set-up", set_up):
        check_everything(ci, holder[0])
        if "--checks" not in arguments:
            run_every_suite(ci, holder[0], with_drills="--all" in arguments)
    return ci.close()


# Checks: independent of one another, two at a time --------------------------------------------------------------------


def check_everything(ci: Ci, interpreter: Path) -> None:
    test, production = suite.test_variables(), variables("config.settings.production", **PRODUCTION)
    production["DATABASE_URL"] = os.environ.get("DATABASE_URL", "") or POSTGRES
    manage = [str(interpreter), "manage.py"]
    checks: list[tuple[str, Sequence[str], dict[str, str]]] = [
        ("types (mypy, strict)", [_tool(interpreter, "mypy")], {**test, "MYPYPATH": ""}),
        ("style (ruff check)", [_tool(interpreter, "ruff"), "check"], test),
        ("style (ruff format)", [_tool(interpreter, "ruff"), "format", "--check"], test),
        ("layers (import-linter)", [_tool(interpreter, "lint-imports")], _with_path(test)),
        ("migrations complete", [*manage, "makemigrations", "--check", "--dry-run"], test),
        ("translations complete", [*manage, "catalogue", "check"], test),
        ("Welsh spelling", [str(interpreter), "-m", "tools.spelling"], test),
        ("deployment", [*manage, "check", "--deploy", "--fail-level", "WARNING"], production),
    ]
    say("=== checks, two at a time")
    _side_by_side(ci, checks)
    say("=== packages behind their newest patch release (a report, never a failure)")
    subprocess.run([str(interpreter), "-m", "tools", "behind"], cwd=ROOT, check=False)


def _side_by_side(ci: Ci, runs: Sequence[tuple[str, Sequence[str], dict[str, str]]]) -> None:
    """Commands that do not need each other, two at a time; what one printed is shown whole when it has failed."""
    with ThreadPoolExecutor(2) as pool:
        begun = [pool.submit(_captured, name, words, env) for name, words, env in runs]
        for run in begun:
            name, seconds, passed, output = run.result()
            if not passed:
                print(output, flush=True)
            ci.note(name, seconds, passed=passed)


def _tool(interpreter: Path, name: str) -> str:
    return str(interpreter.with_name(name))


def _with_path(env: dict[str, str]) -> dict[str, str]:
    return {**env, "PYTHONPATH": str(ROOT / "site")}


def _captured(name: str, words: Sequence[str], env: dict[str, str]) -> tuple[str, float, bool, str]:
    began = time.monotonic()
    done = subprocess.run(
        words, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return name, time.monotonic() - began, done.returncode == 0, done.stdout


# Suites ---------------------------------------------------------------------------------------------------------------


def run_every_suite(ci: Ci, interpreter: Path, *, with_drills: bool) -> None:
    ci.step("programs from Debian", lambda: _programs(ci))
    postgres = _postgres(ci, interpreter)
    ci.step("databases and seeded sites", lambda: _databases(interpreter, postgres))
    ci.step("the suite on SQLite (make test)", lambda: _shown(["make", "test"], _without_database()))
    if postgres:
        ci.step("the suite on PostgreSQL", lambda: _shown(_suite(*FEW_CASES), postgres))
    ci.step("the suite on the newest Django, Wagtail and Python", _on_the_newest)
    ci.step("journeys in a browser", lambda: _journeys(ci))
    if with_drills:
        run_drills_and_benches(ci, postgres)


def run_drills_and_benches(ci: Ci, postgres: dict[str, str]) -> None:
    """What kills and what measures: small here, whole by `make drill` and `make bench`."""
    small = {"DRILL_SCALE": HUNDREDTH, "BENCH_SCALE": HUNDREDTH}
    sqlite = {**_without_database(), **small}
    ci.step("drill, at a hundredth", lambda: _shown(_suite("--drill"), sqlite))
    if postgres:
        ci.step(
            "drill on PostgreSQL, at a hundredth", lambda: _shown(_suite("--drill"), {**postgres, **small})
        )
    ci.step("bench, at a hundredth", lambda: _shown(_suite("--bench"), sqlite))


def _databases(interpreter: Path, postgres: dict[str, str]) -> bool:
    """Migrating and sowing keep one core busy for minutes: two at a time, before whatever stands on them."""
    newest, sqlite = suite.newest_environment(), _without_database()

    def for_a_suite(python: Path, env: dict[str, str], run: str) -> bool:
        suite.prepare_databases(python, env, run)
        return _shown([str(python), "-m", "tests.grown"], suite.variables_of(run, env))

    def on_sqlite() -> bool:
        is_grown = for_a_suite(interpreter, sqlite, suite.RUN)
        return _shown([str(interpreter), "-m", "tests.live_site"], sqlite) and is_grown

    def the_others() -> bool:
        are_grown = [for_a_suite(interpreter, postgres, suite.RUN)] if postgres else []
        if newest:
            are_grown.append(for_a_suite(newest, sqlite, suite.NEWEST_RUN))
        return all(are_grown)

    with ThreadPoolExecutor(2) as pool:
        works = pool.submit(on_sqlite), pool.submit(the_others)
    return all(work.result() for work in works)


def _suite(*words: str) -> list[str]:
    return [sys.executable, "-m", "tools", "test", *words]


def _without_database() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}


def _shown(words: Sequence[str], env: dict[str, str]) -> bool:
    return subprocess.run(words, cwd=ROOT, env=env, check=False).returncode == 0


def _postgres(ci: Ci, interpreter: Path) -> dict[str, str]:
    """The environment of what runs on PostgreSQL; empty where there is none, which a strict run calls a failure."""
    address = os.environ.get("DATABASE_URL", "") or POSTGRES
    question = "import psycopg, sys; psycopg.connect(sys.argv[1], connect_timeout=5).close()"
    reached = subprocess.run(
        [str(interpreter), "-c", question, address], capture_output=True, text=True, check=False
    )
    if reached.returncode == 0:
        return {**os.environ, "DATABASE_URL": address}
    say("PostgreSQL does not answer at 127.0.0.1:5432 (or where DATABASE_URL points) without a password")
    if ci.strict:
        ci.note("PostgreSQL answers", 0, passed=False)
    return {}


def _on_the_newest() -> bool:
    return _shown(_suite("--newest", *FEW_CASES), _without_database())


def _journeys(ci: Ci) -> bool:
    if not _chromium():
        say("Chromium is not here")
        return not ci.strict
    return _shown(_suite("--journeys"), {**_without_database(), "CANOL_CHROMIUM": _chromium()})


def _programs(ci: Ci) -> bool:
    """Install what is missing, where we may; tests that need it are skipped elsewhere, and fail under `CI`."""
    missing = [package for program, package in PROGRAMS.items() if not _found(program)]
    apt = shutil.which("apt-get")
    if missing and apt and os.geteuid() == 0:
        say(f"installing {', '.join(missing)}")
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *missing]):
            subprocess.run([apt, *words], env=env, check=False)
        missing = [package for program, package in PROGRAMS.items() if not _found(program)]
    if missing:
        say(f"not here, and could not be installed (as root: apt-get install {' '.join(missing)})")
    return not missing or not ci.strict


def _found(program: str) -> str:
    """System programs may lie where only root's path leads."""
    return shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/bin") or ""


def _chromium() -> str:
    return _found("chromium") or _found("chromium-browser")
