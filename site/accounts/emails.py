"""The words of mails to staff."""

from django.conf import settings

from accounts import password_reset
from accounts.models import User
from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter


def register() -> None:
    composers.register(password_reset.KIND, compose_password_reset)


def compose_password_reset(letter: Letter) -> Composed | None:
    user = User.objects.able_to_sign_in().numbered(letter.subject_id)
    if user is None:
        return None
    context = {
        "username": user.get_username(),
        "link": password_reset.link_for(user),
        "hours": settings.PASSWORD_RESET_TIMEOUT // 3600,
    }
    return Composed(template="accounts/password_reset", context=context)
