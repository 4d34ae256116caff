"""Forms of the case page on the staff side. Each carries the version its reader saw."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from core.forms.base import refuse_unreadable
from enquiries import clock
from enquiries.choices import Asker, Channel, ConsentBy, Outcome, ReplyLanguage, Status, Told, Topic
from enquiries.desk_actions import are_of_one_asker, latest_day
from enquiries.forms import areas
from enquiries.inbox import LATEST, Wishes
from enquiries.models import Adviser, Enquiry, JourneyStep, Partner, Tag
from enquiries.models.cases import EnquiryQuerySet
from places.working_days import is_working_day

SPOKEN = [(way.value, way.label) for way in (Channel.PHONE, Channel.POST, Channel.IN_PERSON)]
HEARD = [(Channel.EMAIL.value, Channel.EMAIL.label), *SPOKEN]
OUTCOMES = [(one.value, one.label) for one in Outcome if one != Outcome.MERGED]


class Words(forms.CharField):
    """Text of some length, without characters no keyboard makes."""

    def __init__(self, *, rows: int = 6, max_length: int = 20_000, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(max_length=max_length, validators=[refuse_unreadable], **kwargs)


class CaseForm(forms.Form):
    """Knows its case; `version` is what the reader saw."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, case: Enquiry, **further: Any) -> None:
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
    then = forms.TypedChoiceField(
        label=_("And then"),
        coerce=Status,
        choices=[
            (Status.ANSWERED, _("The question is answered")),
            (Status.WAITING, _("I have asked something back: the clock waits")),
        ],
        initial=Status.ANSWERED,
    )

    def __init__(self, data: Any = None, *, case: Enquiry, **further: Any) -> None:
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


class OwnTaskForm(forms.Form):
    """Something to do by a day, for oneself, that belongs to no case."""

    words = forms.CharField(
        label=_("What is to be done"),
        max_length=300,
        validators=[refuse_unreadable],
        error_messages={"required": _("Write what is to be done")},
    )
    due_on = forms.DateField(
        label=_("By"),
        widget=AdminDateInput,
        error_messages={"required": _("Choose a day"), "invalid": _("Choose a day")},
    )

    def clean_due_on(self) -> date:
        day: date = self.cleaned_data["due_on"]
        if day < clock.day_of(timezone.now()):
            raise forms.ValidationError(_("Choose a day that is still to come"))
        return day


class TaskForm(OwnTaskForm, CaseForm):
    """Something to do about this case, by a day, for oneself or another adviser."""

    to = forms.ModelChoiceField(
        label=_("For whom"),
        queryset=Adviser.objects.none(),
        required=False,
        empty_label=_("Me"),
    )

    def __init__(self, data: Any = None, *, case: Enquiry, **further: Any) -> None:
        super().__init__(data, case=case)
        others = Adviser.objects.at_work().with_people().in_order()
        self.fields["to"].queryset = others  # type: ignore[attr-defined]  # a model choice field


class StepsForm(CaseForm):
    """The steps of the topic; the asker sees on their page which are behind them."""

    steps = forms.ModelMultipleChoiceField(
        label=_("Steps"),
        queryset=JourneyStep.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The asker sees them on their own page."),
    )

    def __init__(self, data: Any = None, *, case: Enquiry, **further: Any) -> None:
        super().__init__(data, case=case)
        steps = JourneyStep.objects.with_taken(case)
        self.fields["steps"].queryset = steps  # type: ignore[attr-defined]  # a model choice field
        self.initial["steps"] = [step.pk for step in steps if step.is_taken]  # type: ignore[attr-defined]  # annotated


class TagsForm(CaseForm):
    tags = forms.ModelMultipleChoiceField(
        label=_("Tags"),
        queryset=Tag.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The asker never sees them."),
    )

    def __init__(self, data: Any = None, *, case: Enquiry, **further: Any) -> None:
        super().__init__(data, case=case)
        self.fields["tags"].queryset = Tag.objects.in_order()  # type: ignore[attr-defined]  # a model choice field
        self.initial["tags"] = [tag.pk for tag in case.tags.all()]


class ShareForm(CaseForm):
    """Hand the case on to a partner: exactly these things, by the asker's own yes to this partner."""

    partner = forms.ModelChoiceField(
        label=_("To whom"),
        queryset=Partner.objects.none(),
        error_messages={"required": _("Choose a partner")},
    )
    what = forms.MultipleChoiceField(
        label=_("What they are told"),
        choices=Told.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Only what the asker has agreed to. Nothing else of the case is told."),
        error_messages={"required": _("Choose what they are told")},
    )
    consent_by = forms.ChoiceField(label=_("How the asker agreed"), choices=ConsentBy.choices)
    agreed = forms.BooleanField(
        label=_("The asker has agreed to this partner and to each of these things"),
        error_messages={"required": _("Ask first: without the asker’s yes nothing is handed on")},
    )
    words = Words(label=_("Words to the partner"), rows=4, max_length=2000, required=False)

    def __init__(self, data: Any = None, *, case: Enquiry, **further: Any) -> None:
        super().__init__(data, case=case)
        self.fields["partner"].queryset = Partner.objects.at_work()  # type: ignore[attr-defined]  # a model choice field


