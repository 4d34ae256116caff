"""The Python environment, from the hashed locks: made when missing, filled when a lock changed, else left alone."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from tools.say import ROOT, Stop, call, say, step

LOCKS = ROOT / "requirements"
STAMP = "canol-installed.json"


def main(command: str, arguments: list[str]) -> int:
    """`setup [base|dev]`"""
    try:
        ensure(arguments[0] if arguments else "dev")
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


def ensure(lock: str, *, folder: str = ".venv", python: str = sys.executable) -> Path:
    """The interpreter of an environment that holds `requirements/<lock>.txt`; nothing is done when it already does."""
    place = ROOT / folder
    interpreter = place / "bin" / "python"
    if _holds(place, lock):
        return interpreter
    uv = find_uv()
    with step(f"Installing what requirements/{lock}.txt lists into {folder}"):
        if not _starts(interpreter):
            _make(place, uv, python)
        pip: list[str | Path] = [uv, "pip"] if uv else [interpreter, "-m", "pip"]
        where: list[str | Path] = ["--compile-bytecode", "--python", interpreter] if uv else []
        call(
            [*pip, "install", *where, "--require-hashes", "-r", LOCKS / f"{lock}.txt"],
            without=" + ",
            why="the packages could not be installed",
        )
    _note(place, lock)
    return interpreter


def find_uv() -> Path | None:
    """uv of the pinned version: the machine's, ours in `.uv/`, or newly put there; None when it cannot be had."""
    lock = LOCKS / "uv.txt"
    pinned = re.search(r"^uv==(\S+)", lock.read_text(), re.MULTILINE)
    if pinned is None:
        raise Stop("requirements/uv.txt names no version of uv.")
    own = ROOT / ".uv" / "bin" / "uv"
    for candidate in (shutil.which("uv"), own):
        if candidate and _version(candidate) == pinned[1]:
            return Path(candidate)
    say(f"uv {pinned[1]} is not here: installing it into .uv/")
    _virtual_environment(ROOT / ".uv")
    pip = [str(ROOT / ".uv" / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    done = subprocess.run([*pip, "--require-hashes", "-r", str(lock)], cwd=ROOT, check=False)
    if done.returncode or _version(own) != pinned[1]:
        say("uv cannot be had: going on with pip, which is slower")
        return None
    return own


def _version(uv: str | Path) -> str:
    try:
        told = subprocess.run([str(uv), "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return told.stdout.split()[1]


def _starts(interpreter: Path) -> bool:
    try:
        subprocess.run([str(interpreter), "-c", ""], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


def _make(place: Path, uv: Path | None, python: str) -> None:
    if uv:
        call(
            [uv, "venv", "--quiet", "--clear", "--python", python, place], why="no environment could be made"
        )
    elif python == sys.executable:
        _virtual_environment(place)
    else:
        call([python, "-m", "venv", "--clear", place], why="no environment could be made")


def _virtual_environment(place: Path) -> None:
    """An environment with pip. Debian keeps what that needs in a package of its own, fetched here if we may."""
    try:
        import ensurepip  # noqa: F401  # asked only whether it is there
    except ImportError:
        name = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        say(f"This Python cannot make environments: Debian's {name} is missing, trying to install it")
        apt = shutil.which("apt-get")
        for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", name]):
            if not apt or subprocess.run([apt, *words], check=False).returncode:
                raise Stop(f"Please install it, then start again:  sudo apt-get install {name}") from None
        call([sys.executable, "-m", "venv", "--clear", place], why="no environment could be made")
        return
    venv.create(place, with_pip=True, clear=True)


# What was installed: the lock's hash and the interpreter it was installed for. The dev lock holds the base lock too.


def _holds(place: Path, lock: str) -> bool:
    try:
        noted = json.loads((place / STAMP).read_text())
    except (OSError, ValueError):
        return False
    return bool(noted.get(lock) == _hash(lock)) and (place / "bin" / "python").exists()


def _note(place: Path, lock: str) -> None:
    names = ["base", "dev"] if lock == "dev" else [lock]
    (place / STAMP).write_text(json.dumps({name: _hash(name) for name in names}))


def _hash(lock: str) -> str:
    return hashlib.sha256((LOCKS / f"{lock}.txt").read_bytes()).hexdigest()
