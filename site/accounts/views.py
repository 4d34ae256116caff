"""Signing in and out, and a forgotten password. Wagtail's own addresses, our pages."""

from typing import Any

from axes.utils import reset as forget_failures
from django.contrib.auth import views as auth_views
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, TemplateView

from accounts import password_reset, roles
from accounts.forms import ForgottenPasswordForm, NewPasswordForm, SignInForm
from accounts.languages import language_of
from accounts.pages import StaffPage
from accounts.sessions import Ended
from core import guard
from core.errors import too_many

SIGNED_OUT = "signed-out"
WHY_HERE = {
    Ended.IDLE.value: _("You were signed out because nothing happened for a while. Sign in again to go on."),
    Ended.OLD.value: _(
        "You were signed out because you had been signed in for a long time. Sign in again to go on."
    ),
    SIGNED_OUT: _("You have signed out."),
}


def in_this_language(name: str, **query: str) -> str:
    """A sign-in address that keeps the language of the page, which nobody's cookie remembers."""
    return f"{reverse(name)}?{urlencode({'lang': get_language() or 'en', **query})}"


class Refused422:
    """An unfinished form is shown again with 422, as everywhere on the site."""

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        response: HttpResponse = super().form_invalid(form)  # type: ignore[misc]  # mixed into a FormView
        response.status_code = 422
        return response


class SignIn(Refused422, StaffPage, auth_views.LoginView):
    page_title = _("Sign in to the staff pages")
    template_name = "accounts/sign_in.html"
    form_class = SignInForm

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated and request.user.has_perm(roles.IN):
            return redirect(self.get_success_url())
        return super().get(request, *args, **kwargs)

    def get_default_redirect_url(self) -> str:
        return reverse("wagtailadmin_home")

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        # Gone when the browser closes; the limits on time are kept on our side (accounts.sessions).
        self.request.session.set_expiry(0)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        why = WHY_HERE.get(self.request.GET.get("ended", ""), "")
        return super().get_context_data(why=why, **kwargs)


class SignOut(auth_views.LogoutView):
    """By POST only: a link or a picture elsewhere cannot sign anybody out."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        language = language_of(request)
        super().post(request, *args, **kwargs)
        return redirect(
            f"{reverse('wagtailadmin_login')}?{urlencode({'lang': language, 'ended': SIGNED_OUT})}"
        )


@method_decorator(never_cache, name="dispatch")
class ForgottenPassword(Refused422, StaffPage, FormView[ForgottenPasswordForm]):
    """The answer is the same for every address, and takes the same work."""

    page_title = _("Forgotten password")
    template_name = "accounts/forgotten_password.html"
    form_class = ForgottenPasswordForm

    def form_valid(self, form: ForgottenPasswordForm) -> HttpResponse:
        now = timezone.now()
        if not guard.allows_network(self.request, now=now):
            return too_many(self.request)
        password_reset.ask(address=form.cleaned_data["address"], now=now)
        return redirect(in_this_language("wagtailadmin_password_reset_done"))


class LookInYourInbox(StaffPage, TemplateView):
    page_title = _("Look in your inbox")
    template_name = "accounts/look_in_your_inbox.html"


class NewPassword(Refused422, StaffPage, auth_views.PasswordResetConfirmView):
    """Reached from the mail. The link's token goes into the session at once, so that no address repeats it."""

    page_title = _("Choose a new password")
    template_name = "accounts/new_password.html"
    form_class = NewPasswordForm
    success_url = reverse_lazy("wagtailadmin_password_reset_complete")

    def dispatch(self, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(*args, **kwargs)
        if isinstance(response, HttpResponseRedirect):
            response["Location"] += f"?{urlencode({'lang': get_language() or 'en'})}"
        return response

    def form_valid(self, form: Any) -> HttpResponse:
        """Whoever reads the account's mail has shown more than the five wrong passwords took away."""
        forget_failures(username=form.user.get_username())
        return super().form_valid(form)


class PasswordIsNew(StaffPage, TemplateView):
    page_title = _("Password changed")
    template_name = "accounts/password_is_new.html"
