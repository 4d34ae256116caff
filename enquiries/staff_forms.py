"""Forms of the case page on the staff side. Each carries the version its reader saw."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms.base import refuse_unreadable
from enquiries.choices import Asker, Channel, Outcome, ReplyLanguage, Status, Topic
from enquiries.forms import areas
from enquiries.models import Adviser, Enquiry

SPOKEN = [(way.value, way.label) for way in (Channel.PHONE, Channel.POST, Channel.IN_PERSON)]
HEARD = [(Channel.EMAIL.value, Channel.EMAIL.label), *SPOKEN]


class Words(forms.CharField):
    """Text of some length, without characters no keyboard makes."""

    def __init__(self, *, rows: int = 6, max_length: int = 20_000, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(max_length=max_length, validators=[refuse_unreadable], **kwargs)


class CaseForm(forms.Form):
    """Knows its case; `version` is what the reader saw."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, case: Enquiry) -> None:
        # Several stand on one page: their controls are told apart by the name of their form.
        super().__init__(data, initial={"version": case.version}, auto_id=f"{type(self).__name__.lower()}_%s")
        self.case = case


class ReplyForm(CaseForm):
    """An answer. By mail it is sent; otherwise it is a record of what was said or written."""

    body = Words(
        label=_("Your answer"),
        rows=10,
        error_messages={"required": _("Write your answer")},
    )
    channel = forms.ChoiceField(label=_("How"), error_messages={"required": _("Choose how")})
    then = forms.ChoiceField(
        label=_("And then"),
        choices=[
            (Status.ANSWERED, _("The question is answered")),
            (Status.WAITING, _("I have asked something back: the clock waits")),
        ],
        initial=Status.ANSWERED,
    )

    def __init__(self, data: Any = None, *, case: Enquiry) -> None:
        super().__init__(data, case=case)
        by_mail = [(Channel.EMAIL, _("Send it by e-mail"))] if case.email else []
        self.fields["channel"].choices = [*by_mail, *SPOKEN]  # type: ignore[attr-defined]  # a choice field


class HeardForm(CaseForm):
    body = Words(
        label=_("What the asker said or wrote"),
        error_messages={"required": _("Write what the asker said or wrote")},
    )
    channel = forms.ChoiceField(label=_("How"), choices=HEARD)


class NoteForm(CaseForm):
    body = Words(
        label=_("Note for colleagues"),
        rows=4,
        max_length=4000,
        help_text=_("Never sent to the asker."),
        error_messages={"required": _("Write the note")},
    )


class _AdviserForm(CaseForm):
    to = forms.ModelChoiceField(
        label=_("To whom"),
        queryset=Adviser.objects.none(),
        error_messages={"required": _("Choose an adviser")},
    )

    def __init__(self, data: Any = None, *, case: Enquiry) -> None:
        super().__init__(data, case=case)
        others = Adviser.objects.at_work().with_people().in_order()
        self.fields["to"].queryset = others  # type: ignore[attr-defined]  # a model choice field


class HandOverForm(_AdviserForm):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        validators=[refuse_unreadable],
        help_text=_("Colleagues read it; the asker does not."),
        error_messages={"required": _("Give the reason")},
    )


class ReopenForm(_AdviserForm):
    pass


class CloseForm(CaseForm):
    outcome = forms.ChoiceField(label=_("What came of it"), choices=Outcome.choices)


class ReleaseForm(CaseForm):
    pass


class WhoForm(forms.Form):
    """Any combination of what decides where an enquiry goes."""

    authority = forms.ChoiceField(label=_("Where"), choices=areas)
    topic = forms.ChoiceField(label=_("Topic"), choices=Topic.choices)
    language = forms.ChoiceField(label=_("Language of the answer"), choices=ReplyLanguage.choices)
    asker = forms.ChoiceField(label=_("Kind of asker"), choices=Asker.choices)
