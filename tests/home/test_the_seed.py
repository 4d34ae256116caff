"""The first content: complete, in pairs, and the same however often it is sown."""

from collections import Counter
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from wagtail.models import Page, Site

from bilingual.models import Pair
from home.seed import pages, run
from tests.grown import NOW

COUNTED = [
    *("wagtailcore.Page", "wagtailcore.Revision", "wagtailcore.Site", "wagtailcore.Locale"),
    *("core.Organisation", "core.Letter", "core.AuditRecord", "accounts.User", "places.Authority"),
    *(
        "pledges.Commitment",
        "pledges.CommitmentVersion",
        "pledges.PublicBody",
        "pledges.BodyPledge",
        "pledges.Signature",
    ),
    *("enquiries.Enquiry", "enquiries.Adviser", "bilingual.Pair", "wagtail_localize.StringTranslation"),
]


def quietly(line: str) -> None:
    """Nobody watches."""


def census() -> Counter[str]:
    return Counter({name: apps.get_model(name)._default_manager.count() for name in COUNTED})


def test_sowing_again_changes_nothing(site: None) -> None:
    before = census()
    changed = set(Page.objects.values_list("pk", "latest_revision_id", "last_published_at"))
    run.run(with_demo=True, say=quietly, now=NOW)
    assert census() == before
    assert set(Page.objects.values_list("pk", "latest_revision_id", "last_published_at")) == changed


def test_every_page_is_live_with_its_partner_and_nothing_is_out_of_date(site: None) -> None:
    for planned in pages.planned():
        pair = Page.objects.filter(translation_key=planned.translation_key)
        assert {page.locale.language_code for page in pair} == {"cy", "en"}
        assert all(page.live for page in pair)
    assert not Pair.objects.filter(stale_since__isnull=False).exists()


def test_a_sowing_that_was_cut_off_is_finished_by_the_next(site: None) -> None:
    stories = Page.objects.filter(slug="mrs-jones")
    easy = Page.objects.descendant_of(stories[0]) | Page.objects.descendant_of(stories[1])
    for page in easy:
        Page.objects.get(pk=page.pk).delete()
    assert pages.seed(quietly) >= 1
    assert Page.objects.live().filter(slug__contains="mrs-jones").count() == 4


def test_an_editor_s_change_survives_a_second_sowing(site: None) -> None:
    page = Page.objects.get(slug="contact").specific
    page.title = "Reach us"
    page.save_revision()
    pages.seed(quietly)
    assert Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object().title == "Reach us"


def test_the_welcome_page_of_the_library_is_gone_and_the_site_serves_ours(site: None) -> None:
    assert list(Page.objects.filter(depth=2).order_by("slug").values_list("slug", flat=True)) == ["cy", "en"]
    default = Site.objects.get()
    assert (default.hostname, default.is_default_site) == ("testserver", True)
    assert default.root_page.slug == "en"


def test_the_starter_s_question_is_quick(site: None) -> None:
    said = StringIO()
    call_command("seed", if_empty=True, stdout=said)
    assert said.getvalue().count("\n") == 1


@pytest.mark.parametrize("model", ["accounts.User", "pledges.Signature", "enquiries.Enquiry"])
def test_nobody_of_the_demonstration_has_a_real_address(site: None, model: str) -> None:
    addresses = apps.get_model(model)._default_manager.values_list("email", flat=True)
    assert addresses
    assert all(address.endswith("example.org") for address in addresses if address)
