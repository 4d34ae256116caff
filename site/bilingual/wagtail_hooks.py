"""The gate as editors meet it: honest words after "publish", the queue of what is out of date."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from bilingual import pairs
from bilingual.gate import PairPublished
from bilingual.models import Pair
from bilingual.pairs import Outcome, Wait
from core import waiting

SHOWN = 100

WORDS: dict[Wait, str | Promise] = {
    Wait.PARTNER_MISSING: gettext_lazy(
        "The page in the other language does not exist yet. Send this page for translation."
    ),
    Wait.PARTNER_NOT_READY: gettext_lazy("The page in the other language is not ready yet."),
    Wait.OUT_OF_DATE: gettext_lazy(
        "The translation does not answer the newest words yet. The old pair stays live until it does."
    ),
    Wait.ENGLISH_LEFT: gettext_lazy("There is English left in the Welsh page."),
    Wait.CHANGED_SINCE: gettext_lazy("The page was changed after it was signed off. Publish it again."),
    Wait.NOT_YET: gettext_lazy("The pair goes out at the time that is set."),
}


def say(request: HttpRequest, page: Page, outcome: Outcome) -> None:
    """Tell the editor what really happened."""
    title = page.get_admin_display_title()
    if outcome.is_live:
        messages.success(request, _("“%(title)s” is live in both languages.") % {"title": title})
        return
    words = [_("“%(title)s” is signed off and waits for its partner.") % {"title": title}]
    if outcome.wait is not None:
        words.append(str(WORDS[outcome.wait]))
    if outcome.places:
        words.append(_("Look at: %(places)s.") % {"places": ", ".join(outcome.places[:5])})
    messages.warning(request, " ".join(words))


@hooks.register("before_publish_page")
def sign_off_instead(request: HttpRequest, page: Page) -> HttpResponse | None:
    """The editor's publish button builds Wagtail's action itself, past `publish()`: answer it here."""
    if not issubclass(type(page), PairPublished):
        return None
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    revision = page.latest_revision
    outcome = pairs.sign_off(by=request.user, page=page, revision=revision)
    say(request, page, outcome)
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("before_edit_page")
def no_mirrors(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Turning a translation into an alias would put English words under a Welsh address."""
    if (
        request.method == "POST"
        and "localize-convert-to-alias" in request.POST
        and isinstance(page, PairPublished)
    ):
        messages.error(
            request, _("A page cannot mirror one of the other language: it would show the wrong words.")
        )
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@require_safe
def out_of_date(request: HttpRequest) -> HttpResponse:
    """Pairs whose source has moved on, longest waiting first."""
    if not request.user.has_perm("bilingual.view_pair"):
        raise PermissionDenied
    waiting = Pair.objects.stale().longest_waiting_first().select_related("source", "source__locale")[:SHOWN]
    rows = [(pair, pairs.partner_of(pair.source)) for pair in waiting]
    context = {"rows": rows, "page_title": _("Out of date translations")}
    return render(request, "bilingual/admin/out_of_date.html", context)


@require_POST
def keep_translation(request: HttpRequest, pk: int) -> HttpResponse:
    """A small change that needs no translation, with its reason."""
    if not request.user.has_perm("bilingual.change_pair"):
        raise PermissionDenied
    pair = get_object_or_404(Pair.objects.select_related("source"), pk=pk)
    reason = request.POST.get("reason", "").strip()
    page = pair.source.specific
    if reason:
        say(request, page, pairs.keep_translation(by=request.user, page=page, reason=reason))
    else:
        messages.error(request, _("Say why the translation can stay as it is."))
    return redirect("out_of_date")


def _stale(request: HttpRequest) -> Iterator[waiting.Line]:
    if request.user.has_perm("bilingual.view_pair"):
        stale = waiting.how_many(Pair.objects.stale())
        yield waiting.Line(gettext_lazy("Out of date translations"), reverse("out_of_date"), stale)


waiting.register("translations", 30, _stale)


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [
        path("out-of-date/", out_of_date, name="out_of_date"),
        path("out-of-date/<int:pk>/keep/", keep_translation, name="keep_translation"),
    ]


class OutOfDateMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("bilingual.view_pair"))


@hooks.register("register_reports_menu_item")
def out_of_date_menu() -> MenuItem:
    label = gettext_lazy("Out of date translations")
    return OutOfDateMenuItem(
        label, reverse("out_of_date"), name="out-of-date", icon_name="warning", order=100
    )
