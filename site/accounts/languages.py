"""`User.language` is the one source; Wagtail's own preference follows it, and a choice made there comes back to it."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.users.models import UserProfile

from accounts.choices import Language
from accounts.models import User


def tell_profile(sender: type[User], instance: User, raw: bool = False, **kwargs: Any) -> None:
    changed = kwargs.get("update_fields")
    if raw or (changed is not None and "language" not in changed):
        return
    UserProfile.objects.update_or_create(user=instance, defaults={"preferred_language": instance.language})


def hear_profile(
    sender: type[UserProfile], instance: UserProfile, created: bool, raw: bool = False, **kw: Any
) -> None:
    """Wagtail's blank choice means "the server's language"; a profile just made has chosen nothing yet."""
    if raw:
        return
    wish = (
        instance.user.language if created and not instance.preferred_language else instance.preferred_language
    )
    wish = wish if wish in Language.values else settings.LANGUAGE_CODE
    if wish != instance.preferred_language:
        UserProfile.objects.filter(pk=instance.pk).update(preferred_language=wish)
        instance.preferred_language = wish
    if wish != instance.user.language:
        User.objects.filter(pk=instance.user_id).update(language=wish)
        instance.user.language = wish


def language_of(request: HttpRequest) -> str:
    """For a staff page: what its address asks for (`?lang=`), else the person's own, else the browser's wish."""
    asked = request.GET.get("lang", "")
    if asked in Language.values:
        return asked
    if request.user.is_authenticated:
        return request.user.language
    return Language.WELSH.value if (get_language() or "").startswith("cy") else Language.ENGLISH.value
