"""The whole demonstration; see `tests/home/conftest.py`."""

from tests.home.conftest import addresses, grown, site

__all__ = ["addresses", "grown", "site"]
