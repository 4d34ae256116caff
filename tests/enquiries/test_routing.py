"""Who gets an enquiry. Some thousands of rotas in the suite; `ROTA_STATES=100000` draws as many as are wished."""

import csv
import os
import random
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from enquiries.choices import Asker, ReplyLanguage, Topic
from enquiries.reasons import in_one_line
from enquiries.routing import MANY_OPEN, Decision, OnRota, Question, decide, stands_in_for

TODAY = date(2026, 11, 25)  # a Wednesday
UNTIL = date(2026, 12, 3)
NIA = OnRota(1, "north", speaks_welsh=True)
NED = OnRota(2, "north", speaks_welsh=False)
SAM = OnRota(3, "south", speaks_welsh=False)
SIAN = OnRota(4, "south", speaks_welsh=True)
TEAM = [NIA, NED, SAM, SIAN]
STATES = int(os.environ.get("ROTA_STATES", "3000"))
NAMES = {1: "Nia", 2: "Ned", 3: "Sam", 4: "Siân"}


def authorities() -> list[tuple[str, str]]:
    with (Path(settings.ROOT) / "places/data/principal_areas.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    return [(row["gss"], row["adviser_region"]) for row in rows]


def question(
    language: str = "cy", region: str | None = "north", topic: str = "start", **more: str
) -> Question:
    area = "authority" if region else "outside"
    gss = {"north": "W06000002", "south": "W06000015"}[region] if region else None
    return Question(area, region, gss, topic, language, more.get("asker", "citizen"))  # type: ignore[arg-type]  # plain words of the tests


def codes(decision: Decision) -> list[str]:
    return [reason.code for reason in decision.reasons]


@pytest.mark.parametrize(
    ("language", "region", "expected"),
    [
        ("cy", "north", 1),
        ("cy", "south", 4),
        ("en", "north", 1),
        ("en", "south", 3),
        ("either", "north", 1),
        ("cy", None, 1),
    ],
)
def test_the_region_and_the_language_decide(language: str, region: str | None, expected: int) -> None:
    assert decide(question(language, region), TEAM, TODAY).adviser_id == expected


def test_every_authority_topic_and_language_has_exactly_one_outcome() -> None:
    combinations = list(product(authorities(), Topic.values, ReplyLanguage.values))
    assert len(combinations) == 22 * 7 * 3
    for (gss, region), topic, language in combinations:
        asked = Question("authority", region, gss, topic, language, "citizen")  # type: ignore[arg-type]  # values of the choices
        decision = decide(asked, TEAM, TODAY)
        taker = next(one for one in TEAM if one.id == decision.adviser_id)
        assert taker.region == region
        assert taker.speaks_welsh or language != "cy"
        assert codes(decision)[:3] == ["area", "topic", "language"]
        assert not decision.needs_translation


def test_a_welsh_enquiry_goes_to_a_welsh_speaker_of_the_other_region_before_it_is_translated() -> None:
    decision = decide(question("cy", "north"), [NED, SIAN], TODAY)
    assert decision.adviser_id == 4
    assert "no_welsh_in_region" in codes(decision)
    assert not decision.needs_translation


def test_without_any_welsh_speaker_the_region_takes_it_for_translation() -> None:
    decision = decide(question("cy", "north"), [NED, SAM], TODAY)
    assert decision.adviser_id == 2
    assert decision.needs_translation
    assert "translation" in codes(decision)


def test_either_language_sets_no_condition() -> None:
    busy = OnRota(1, "north", speaks_welsh=True, open_cases=9)
    assert decide(question("either", "north"), [busy, NED], TODAY).adviser_id == 2


def test_somebody_away_is_replaced_by_their_cover() -> None:
    away = OnRota(1, "north", speaks_welsh=True, away_until=UNTIL, cover=5)
    stand_in = OnRota(5, "south", speaks_welsh=True)
    decision = decide(question("cy", "north"), [away, stand_in], TODAY)
    assert decision.adviser_id == 5
    line = in_one_line([reason.as_data() for reason in decision.reasons], {1: "A", 5: "B"}, "en")
    assert line.startswith("Gwynedd → the north; Starting a co-operative; asked in Welsh; ")
    assert "A is away until 3 December 2026 → B" in line
    welsh = in_one_line([reason.as_data() for reason in decision.reasons], {1: "A", 5: "B"}, "cy")
    assert welsh.startswith("Gwynedd → y gogledd; Dechrau menter gydweithredol; gofynnwyd yn Gymraeg; ")
    assert "mae A i ffwrdd tan 3 Rhagfyr 2026 → B" in welsh


def test_cover_that_comes_back_on_itself_leads_to_the_next() -> None:
    one = OnRota(1, "north", speaks_welsh=True, away_until=UNTIL, cover=2)
    two = OnRota(2, "north", speaks_welsh=True, away_until=UNTIL, cover=1)
    assert decide(question("cy", "north"), [one, two, SIAN], TODAY).adviser_id == 4
    assert stands_in_for(one, {1: one, 2: two}) is None


def test_a_cover_without_welsh_does_not_take_a_welsh_enquiry_while_a_speaker_is_free() -> None:
    away = OnRota(1, "north", speaks_welsh=True, away_until=UNTIL, cover=2)
    assert decide(question("cy", "north"), [away, NED, SIAN], TODAY).adviser_id == 4


def test_nowhere_falls_to_nobody() -> None:
    decision = decide(question("cy", "north"), [], TODAY)
    assert decision.is_for_lead
    assert codes(decision)[-1] == "to_lead"


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (
            OnRota(9, "north", False, topics=frozenset({"start"}), open_cases=8),
            OnRota(1, "north", False, topics=frozenset({"bid"})),
        ),
        (OnRota(9, "north", False, open_cases=8), OnRota(1, "north", False, taken_today=5)),
        (OnRota(9, "north", False, open_cases=8), OnRota(1, "north", False, works_on=frozenset({0}))),
        (OnRota(9, "north", False, open_cases=1), OnRota(1, "north", False, open_cases=2)),
        (
            OnRota(9, "north", False, open_cases=MANY_OPEN, taken_today=1),
            OnRota(1, "north", False, open_cases=MANY_OPEN, taken_today=2),
        ),
        (
            OnRota(9, "north", False, askers=frozenset({"citizen"})),
            OnRota(1, "north", False, askers=frozenset({"provider"})),
        ),
    ],
    ids=["topic", "room today", "at work today", "load", "new ones where all have many", "kind of asker"],
)
def test_in_a_region_the_fitter_takes_it(better: OnRota, worse: OnRota) -> None:
    assert decide(question("en", "north"), [worse, better], TODAY).adviser_id == 9


