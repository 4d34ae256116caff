"""A page and its partner in the other language."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from wagtail.models import Page


@transaction.atomic
def adopt(*, by: AbstractBaseUser | None, english: Page, welsh: Page) -> None:
    """Record a finished pair (same translation key, same block ids) as translated, and publish both."""
    for page in (english, welsh):
        page.save_revision(user=by).publish(user=by)