class LaterForm(CaseForm):
    due_on = forms.DateField(
        label=_("Answer by"),
        widget=AdminDateInput,
        error_messages={"required": _("Choose the new day"), "invalid": _("Choose the new day")},
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        validators=[refuse_unreadable],
        help_text=_("Colleagues read it; the asker does not."),
        error_messages={"required": _("Give the reason")},
    )

    def clean_due_on(self) -> date:
        day: date = self.cleaned_data["due_on"]
        closed = clock.closed_days(clock.day_of(timezone.now()))
        if not is_working_day(day, closed) or not self.case.due_on < day <= latest_day(timezone.now()):
            raise forms.ValidationError(
                _("Choose a working day after the promised one, within the next twenty working days.")
            )
        return day


class FlagForm(CaseForm):
    body = Words(
        label=_("What worries you?"),
        rows=4,
        max_length=4000,
        help_text=_("Kept as a private note. The mail to the lead does not repeat it."),
        error_messages={"required": _("Write what worries you")},
    )


class UnflagForm(CaseForm):
    body = Words(
        label=_("What was done"),
        rows=4,
        max_length=4000,
        help_text=_("Never sent to the asker."),
        error_messages={"required": _("Write what was done")},
    )


class MergeForm(CaseForm):
    """The other enquiry by its reference, among those this person may see."""

    reference = forms.CharField(
        label=_("Reference of the other enquiry"),
        max_length=40,
        validators=[refuse_unreadable],
        help_text=_("This one is closed; everything said in it is read in the other."),
        error_messages={"required": _("Enter the reference")},
    )

    def __init__(
        self, data: Any = None, *, case: Enquiry, cases: EnquiryQuerySet | None = None, **further: Any
    ) -> None:
        super().__init__(data, case=case)
        self.cases = cases

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        typed = cleaned.get("reference")
        if typed:
            found = self.cases.with_reference(typed) if self.cases is not None else None
            if found is None or found.pk == self.case.pk:
                self.add_error("reference", _("There is no such enquiry among those you see"))
            elif not are_of_one_asker(self.case, found):
                self.add_error("reference", _("Only enquiries of the same asker can be joined"))
            elif found.merged_into_id or not found.is_open or self.case.merged.exists():
                self.add_error("reference", _("These two cannot be joined as they stand"))
            cleaned["into"] = found
        return cleaned


class UnmergeForm(CaseForm):
    pass


class _AdviserForm(CaseForm):
    to = forms.ModelChoiceField(
        label=_("To whom"),
        queryset=Adviser.objects.none(),
        error_messages={"required": _("Choose an adviser")},
    )

    def __init__(self, data: Any = None, *, case: Enquiry, **further: Any) -> None:
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
    outcome = forms.TypedChoiceField(label=_("What came of it"), choices=OUTCOMES, coerce=Outcome)


class ReleaseForm(CaseForm):
    pass


class WhoForm(forms.Form):
    """Any combination of what decides where an enquiry goes."""

    authority = forms.ChoiceField(label=_("Where"), choices=areas)
    topic = forms.ChoiceField(label=_("Topic"), choices=Topic.choices)
    language = forms.ChoiceField(label=_("Language of the answer"), choices=ReplyLanguage.choices)
    asker = forms.ChoiceField(label=_("Kind of asker"), choices=Asker.choices)


class SearchForm(forms.Form):
    words = forms.CharField(
        label=_("Reference, name, e-mail or telephone"),
        max_length=200,
        min_length=2,
        validators=[refuse_unreadable],
        error_messages={
            "required": _("Enter what to look for"),
            "min_length": _("Enter at least two characters"),
        },
    )


def _any(choices: Any) -> list[tuple[str, Any]]:
    return [("", _("All")), *choices]


def tags() -> list[tuple[str, Any]]:
    return _any((str(tag.pk), str(tag)) for tag in Tag.objects.in_order())


def advisers() -> list[tuple[str, Any]]:
    return _any((str(one.pk), one.name) for one in Adviser.objects.at_work().with_people().in_order())


class ViewForm(forms.Form):
    """A name for the way the inbox is looked at now."""

    name = forms.CharField(
        label=_("Name of the view"),
        max_length=60,
        validators=[refuse_unreadable],
        error_messages={"required": _("Give the view a name")},
    )


class NarrowForm(forms.Form):
    """What narrows and orders the inbox; anything not on the lists is as if it had not been said."""

    topic = forms.ChoiceField(label=_("Topic"), choices=_any(Topic.choices), required=False)
    language = forms.ChoiceField(label=_("Language"), choices=_any(ReplyLanguage.choices), required=False)
    status = forms.ChoiceField(label=_("Status"), choices=_any(Status.choices), required=False)
    tag = forms.ChoiceField(label=_("Tag"), choices=tags, required=False)
    adviser = forms.ChoiceField(label=_("With"), choices=advisers, required=False)
    order = forms.ChoiceField(
        label=_("Order"),
        choices=[("", _("Most pressing first")), (LATEST, _("Latest first"))],
        required=False,
    )

    def __init__(self, data: Any = None, *, is_lead: bool) -> None:
        """Whose the cases are is for the lead to choose: an adviser's views say it already."""
        super().__init__(data)
        if not is_lead:
            del self.fields["adviser"]

    def wishes(self) -> Wishes:
        self.full_clean()
        return Wishes(**{name: self.cleaned_data.get(name, "") for name in self.fields})
