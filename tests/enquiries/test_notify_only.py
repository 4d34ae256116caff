"""The clock in its quiet way: staff hear of every day, askers are promised none and told of none."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from core.post.models import Letter
from enquiries import duties
from enquiries.models import Adviser, Enquiry, FollowUp
from tests.enquiries.conftest import NOON

pytestmark = pytest.mark.django_db
Make = Callable[..., Enquiry]


@pytest.fixture(autouse=True)
def quiet(settings: Any) -> None:
    settings.ENQUIRY_NOTIFY_ONLY = True


def test_the_acknowledgement_promises_no_day(
    team: dict[str, Adviser], make_enquiry: Make, post_office: Callable[[], Any]
) -> None:
    make_enquiry()
    letter = next(one for one in post_office() if one.to == ["beca0@example.org"])
    assert "30 Tachwedd" not in letter.body + str(letter.alternatives[0][0])
    assert "erbyn diwedd y diwrnod" not in letter.body


@time_machine.travel(NOON + timedelta(days=9))
def test_the_askers_page_tells_of_no_lateness(team: dict[str, Adviser], make_enquiry: Make) -> None:
    case = make_enquiry()
    page = Client().get(f"/cy/gofyn/dilyn/{FollowUp.objects.get(enquiry=case).token}/")
    assert page.status_code == 200
    assert not page.context["is_late"]
    assert page.context["due_on"] is None


def test_adviser_and_lead_are_told_as_ever(team: dict[str, Adviser], make_enquiry: Make) -> None:
    make_enquiry()
    duties.escalate_overdue(NOON + timedelta(days=9))
    duties.nudge_long_overdue(NOON + timedelta(days=9))
    kinds = set(Letter.objects.values_list("kind", flat=True))
    assert {"enquiries.overdue", "enquiries.long_overdue"} <= kinds
