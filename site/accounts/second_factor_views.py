"""Giving, setting up and taking away a second factor."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.views import RedirectURLMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, TemplateView

from accounts import second_factor
from accounts.forms import CodeForm, FirstCodeForm
from accounts.models import User
from accounts.pages import StaffPage, page_context
from accounts.views import Refused422

KEY = "second_factor_key"


@method_decorator(never_cache, name="dispatch")
class SignedIn(LoginRequiredMixin):
    """For whoever has given a password; the second factor may still be owed."""

    request: HttpRequest

    @property
    def person(self) -> User:
        return cast(User, self.request.user)


class Check(Refused422, SignedIn, StaffPage, RedirectURLMixin, FormView[CodeForm]):
    """Asked after the password, in every session: no device is remembered."""

    page_title = gettext_lazy("Enter a code")
    template_name = "accounts/second_factor_check.html"
    form_class = CodeForm

    def get_default_redirect_url(self) -> str:
        return reverse("wagtailadmin_home")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if second_factor.is_given(request) or not second_factor.has_app(self.person):
            return redirect(self.get_success_url())
        return super().get(request, *args, **kwargs)

    def form_valid(self, form: CodeForm) -> HttpResponse:
        device = second_factor.check(by=self.person, code=form.cleaned_data["code"])
        if device is None:
            form.add_error("code", self._what_is_wrong())
            return self.form_invalid(form)
        second_factor.remember(self.request, device)
        return redirect(self.get_success_url())

    def _what_is_wrong(self) -> str:
        wait = second_factor.seconds_to_wait(self.person, timezone.now())
        if wait <= 1:
            return _("That code is not right, or was used before. Wait for the next one and try again.")
        return ngettext(
            "That code is not right, or was used before. Wait %(count)d second, then use a new one.",
            "That code is not right, or was used before. Wait %(count)d seconds, then use a new one.",
            wait,
        ) % {"count": wait}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(next=self.get_redirect_url(), **kwargs)


class SetUp(Refused422, SignedIn, StaffPage, RedirectURLMixin, FormView[FirstCodeForm]):
    """The key waits in the session and becomes a device only once the app has shown that it holds it."""

    page_title = gettext_lazy("Set up a second factor")
    template_name = "accounts/second_factor_set_up.html"
    form_class = FirstCodeForm

    def get_default_redirect_url(self) -> str:
        return reverse("wagtailadmin_home")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Only who has given the old one may put a new one in its place."""
        person = request.user
        if isinstance(person, User) and second_factor.has_app(person) and not second_factor.is_given(request):
            return redirect("accounts_second_factor_check")
        return super().dispatch(request, *args, **kwargs)

    @property
    def key(self) -> str:
        if KEY not in self.request.session:
            self.request.session[KEY] = second_factor.new_key()
        return cast(str, self.request.session[KEY])

    def form_valid(self, form: FirstCodeForm) -> HttpResponse:
        done = second_factor.set_up(by=self.person, key=self.key, code=form.cleaned_data["code"])
        if done is None:
            form.add_error(
                "code", _("That code does not fit. Check that the clock of your telephone is right.")
            )
            return self.form_invalid(form)
        device, codes = done
        del self.request.session[KEY]
        second_factor.remember(self.request, device)
        return show_codes(self.request, codes, self.get_success_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        title = _("Picture of the key for your authenticator app")
        return super().get_context_data(
            qr_code=second_factor.qr_code(self.person, self.key, title=title),
            key=second_factor.key_as_text(self.key),
            is_required=second_factor.is_required_of(self.person),
            next=self.get_redirect_url(),
            **kwargs,
        )


def show_codes(request: HttpRequest, codes: list[str], go_on: str) -> HttpResponse:
    """The only time these codes are shown: in the answer to the request that made them."""
    context = {**page_context(request, _("Your recovery codes")), "language_switch": None}
    return TemplateResponse(
        request, "accounts/recovery_codes.html", {**context, "codes": codes, "go_on": go_on}
    )


class Overview(SignedIn, StaffPage, TemplateView):
    """One's own second factor: what is set up, what can be done."""

    page_title = gettext_lazy("Your second factor")
    template_name = "accounts/second_factor.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            has_app=second_factor.has_app(self.person), left=second_factor.codes_left(self.person), **kwargs
        )


class FreshCodes(SignedIn, View):
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        if not second_factor.is_given(request):
            return redirect("accounts_second_factor")
        codes = second_factor.fresh_codes(by=self.person)
        return show_codes(request, codes, reverse("accounts_second_factor"))


class Reset(SignedIn, StaffPage, TemplateView):
    """For somebody who lost telephone and codes. GET asks, POST does."""

    page_title = gettext_lazy("Take away a second factor")
    template_name = "accounts/second_factor_reset.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.of = get_object_or_404(User, pk=kwargs["pk"])
        if isinstance(request.user, User) and not second_factor.may_reset(request.user, self.of):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(of=self.of, **kwargs)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        second_factor.reset(by=self.person, of=self.of)
        messages.success(
            request, _("The second factor was taken away. At the next sign-in a new one is set up.")
        )
        return redirect("wagtailusers_users:edit", pk)
