"""Which counts may stand beside a public total so that nobody can work out a small one: a pure rule.

A count under `THRESHOLD` is hidden. So that it does not follow from the total by subtraction, others are hidden with
it, the smallest first, until at least `FEWEST_HIDDEN` are and what all the hidden ones hold together is at least
`LEAST_HIDDEN`. Signers who live nowhere on the map are in the total and never published; they hide there too.

Nothing says which of the hidden counts are small. Whoever knows the total, everything shown and this very rule still
finds every number from 0 to 4 possible for each hidden count: all of them might be small, and the rest of the remainder
might live elsewhere. (Where so few have signed at all that the total itself is small, the total alone says so.)
"""

from collections.abc import Mapping
from typing import TypeVar

THRESHOLD = 5
FEWEST_HIDDEN = 2
LEAST_HIDDEN = 10

Key = TypeVar("Key", bound=str)


def published(
    counts: Mapping[Key, int], *, total: int, hidden_before: frozenset[Key] = frozenset()
) -> dict[Key, int | None]:
    """Each count, or None where it is hidden. `total` is of all signers, those outside `counts` too.

    Where another must be hidden, one that was hidden the day before goes first: what was shown yesterday would give
    today's away.
    """
    hidden = {key for key, count in counts.items() if count < THRESHOLD}
    by_turn = sorted(counts, key=lambda key: (key not in hidden_before, counts[key], key))
    for key in by_turn:
        if not hidden or _is_safe(counts, hidden, total):
            break
        hidden.add(key)
    return {key: None if key in hidden else count for key, count in counts.items()}


def _is_safe(counts: Mapping[Key, int], hidden: set[Key], total: int) -> bool:
    remainder = total - sum(count for key, count in counts.items() if key not in hidden)
    return len(hidden) >= FEWEST_HIDDEN and remainder >= LEAST_HIDDEN
