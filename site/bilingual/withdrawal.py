"""Withdrawing a page for a reason: gone from everywhere at once, and its address says so (410). And back again.

What is taken along is everything live below the page (an Easy Read version, the parts of a guide), in both languages,
in one transaction. Search, feeds, lists and the sitemap show what is live; kept pages are forgotten with the commit.
"""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision

from bilingual import queue
from bilingual.gate import PairPublished, permit
from bilingual.models import Ready
from bilingual.pairs import pair_of
from bilingual.withdrawn import Ground, Withdrawal, WithdrawnPage
from core.audit import record

FRONT_DEPTH = 3
"""Down to here stand the home pages and the fronts of sections."""


def may_be_withdrawn(page: Page) -> bool:
    """Anything that was ever shown, save home pages and the fronts of sections, whose addresses are promised."""
    kind = page.specific_class
    if not issubclass(kind, PairPublished) or page.first_published_at is None:
        return False  # the root of the tree is none of ours, and does not know what may stand below it
    return page.depth > FRONT_DEPTH or not kind.subpage_types


def what_goes(page: Page) -> list[Page]:
    """The page, its partner, and what is live below either, with their partners; parents come first."""
    sides = list(Page.objects.filter(translation_key=page.translation_key))
    below = {one.translation_key for side in sides for one in side.get_descendants().live()}
    along = list(Page.objects.filter(translation_key__in=below))
    return sorted([*sides, *along], key=lambda one: (one.depth, one.path))


@transaction.atomic
def withdraw(
    *,
    by: Any,
    page: Page,
    ground: Ground,
    words_en: str = "",
    words_cy: str = "",
    now: datetime | None = None,
) -> Withdrawal:
    """Take a page off everywhere, in both languages. `by` is None where its storyteller did it.

    Own words are given in both languages or in neither; `Ground.OTHER` needs them. Doing it twice changes nothing.
    """
    before = Withdrawal.objects.of(page.translation_key)
    if before is not None:
        return before
    if not may_be_withdrawn(page):
        raise ValidationError(_("This page cannot be withdrawn."))
    words = {"words_en": words_en.strip(), "words_cy": words_cy.strip()}
    if bool(words["words_en"]) != bool(words["words_cy"]):
        raise ValidationError(_("Give the reason in both languages."))
    if ground == Ground.OTHER and not words["words_en"]:
        raise ValidationError(_("Give the reason in both languages."))
    withdrawal = Withdrawal.objects.create(
        translation_key=page.translation_key,
        ground=ground,
        by=by if getattr(by, "is_authenticated", False) else None,
        at=now or timezone.now(),
        **words,
    )
    pages = [one.specific for one in what_goes(page)]
    for one in pages:
        _note(withdrawal, one)
    for one in pages:
        _take_off(one, by=withdrawal.by)
    queue.recount({one.translation_key for one in pages})
    detail = {"ground": ground.value, "pages": [one.pk for one in pages], "reason": words["words_en"]}
    record(by=by, verb="page.withdrawn", target=_source(page), detail=detail)
    return withdrawal


def _note(withdrawal: Withdrawal, page: Page) -> None:
    address = page.get_url() or None
    WithdrawnPage.objects.filter(address=address).exclude(address=None).delete()
    WithdrawnPage.objects.create(
        withdrawal=withdrawal,
        page_id=page.pk,
        translation_key=page.translation_key,
        language=page.locale.language_code,
        address=address,
        revision=_shown(page) if page.live else None,
    )


def _shown(page: Page) -> Revision:
    """The revision that is live; one is made of the live words where a page was planted without."""
    return page.live_revision or page.save_revision(log_action=False)


def _take_off(page: Page, *, by: Any) -> None:
    """What was signed off, or waits for its hour, is called off too."""
    Ready.objects.filter(page_id=page.pk).delete()
    with permit(page.translation_key):
        UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)


@transaction.atomic
def put_back(*, by: Any, withdrawal: Withdrawal) -> None:
    """Show again what was shown before, in both languages, and forget the notice."""
    rows = list(withdrawal.pages.select_related("page", "revision").order_by("pk"))
    pages = [row.page for row in rows if row.page is not None]
    if not pages:
        raise ValidationError(_("The page was deleted and cannot be put back."))
    above = [one.pk for page in pages for one in page.get_ancestors()]
    if WithdrawnPage.objects.filter(page__in=above).exclude(withdrawal=withdrawal).exists():
        raise ValidationError(_("The page above it is withdrawn too. Put that back first."))
    ground, key = withdrawal.ground, withdrawal.translation_key
    withdrawal.delete()
    for row in rows:
        if row.page is not None and row.revision is not None:
            with permit(row.translation_key):
                row.page.specific.publish(row.revision, user=by, skip_permission_checks=True)
    queue.recount({row.translation_key for row in rows})
    target = next((page for page in pages if page.translation_key == key), pages[0])
    record(by=by, verb="page.put_back", target=_source(target), detail={"ground": ground})


def _source(page: Page) -> Page:
    """The side that the records of both speak of."""
    return pair_of(page.specific).source


def notice_at(address: str) -> WithdrawnPage | None:
    """What stood at this address, where it was withdrawn. One query."""
    return WithdrawnPage.objects.at(address)


def addresses_of(notice: WithdrawnPage) -> dict[str, str]:
    """The same notice in each language, by language."""
    rows = WithdrawnPage.objects.filter(
        withdrawal=notice.withdrawal_id, translation_key=notice.translation_key
    )
    return {row.language: row.address for row in rows if row.address}
