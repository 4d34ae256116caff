"""`make test` and its kin: sets itself up, makes the databases of the run by copying one, and runs pytest."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tools import environment
from tools.prepare import Preparation, hash_of, migrations
from tools.prepare import environment as variables
from tools.say import ROOT, Stop, say, step

PARTS = {"--journeys": "journey", "--drill": "drill", "--bench": "bench"}
SUITE = "not journey and not drill and not bench"
PROCESSES = 2
RUN, NEWEST_RUN = "suite", "newest"
"""The databases of a run are called after it."""


def main(command: str, arguments: list[str]) -> int:
    """`test [--journeys|--drill|--bench] [--newest] [pytest's own arguments]`"""
    newest = "--newest" in arguments
    parts = [part for part in arguments if part in PARTS]
    rest = [word for word in arguments if word not in {"--newest", *PARTS}]
    try:
        interpreter = newest_environment() if newest else environment.ensure("dev")
        if interpreter is None:
            return 0
        return run(interpreter, " or ".join(PARTS[part] for part in parts) or SUITE, rest, newest=newest)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1


def run(interpreter: Path, markers: str, arguments: list[str], *, newest: bool = False) -> int:
    """Pytest's return code. The suite and the journeys run on two processes; what measures or kills runs on one."""
    env = test_variables()
    name = NEWEST_RUN if newest else RUN
    processes = _processes(markers, arguments)
    Preparation(interpreter, env).catalogues()
    prepare_databases(interpreter, env, name, processes)
    command = [str(interpreter), "-m", "pytest", "-m", markers, "--reuse-db"]
    if processes:
        command += ["-n", str(processes), "--dist", "loadgroup", "--no-loadscope-reorder"]
    if markers in {"drill", "bench"}:
        command += ["--capture", "no"]  # they print their progress
    say(f"pytest: {markers}")
    done = subprocess.run([*command, *arguments], cwd=ROOT, env={**env, "CANOL_DB": name}, check=False)
    if done.returncode == NOTHING_COLLECTED and markers != SUITE:
        say("there is nothing of that kind yet")
        return 0
    return done.returncode


NOTHING_COLLECTED = 5


SETTINGS = "config.settings.test"


def test_variables() -> dict[str, str]:
    return variables(SETTINGS)


def variables_of(run: str, env: dict[str, str]) -> dict[str, str]:
    """What a command beside pytest needs in order to stand on the databases of that run."""
    return {**env, "DJANGO_SETTINGS_MODULE": SETTINGS, "PYTHONPATH": str(ROOT / "site"), "CANOL_DB": run}


def _processes(markers: str, arguments: list[str]) -> int:
    chosen = any(word in {"-n", "--pdb"} or word.startswith("-n") for word in arguments)
    if chosen or markers not in {SUITE, PARTS["--journeys"]}:
        return 0
    return min(PROCESSES, os.cpu_count() or 1)


# Databases ------------------------------------------------------------------------------------------------------------


def prepare_databases(interpreter: Path, env: dict[str, str], run: str, processes: int = 0) -> None:
    """One database is migrated when the migrations changed; every process of the run gets a fresh copy of it."""
    template, copies = f"{run}-template", [run, *(f"{run}_gw{number}" for number in range(processes))]
    with step("Databases for the run"):
        began = time.monotonic()
        done = subprocess.run(
            [str(interpreter), "-m", "tools.databases", template, _state_of_migrations(interpreter), *copies],
            cwd=ROOT,
            env=variables_of(template, env),
            check=False,
        )
        if done.returncode:
            raise Stop(f"Stopped: the test databases could not be made ({time.monotonic() - began:.0f} s).")


def _state_of_migrations(interpreter: Path) -> str:
    installed = (interpreter.parent.parent / environment.STAMP).read_text()
    return hash_of(migrations(), installed)


# The newest versions --------------------------------------------------------------------------------------------------


def newest_environment() -> Path | None:
    """The environment of `requirements/newest.txt`, or None, said aloud, where no Python is new enough for it."""
    python = find_newer_python()
    if python is None:
        say("NOT RUN: the newest-versions leg needs Python 3.12 or newer, and none was found on this machine")
        return None
    say(f"newest versions: {_version(python)}")
    return environment.ensure("newest", folder=".venv-newest", python=python)


def find_newer_python() -> str | None:
    """3.13 for choice; on the path, among pyenv's, or known to uv. Nothing is downloaded."""
    kept = ROOT / ".venv-newest" / "bin" / "python"
    pyenv = Path.home() / ".pyenv" / "versions"
    candidates = [str(kept)] if kept.exists() else []
    for minor in (13, 14, 12):
        candidates += [f"python3.{minor}", *map(str, sorted(pyenv.glob(f"3.{minor}.*/bin/python3.{minor}")))]
    if uv := shutil.which("uv") or environment.find_uv():
        told = subprocess.run(
            [str(uv), "python", "find", "--no-python-downloads", ">=3.12"],
            capture_output=True,
            text=True,
            check=False,
        )
        candidates.append(told.stdout.strip())
    return next((python for python in candidates if python and _version(python)), None)


def _version(python: str) -> str:
    """ "Python 3.13.0", or nothing when it does not start or is too old."""
    question = "import sys; print('Python', sys.version.split()[0]) if sys.version_info >= (3, 12) else None"
    try:
        told = subprocess.run([python, "-c", question], capture_output=True, text=True, check=False, cwd="/")
    except OSError:
        return ""
    return told.stdout.strip()
