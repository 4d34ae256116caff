"""What a request accepts, and whether it has the page."""

import pytest

from core.page_cache.negotiation import best_coding, has_already


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("", "identity"),
        ("identity", "identity"),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP;q=1.0", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.0", "identity"),
        ("br;q=0.2, gzip;q=0.8", "gzip"),
        ("gzip;q=0.5, br;q=0.5", "br"),
        ("identity;q=1, gzip;q=0.3", "identity"),
        ("*", "br"),
        ("*;q=0", "identity"),
        ("br;q=0, *", "gzip"),
        ("br;q=nonsense, gzip;q=0.1", "gzip"),
        ("brotli", "identity"),
        (" , ,", "identity"),
    ],
)
def test_the_coding_is_the_one_wished_for(accepted: str, coding: str) -> None:
    assert best_coding(accepted) == coding


@pytest.mark.parametrize(
    ("held", "has"),
    [
        ('"a"', True),
        ('W/"a"', True),
        ('"b", "a"', True),
        ("*", True),
        ('"a-br"', False),
        ("a", False),
        ("", False),
    ],
)
def test_a_mark_is_compared_whole(held: str, has: bool) -> None:
    assert has_already(held, '"a"') is has
