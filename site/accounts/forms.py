"""Forms of signing in. Wrong names and wrong passwords are told in the same words."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm, SetPasswordForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts import roles
from accounts.models import User
from core.forms import CanolForm, Email, Line


def _password(label: Any, autocomplete: str, hint: Any = "", missing: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        strip=False,
        max_length=4096,
        widget=forms.PasswordInput(attrs={"class": "input", "autocomplete": autocomplete}),
        error_messages={"required": missing},
    )


class SignInForm(CanolForm, AuthenticationForm):
    username = Line(
        label=_("Username"),
        missing=_("Enter your username."),
        max_length=150,
        autocomplete="username",
        spellcheck=False,
        widget=forms.TextInput(attrs={"autocapitalize": "none"}),
    )
    password = _password(_("Password"), "current-password", missing=_("Enter your password."))

    error_messages = {
        "invalid_login": _("The username and password do not match an account. Check both and try again."),
        "inactive": _("The username and password do not match an account. Check both and try again."),
        "no_access": _("This account may not use the staff pages. Ask an administrator for a role."),
    }

    def clean_username(self) -> str:
        return str(User.normalize_username(self.cleaned_data["username"]))

    def confirm_login_allowed(self, user: User) -> None:
        super().confirm_login_allowed(user)
        if not user.has_perm(roles.IN):
            raise ValidationError(self.error_messages["no_access"], code="no_access")


class CodeForm(CanolForm):
    """A second factor: the app's six digits or a recovery code."""

    code = Line(
        label=_("Code"),
        hint=_("Six digits from your authenticator app, or one of your recovery codes."),
        missing=_("Enter a code."),
        max_length=40,
        autocomplete="one-time-code",
        spellcheck=False,
        width="short",
    )


class FirstCodeForm(CanolForm):
    code = Line(
        label=_("Code from the app"),
        hint=_("Six digits. A new code comes every half minute."),
        missing=_("Enter the six digits that the app shows."),
        max_length=40,
        autocomplete="one-time-code",
        inputmode="numeric",
        spellcheck=False,
        width="short",
    )

    def clean_code(self) -> str:
        return "".join(self.cleaned_data["code"].split())


class ForgottenPasswordForm(CanolForm):
    address = Email(
        label=_("E-mail address"),
        hint=_("The address your account has here."),
        missing=_("Enter your e-mail address."),
    )


class NewPasswordForm(CanolForm, SetPasswordForm):  # type: ignore[type-arg]  # generic only in the stubs
    new_password1 = _password(
        _("New password"),
        "new-password",
        hint=_(
            "At least 12 characters. Three words you do not use together are easy to remember and hard to guess."
        ),
        missing=_("Enter a new password."),
    )
    new_password2 = _password(
        _("New password again"), "new-password", missing=_("Enter the new password a second time.")
    )

    error_messages = {"password_mismatch": _("The two new passwords are not the same.")}
