"""A page that may be live in one language for now: for a reason, until a day, and on the record."""

from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from bilingual import pairs
from bilingual.gate import PairPublished
from bilingual.models import Exemption
from bilingual.pairs import Outcome
from core.audit import record

LONGEST = timedelta(days=90)


def may_be_exempt(page: Page) -> bool:
    """One side of a pair whose other side readers do not have."""
    partner = page.get_translations().first()
    is_paired = issubclass(page.specific_class or Page, PairPublished)
    return is_paired and page.depth > 2 and not (partner is not None and partner.live)


def check(*, reason: str, until: date, now: datetime) -> None:
    today = timezone.localdate(now)
    if not reason.strip():
        raise ValidationError({"reason": _("A reason is needed.")})
    if not today <= until <= today + LONGEST:
        raise ValidationError({"until": _("Give a day from today on, and within 90 days.")})


@transaction.atomic
def exempt(*, by: Any, page: Page, reason: str, until: date, now: datetime) -> Outcome:
    """Let this page be live without its partner until the day has passed; what is signed off of it goes out now."""
    check(reason=reason, until=until, now=now)
    if not may_be_exempt(page):
        raise ValidationError(_("The page in the other language is live already."))
    given = {"reason": reason.strip(), "until": until, "by": by, "at": now}
    Exemption.objects.update_or_create(page_id=page.pk, defaults=given)
    specific = page.specific
    record(
        by=by,
        verb="page.exempted",
        target=specific.page_ptr,
        detail={"reason": reason.strip(), "until": until.isoformat()},
    )
    newest = specific.get_latest_revision() or specific.save_revision(user=by)
    return pairs.sign_off(by=by, page=specific, revision=newest, now=now)


def exemption_at(address: str, language: str) -> Exemption | None:
    """The exemption of a live page that stands in the other language alone, by where it would stand in this one: below
    its section's page of this language, under its own name."""
    slug = address.rstrip("/").rpartition("/")[2]
    found = (
        Exemption.objects.filter(page__slug=slug, page__live=True)
        .exclude(page__locale__language_code=language)
        .select_related("page__locale")
    )
    return next((one for one in found if address_in(one.page, language) == address), None)


def address_in(page: Page, language: str) -> str:
    """Where a page that is exempt would stand in the other language; "" where its section does not stand there."""
    above = Page.objects.filter(path=page.path[: -page.steplen]).values("translation_key")
    section = Page.objects.filter(
        live=True, locale__language_code=language, translation_key__in=above
    ).first()
    return f"{section.url_path}{page.slug}/" if section is not None else ""
