"""Lists that go on: which page is asked for, without counting how many there are."""

LAST_PAGE = 500


def page_number(given: str, *, last: int = LAST_PAGE) -> int:
    """The number in `?page=`, within bounds; anything else is the first page."""
    return min(max(int(given), 1), last) if given.isascii() and given.isdecimal() and len(given) < 4 else 1
