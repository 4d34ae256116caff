"""`manage.py seed --scale N`: large, plainly made up, exact, and able to go on where it was cut off."""

import re
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from wagtail.models import Page

from bilingual.models import PairLive
from enquiries.models import Enquiry
from home.seed import crowd
from pledges import crowd as signers
from pledges.choices import SignatureStatus, SignerKind
from pledges.counts import Counts
from pledges.models import BodyPledge, PublicBody, Signature, SignatureChoice
from pledges.models.signatures import SignatureQuerySet
from stories.models import StoryPage

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
SCALE = 0.006
"""Six thousand signatures (two batches), sixty pages, six hundred enquiries, twelve bodies."""


class CutOff(Exception):
    """The plug is pulled."""


def quiet(line: str) -> None:
    """Nobody listens."""


def test_names_are_of_letters_and_no_two_alike() -> None:
    names = [signers.invented_name(number) for number in range(20_000)]
    assert len(set(names)) == len(names)
    assert all(name.replace(" ", "").isalpha() for name in names)


def test_what_is_counted_is_what_is_there(site: None, client: Client) -> None:
    before, bodies = Counts.read(), BodyPledge.objects.shown().count()
    crowd.grow(scale=SCALE, say=quiet, now=NOW)
    confirmed = Signature.objects.filter(status=SignatureStatus.CONFIRMED)
    counts = Counts.read()
    assert counts.people == confirmed.exclude(kind=SignerKind.GROUP).count() > before.people + 5000
    assert counts.groups == confirmed.filter(kind=SignerKind.GROUP).count() > before.groups + 100
    assert counts.public_bodies == bodies + 6
    for number in range(1, 7):
        chosen = SignatureChoice.objects.filter(
            signature__in=confirmed,
            version__commitment__number=number,
            version__commitment__set__code="people",
        ).count()
        code = f"people-{number}"
        assert counts.chose(code, "people") + counts.chose(code, "groups") == chosen
    assert client.get("/data/pledges.json").json()["totals"]["people"] == counts.people
    assert Enquiry.objects.searched("Example Asker").count() == 600
    assert PublicBody.objects.filter(slug_en__startswith="crowd-").count() == 12

    again = (
        Signature.objects.count(),
        Page.objects.count(),
        Enquiry.objects.count(),
        PublicBody.objects.count(),
    )
    crowd.grow(scale=SCALE, say=quiet, now=NOW)
    assert again == (
        Signature.objects.count(), Page.objects.count(), Enquiry.objects.count(), PublicBody.objects.count()
    )  # fmt: skip
    assert Counts.read() == counts


def _made_up() -> SignatureQuerySet:
    """Addresses are sealed, so no query can ask how they begin."""
    keys = [row.pk for row in Signature.objects.all() if row.email.startswith("crowd-")]
    return Signature.objects.filter(pk__in=keys)


def test_a_run_that_was_cut_off_goes_on_after_its_last_whole_batch(
    site: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signers, "BATCH", 100)
    said: list[str] = []

    def cut_off(line: str) -> None:
        said.append(line)
        if len(said) == 2:
            raise CutOff

    before = Counts.read()
    with pytest.raises(CutOff):
        signers.sign(how_many=1000, now=NOW, say=cut_off)
    assert _made_up().count() == 200
    signers.sign(how_many=1000, now=NOW, say=quiet)
    made = _made_up()
    assert made.count() == 1000
    counts = Counts.read()
    grown = counts.people_and_groups - before.people_and_groups
    assert grown == made.filter(status=SignatureStatus.CONFIRMED).count()


def test_its_pages_are_live_in_pairs_and_can_be_read_found_and_listed(site: None, client: Client) -> None:
    crowd.tell_stories(how_many=30, now=NOW, say=quiet)
    connection.check_constraints([PairLive._meta.db_table])
    assert PairLive.objects.filter(page__slug__startswith="made-up-story-").count() == 30
    assert not Page.find_problems()[0], "a broken tree"
    for own, other in (
        ("/en/stories/made-up-story-7/", "/cy/straeon/stori-wneud-7/"),
        ("/cy/straeon/stori-wneud-29/", "/en/stories/made-up-story-29/"),
    ):
        page = client.get(own)
        assert page.status_code == 200
        assert other in page.text
    assert "made-up-story" in client.get("/en/search/?q=made+up+story").text
    first = client.get("/cy/straeon/").text
    after = re.search(r'href="(/cy/straeon/\?after=[0-9a-f-]+)"', first)
    assert after is not None
    assert "Rhagor o straeon" in first
    assert (
        client.get(after[1]).text.count("<article")
        == StoryPage.objects.filter(locale__language_code="cy").count() - 24
    )
    assert "Nid oes rhagor i’w ddangos." in client.get(f"/cy/straeon/?after=1-{UUID(int=0).hex}").text


@pytest.mark.django_db
@pytest.mark.parametrize("scale", ["0", "-1", "11", "nan"])
def test_a_scale_beyond_reason_is_refused(scale: str) -> None:
    with pytest.raises(CommandError, match="above 0"):
        call_command("seed", "--scale", scale)


@pytest.mark.django_db
def test_a_real_site_is_never_filled_with_invented_people(settings: Any) -> None:
    settings.CANOL_DEMO = False
    with pytest.raises(CommandError, match="invents people"):
        call_command("seed", "--scale", "0.01")
