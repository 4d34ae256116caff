"""The gate as editors meet it: honest words after "publish"; queue, advice and report where they are sought."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.models import Page

from bilingual import exempting, pairs, withdrawal
from bilingual.gate import PairPublished
from bilingual.models import Pair, Ready, Withdrawal
from bilingual.pairs import Outcome, Wait
from bilingual.staff import advising, listing, live, report, second_look, withdrawing, work
from bilingual.staff import exempting as staff_exempting
from bilingual.staff.rights import VIEW
from bilingual.staff.words import say
from core import waiting


@hooks.register("before_publish_page")
def sign_off_instead(request: HttpRequest, page: Page) -> HttpResponse | None:
    """The editor's publish button builds Wagtail's action itself, past `publish()`: answer it here."""
    if not issubclass(type(page), PairPublished):
        return None
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    outcome = pairs.sign_off(by=request.user, page=page, revision=page.latest_revision)
    say(request, page, outcome)
    return redirect("leaks" if outcome.wait is Wait.LEAK else "wagtailadmin_pages:edit", page.pk)


@hooks.register("before_edit_page")
def say_what_it_waits_for(request: HttpRequest, page: Page) -> None:
    """Whoever signed a page off elsewhere (the translator's editor, a workflow) learns here that the guard holds it."""
    if request.method != "GET" or not isinstance(page, PairPublished):
        return
    ready = Ready.objects.of([page]).get(page.pk)
    if pairs.leaks_of(page, ready):
        say(request, page, Outcome(False, Wait.LEAK))


def _refuse_mirror(request: HttpRequest, page_id: int) -> HttpResponse:
    messages.error(
        request, _("A page cannot mirror one of the other language: it would show the wrong words.")
    )
    return redirect("wagtailadmin_pages:edit", page_id)


@hooks.register("before_edit_page")
def no_mirrors(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Turning a translation into an alias would put English words under a Welsh address."""
    is_asked = request.method == "POST" and "localize-convert-to-alias" in request.POST
    return _refuse_mirror(request, page.pk) if is_asked and isinstance(page, PairPublished) else None


@hooks.register("before_move_page")
def no_move_between_trees(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Said here, where it can be said kindly; the signal behind refuses it by any route."""
    if destination.depth > 1 and destination.locale_id != page.locale_id:
        messages.error(request, _("A page cannot be moved into the tree of the other language."))
        return redirect("wagtailadmin_pages:move", page.pk)
    return None


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    """Three addresses are the library's own, answered here first: its pages would write past the gate or in silence."""
    drop_the_library_s_buttons()
    return [
        path("localize/page/<int:page_id>/convert_to_alias/", _refuse_mirror),
        path("localize/translate/<int:translation_id>/pofile/upload/", work.take_in_from_editor),
        path("localize/translate/<int:translation_id>/pofile/download/", work.export_from_editor),
        path("translations/", listing.queue, name="translation_queue"),
        path("translations/<int:pk>/", work.pair, name="translation_pair"),
        path("translations/page/<int:page_id>/", listing.other_side, name="other_side"),
        path("translations/<int:pk>/assign/", work.assign, name="translation_assign"),
        path("translations/<int:pk>/keep/", work.keep, name="keep_translation"),
        path("translations/<int:pk>/file/<slug:format_name>/", work.export, name="translation_export"),
        path("translations/<int:pk>/file/", work.take_in, name="translation_import"),
        path("pages/<int:page_id>/second-look/", second_look.leaks, name="leaks"),
        path("pages/<int:page_id>/advice/", advising.page_advice, name="page_advice"),
        path("pages/<int:page_id>/advice/live/", live.live_advice, name="live_advice"),
        path("pages/<int:page_id>/one-language/", staff_exempting.exempt_page, name="exempt_page"),
        path("pages/<int:page_id>/withdraw/", withdrawing.withdraw_page, name="withdraw_page"),
        path("withdrawn/<int:pk>/put-back/", withdrawing.put_back, name="put_back"),
        path("reports/withdrawn/", withdrawing.listing, name="withdrawn_pages"),
        path("reports/both-languages/", report.report, name="parity_report"),
        path("reports/both-languages/count/", report.count_again, name="parity_count"),
    ]


@hooks.register("insert_editor_js")
def advice_while_writing() -> SafeString:
    """Both editors, the page's and the translator's, say it in this place."""
    return format_html(
        '<script type="module" src="{}" data-live-advice="{}"></script>',
        static("js/live-advice.js"),
        reverse("live_advice", args=[0]),
    )


@hooks.register("insert_editor_js")
def one_save_at_a_time() -> SafeString:
    return format_html('<script type="module" src="{}"></script>', static("js/one-save.js"))


@hooks.register("register_page_header_buttons")
def advice_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if view_name == "edit" and isinstance(page.specific_deferred, PairPublished):
        url = reverse("page_advice", args=[page.pk])
        yield Button(_("Advice on the words"), url, icon_name="help", priority=70)
        if page.permissions_for_user(user).can_publish() and exempting.may_be_exempt(page):
            alone = reverse("exempt_page", args=[page.pk])
            yield Button(_("In one language for now"), alone, icon_name="globe", priority=75)


@hooks.register("register_page_listing_more_buttons")
def other_language_button(page: Page, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """In place of the library's two, which ask the database twice for every row of a list of pages."""
    if page.depth > 1 and user.has_perm("wagtail_localize.submit_translation"):
        yield Button(
            _("The other language"),
            reverse("other_side", args=[page.pk]),
            icon_name="wagtail-localize-language",
            priority=60,
        )


def drop_the_library_s_buttons() -> None:
    """Once every app's hooks are known: the library's must not stand before ours, so it may not be imported sooner."""
    from wagtail_localize.wagtail_hooks import page_listing_more_buttons

    of_rows = hooks._hooks["register_page_listing_more_buttons"]
    of_rows[:] = [one for one in of_rows if one[0] is not page_listing_more_buttons]


@hooks.register("register_page_header_buttons")
def withdraw_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if page.live and withdrawal.may_be_withdrawn(page) and page.permissions_for_user(user).can_unpublish():
        url = reverse("withdraw_page", args=[page.pk])
        yield Button(_("Withdraw, with a reason"), url, icon_name="no-view", priority=45)


@hooks.register("before_edit_page")
def say_that_it_is_withdrawn(request: HttpRequest, page: Page) -> None:
    if request.method == "GET" and (found := Withdrawal.objects.of(page.translation_key)) is not None:
        withdrawing.say_withdrawn(request, found)


@hooks.register("before_delete_page")
def withdraw_instead(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Readers who kept the address of a page that is live are owed a word; a deleted page has none."""
    return withdrawing.not_while_live(request, [page])


@hooks.register("before_bulk_action")
def withdraw_many_instead(
    request: HttpRequest, action_type: str, objects: list[Any], action_class_instance: Any
) -> HttpResponse | None:
    pages = [one for one in objects if isinstance(one, Page)]
    return withdrawing.not_while_live(request, pages) if action_type == "delete" else None


def _stale(request: HttpRequest) -> Iterator[waiting.Line]:
    if request.user.has_perm(VIEW):
        stale = waiting.how_many(Pair.objects.stale())
        yield waiting.Line(gettext_lazy("Out of date translations"), reverse("translation_queue"), stale)


waiting.register("translations", 30, _stale)


class ForTranslators(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(VIEW))


@hooks.register("register_admin_menu_item")
def queue_menu() -> MenuItem:
    label = gettext_lazy("Translations")
    return ForTranslators(
        label,
        reverse("translation_queue"),
        name="translations",
        icon_name="wagtail-localize-language",
        order=150,
    )


@hooks.register("register_reports_menu_item")
def report_menu() -> MenuItem:
    label = gettext_lazy("Both languages")
    return ForTranslators(label, reverse("parity_report"), name="parity", icon_name="globe", order=100)


@hooks.register("register_reports_menu_item")
def withdrawn_menu() -> MenuItem:
    label = gettext_lazy("Withdrawn pages")
    return ForTranslators(label, reverse("withdrawn_pages"), name="withdrawn", icon_name="no-view", order=110)
