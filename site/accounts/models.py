"""The staff user. Members of the public have no account: see the confirmation links in core."""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.crypto import get_random_string, salted_hmac
from django.utils.translation import gettext_lazy as _

from accounts.choices import Language


def fresh_session_salt() -> str:
    """Changing it ends every session of its owner."""
    return get_random_string(22)


class UserQuerySet(models.QuerySet["User"]):
    def able_to_sign_in(self) -> "UserQuerySet":
        return self.filter(is_active=True)

    def numbered(self, key: int | None) -> "User | None":
        return self.filter(pk=key).first() if key is not None else None

    def holding(self, role: str) -> "UserQuerySet":
        """Everybody in that role whose account is not disabled."""
        return self.able_to_sign_in().filter(groups__name=role)

    def able_to_read(self, language: str) -> "UserQuerySet":
        """Everybody who understands words in that language; everybody reads English here."""
        return self.filter(reads_welsh=True) if language == "cy" else self

    def able_to_translate(self) -> "UserQuerySet":
        """Editors and translators, by name."""
        wanted = self.able_to_sign_in().filter(groups__name__in=["editor", "translator"])
        return wanted.distinct().order_by("first_name", "last_name", "username")

    def update(self, **changes: Any) -> int:
        """As `User.save`: accounts disabled in bulk (Wagtail's list does) lose their sessions for good."""
        if changes.get("is_active") is False:
            changes.setdefault("session_salt", fresh_session_salt())
        return super().update(**changes)


class StaffManager(UserManager["User"]):
    use_in_migrations = False

    def get_queryset(self) -> UserQuerySet:
        return UserQuerySet(self.model, using=self._db)

    def able_to_sign_in(self) -> UserQuerySet:
        return self.get_queryset().able_to_sign_in()

    def holding(self, role: str) -> UserQuerySet:
        return self.get_queryset().holding(role)

    def able_to_translate(self) -> UserQuerySet:
        return self.get_queryset().able_to_translate()


class User(AbstractUser):
    """A member of staff. What they may do comes from the roles they hold, which are groups (see `accounts.roles`)."""

    language = models.CharField(
        _("language"),
        max_length=2,
        choices=Language.choices,
        default=Language.ENGLISH,
        help_text=_("The language of the staff pages and of mails to this person."),
    )
    reads_welsh = models.BooleanField(
        _("reads Welsh"),
        default=False,
        help_text=_("Words that visitors write in Welsh are decided on only by somebody who reads Welsh."),
    )
    session_salt = models.CharField(max_length=22, default=fresh_session_salt, editable=False)

    objects: ClassVar[StaffManager] = StaffManager()

    class Meta(AbstractUser.Meta):
        permissions = [("reset_second_factor", "Can take away somebody's second factor")]
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

    def can_read(self, language: str) -> bool:
        return language != "cy" or self.reads_welsh

    def end_sessions(self) -> None:
        """Sign this person out everywhere, from the next request on. The caller saves."""
        self.session_salt = fresh_session_salt()

    def save(
        self,
        *args: Any,
        update_fields: Iterable[str] | None = None,
        **kwargs: Any,
    ) -> None:
        """A disabled account loses its sessions for good: they do not come back when it is enabled again."""
        if not self.is_active:
            self.end_sessions()
            if update_fields is not None:
                update_fields = {*update_fields, "session_salt"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def get_session_auth_hash(self) -> str:
        """What a session must still match: changed by a new password, by `end_sessions` and by the secret key."""
        return self._session_hash(None)

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        for secret in settings.SECRET_KEY_FALLBACKS:
            yield self._session_hash(secret)

    def _session_hash(self, secret: str | bytes | None) -> str:
        value = f"{self.password}\0{self.session_salt}"
        return salted_hmac("accounts.session", value, secret=secret, algorithm="sha256").hexdigest()
