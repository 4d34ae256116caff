"""The advisers and their places, as the enquiries room's own tests have them."""

from tests.enquiries.conftest import geography, make_adviser, make_staff, team

__all__ = ["geography", "make_adviser", "make_staff", "team"]
