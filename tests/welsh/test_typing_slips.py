"""One slip of the finger is recognised, two are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from welsh.slips import corrected, is_one_slip


@pytest.mark.parametrize(
    "typed",
    ["cymund", "cymmuned", "cymined", "cymnued", "ymuned", "cymune", "ycmuned", "cymunedd", "cymunde"],
)
def test_one_slip_is_recognised(typed: str) -> None:
    assert is_one_slip(typed, "cymuned")


@pytest.mark.parametrize("typed", ["cymuned", "cymnde", "mynedd", "", "cymunedau", "dycmuen"])
def test_none_or_two_are_not(typed: str) -> None:
    assert not is_one_slip(typed, "cymuned")


def test_corrections_keep_the_order_given_and_leave_short_words() -> None:
    assert corrected("cymnued", ["llofnod", "cymuned", "cymunedau"]) == ["cymuned"]
    assert corrected("dwt", ["dwr"]) == []


@given(st.text("abcdw", min_size=1, max_size=6), st.text("abcdw", min_size=1, max_size=6))
def test_a_slip_is_a_slip_both_ways(one: str, other: str) -> None:
    assert is_one_slip(one, other) == is_one_slip(other, one)
