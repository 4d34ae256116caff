"""docs/privacy.md: the register of personal data in both languages, for whoever runs a site."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import retention
from core.sealed.fields import SEALED
from core.text import LANGUAGES, Language
from people import consents
from people.registry import Basis, Holding, holdings, reasons, table

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
    ("REPLY_SETTLED_DAYS", "how long a reply that is not shown, and a settled report, is kept"),
    ("USEFUL_WORDS_DAYS", "how long the words of readers on a page's use are kept"),
    ("STORY_DRAFT_DAYS", "how long a story that was begun, and the link to it, is kept"),
    ("STORY_DECLINED_DAYS", "how long a told story that is not taken up is kept"),
    ("MY_PAGE_LINK_HOURS", "how long a link to my page works"),
    ("MY_PAGE_IDLE_MINUTES", "how long my page waits for a step"),
    ("MY_PAGE_MINUTES", "how long my page stays open at most"),
    ("MATTER_KEEP_DAYS", "how long complaints and requests are kept after they are closed"),
    ("ERASURE_REQUEST_KEEP_DAYS", "how long the words of a request to be erased outlive its answer"),
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

## What is sealed

Questions, what was said and noted about them, needs, files, names and contact details of askers, and the addresses
of signers, members, officers and mails stand in the database encrypted (ADR 22). The keys (`CANOL_SEAL_KEYS_FILE`)
are not in the database, and must not be in its backups. Without them nobody reads those fields again: the staff side
shows a lock, no mail goes to such an address, and what people signed still counts. Erasure and retention work all
the same, and a key that is found opens everything again.
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


RECORD = """\
# Record of processing

Made by `manage.py privacy_doc` from what each room declares (`holdings.py`); a test compares. It is what
article 30 of the UK GDPR asks of a controller, as far as code can know it.

> **For an expert.** Bases in law are a proposal. Lines marked **[person]** are filled in by whoever runs a site, beside
> a copy of this file and not in it.

- Controller and contact: the Organisation of the site (admin, Snippets). Data protection officer: **[person]**
- Processors (hosting, mail, backups), and where they are: **[person]**
- Transfers outside the UK: none by the software; of processors: **[person]**
- Who receives data: staff by role (`accounts.roles`), the public where something is published, nobody else.
- Security: see SECURITY.md and ADR 22 (what is sealed), and what you do beside it: **[person]**
"""


CONSENTS = """\
## Consents asked for, in today’s words

Each yes and no is kept with the version of the words, time, language and way.
"""


def _record_of(holding: Holding) -> str:
    special = "yes, where somebody tells of care or health" if holding.basis == Basis.EXPLICIT else "no"
    sealed = [name for name in holding.fields if isinstance(holding.model._meta.get_field(name), SEALED)]
    facts = [
        ("Whose", "staff" if holding.is_staff else "visitors who wrote, signed, joined or asked"),
        ("What", f"{holding.told_fields}. Columns: {', '.join(f'`{name}`' for name in holding.fields)}"),
        ("Purpose", str(holding.purpose)),
        ("Basis in law", str(holding.basis.label)),
        ("Special category", special),
        ("Kept", str(holding.kept)),
        ("How it goes", ". ".join(str(text) for text in (holding.gone, holding.stays) if text)),
        ("Sealed", ", ".join(f"`{name}`" for name in sealed) or "no"),
    ]
    lines = [f"- **{label}**: {' '.join(text.split())}" for label, text in facts]
    return f"## {holding.title} (`{holding.name}`)\n\n" + "\n".join(lines) + "\n"


def record_of_processing() -> str:
    """The record of processing, in English: it is for the authority and for whoever runs a site."""
    with override("en"):
        asked = [
            f"- `{one.key}`: “{' '.join(one.in_language('en').split())}” / “{' '.join(one.in_language('cy').split())}”"
            for one in consents.wordings()
        ]
        return "\n".join(
            [
                RECORD,
                *(_record_of(holding) for holding in holdings()),
                CONSENTS,
                *asked,
                "",
            ]
        )
