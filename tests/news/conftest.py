"""The whole demonstration, grown once for this folder; see `tests/home/conftest.py`."""

from tests.home.conftest import addresses, grown, site

__all__ = ["addresses", "grown", "site"]
