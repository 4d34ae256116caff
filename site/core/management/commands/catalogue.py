"""Keeps the Welsh catalogues whole, in pure Python: no gettext tools need be installed.

    manage.py catalogue compile                write the .mo files beside the .po files
    manage.py catalogue merge FILE…            take over translations from other .po files
    manage.py catalogue check [--only PATH…]   fail on what is missing, fuzzy, broken or no longer used
    manage.py catalogue prune                  drop what the source no longer says

Two catalogues: ours (`locale/cy`), which holds exactly the messages of our source, and what we say in place of the
libraries' own Welsh (`locale/upstream/cy`), where a message names its libraries in a `#.` comment and is kept by hand.
"""

import fcntl
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation.template import templatize

KEYWORDS: dict[str, Any] = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "_": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
ROOMS = (
    "site",
    "places",
    "people",
    "pledges",
    "enquiries",
    "forum",
    "replies",
    "guides",
    "stories",
    "news",
    "home",
    "templates",
)
# CLDR's six Welsh forms: none, one, two, few (3), many (6), other.
PLURAL_FORMS = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"
HEADER = f"""\
# The Welsh of Canol. Drafted by its makers and awaiting a Welsh speaker's review.
msgid ""
msgstr ""
"Project-Id-Version: Canol\\n"
"Language: cy\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {PLURAL_FORMS}\\n"

"""
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}|<(?:uuid|str|slug|int):\w+>")
TAG = re.compile(r"</?[a-z][^>]*>")

Key = tuple[str | None, str]


def po_path() -> Path:
    return Path(settings.LOCALE_PATHS[0]) / "cy" / "LC_MESSAGES" / "django.po"


def po_paths() -> list[Path]:
    """Every catalogue: ours, and those of our words for the libraries."""
    found = {path for place in settings.LOCALE_PATHS for path in Path(place).glob("*/LC_MESSAGES/*.po")}
    return sorted(found)


def key_of(message: Message) -> Key:
    name = message.id[0] if isinstance(message.id, (tuple, list)) else message.id
    return (message.context, name)


def load(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=None, ignore_obsolete=True)


def messages_of(path: Path) -> dict[Key, Message]:
    return {key_of(message): message for message in load(path) if message.id}


def new_catalogue() -> Catalog:
    catalogue = Catalog(project="Canol", version="", fuzzy=False)
    catalogue.mime_headers = [("Plural-Forms", PLURAL_FORMS), ("Content-Type", "text/plain; charset=utf-8")]
    return catalogue


def write(path: Path, messages: Iterable[Message]) -> None:
    """The catalogue in alphabetical order, under a header that never changes: two people's work merges cleanly."""
    catalogue = new_catalogue()
    for message in sorted(
        messages, key=lambda one: (key_of(one)[1].lower(), key_of(one)[1], one.context or "")
    ):
        strings = tuple(with_apostrophes(text) for text in strings_of(message))
        catalogue.add(
            message.id,
            strings if message.pluralizable else strings[0],
            context=message.context,
            auto_comments=message.auto_comments,
            user_comments=message.user_comments,
        )
    part = path.with_suffix(".po.part")
    with part.open("wb") as file:
        file.write(HEADER.encode())
        write_po(file, catalogue, width=110, no_location=True, omit_header=True)
    part.replace(path)


def with_apostrophes(text: str) -> str:
    """The one apostrophe of the site, `’`, inside Welsh words and their clitics: *i’r*, *wedi’i*."""
    return re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "’", text)


