"""The staff user. Members of the public have no account: see the confirmation links in core."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.choices import Language


class User(AbstractUser):
    """A member of staff. What they may do comes from the roles they hold, which are groups (see `accounts.roles`)."""

    language = models.CharField(
        _("language"),
        max_length=2,
        choices=Language.choices,
        default=Language.ENGLISH,
        help_text=_("The language of the staff pages and of mails to this person."),
    )

    class Meta(AbstractUser.Meta):
        constraints = [
            # A password reset finds one person by one address.
            models.UniqueConstraint(
                Lower("email"), condition=~Q(email=""), name="accounts_user_one_per_address"
            ),
            models.CheckConstraint(
                condition=Q(language__in=["en", "cy"]), name="accounts_user_language_is_ours"
            ),
        ]

    def has_role(self, role: str) -> bool:
        """Whether this person holds the role of that name (an administrator does not hold every role)."""
        return self.is_active and self.groups.filter(name=role).exists()
