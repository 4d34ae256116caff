"""Every consent the site asks for: its words, their versions, and who agreed to which, read from one place.

A room registers the words of its forms when it opens, and notes each yes and each no when it is said. Words that
changed become a new version by themselves when somebody next answers them; older answers keep theirs.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.dates import long_date
from core.text import current_language
from people.models import Agreement, ConsentChannel, ConsentText

Text = str | Promise


@dataclass(frozen=True)
class Wording:
    """What stands beside one box: `words` is its label, `hint` what is said below. `model` is what it is about."""

    key: str
    model: type[models.Model]
    words: Text
    hint: Text = ""

    def in_language(self, language: str) -> str:
        with override(language):
            return "\n".join(str(part) for part in (self.words, self.hint) if part)

    @property
    def digest(self) -> str:
        both = "\0".join(self.in_language(language) for language in ("cy", "en"))
        return hashlib.sha256(both.encode()).hexdigest()


_wordings: dict[str, Wording] = {}


def register(*wordings: Wording) -> None:
    for wording in wordings:
        _wordings[wording.key] = wording
        post_delete.connect(
            _forget, sender=wording.model, dispatch_uid=f"consents of {wording.model.__name__}"
        )


def wordings() -> list[Wording]:
    return [_wordings[key] for key in sorted(_wordings)]


def _about(row: models.Model) -> "models.QuerySet[Agreement]":
    kind = ContentType.objects.get_for_model(row)
    return Agreement.objects.filter(target_type=kind, target_id=str(row.pk))


def _forget(sender: Any, instance: models.Model, **kwargs: Any) -> None:
    _about(instance).delete()


def forget(row: models.Model) -> None:
    """The person of a row that stays is erased: what they agreed to goes."""
    if any(isinstance(row, wording.model) for wording in _wordings.values()):
        _about(row).delete()


def text_of(key: str, *, now: datetime) -> ConsentText:
    """The version of today's words; a new one where they were never asked like this."""
    wording = _wordings[key]
    digest = wording.digest
    kept = ConsentText.objects.filter(key=key, digest=digest).first()
    if kept is not None:
        return kept
    return _new_version(wording, now)


@transaction.atomic
def _new_version(wording: Wording, now: datetime) -> ConsentText:
    key = wording.key
    latest = ConsentText.objects.filter(key=key).aggregate(models.Max("version"))["version__max"] or 0
    words = {f"words_{language}": wording.in_language(language) for language in ("cy", "en")}
    made, _is_new = ConsentText.objects.get_or_create(
        key=key, digest=wording.digest, defaults={"version": latest + 1, "since": now, **words}
    )
    return made


def note(
    row: models.Model,
    answers: Iterable[tuple[str, bool]],
    *,
    now: datetime,
    channel: ConsentChannel,
    language: str = "",
    only_yes: bool = False,
) -> None:
    """Write down what was answered about a row. The first time, only a yes is an answer: a box left alone says
    nothing (`only_yes`)."""
    heard = [(key, is_given) for key, is_given in answers if is_given or not only_yes]
    Agreement.objects.bulk_create(
        answers_to(row, str(row.pk), heard, now=now, channel=channel, language=language)
    )


def answers_to(
    row: models.Model,
    target_id: Any,
    answers: Iterable[tuple[str, bool]],
    *,
    now: datetime,
    channel: ConsentChannel,
    language: str = "",
) -> list[Agreement]:
    """The same, not saved: for a caller that writes its rows together. `target_id` is the row's key as text."""
    return [
        Agreement(
            text=text_of(key, now=now),
            target_type=ContentType.objects.get_for_model(row),
            target_id=target_id,
            is_given=is_given,
            language=language if language in ("cy", "en") else current_language(),
            channel=channel,
            at=now,
        )
        for key, is_given in answers
    ]


def history(row: models.Model) -> list[Agreement]:
    """Every answer about a row, oldest first."""
    if not any(isinstance(row, wording.model) for wording in _wordings.values()):
        return []
    return list(_about(row).select_related("text").order_by("at", "pk"))


def latest_of(rows: Iterable[models.Model]) -> dict[tuple[models.Model, str], Agreement]:
    """The answers that count, by row and key. One query for each kind of row."""
    kinds: dict[ContentType, dict[str, models.Model]] = {}
    for row in rows:
        kinds.setdefault(ContentType.objects.get_for_model(row), {})[str(row.pk)] = row
    found = {}
    for kind, by_id in kinds.items():
        about = Agreement.objects.filter(target_type=kind, target_id__in=list(by_id))
        for one in about.select_related("text").order_by("at", "pk"):
            found[by_id[one.target_id], one.text.key] = one
    return found


def words_of(agreement: Agreement) -> str:
    """The words that were answered, in the language of the moment."""
    text = agreement.text
    return text.words_cy if current_language() == "cy" else text.words_en


def in_words(agreement: Agreement) -> str:
    """`Yes, 3 May 2026, on the form, in Welsh. Version 2 of the words.`"""
    return _(
        "%(answer)s: %(day)s, %(way)s. Version %(number)d of these words; the form was in: %(language)s."
    ) % {
        "answer": _("Yes") if agreement.is_given else _("No"),
        "day": long_date(agreement.at),
        "way": ConsentChannel(agreement.channel).label,
        "number": agreement.text.version,
        "language": "Cymraeg" if agreement.language == "cy" else "English",
    }
