"""What is asked when a page is sent for translation: by when it is wanted, and who is to have it."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail_localize.components import register_translation_component

from accounts.models import User
from bilingual.models import Pair


class SendingForm(WagtailAdminModelForm):
    """Both may be left empty: anybody may take it, when they can."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["assignee"].queryset = User.objects.able_to_translate()
        self.fields["assignee"].empty_label = _("Any translator")

    def clean_due_on(self) -> date | None:
        wanted: date | None = self.cleaned_data["due_on"]
        if wanted is not None and wanted < timezone.localdate():
            raise ValidationError(_("This day has gone by. Give a day that is still to come."))
        return wanted


def register() -> None:
    Pair.edit_handler = ObjectList(  # type: ignore[attr-defined]  # where wagtail-localize looks for it
        [FieldPanel("due_on"), FieldPanel("assignee")], base_form_class=SendingForm
    )
    register_translation_component(
        heading=gettext_lazy("By when, and by whom"),
        help_text=gettext_lazy(
            "The translators see it in their list, and whoever is to have it is told by mail."
        ),
        required=True,
    )(Pair)
