"""What holds for the whole suite."""

import pytest
from hypothesis import settings

# How long an example takes says more about the machine than about the code; benches measure speed.
settings.register_profile("canol", deadline=None)
settings.load_profile("canol")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that empty every table come last, whatever the shuffle: what migrations wrote is gone after them."""
    items.sort(key=_empties_tables)


def _empties_tables(item: pytest.Item) -> bool:
    mark = item.get_closest_marker("django_db")
    return bool(mark and mark.kwargs.get("transaction")) or "transactional_db" in getattr(item, "fixturenames", ())
