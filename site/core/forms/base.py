"""`CanolForm`, how its fields are bound, and where its templates live."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.forms.renderers import BaseRenderer, DjangoTemplates
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.utils.translation import gettext_lazy as _

# C0 and C1 controls (but tab, line feed, carriage return), marks that turn the direction of reading (an address or name
# could be made to look like another), lone surrogates, what stands for undecodable bytes, the two points that are no
# character.
UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffd-\uffff]"
)
UNREADABLE_CODE = "unreadable_characters"


def plain(text: str) -> str:
    """`text` without the characters that no keyboard makes and no page can show."""
    return UNREADABLE.sub("", text)


def refuse_unreadable(value: Any) -> None:
    """Turn away control characters and broken Unicode with words a person can act on."""
    if isinstance(value, str) and UNREADABLE.search(value):
        raise ValidationError(
            _(
                "Some hidden characters cannot be used here. We have taken them out: check the text and send it again."
            ),
            code=UNREADABLE_CODE,
        )


class Renderer(BaseRenderer):
    """The project's own templates in `templates/forms/`; what they lack, Django's."""

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"

    def get_template(self, template_name: str) -> Any:
        try:
            return get_template(template_name.replace("django/forms/", "forms/", 1))
        except TemplateDoesNotExist:
            return DjangoTemplates().get_template(template_name)


@dataclass(frozen=True)
class ErrorLine:
    """One line of the error summary: what is wrong, and the id of the control that puts it right."""

    message: str
    target: str


class CanolBoundField(BoundField):
    """A field of a `CanolForm`, with what its template asks."""

    def value(self) -> Any:
        """What was typed, safe to show again."""
        value = super().value()
        return plain(value) if isinstance(value, str) else value

    @property
    def aria_describedby(self) -> str | None:
        """Ids of the hint and the error, in the order they are read."""
        if self.is_hidden or not self.auto_id:
            return None
        ids = [f"{self.auto_id}_hint"] if self.help_text else []
        ids += [f"{self.auto_id}_error"] if self.errors else []
        return " ".join(ids) or None

    @property
    def is_group(self) -> bool:
        """Several controls under one legend."""
        return isinstance(self.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)

    @property
    def is_tick(self) -> bool:
        """A single box whose label stands beside it."""
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def is_optional(self) -> bool:
        """Marked as optional beside its label. A single tick never is: leaving it is an answer."""
        return not (self.field.required or self.is_tick or getattr(self.field, "hides_optional", False))

    @property
    def first_id(self) -> str:
        """Id of the control an error leads to: of a group, its first choice."""
        return f"{self.auto_id}_0" if self.is_group else self.id_for_label

    @property
    def look(self) -> str:
        """A variant asked for by the field, as a class of its group (`sheets`)."""
        return str(getattr(self.field, "look", ""))


class CanolForm(forms.Form):
    """A form of the public site. Use `core.forms` fields; plain Django ones work too."""

    default_renderer = Renderer
    bound_field_class = CanolBoundField
    use_required_attribute = False
    # Named for CSS and for whoever reads the page's source.
    template_name = "forms/form.html"

    # When a step asks one thing, its label is the page's title: name the field here.
    title_field: str | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.CharField):
                field.validators = [refuse_unreadable, *field.validators]

    def add_error(self, field: str | None, error: Any) -> None:
        """As Django does, but unreadable characters are the only complaint about a field that has them."""
        if isinstance(error, ValidationError) and not hasattr(error, "error_dict"):
            unreadable = [one for one in error.error_list if one.code == UNREADABLE_CODE]
            error = ValidationError(unreadable[:1]) if unreadable else error
        super().add_error(field, error)

    @property
    def error_lines(self) -> Iterator[ErrorLine]:
        """Every error in the order of the page, those of the whole form first."""
        for message in self.non_field_errors():
            yield ErrorLine(str(message), "main-form")
        for bound in cast(Iterator[CanolBoundField], iter(self)):
            for message in bound.errors:
                yield ErrorLine(str(message), "main-form" if bound.is_hidden else bound.first_id)
