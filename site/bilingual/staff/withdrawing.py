"""Withdrawing a page, the list of what is withdrawn, and putting it back."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages as with_buttons
from wagtail.models import Page

from bilingual import withdrawal
from bilingual.models import Ground, Withdrawal, WithdrawnPage
from bilingual.staff.rights import VIEW, must
from bilingual.withdrawn import WORDS
from core import dates, paging

SHOWN = 50


class WithdrawForm(forms.Form):
    ground = forms.ChoiceField(
        label=gettext_lazy("Why"),
        choices=Ground.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose why it is withdrawn.")},
        help_text=gettext_lazy("Readers are told this sentence, in their language."),
    )
    words_en = forms.CharField(
        label=gettext_lazy("In your words, in English"),
        max_length=WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "en"}),
        help_text=gettext_lazy("Readers see this too. Name nobody. Leave both empty, or fill in both."),
    )
    words_cy = forms.CharField(
        label=gettext_lazy("In your words, in Welsh"),
        max_length=WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "cy"}),
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        given = {name for name in ("words_en", "words_cy") if data.get(name)}
        needed = data.get("ground") == Ground.OTHER or bool(given)
        for name in ("words_en", "words_cy"):
            if needed and name not in given and name not in self.errors:
                self.add_error(name, _("Give the reason in both languages."))
        return data


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """GET says what would go; POST takes it off."""
    page = get_object_or_404(Page, pk=page_id)
    if not (withdrawal.may_be_withdrawn(page) and page.permissions_for_user(request.user).can_unpublish()):
        raise PermissionDenied
    if Withdrawal.objects.of(page.translation_key) is not None:
        return redirect("wagtailadmin_pages:edit", page.pk)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        withdrawal.withdraw(
            by=request.user,
            page=page,
            ground=Ground(given["ground"]),
            words_en=given["words_en"],
            words_cy=given["words_cy"],
        )
        messages.success(request, _("“%(title)s” is withdrawn.") % {"title": page.get_admin_display_title()})
        return redirect("withdrawn_pages")
    context = {
        "page_title": _("Withdraw a page"),
        "page": page,
        "goes": [one for one in withdrawal.what_goes(page) if one.live],
        "form": form,
    }
    return render(
        request, "bilingual/admin/withdraw.html", context, status=422 if request.method == "POST" else 200
    )


@dataclass(frozen=True)
class Line:
    """One withdrawal: what stood there, and whether this person may put it back."""

    withdrawal: Withdrawal
    rows: list[WithdrawnPage]
    may_put_back: bool

    @property
    def title(self) -> str:
        return next((row.page.get_admin_display_title() for row in self.rows if row.page is not None), "")


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Newest first, a page at a time by key; two queries whatever there is."""
    must(request, VIEW)
    found = list(
        Withdrawal.objects.newest_first()
        .before(paging.key_in(request.GET.get("before", "")))
        .select_related("by")
        .prefetch_related("pages__page__locale")[: SHOWN + 1]
    )
    shown = found[:SHOWN]
    may = request.user.has_perm("bilingual.change_pair")
    context = {
        "page_title": _("Withdrawn pages"),
        "lines": [
            Line(one, sorted(one.pages.all(), key=lambda row: row.pk), may_put_back=may) for one in shown
        ],
        "more": f"?before={shown[-1].pk}" if len(found) > SHOWN else "",
    }
    return render(request, "bilingual/admin/withdrawn.html", context)


@require_POST
def put_back(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Withdrawal, pk=pk)
    pages = [row.page for row in found.pages.select_related("page") if row.page is not None]
    if not all(page.permissions_for_user(request.user).can_publish() for page in pages):
        raise PermissionDenied
    try:
        withdrawal.put_back(by=request.user, withdrawal=found)
    except ValidationError as fault:
        messages.error(request, fault.messages[0])
    else:
        messages.success(request, _("It is shown again, as it was."))
    return redirect("withdrawn_pages")


def say_withdrawn(request: HttpRequest, found: Withdrawal) -> None:
    button = with_buttons.button(reverse("withdrawn_pages"), _("Withdrawn pages"))
    words = _("Withdrawn on %(day)s. %(why)s") % {
        "day": dates.short_date(found.at),
        "why": found.get_ground_display(),
    }
    with_buttons.warning(request, words, buttons=[button])


def not_while_live(request: HttpRequest, pages: list[Page]) -> HttpResponse | None:
    """Refuse to delete what readers can see, and lead to the better way."""
    for page in pages:
        if page.live or page.get_descendants().live().exists():
            messages.error(
                request,
                _("“%(title)s” is published, or something below it is. Withdraw it, with a reason, instead.")
                % {"title": page.get_admin_display_title()},
            )
            can = withdrawal.may_be_withdrawn(page)
            return redirect("withdraw_page" if can else "wagtailadmin_explore", page.pk)
    return None
