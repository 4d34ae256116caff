"""What the lead keeps for everybody: advisers and their leave, saved replies, and the steps of journeys."""

from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminDateInput

from enquiries.choices import Asker, Topic
from enquiries.models import Absence, Adviser, JourneyStep, Partner, SavedReply, Tag
from enquiries.models.rota import MONDAY_TO_FRIDAY
from places.models import Closure

SHOWN = (
    "user",
    "region",
    "speaks_welsh",
    "topics",
    "askers",
    "daily_load",
    "works_on",
    "hours_cy",
    "hours_en",
)


class AdviserForm(WagtailAdminModelForm):
    topics = forms.MultipleChoiceField(
        label=_("Topics"),
        choices=Topic.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: all of them."),
    )
    askers = forms.MultipleChoiceField(
        label=_("Kinds of asker"),
        choices=Asker.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: all of them."),
    )
    works_on = forms.TypedMultipleChoiceField(
        label=_("Days of work"),
        choices=[(day, WEEKDAYS[day]) for day in MONDAY_TO_FRIDAY],
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if bool(cleaned.get("hours_cy")) != bool(cleaned.get("hours_en")):
            self.add_error("hours_cy", _("Give the hours in both languages, or in neither."))
        if bool(cleaned.get("about_cy")) != bool(cleaned.get("about_en")):
            self.add_error("about_cy", _("Write this in both languages, or in neither."))
        return cleaned

    class Meta:
        model = Adviser
        fields = (*SHOWN, "about_cy", "about_en", "cover", "is_active")


class AbsenceForm(WagtailAdminModelForm):
    class Meta:
        model = Absence
        fields = ("adviser", "starts_on", "ends_on")
        widgets = {"starts_on": AdminDateInput, "ends_on": AdminDateInput}


class AdviserViewSet(ModelViewSet):
    model = Adviser
    name = "advisers"
    url_prefix = "enquiries/rota/advisers"
    icon = "group"
    menu_label = _("Advisers")
    list_display = ["__str__", "region", "speaks_welsh", "cover", "is_active"]
    ordering = ["pk"]
    inspect_view_enabled = False

    def get_form_class(self, for_update: bool = False) -> type[AdviserForm]:
        return AdviserForm


class AbsenceViewSet(ModelViewSet):
    model = Absence
    name = "absences"
    url_prefix = "enquiries/rota/leave"
    icon = "date"
    menu_label = _("Time away")
    list_display = ["adviser", "starts_on", "ends_on"]

    def get_form_class(self, for_update: bool = False) -> type[AbsenceForm]:
        return AbsenceForm


class SavedReplyForm(WagtailAdminModelForm):
    class Meta:
        model = SavedReply
        fields = ("topic", "title_cy", "title_en", "body_cy", "body_en")


class JourneyStepForm(WagtailAdminModelForm):
    class Meta:
        model = JourneyStep
        fields = ("topic", "place", "words_cy", "words_en")


class SavedReplyViewSet(ModelViewSet):
    model = SavedReply
    name = "saved_replies"
    url_prefix = "enquiries/rota/replies"
    icon = "openquote"
    menu_label = _("Saved replies")
    list_display = ["__str__", "topic"]
    ordering = ["pk"]

    def get_form_class(self, for_update: bool = False) -> type[SavedReplyForm]:
        return SavedReplyForm


class JourneyStepViewSet(ModelViewSet):
    model = JourneyStep
    name = "journey_steps"
    url_prefix = "enquiries/rota/steps"
    icon = "list-ol"
    menu_label = _("Steps of journeys")
    list_display = ["__str__", "topic", "place"]
    ordering = ["topic", "place", "pk"]

    def get_form_class(self, for_update: bool = False) -> type[JourneyStepForm]:
        return JourneyStepForm


class TagForm(WagtailAdminModelForm):
    class Meta:
        model = Tag
        fields = ("label_cy", "label_en")


class TagViewSet(ModelViewSet):
    model = Tag
    name = "tags"
    url_prefix = "enquiries/rota/tags"
    icon = "tag"
    menu_label = _("Tags")
    list_display = ["__str__"]
    ordering = ["pk"]

    def get_form_class(self, for_update: bool = False) -> type[TagForm]:
        return TagForm


class PartnerForm(WagtailAdminModelForm):
    class Meta:
        model = Partner
        fields = ("kind", "name_cy", "name_en", "email", "language", "is_active")


class PartnerViewSet(ModelViewSet):
    model = Partner
    name = "partners"
    url_prefix = "enquiries/rota/partners"
    icon = "link"
    menu_label = _("Partners")
    list_display = ["__str__", "kind", "is_active"]
    ordering = ["pk"]

    def get_form_class(self, for_update: bool = False) -> type[PartnerForm]:
        return PartnerForm


class ClosureForm(WagtailAdminModelForm):
    class Meta:
        model = Closure
        fields = ("name_cy", "name_en", "first_day", "last_day")
        widgets = {"first_day": AdminDateInput, "last_day": AdminDateInput}


class ClosureViewSet(ModelViewSet):
    model = Closure
    name = "closures"
    url_prefix = "enquiries/rota/closures"
    icon = "lock"
    menu_label = _("Office closures")
    list_display = ["__str__", "first_day", "last_day"]
    ordering = ["-first_day", "pk"]

    def get_form_class(self, for_update: bool = False) -> type[ClosureForm]:
        return ClosureForm


class RotaGroup(ViewSetGroup):
    items = (
        AdviserViewSet,
        AbsenceViewSet,
        ClosureViewSet,
        SavedReplyViewSet,
        JourneyStepViewSet,
        TagViewSet,
        PartnerViewSet,
    )
    menu_label = _("Rota")
    menu_icon = "group"
    menu_order = 310
