"""`make lock`: compiles the locks anew. They hold names, versions and hashes; no address, no path."""

import subprocess
import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

from tools.environment import LOCKS, find_uv
from tools.say import ROOT, Stop, call, step

LONG_TERM = "django<5.3\nwagtail<8\n"
NEWEST = "django>=6.1\nwagtail>=8\n"
COMPILE = ["--generate-hashes", "--no-header", "--no-emit-index-url", "--universal", "--quiet"]
SETS: dict[str, tuple[str, list[str]]] = {
    "base": (LONG_TERM, ["--python-version", "3.11"]),
    "dev": (LONG_TERM, ["--python-version", "3.11", "--group", "dev"]),
    "newest": (NEWEST, ["--python-version", "3.12", "--group", "dev"]),
}


def main(command: str, arguments: list[str]) -> int:
    """`lock [--upgrade]`: without it, versions already locked stay unless `pyproject.toml` rules them out."""
    try:
        uv = find_uv()
        if uv is None:
            raise Stop("Locks are compiled by uv, which cannot be had here.")
        for name, (limits, options) in SETS.items():
            with step(f"requirements/{name}.txt"), NamedTemporaryFile("w", suffix=".txt") as constraints:
                constraints.write(limits)
                constraints.flush()
                target: list[str | Path] = ["-o", LOCKS / f"{name}.txt", "-c", constraints.name]
                call(
                    [uv, "pip", "compile", "pyproject.toml", *COMPILE, *options, *target, *arguments],
                    why=f"requirements/{name}.txt could not be compiled",
                )
                _forget_the_constraints_file(name, constraints.name)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return subprocess.run(["git", "diff", "--stat", "--", LOCKS], cwd=ROOT, check=False).returncode


def _forget_the_constraints_file(name: str, path: str) -> None:
    """uv notes where a limit came from; a temporary file's name would change the lock each time."""
    lock = LOCKS / f"{name}.txt"
    lines = [line for line in lock.read_text().splitlines() if path not in line]
    lock.write_text("\n".join(lines) + "\n")
