"""What may be done to many pages at once. Each goes through the gate, pair by pair, and says what really came of it."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.models import Page

from bilingual import pairs
from bilingual.facts import change_facts
from bilingual.gate import PairPublished
from guides.models import GuidePage
from stories.models import StoryPage, Theme


class Pairwise(PageBulkAction):
    """A bulk action that is done to pairs: a page and its partner count once, whichever of them was ticked.

    One that does not touch both sides is done to each page that was ticked, and to no other.
    """

    template_name = "home/admin/bulk.html"
    kind: type[Page] = Page
    words: Any = ""
    """What it does, on the page that asks for it."""
    touches_both = True

    def check_perm(self, page: Page) -> bool:
        sides = [page, *page.get_translations()] if self.touches_both else [page]
        return issubclass(page.specific_class or Page, self.kind) and all(
            side.permissions_for_user(self.request.user).can_publish() for side in sides
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "words": self.words}

    def get_execution_context(self) -> dict[str, Any]:
        given = self.cleaned_form.cleaned_data if self.cleaned_form else {}
        return {**super().get_execution_context(), "given": given, "request": self.request}

    @classmethod
    def execute_action(
        cls, objects: list[Page], user: Any = None, given: Any = None, request: Any = None, **_more: Any
    ) -> tuple[int, int]:
        """Do it once for each pair; those that wait are counted apart and told to the editor."""
        firsts = {page.translation_key if cls.touches_both else page.pk: page for page in objects}
        live = 0
        for page in firsts.values():
            live += cls.do(page.specific, user, given or {}).is_live
        waiting = len(firsts) - live
        if waiting and request is not None:
            words = ngettext(
                "%(n)s pair waits: look at each under Translations.",
                "%(n)s pairs wait: look at each under Translations.",
                waiting,
            )
            messages.warning(request, words % {"n": waiting})
        return live, 0

    @classmethod
    def do(cls, page: Page, user: Any, given: dict[str, Any]) -> pairs.Outcome:
        raise NotImplementedError

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        if not num_parent_objects:
            return None
        words = ngettext(
            "%(n)s pair is live in both languages.",
            "%(n)s pairs are live in both languages.",
            num_parent_objects,
        )
        return words % {"n": num_parent_objects}


class PublishPages(Pairwise):
    """In place of Wagtail's own, which says “published” of what only waits."""

    display_name = gettext_lazy("Publish")
    aria_label = gettext_lazy("Publish the chosen pages")
    action_type = "publish"
    action_priority = 40
    kind = PairPublished
    words = gettext_lazy(
        "The newest words of these pages are signed off, and each goes out with its partner if it can."
    )
    form_class = forms.Form
    touches_both = False

    @classmethod
    def do(cls, page: Page, user: Any, given: dict[str, Any]) -> pairs.Outcome:
        del given  # there is nothing to fill in
        revision = page.get_latest_revision() or page.save_revision(user=user)
        return pairs.sign_off(by=user, page=page, revision=revision)


class ReviewForm(forms.Form):
    review_by = forms.DateField(
        label=gettext_lazy("Review by"), widget=forms.DateInput(attrs={"type": "date"})
    )

    def clean_review_by(self) -> date:
        day: date = self.cleaned_data["review_by"]
        if day.year > date.max.year - 1:
            raise forms.ValidationError(_("Enter a day that is nearer."))
        return day


class SetReviewDay(Pairwise):
    display_name = gettext_lazy("Set review day")
    aria_label = gettext_lazy("Set the review day of the chosen guides")
    action_type = "set_review_day"
    action_priority = 60
    kind = GuidePage
    words = gettext_lazy(
        "Both languages of each guide are given this day. Other unpublished changes stay drafts."
    )
    form_class = ReviewForm

    @classmethod
    def do(cls, page: Page, user: Any, given: dict[str, Any]) -> pairs.Outcome:
        return change_facts(by=user, page=page, facts={"review_by": given["review_by"]})


class ThemeForm(forms.Form):
    theme = forms.ModelChoiceField(label=gettext_lazy("Theme"), queryset=Theme.objects.all())


class AddTheme(Pairwise):
    display_name = gettext_lazy("Add a theme")
    aria_label = gettext_lazy("Add a theme to the chosen stories")
    action_type = "add_theme"
    action_priority = 70
    kind = StoryPage
    words = gettext_lazy("Both languages of each story are given this theme beside those they have.")
    form_class = ThemeForm

    @classmethod
    def do(cls, page: Page, user: Any, given: dict[str, Any]) -> pairs.Outcome:
        assert isinstance(page, StoryPage)
        return change_facts(by=user, page=page, facts={"themes": [*page.themes.all(), given["theme"]]})
