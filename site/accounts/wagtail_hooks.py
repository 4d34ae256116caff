"""Where the staff pages lead to ours, and how they look a little like the site."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from accounts import second_factor
from accounts.models import User


@hooks.register("insert_global_admin_css")
def our_colours() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("register_account_menu_item")
def own_second_factor(request: HttpRequest) -> dict[str, Any]:
    return {
        "url": reverse("accounts_second_factor"),
        "label": _("Second factor"),
        "help_text": _("An authenticator app and recovery codes, asked for after your password."),
    }


@hooks.register("register_user_listing_buttons")
def take_away_second_factor(user: User, request_user: User) -> Iterator[Button]:
    if second_factor.may_reset(request_user, user) and second_factor.has_app(user):
        yield Button(
            _("Take away the second factor"),
            reverse("accounts_second_factor_reset", args=[user.pk]),
            icon_name="key",
            priority=40,
        )
