"""Checks the spelling of all the Welsh this project says: catalogues, seeds and data, word by word.

    .venv/bin/python -m tools.spelling

Needs hunspell and the Welsh dictionary that npm carries (`dictionary-cy`, LGPL-3; a tool of development, of which
nothing ships). Whichever is missing is installed, hunspell from Debian (as root) and the dictionary into
`var/spelling/`. Where that cannot be done the check is left out with a plain word, or fails if `CI` is set.

Words that are right and that the dictionary does not hold are listed in `locale/wordlist.txt` (this site's Welsh)
and `home/seed/content/wordlist.txt` (names in the content).
"""

import ast
import csv
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

from tools.say import ROOT, Stop, say

DICTIONARY = "dictionary-cy@2.0.0"
PLACE = ROOT / "var" / "spelling"
LISTS = (ROOT / "locale" / "wordlist.txt", ROOT / "home" / "seed" / "content" / "wordlist.txt")
NOT_WORDS = re.compile(
    r"""<[^>]*>                     # mark-up, and converters of an address
      | %\(\w+\)[a-z] | %[sd] | \{[^}]*\}
      | (?:https?://|www\.|mailto:|tel:)\S+ | \S+@\S+ | \b[\w-]+(?:\.[\w-]+)+\b(?:/\S*)?
      | &\w+;
    """,
    re.VERBOSE,
)
WORD = re.compile(r"[^\W\d_]+")
SLUG = re.compile(r"[a-z0-9/-]+[-/][a-z0-9/-]+")
SHORTEST = 3

Found = dict[str, str]
"""A word as it is written → the place it was first seen in."""


def main() -> int:
    try:
        dictionary = _dictionary()
    except Stop as stop:
        say(str(stop))
        return int(os.environ.get("CI", "").lower() in {"1", "true", "yes"})
    found = words()
    unknown = unknown_words(found, dictionary)
    for word in unknown:
        print(f"  {word:24} {found[word]}")
    say(f"Welsh spelling: {len(found)} different words, {len(unknown)} unknown")
    return 1 if unknown else 0


# The Welsh --------------------------------------------------------------------------------------------------------


def words() -> Found:
    found: Found = {}
    for where, text in texts():
        for word in WORD.findall(NOT_WORDS.sub(" ", text)):
            if len(word) >= SHORTEST and not word.isupper():
                found.setdefault(word, where)
    return found


def texts() -> Iterator[tuple[str, str]]:
    """(where it stands, the Welsh) of everything written here in Welsh."""
    for path in sorted((ROOT / "locale").rglob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, ignore_obsolete=True):
                if not message.id:
                    continue
                strings = message.string if isinstance(message.string, (tuple, list)) else [message.string]
                yield from (
                    (str(path.relative_to(ROOT)), text)
                    for text in strings
                    if text and not SLUG.fullmatch(text)
                )
    for path in sorted((ROOT / "home" / "seed").rglob("*.py")):
        yield from ((str(path.relative_to(ROOT)), text) for text in _pairs(path))
    for path in sorted(ROOT.glob("*/data/*.csv")):
        yield from ((str(path.relative_to(ROOT)), text) for text in _columns(path))


def _pairs(path: Path) -> Iterator[str]:
    """The second half of every `T("English", "Cymraeg")`."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "T":
            for half in [*node.args[1:2], *(word.value for word in node.keywords if word.arg == "cy")]:
                if (
                    isinstance(half, ast.Constant)
                    and isinstance(half.value, str)
                    and not SLUG.fullmatch(half.value)
                ):
                    yield half.value


def _columns(path: Path) -> Iterator[str]:
    with path.open(newline="") as file:
        for row in csv.DictReader(file):
            yield from (
                text
                for name, text in row.items()
                if name and name.endswith("_cy") and text and "slug" not in name
            )


# The dictionary ---------------------------------------------------------------------------------------------------


def unknown_words(found: Found, dictionary: Path) -> list[str]:
    ours = {word for path in LISTS for word in path.read_text().split()}
    asked = sorted(word for word in found if word not in ours and word.lower() not in ours)
    answer = subprocess.run(
        ["hunspell", "-i", "utf-8", "-l", "-d", str(dictionary)],
        input="\n".join(asked),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    return sorted(set(answer.stdout.split()))


def _dictionary() -> Path:
    """Where the dictionary is, without its suffix; installs what is missing or says why it cannot."""
    if not shutil.which("hunspell"):
        _apt("hunspell")
    package = PLACE / "node_modules" / "dictionary-cy"
    if not (package / "index.dic").exists():
        npm = shutil.which("npm")
        if not npm:
            raise Stop("Welsh spelling is not checked: npm, which carries the dictionary, is not here")
        PLACE.mkdir(parents=True, exist_ok=True)
        say(f"installing {DICTIONARY} into var/spelling/")
        quiet = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
        if subprocess.run(
            [npm, "install", "--prefix", str(PLACE), *quiet, DICTIONARY], check=False
        ).returncode:
            raise Stop("Welsh spelling is not checked: npm could not bring the dictionary")
    return package / "index"


def _apt(name: str) -> None:
    apt = shutil.which("apt-get")
    if not apt or os.geteuid() != 0:
        raise Stop(f"Welsh spelling is not checked: {name} is not here (as root: apt-get install {name})")
    say(f"installing {name} from Debian")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", name]):
        if subprocess.run([apt, *words], env=env, check=False).returncode:
            raise Stop(f"Welsh spelling is not checked: {name} could not be installed")


if __name__ == "__main__":
    sys.exit(main())
