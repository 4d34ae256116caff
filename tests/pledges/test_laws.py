"""What the database itself refuses."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from core.writing import Writing
from pledges import seeding
from pledges.actions import wording
from pledges.counts import Counts, change
from pledges.models import (
    BodyDomain,
    CommitmentSet,
    CommitmentVersion,
    FrozenWordsError,
    PublicBody,
    Signature,
    SignatureChoice,
    Tally,
)
from tests.pledges.conftest import invented_signer

pytestmark = pytest.mark.django_db


@pytest.fixture
def signature(compact: None) -> Signature:
    seeding.seed_demo(bodies=[], signers=[invented_signer()], now=timezone.now())
    return Signature.objects.get()


def refused(name: str, act: Any) -> None:
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        act()
    # SQLite names a unique index by its columns, PostgreSQL by its name.
    assert name in str(caught.value) or "UNIQUE constraint failed" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("signature_authority_fits_its_area", {"authority": None}),
        ("signature_authority_fits_its_area", {"area_kind": "outside"}),
        ("confirmed_signature_has_its_moment", {"confirmed_at": None}),
        ("held_signature_has_its_reason", {"status": "held"}),
        ("held_signature_has_its_reason", {"hold_reason": "honeypot"}),
        ("signature_words_have_a_state", {"statement": ""}),
        ("signature_words_have_a_state", {"statement_state": "none"}),
        ("only_a_group_has_a_group_name", {"group_name": "A group"}),
        ("signature_status_is_known", {"status": "lost"}),
        ("signature_kind_is_known", {"kind": "king"}),
    ],
)
def test_a_signature_that_contradicts_itself(
    signature: Signature, name: str, changes: dict[str, Any]
) -> None:
    refused(name, lambda: Signature.objects.update(**changes))


def test_one_live_signature_for_a_name_at_a_mailbox(signature: Signature) -> None:
    def sign_again() -> None:
        Signature.objects.create(
            set=signature.set, email_key=signature.email_key, name_key=signature.name_key, area_kind="unknown",
            language="en",
        )  # fmt: skip

    refused("one_live_signature_per_name_and_mailbox", sign_again)
    Signature.objects.update(status="withdrawn")
    sign_again()


def test_a_wording_is_chosen_once(signature: Signature) -> None:
    choice = signature.choices.all()[0]
    refused(
        "one_choice_of_each_wording_per_signature",
        lambda: SignatureChoice.objects.create(signature=signature, version=choice.version),
    )


def test_signed_words_are_frozen_and_a_new_version_takes_over(signature: Signature) -> None:
    version = signature.choices.all()[0].version
    version.text_en = "Something else"
    with pytest.raises(FrozenWordsError):
        version.save()
    with pytest.raises(ValidationError):
        version.clean()
    with pytest.raises(ProtectedError):
        version.delete()
    fresh = CommitmentVersion(
        commitment=version.commitment, title_cy="T", title_en="T", text_cy="Newydd", text_en="New"
    )
    wording.publish(by=None, version=fresh)
    assert fresh.number == 2
    version.refresh_from_db()
    assert not version.is_current
    assert version.text_en == "Text people 1"


def test_words_nobody_signed_may_still_change(signature: Signature) -> None:
    version = CommitmentVersion.objects.get(commitment__set__code="people", commitment__number=6)
    version.text_en = "Better"
    version.full_clean()
    version.save()


def test_a_set_closes_after_it_opens(compact: None) -> None:
    refused(
        "commitment_set_closes_after_it_opens",
        lambda: CommitmentSet.objects.update(closes_at=timezone.now() - timedelta(days=9)),
    )


def test_a_confirmed_domain_says_how_it_is_known(compact: None) -> None:
    body = PublicBody.objects.create(slug_en="a", slug_cy="a", name_en="A", name_cy="A", kind="national")
    domain = BodyDomain.objects.create(body=body, domain="@A.example.org")
    assert domain.domain == "a.example.org"
    refused(
        "confirmed_domain_says_how_it_is_known",
        lambda: BodyDomain.objects.update(confirmed_at=timezone.now()),
    )


def test_kept_counts_add_up_over_their_shares(db: None) -> None:
    for _turn in range(20):
        change(["people:people", "people-1:people"], 1)
    change(["people:people"], -3)
    assert Counts.read().people == 17
    assert Counts.read().chose("people-1", "people") == 20
    assert Tally.objects.count() <= 16


@pytest.mark.parametrize("size", [7, 12])
def test_a_row_written_with_others_holds_what_django_would_save(signature: Signature, size: int) -> None:
    """`core.writing` writes most values out itself: none may come back as another."""
    known = {
        "pk": None,
        "kind": "group",
        "status": "expired",
        "group_name": "A group",
        "group_size": size,
        "show_name": True,
        "unanswered": 3,
    }
    ours, theirs = (Signature.objects.get(), Signature.objects.get())
    for row in (ours, theirs):
        for name, value in known.items():
            setattr(row, name, value)
        row.public_id, row._state.adding = uuid.uuid4(), True
    with Writing.together() as writing:
        writing.add(ours)
    theirs.save()
    own = ("id", "public_id")
    kept = [
        {name: value for name, value in row.items() if name not in own}
        for row in Signature.objects.filter(pk__in=[ours.pk, theirs.pk]).values()
    ]
    assert len(kept) == 2
    assert kept[0] == kept[1]
