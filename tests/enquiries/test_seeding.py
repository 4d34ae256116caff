"""The demonstration's advisers and enquiries."""

from typing import Any

import pytest

from core.post.models import Letter
from enquiries.models import Adviser, Enquiry, FigureSheet
from enquiries.seeding import seed_demo
from home.seed.content import demo
from tests.enquiries.conftest import NOON

pytestmark = pytest.mark.django_db


def test_seeding_twice_is_seeding_once_and_writes_to_nobody(geography: None, settings: Any) -> None:
    from accounts.demo import make_demo_people

    make_demo_people()
    for _ in range(2):
        seed_demo(advisers=demo.ADVISERS, enquiries=demo.ENQUIRIES, now=NOON)
    assert sorted(adviser.user.username for adviser in Adviser.objects.with_people()) == [
        "adviser-north", "adviser-south", "adviser-south-2",
    ]  # fmt: skip
    assert Enquiry.objects.kept().count() == len(demo.ENQUIRIES)
    assert Enquiry.objects.forgotten().count() == 90
    assert FigureSheet.objects.get().sheet["total"] == len(demo.ENQUIRIES) + 90
    assert not Enquiry.objects.without_adviser().exists()
    assert not Letter.objects.exists()
