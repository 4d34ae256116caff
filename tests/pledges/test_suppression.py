"""No small count can be worked out from the total, what is shown, and the rule itself."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from pledges.suppression import FEWEST_HIDDEN, LEAST_HIDDEN, THRESHOLD, published

WALES = st.dictionaries(
    st.text("ABCDEFGH", min_size=1, max_size=3), st.integers(0, 60), min_size=1, max_size=22
)


@given(WALES, st.integers(0, 50))
def test_nothing_under_five_is_shown_and_what_is_shown_is_true(
    counts: dict[str, int], elsewhere: int
) -> None:
    shown = published(counts, total=sum(counts.values()) + elsewhere)
    assert shown.keys() == counts.keys()
    for key, count in shown.items():
        assert count is None or (count == counts[key] and count >= THRESHOLD)


@given(WALES, st.integers(0, 50))
def test_a_hidden_count_never_follows_from_the_total(counts: dict[str, int], elsewhere: int) -> None:
    total = sum(counts.values()) + elsewhere
    shown = published(counts, total=total)
    hidden = [key for key, count in shown.items() if count is None]
    if not hidden:
        assert min(counts.values()) >= THRESHOLD
        return
    remainder = total - sum(count for count in shown.values() if count is not None)
    nothing_left_to_hide = len(hidden) == len(counts)
    assert nothing_left_to_hide or (len(hidden) >= FEWEST_HIDDEN and remainder >= LEAST_HIDDEN)


@given(WALES, st.integers(0, 50), st.integers(0, THRESHOLD - 1), st.randoms(use_true_random=False))
def test_each_hidden_count_might_be_any_small_number_for_all_the_rule_tells(
    counts: dict[str, int], elsewhere: int, small: int, random: object
) -> None:
    """Another Wales, in which that place has any number from 0 to 4, would have been published in the same way."""
    total = sum(counts.values()) + elsewhere
    shown = published(counts, total=total)
    remainder = total - sum(count for count in shown.values() if count is not None)
    for key, count in shown.items():
        if count is None and remainder >= LEAST_HIDDEN and list(shown.values()).count(None) >= FEWEST_HIDDEN:
            other = {one: number if number is not None else 0 for one, number in shown.items()} | {key: small}
            assert published(other, total=total) == shown


def test_every_wales_of_three_places_keeps_its_secret() -> None:
    """All of them are walked: those that look alike leave every hidden count each number from 0 to 4."""
    alike: dict[tuple[tuple[int | None, ...], int], list[tuple[int, ...]]] = {}
    for a, b, c, elsewhere in product(range(8), range(8), range(8), range(25)):
        shown = published({"a": a, "b": b, "c": c}, total=a + b + c + elsewhere)
        alike.setdefault((tuple(shown.values()), a + b + c + elsewhere), []).append((a, b, c))
    for (shown_values, total), could_be in alike.items():
        remainder = total - sum(count or 0 for count in shown_values)
        for place, count in enumerate(shown_values):
            if count is None and LEAST_HIDDEN <= remainder < 25:
                assert set(range(THRESHOLD)) <= {values[place] for values in could_be}


def test_the_only_small_count_takes_a_larger_one_with_it() -> None:
    assert published({"a": 4, "b": 9, "c": 20}, total=33) == {"a": None, "b": None, "c": 20}


def test_small_counts_that_hide_one_another_take_no_larger_one_with_them() -> None:
    assert published({"a": 4, "b": 4, "c": 3, "d": 20}, total=31) == {
        "a": None,
        "b": None,
        "c": None,
        "d": 20,
    }


def test_what_was_hidden_yesterday_is_hidden_before_what_was_shown() -> None:
    counts = {"a": 1, "b": 9, "c": 30}
    assert published(counts, total=40, hidden_before=frozenset({"a", "c"})) == {"a": None, "b": 9, "c": None}


def test_nothing_is_hidden_without_need() -> None:
    assert published({"a": 5, "b": 9}, total=14) == {"a": 5, "b": 9}
