"""The whole demonstration, grown once for this folder; see `tests/home/conftest.py`."""

import pytest

from tests.home.conftest import grown, site

__all__ = ["grown", "site"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All on one process: growing the site costs more than these tests."""
    for item in items:
        if "tests/hostile/" in str(item.path):
            item.add_marker(pytest.mark.xdist_group("hostile"))
