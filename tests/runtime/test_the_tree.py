"""Rules that hold for the whole tree of files."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
WORDS = {
    ".py",
    ".html",
    ".txt",
    ".md",
    ".css",
    ".js",
    ".toml",
    ".yml",
    ".yaml",
    ".sh",
    ".conf",
    ".service",
    ".csv",
    "",
}
HOME_OF_A_MACHINE = re.compile(r"(?<![\w.}/])/(?:home/(?!canol\b)\w+|root|work|Users/\w+)/")
PACKAGE_INDEX = re.compile(r"https?://(?:[\w.-]*\.)?(?:pypi\.org|pythonhosted\.org|npmjs\.org|crates\.io)\b")


def _tracked() -> list[Path]:
    told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if told.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in told.stdout.split("\0") if name]


def _readable() -> list[tuple[Path, str]]:
    mine = Path(__file__)
    return [
        (path, path.read_text(errors="replace"))
        for path in _tracked()
        if path.suffix in WORDS and path.is_file() and path != mine
    ]


def test_site_is_a_folder_and_not_a_package() -> None:
    assert not (ROOT / "site" / "__init__.py").exists()


@pytest.mark.parametrize(
    "pattern", [HOME_OF_A_MACHINE, PACKAGE_INDEX], ids=["a machine's path", "a package index"]
)
def test_no_file_names(pattern: "re.Pattern[str]") -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path, text in _readable()
        for match in pattern.finditer(text)
    ]
    assert not found


def test_locks_hold_hashes_and_nothing_of_the_machine_that_made_them() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        for line in lock.read_text().splitlines():
            assert re.match(
                r"[a-z0-9][\w.-]*(\[[\w,-]+\])?==\S+|    --hash=sha256:[0-9a-f]{64}|    #", line
            ), line


def test_nothing_made_is_kept_in_git() -> None:
    made = [
        path for path in _tracked() if path.suffix in {".pyc", ".mo", ".sqlite3"} or "var" in path.parts[-2:]
    ]
    assert not made
