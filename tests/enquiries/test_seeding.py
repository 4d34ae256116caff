"""The demonstration's advisers and enquiries."""

from typing import Any

import pytest

from core.post.models import Letter
from enquiries.models import Adviser, Enquiry, FigureSheet, InboundMail, Message, Partner, Tag, Task
from enquiries.post.seeding import seed_demo as seed_post
from enquiries.seeding import seed_demo
from home.seed.content import askers, demo
from tests.enquiries.conftest import NOON

pytestmark = pytest.mark.django_db


def test_seeding_twice_is_seeding_once_and_writes_to_nobody(geography: None, settings: Any) -> None:
    from accounts.demo import make_demo_people

    make_demo_people()
    asked = (*demo.ENQUIRIES, *askers.ENQUIRIES)
    for _ in range(2):
        seed_demo(
            advisers=demo.ADVISERS, enquiries=asked, tags=askers.TAGS, partners=askers.PARTNERS, now=NOON
        )
        seed_post(mails=askers.MAILS, now=NOON)
    assert sorted(adviser.user.username for adviser in Adviser.objects.with_people()) == [
        "adviser-north", "adviser-south", "adviser-south-2",
    ]  # fmt: skip
    assert Enquiry.objects.kept().count() == len(asked)
    assert Enquiry.objects.forgotten().count() == 90
    assert FigureSheet.objects.get().sheet["total"] == len(asked) + 90
    assert not Enquiry.objects.without_adviser().exists()
    assert (Tag.objects.count(), Partner.objects.count()) == (len(askers.TAGS), len(askers.PARTNERS))
    assert Message.objects.count() == sum(len(one.said) for one in asked)
    assert Task.objects.count() == sum(bool(one.task) for one in asked)
    assert not Letter.objects.exists()


def test_the_demonstration_shows_mail_of_every_sort(geography: None, settings: Any) -> None:
    from accounts.demo import make_demo_people

    make_demo_people()
    seed_demo(advisers=demo.ADVISERS, enquiries=demo.ENQUIRIES, now=NOON)
    seed_post(mails=askers.MAILS, now=NOON)
    assert InboundMail.objects.count() == len(askers.MAILS)
    assert sorted(InboundMail.objects.waiting().values_list("kind", flat=True)) == [
        "broken", "unknown", "unknown",
    ]  # fmt: skip
    assert InboundMail.objects.set_aside().count() == 1
    suggested = InboundMail.objects.get(suggested__isnull=False).suggested
    assert suggested is not None
    assert suggested.name == "Beca Enghraifft"
