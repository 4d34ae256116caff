"""The steps of the forms that stand below reading pages, and what staff type."""

from django import forms as django_forms
from django.utils.translation import gettext_lazy as _

from core import forms
from core.text import current_language
from replies.choices import AnswerBy, Complaint, Opening, Reason, Verdict
from replies.models.threads import LONGEST
from replies.personal import refuse_addresses_and_numbers

LANGUAGES = [("cy", _("Welsh")), ("en", _("English"))]


class WordsForm(forms.CanolForm):
    words = forms.Paragraphs(
        label=_("Your reply"),
        hint=_(
            "Say it as you would to somebody across the table. Leave out what tells of other people’s health."
        ),
        missing=_("Write your reply"),
        max_length=LONGEST,
        rows=8,
    )
    words_language = forms.OneOf(
        label=_("In which language have you written?"),
        hint=_("It is shown in this language, to readers of both."),
        choices=LANGUAGES,
        initial=current_language,
        missing=_("Choose the language you have written in"),
    )


class WhoForm(forms.CanolForm):
    name = forms.NameLine(
        label=_("Your name, as it will be shown"),
        hint=_("A first name is enough."),
        missing=_("Enter a name"),
        autocomplete="name",
    )
    email = forms.Email(
        label=_("E-mail address"),
        hint=_("We send one mail so that you can confirm. The address is never shown."),
        missing=_("Enter an e-mail address"),
    )


class ReportForm(forms.CanolForm):
    complaint = forms.OneOf(
        label=_("What is wrong with this reply?"),
        choices=Complaint.choices,
        missing=_("Choose what is wrong"),
    )
    report_words = forms.Paragraphs(
        label=_("What should we know?"),
        hint=_("Leave out addresses and telephone numbers: we do not answer, we look at the reply."),
        required=False,
        max_length=1000,
        rows=4,
        validators=[refuse_addresses_and_numbers],
    )


class UsefulForm(forms.CanolForm):
    useful = forms.OneOf(
        label=_("Was this page useful?"), choices=Verdict.choices, missing=_("Choose an answer")
    )
    useful_words = forms.Paragraphs(
        label=_("What was missing, or what helped?"),
        hint=_(
            "No personal details, please: no names, addresses or telephone numbers. We cannot answer here."
        ),
        required=False,
        max_length=1000,
        rows=4,
        validators=[refuse_addresses_and_numbers],
    )


# -- what staff type ------------------------------------------------------------------------------------------------


class DecisionForm(django_forms.Form):
    """Why a reply is not shown."""

    reason = django_forms.ChoiceField(choices=[("", "–"), *Reason.choices])
    words = django_forms.CharField(max_length=400, required=False)

    def clean(self) -> dict[str, str]:
        cleaned = super().clean() or {}
        if cleaned.get("reason") == Reason.OTHER and not cleaned.get("words"):
            self.add_error("words", _("Write the reason to the writer, in the writer’s language."))
        return cleaned


class AnswerForm(django_forms.Form):
    said_by = django_forms.ChoiceField(choices=AnswerBy.choices)
    words = django_forms.CharField(max_length=LONGEST, required=False)


class NoteForm(django_forms.Form):
    words = django_forms.CharField(max_length=1000)


class OpeningForm(django_forms.Form):
    opening = django_forms.ChoiceField(label=_("Replies to this page"), choices=Opening.choices)
    open_days = django_forms.IntegerField(
        label=_("Days until they close"),
        help_text=_("Empty: as everywhere on this site."),
        required=False,
        min_value=1,
        max_value=3650,
    )