@contextmanager
def held() -> Iterator[Path]:
    """Our catalogue, for one process at a time."""
    path = po_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    with (path.parent / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield path


# What is wrong with a message ---------------------------------------------------------------------------------------


def strings_of(message: Message) -> tuple[str, ...]:
    strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return tuple(string or "" for string in strings)


def ids_of(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, (tuple, list)) else (message.id,)


def is_done(message: Message) -> bool:
    strings = strings_of(message)
    return not message.fuzzy and len(strings) == (6 if message.pluralizable else 1) and all(strings)


def faults_of(message: Message) -> Iterator[str]:
    """Every way in which the Welsh would break a page: placeholders, mark-up and outer spaces must be the English's.

    One form of a plural may leave its number out, as English does ("one page").
    """
    if not is_done(message):
        yield "missing or unfinished"
        return
    ids = ids_of(message)
    for string in strings_of(message):
        if not any(sorted(PLACEHOLDER.findall(string)) == sorted(PLACEHOLDER.findall(one)) for one in ids):
            yield f"other placeholders: {string!r}"
        if not any(sorted(TAG.findall(string)) == sorted(TAG.findall(one)) for one in ids):
            yield f"other mark-up: {string!r}"
        if _outer(string) != _outer(ids[0]):
            yield f"other spaces at its ends: {string!r}"


def _outer(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


# What the source says -----------------------------------------------------------------------------------------------


def sources(only: Iterable[str]) -> Iterator[Path]:
    root = Path(settings.ROOT)
    for place in only or ROOMS:
        path = root / place
        found = [path] if path.is_file() else sorted(path.rglob("*"))
        yield from (
            file
            for file in found
            if file.suffix in {".py", ".html", ".txt"} and "migrations" not in file.parts
        )


def extracted(only: Iterable[str] = ()) -> dict[Key, tuple[Any, str]]:
    """Every message of the source: key → (msgid or plural pair, the file it was first seen in)."""
    found: dict[Key, tuple[Any, str]] = {}
    for path in sources(only):
        text = path.read_text()
        source = text if path.suffix == ".py" else templatize(text, origin=str(path))
        for _line, function, messages, _comments in extract_python(
            BytesIO(source.encode()), KEYWORDS, (), {"encoding": "utf-8"}
        ):
            words, name = list(messages) if isinstance(messages, (tuple, list)) else [messages], str(function)
            context = words.pop(0) if name.lstrip("n").startswith("pgettext") else None
            plural = name.startswith(("ngettext", "npgettext"))
            ids = [word for word in words if isinstance(word, str)]
            if ids and ids[0]:
                found.setdefault(
                    (context, ids[0]),
                    ((ids[0], ids[1]) if plural else ids[0], str(path.relative_to(settings.ROOT))),
                )
    return found


def faults(only: Iterable[str] = ()) -> list[str]:
    """Everything that `check` complains about, a line each."""
    catalogue, wanted = messages_of(po_path()), extracted(only)
    found = []
    for key, (ids, where) in wanted.items():
        if key not in catalogue:
            found.append(f"missing: {where}: {key[1]!r}")
            continue
        found += [f"{where}: {key[1]!r}: {fault}" for fault in faults_of(catalogue[key])]
        if isinstance(ids, tuple) != catalogue[key].pluralizable:
            found.append(f"not the same kind of plural: {where}: {key[1]!r}")
    if not only:
        found += [f"not used: {key[1]!r}" for key in catalogue if key not in wanted]
        found += [
            f"{path.parent.parent.parent.name}/{path.name}: {key[1]!r}: {fault}"
            for path in po_paths()
            if path != po_path()
            for key, message in messages_of(path).items()
            for fault in faults_of(message)
        ]
    return sorted(found)


class Command(BaseCommand):
    help = "Compile, merge, check or prune the Welsh catalogue."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["compile", "merge", "check", "prune"])
        parser.add_argument("files", nargs="*")
        parser.add_argument("--only", nargs="+", default=[], help="paths below the project's root")

    def handle(self, what: str, files: list[str], only: list[str], **options: Any) -> None:
        if what == "check":
            self.check_all(only)
            return
        if what == "merge":
            self.merge([Path(file) for file in files])
        if what == "prune":
            self.prune()
        self.compile()

    def compile(self) -> None:
        for path in po_paths():
            target = path.with_suffix(".mo")
            part = target.with_suffix(".mo.part")
            with part.open("wb") as file:
                write_mo(file, load(path))
            part.replace(target)

    def merge(self, files: list[Path]) -> None:
        with held() as path:
            known: dict[Key, Message] = {}
            for source in [path] * path.exists() + files:
                for key, message in messages_of(source).items():
                    if key not in known or not is_done(known[key]):
                        known[key] = message
                    elif is_done(message) and message.string != known[key].string:
                        self.stderr.write(
                            f"kept the first of two: {key[1]!r}: {known[key].string!r} / {message.string!r}"
                        )
            write(path, known.values())

    def prune(self) -> None:
        wanted = extracted()
        with held() as path:
            known = messages_of(path)
            write(path, [message for key, message in known.items() if key in wanted])
        self.stdout.write(f"{sum(key not in wanted for key in known)} dropped")

    def check_all(self, only: list[str]) -> None:
        found = faults(only)
        if found:
            raise CommandError(f"{len(found)} faults in the Welsh catalogue\n" + "\n".join(found))
        self.stdout.write(f"{len(extracted(only))} messages, all in Welsh")
