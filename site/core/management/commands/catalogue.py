"""Keeps the Welsh catalogue whole, in pure Python: no gettext tools need be installed.

    manage.py catalogue compile                write the .mo files beside the .po files
    manage.py catalogue merge FILE…            take over translations from other .po files
    manage.py catalogue check [--only PATH…]   fail on what is missing, fuzzy or no longer used
"""

import fcntl
from collections.abc import Iterable, Iterator
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
ROOMS = ("site", "places", "pledges", "enquiries", "guides", "stories", "home", "templates")
# CLDR's six Welsh forms: none, one, two, few (3), many (6), other.
PLURAL_FORMS = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"
HEADER = """# The Welsh of Canol. Drafted by its makers and awaiting a Welsh speaker's review.
#"""

Key = tuple[str | None, str]


def po_path() -> Path:
    return Path(settings.LOCALE_PATHS[0]) / "cy" / "LC_MESSAGES" / "django.po"


def key_of(message: Message) -> Key:
    name = message.id[0] if isinstance(message.id, (tuple, list)) else message.id
    return (message.context, name)


def load(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=None, ignore_obsolete=True)


def new_catalogue() -> Catalog:
    catalogue = Catalog(project="Canol", version="", header_comment=HEADER, fuzzy=False)
    catalogue.mime_headers = [
        ("Project-Id-Version", "Canol"),
        ("Language", "cy"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", PLURAL_FORMS),
    ]
    catalogue._num_plurals, catalogue._plural_expr = 6, PLURAL_FORMS.split("plural=")[1].rstrip(";")
    return catalogue


def is_done(message: Message) -> bool:
    strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    wanted = 6 if message.pluralizable else 1
    return not message.fuzzy and len(strings) == wanted and all(strings)


def sources(only: Iterable[str]) -> Iterator[Path]:
    root = Path(settings.ROOT)
    for place in only or ROOMS:
        path = root / place
        found = [path] if path.is_file() else sorted(path.rglob("*"))
        yield from (file for file in found if file.suffix in {".py", ".html", ".txt"} and "migrations" not in file.parts)


def extracted(only: Iterable[str] = ()) -> dict[Key, tuple[Any, str]]:
    """Every message of the source: key → (msgid or plural pair, the file it was first seen in)."""
    found: dict[Key, tuple[Any, str]] = {}
    for path in sources(only):
        text = path.read_text()
        source = text if path.suffix == ".py" else templatize(text, origin=str(path))
        options = {"encoding": "utf-8"}
        for _line, function, messages, _comments in extract_python(BytesIO(source.encode()), KEYWORDS, (), options):
            words = list(messages) if isinstance(messages, (tuple, list)) else [messages]
            context = words.pop(0) if function and function.lstrip("n").startswith("pgettext") else None
            plural = bool(function) and function.startswith(("ngettext", "npgettext"))
            ids = [word for word in words if isinstance(word, str)]
            if ids and ids[0]:
                found.setdefault(
                    (context, ids[0]), ((ids[0], ids[1]) if plural else ids[0], str(path.relative_to(settings.ROOT)))
                )
    return found


class Command(BaseCommand):
    help = "Compile, merge or check the Welsh catalogue."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["compile", "merge", "check"])
        parser.add_argument("files", nargs="*")
        parser.add_argument("--only", nargs="+", default=[], help="paths below the project's root")

    def handle(self, what: str, files: list[str], only: list[str], **options: Any) -> None:
        if what == "merge":
            self.merge([Path(file) for file in files])
        if what in {"merge", "compile"}:
            self.compile()
        if what == "check":
            self.check_all(only)

    def compile(self) -> None:
        for path in sorted(Path(settings.LOCALE_PATHS[0]).rglob("*.po")):
            target = path.with_suffix(".mo")
            part = target.with_suffix(".mo.part")
            with part.open("wb") as file:
                write_mo(file, load(path))
            part.replace(target)

    def merge(self, files: list[Path]) -> None:
        path = po_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        with (path.parent / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            merged = new_catalogue()
            known: dict[Key, Message] = {}
            for source in [path] * path.exists() + files:
                for message in load(source):
                    if not message.id:
                        continue
                    key = key_of(message)
                    if key not in known or not is_done(known[key]):
                        known[key] = message
                    elif is_done(message) and message.string != known[key].string:
                        self.stderr.write(f"kept the first of two: {key[1]!r}: {known[key].string!r} / {message.string!r}")
            for key in sorted(known, key=lambda key: (key[1].lower(), key[1], key[0] or "")):
                message = known[key]
                merged.add(message.id, message.string, context=message.context, user_comments=message.user_comments)
            part = path.with_suffix(".po.part")
            with part.open("wb") as file:
                write_po(file, merged, width=110, no_location=True, omit_header=False)
            part.replace(path)

    def check_all(self, only: list[str]) -> None:
        catalogue = {key_of(message): message for message in load(po_path()) if message.id}
        wanted = extracted(only)
        faults = [
            f"missing: {where}: {key[1]!r}"
            for key, (_ids, where) in wanted.items()
            if key not in catalogue or not is_done(catalogue[key])
        ]
        faults += [
            f"not as a plural: {where}: {key[1]!r}"
            for key, (ids, where) in wanted.items()
            if key in catalogue and isinstance(ids, tuple) and not catalogue[key].pluralizable
        ]
        if not only:
            kept = upstream_overrides()
            faults += [f"not used: {key[1]!r}" for key in catalogue if key not in wanted and key not in kept]
        if faults:
            raise CommandError(f"{len(faults)} faults in the Welsh catalogue\n" + "\n".join(sorted(faults)))
        self.stdout.write(f"{len(wanted)} messages, all in Welsh")


def upstream_overrides() -> set[Key]:
    """Messages of Django, Wagtail and others whose Welsh we put right or add: listed in a catalogue of their own."""
    path = po_path().parent / "upstream.txt"
    if not path.exists():
        return set()
    keys: set[Key] = set()
    for line in path.read_text().splitlines():
        context, _, name = line.rpartition("\t")
        keys.add((context or None, name.encode().decode("unicode_escape") if "\\" in name else name))
    return keys