def test_where_all_have_very_many_the_reason_says_who_had_fewest_today() -> None:
    two = [OnRota(number, "north", True, open_cases=MANY_OPEN, taken_today=number) for number in (2, 1)]
    reasons = [reason.as_data() for reason in decide(question("cy", "north"), two, TODAY).reasons]
    assert "fewest new ones today, 1: A" in in_one_line(reasons, {1: "A", 2: "B"}, "en")
    assert "lleiaf o rai newydd heddiw, 1: A" in in_one_line(reasons, {1: "A", 2: "B"}, "cy")


advisers = st.builds(
    OnRota,
    id=st.just(0),
    region=st.sampled_from(["north", "south"]),
    speaks_welsh=st.booleans(),
    topics=st.frozensets(st.sampled_from(Topic.values), max_size=3),
    askers=st.frozensets(st.sampled_from(Asker.values), max_size=2),
    open_cases=st.integers(0, 30) | st.just(MANY_OPEN),
    taken_today=st.integers(0, 6),
    works_on=st.frozensets(st.integers(0, 4)),
    away_until=st.none() | st.integers(0, 30).map(lambda days: TODAY + timedelta(days=days)),
    cover=st.none() | st.integers(1, 6),
)
rotas = st.lists(advisers, max_size=6).map(
    lambda rota: [OnRota(**{**vars(one), "id": number}) for number, one in enumerate(rota, start=1)]
)
questions = st.builds(
    question,
    language=st.sampled_from(ReplyLanguage.values),
    region=st.sampled_from(["north", "south", None]),
    topic=st.sampled_from(Topic.values),
    asker=st.sampled_from(Asker.values),
)


