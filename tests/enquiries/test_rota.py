"""The rota of a day: who has how much in hand, counted no further than it matters."""

from datetime import timedelta

import pytest

from core.prepared import Prepared
from enquiries import rota
from enquiries.models import Adviser, Enquiry
from tests.enquiries.conftest import NOON, MakeEnquiry

Team = dict[str, Adviser]


def loads() -> dict[int, tuple[int, int]]:
    return {one.id: (one.open_cases, one.taken_today) for one in rota.rota_of(NOON.date())}


def test_each_has_their_open_cases_and_those_of_today(team: Team, make_enquiry: MakeEnquiry) -> None:
    cases = [make_enquiry(number) for number in range(4)]
    nia, sam = team["nia"], team["sam"]
    Enquiry.objects.filter(pk__in=[one.pk for one in cases[:3]]).update(adviser=nia)
    Enquiry.objects.filter(pk=cases[3].pk).update(adviser=sam)
    Enquiry.objects.filter(pk=cases[0].pk).update(received_at=NOON - timedelta(days=1))
    Enquiry.objects.filter(pk=cases[1].pk).update(status="closed", closed_at=NOON, outcome="helped")
    assert loads()[nia.pk] == (2, 2)
    assert loads()[sam.pk] == (1, 1)


def test_a_load_that_nobody_can_have_is_counted_no_further(
    team: Team, make_enquiry: MakeEnquiry, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        make_enquiry(number)
    Enquiry.objects.update(adviser=team["nia"])
    assert loads()[team["nia"].pk] == (4, 4)
    monkeypatch.setattr(rota, "MANY_OPEN", 3)
    monkeypatch.setattr(rota, "_with_loads", Prepared(rota._with_loads._make))
    assert loads()[team["nia"].pk] == (3, 3)
    told = {one.adviser.pk: one.in_words for one in rota.loads_on(NOON.date())}
    assert told[team["nia"].pk] == {"open": "3+", "waiting": "0", "late": "0", "today": "3+"}
    assert told[team["sam"].pk] == {"open": "0", "waiting": "0", "late": "0", "today": "0"}
