"""docs/privacy.md: the register of personal data in both languages, for whoever runs a site."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import retention
from core.text import LANGUAGES, Language
from people.registry import reasons, table

INTRODUCTION = """\
# What is kept about people

Made by `manage.py privacy_doc` from what each room declares (`holdings.py`); a test compares. The same table stands
in the public privacy notice. Bases in law are a proposal: whoever runs a site has an expert check them first.
"""
SETTINGS = (
    ("CONFIRMATION_DAYS", "how long a mailed link works, and whatever waits for it lives"),
    ("LETTER_DAYS", "how long the row of a mail that arrived is kept"),
    ("ENQUIRY_KEEP_DAYS", "how long a closed enquiry is kept"),
    (
        "SIGNATURE_AFTER_CLOSING_DAYS",
        "how long contact details of signatures outlive the closing of their set",
    ),
    ("SIGNATURE_SILENT_DAYS", "how long a signer may be silent, in a set without an end"),
    (
        "BODY_PLEDGE_SETTLED_DAYS",
        "how long people are named behind a refused, withdrawn or unconfirmed pledge",
    ),
    ("MY_PAGE_LINK_HOURS", "how long a link to my page works"),
    ("MY_PAGE_IDLE_MINUTES", "how long my page waits for a step"),
    ("MY_PAGE_MINUTES", "how long my page stays open at most"),
    ("HOLD_NOTE_DAYS", "how long the record of a hold outlives it"),
)
ENDING = """\
## How it is erased

- `manage.py due` applies every rule below; `manage.py retention --dry-run` tells what it would take, row by row.
  Batches of a few hundred, each its own transaction: a killed run goes on where it stopped. A hold (staff side,
  Holds on erasure) spares what is known by an address, telephone number or reference until its day.
- A person erases everything, or one thing, on their own page; `manage.py erase_person ADDRESS` does the same for
  them. Audit records keep who did what and when, without what staff wrote. SQLite overwrites what is deleted, and
  its log is emptied after each run of `due`.
- Erased addresses are remembered as keyed hashes, in the database and in the file `CANOL_ERASED_LIST` names. Keep
  that file out of the database's backup: after a restore, `manage.py due` erases again whoever is in the file and
  not in the database.
- Backups are yours: delete them on time. Losing `HASH_KEY` makes holds, chosen languages and the kept list
  unreadable, and lets people sign twice.
"""


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "/").split())


def _table(language: Language) -> str:
    with override(language):
        heads = [_("What"), _("In detail"), _("Why"), _("By what right"), _("How long"), _("How it goes")]
        rows = [[one.title, one.what, one.purpose, one.basis, one.kept, one.gone] for one in table()]
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines)


def document() -> str:
    """The whole file."""
    names = {"en": "In English", "cy": "Yn Gymraeg"}
    tables = [f"## {names[language]}\n\n{_table(language)}\n" for language in sorted(LANGUAGES, reverse=True)]
    rules = "\n".join(f"- {rule.name}" for rule in retention.rules())
    periods = "\n".join(f"| `{name}` | {getattr(settings, name)} | {words} |" for name, words in SETTINGS)
    others = "\n".join(f"| {name} | {because} |" for name, because in sorted(reasons()))
    return "\n".join(
        [
            INTRODUCTION,
            *tables,
            ENDING,
            f"### Rules\n\n{rules}\n",
            f"### Settings\n\n| setting | now | says |\n|---|---|---|\n{periods}\n",
            f"## Not personal, because\n\n| field | because |\n|---|---|\n{others}\n",
        ]
    )