@effort(max_examples=400, deadline=None)
@given(questions, rotas)
def test_whatever_the_rota_there_is_one_outcome_with_its_reasons(asked: Question, rota: list[OnRota]) -> None:
    decision = decide(asked, rota, TODAY)
    assert decide(asked, rota, TODAY) == decision
    assert len(decision.reasons) >= 4
    there = [one for one in rota if one.is_there]
    assert decision.is_for_lead == (not there)
    for language in ("cy", "en"):
        assert in_one_line([reason.as_data() for reason in decision.reasons], NAMES, language)
    if decision.adviser_id is not None:
        taker = next(one for one in there if one.id == decision.adviser_id)
        free_speaker = any(one.speaks_welsh for one in there)
        assert decision.needs_translation == (asked.language == "cy" and not free_speaker)
        assert taker.speaks_welsh or asked.language != "cy" or decision.needs_translation


def draw(lot: random.Random) -> list[OnRota]:
    """A team of up to eight on some day: leave and cover in any pattern, circles of cover and lone ones too."""
    size = lot.randint(0, 8)
    return [
        OnRota(
            number,
            lot.choice(["north", "south"]),
            speaks_welsh=lot.random() < 0.4,
            topics=frozenset(lot.sample(Topic.values, lot.choice([0, 0, 1, 3]))),
            askers=frozenset(lot.sample(Asker.values, lot.choice([0, 0, 0, 2]))),
            open_cases=lot.choice([0, lot.randint(0, 30), MANY_OPEN]),
            taken_today=lot.randint(0, 6),
            works_on=frozenset(lot.sample(range(5), lot.choice([0, 1, 3, 5, 5]))),
            away_until=TODAY + timedelta(days=lot.randint(0, 30)) if lot.random() < 0.5 else None,
            cover=lot.choice([None, *range(1, size + 1)]),
        )
        for number in range(1, size + 1)
    ]


def test_every_authority_topic_and_language_has_one_outcome_whatever_the_leave() -> None:
    """Rota after rota, the combinations in turn: each of them meets hundreds of patterns of leave in a long run."""
    lot = random.Random(20261127)
    combinations = list(product(authorities(), Topic.values, ReplyLanguage.values))
    for number in range(STATES):
        (gss, region), topic, language = combinations[number % len(combinations)]
        asked = Question("authority", region, gss, topic, language, lot.choice(Asker.values))  # type: ignore[arg-type]  # values of the choices
        rota = draw(lot)
        decision = decide(asked, rota, TODAY)
        there = {one.id: one for one in rota if one.is_there}
        told = [reason.code for reason in decision.reasons]
        assert told[:3] == ["area", "topic", "language"]
        assert (decision.adviser_id in there) if there else decision.is_for_lead
        assert ("to_lead" in told) == (not there)
        met = [reason.values["adviser"] for reason in decision.reasons if reason.code == "away"]
        assert len(met) == len(set(met)) < len(rota) + 1  # a chain of cover meets nobody twice
        if decision.adviser_id is not None and language == "cy":
            assert there[decision.adviser_id].speaks_welsh != decision.needs_translation
            assert decision.needs_translation == (not any(one.speaks_welsh for one in there.values()))
        if number % 100 == 0:
            names = {one.id: f"Adviser {one.id}" for one in rota}
            for words in ("cy", "en"):
                assert in_one_line([reason.as_data() for reason in decision.reasons], names, words)
    print(f"{STATES} rotas, {len(combinations)} combinations")
