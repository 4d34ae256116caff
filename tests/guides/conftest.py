"""The whole demonstration; see `tests/home/conftest.py`."""

from tests.home.conftest import grown, site

__all__ = ["grown", "site"]
