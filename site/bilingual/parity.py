"""What is not whole in both languages, and one figure for the site.

Pages are compared as they stand in the live rows, so what was written past the gate is found too.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.db.models import CharField as DatabaseCharField
from django.db.models import Count, F, Q, TextField
from django.utils import timezone
from django.utils.text import slugify
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import TranslationSource

from bilingual import interface, queue
from bilingual.models import Exemption, Pair, ParityCount, SameWords
from bilingual.side_by_side import Couple, Side, couples
from bilingual.words import (
    NOT_WORDS,
    as_stored,
    left_in_english,
    may_read_as_english,
    reads_as_english,
    texts,
    words_digest,
    words_in,
)
from core.outbox import task

KEPT = 1000
"""Faults kept with a count; a site with more has other worries."""
OLDEST = timedelta(hours=20)
FORGOTTEN = timedelta(days=400)


@dataclass(frozen=True)
class Fault:
    """One thing that is not whole: `what` is one of KINDS, `page_id` 0 where it is no page, `place` the part of it."""

    what: str
    page_id: int
    title: str
    place: str = ""


KINDS = (
    "missing", "exempt", "stale", "untranslated", "english_left", "changed", "alt_text", "attachment", "link", "slug",
    "snippet", "reply", "interface",
)  # fmt: skip


@dataclass(frozen=True)
class Survey:
    """What was found, and how many words of Welsh readers can read on pages now."""

    faults: list[Fault]
    welsh_words: int


def survey() -> Survey:
    """The whole site: a few grouped queries, and the live pages read once."""
    same = SameWords.objects.by_key()
    found, words = [*_alone(), *_stale(), *_untranslated()], 0
    for couple in couples():
        found += _of_couple(couple, same.get(couple.translation_key, frozenset()))
        words += words_in(couple.welsh.words)
    return Survey([*found, *_snippets(), *_interface()], words)


def faults() -> list[Fault]:
    return survey().faults


def _alone() -> list[Fault]:
    exempt = set(Exemption.objects.values_list("page_id", flat=True))
    lone = (
        Page.objects.filter(depth__gt=1)
        .values("translation_key")
        .annotate(sides=Count("pk"), live_sides=Count("pk", filter=Q(live=True)))
        .filter(Q(sides=1) | Q(live_sides=1))
        .values_list("translation_key", flat=True)
    )
    pages = Page.objects.filter(translation_key__in=lone, depth__gt=1).order_by("pk")
    return [Fault("exempt" if page.pk in exempt else "missing", page.pk, page.title) for page in pages]


def _stale() -> list[Fault]:
    """Translations that fall behind; a page without a partner, or exempt from having one, is told as that."""
    stale = Pair.objects.stale().with_partner().not_exempt().select_related("source")
    return [Fault("stale", pair.source_id, pair.source.title) for pair in stale]


def _untranslated() -> list[Fault]:
    """Texts without a translation, of every page in one grouped query."""
    work = queue.figures()
    if not work:
        return []
    names = dict(TranslationSource.objects.values_list("object_id", "object_repr"))
    pages = dict(Pair.objects.values_list("translation_key", "source_id"))
    return [
        Fault("untranslated", pages.get(key, 0), names.get(key, ""), str(left.missing))
        for key, left in work.items()
    ]


# --- the two live sides


def _of_couple(couple: Couple, same: frozenset[str]) -> Iterator[Fault]:
    welsh = couple.welsh
    if may_read_as_english(welsh.text):
        for leaf in left_in_english(couple.english.words, welsh.words, same=same):
            yield Fault("english_left", welsh.pk, welsh.title, leaf.path)
    yield from _changed(couple)
    yield from _one_sided(couple)
    yield from _foreign_links(couple)
    if _keeps_english_slug(couple):
        yield Fault("slug", welsh.pk, welsh.title, welsh.slug)


def _changed(couple: Couple) -> Iterator[Fault]:
    """Live words that are not those of the revision that went live: somebody wrote past the gate."""
    for side in (couple.english, couple.welsh):
        if side.went_live is None or _is_as_it_went_live(side, side.went_live):
            continue
        if words_digest(side.went_live) != words_digest(side.words):
            yield Fault("changed", side.pk, side.title)


def _is_as_it_went_live(side: Side, went_live: dict[str, Any]) -> bool:
    """Whether every text is stored as it was then; where not, words are compared one by one."""
    if side.has_rows:
        return False
    for name, given in side.words.items():
        if name in NOT_WORDS or not given:
            continue
        then, now = went_live.get(name), as_stored(given)
        if now == then or not isinstance(now, str):
            continue
        if not (isinstance(then, str) and now[:1] in "[{" and then[:1] in "[{"):
            return False
        if json.loads(now) != json.loads(then):
            return False
    return not any(
        isinstance(value, str) and value not in ("", "[]") and not side.words.get(name)
        for name, value in went_live.items()
        if name not in NOT_WORDS
    )


_ALT = re.compile(r"(?:^|[._])alt(?:_text)?$")
_DOCUMENT = re.compile(r'linktype=\\?"document\\?"')


def _one_sided(couple: Couple) -> Iterator[Fault]:
    """A description or a file that only one side has."""
    for kind, counted in (("alt_text", _descriptions), ("attachment", _documents)):
        english, welsh = counted(couple.english), counted(couple.welsh)
        if english != welsh:
            poorer = couple.welsh if welsh < english else couple.english
            yield Fault(kind, poorer.pk, poorer.title)


def _descriptions(side: Side) -> int:
    """How many pictures are described."""
    own = sum(bool(_ALT.search(name) and str(value).strip()) for name, value in side.words.items() if value)
    if "alt" not in side.text:
        return own
    within = (
        leaf
        for name, value in side.words.items()
        if not isinstance(value, str) or (value[:1] in "[{" and "alt" in value)
        for leaf in texts({name: value})
    )
    return own + sum(bool(_ALT.search(leaf.path) and leaf.text.strip()) for leaf in within)


def _documents(side: Side) -> int:
    """How many texts lead to a document."""
    if "linktype" not in side.text:
        return 0
    return sum(bool(_DOCUMENT.search(leaf.text)) for leaf in texts(side.words))


def _foreign_links(couple: Couple) -> Iterator[Fault]:
    """An address of this site, written out, that leads to the other language's page."""
    base = re.escape(settings.BASE_URL)
    for other, side in (("cy", couple.english), ("en", couple.welsh)):
        if f"/{other}/" not in side.text:
            continue
        address = re.compile(rf'(?:^|["\'\s(])(?:{base})?/{other}/')
        for leaf in texts(side.words):
            if address.search(leaf.text):
                yield Fault("link", side.pk, side.title, leaf.path)


def _keeps_english_slug(couple: Couple) -> bool:
    """A Welsh page under an English address. One that both titles share (a name) is right in both."""
    if couple.welsh.slug != couple.english.slug or couple.welsh.depth <= 2:
        return False
    return not set(couple.welsh.slug.split("-")) & set(slugify(couple.welsh.title).split("-"))


# --- what is not a page


_short: dict[str, str] = {}


def short_texts(*labels: str, what: str = "snippet") -> None:
    """A higher room's models (`app.Model`) whose texts stand in both languages in one row, beside snippets."""
    _short.update(dict.fromkeys(labels, what))


def _kept_short() -> dict[type[Any], str]:
    models = dict.fromkeys([*get_snippet_models(), get_image_model()], "snippet")
    return models | {apps.get_model(label): what for label, what in _short.items()}


def _snippets() -> Iterator[Fault]:
    """Short texts in both columns: one empty beside the other, or the English one in both. Two queries a model."""
    for model, what in _kept_short().items():
        pairs = _paired_columns(model)
        if not pairs:
            continue
        uneven, alike = Q(), Q()
        for name in pairs:
            welsh, english = Q(**{f"{name}_cy": ""}), Q(**{f"{name}_en": ""})
            uneven |= (welsh & ~english) | (english & ~welsh)
            alike |= Q(**{f"{name}_en": F(f"{name}_cy")}) & ~welsh
        for row in model._base_manager.filter(uneven):
            empty = [
                name for name in pairs if bool(getattr(row, f"{name}_cy")) != bool(getattr(row, f"{name}_en"))
            ]
            yield Fault(what, 0, str(row), ", ".join(empty))
        for row in model._base_manager.filter(alike):
            for name in pairs:
                english, welsh = getattr(row, f"{name}_en"), getattr(row, f"{name}_cy")
                if english == welsh and reads_as_english(english):
                    yield Fault(what, 0, english[:80], name)


def _paired_columns(model: type[Any]) -> list[str]:
    names = {
        field.name for field in model._meta.get_fields() if isinstance(field, DatabaseCharField | TextField)
    }
    return sorted(
        name.removesuffix("_cy") for name in names if name.endswith("_cy") and f"{name[:-3]}_en" in names
    )


def _interface() -> Iterator[Fault]:
    """Menus, forms, errors and mails: every message of ours without its Welsh."""
    return (Fault("interface", 0, message) for message in interface.state().without_welsh)


# --- one figure, kept


@transaction.atomic
def count(*, now: datetime) -> tuple[ParityCount, list[Fault]]:
    """Count the whole site, bring the queue up to date, and keep what was found."""
    queue.recount()
    seen = survey()
    kept = ParityCount.objects.create(
        at=now, figures=_figures(seen), faults=[asdict(fault) for fault in seen.faults[:KEPT]]
    )
    ParityCount.objects.older_than(now - FORGOTTEN).delete()
    return kept, seen.faults


def _figures(seen: Survey) -> dict[str, Any]:
    live = dict(Page.objects.filter(depth__gt=1, live=True).order_by().values_list("pk", "translation_key"))
    pages = set(live.values())
    broken = {live[fault.page_id] for fault in seen.faults if fault.page_id in live}
    whole, messages = len(pages) - len(broken), interface.state()
    return {
        "pages": len(pages),
        "whole": whole,
        "percent": 100 * whole // len(pages) if pages else 0,
        "words": seen.welsh_words,
        "messages": messages.total,
        "messages_in_welsh": messages.total - len(messages.without_welsh),
        "messages_read": messages.read,
        "faults": dict(Counter(fault.what for fault in seen.faults)),
    }


def count_if_due(now: datetime) -> int:
    """For the clock: once a day."""
    newest = ParityCount.objects.newest()
    if newest is not None and newest.at > now - OLDEST:
        return 0
    count(now=now)
    return 1


@task
def count_again() -> None:
    """For staff who have just put something right."""
    count(now=timezone.now())
