"""Fields as people meet them: a line, some paragraphs, one of, any of, a yes.

Each takes `hint` (shown under the label, read with the control), `missing` (what to say when it is left empty) and, for
those typed into, `autocomplete`, `inputmode` and `width` (`short`, `long`). There are no placeholders: a hint stays.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from django import forms
from django.core.validators import FileExtensionValidator
from django.utils.choices import BaseChoiceIterator
from django.utils.translation import gettext_lazy as _

LINE_LENGTH = 200
PARAGRAPHS_LENGTH = 4000
EMAIL_LENGTH = 254

TOO_LONG = _("Shorten this to %(limit_value)d characters or fewer. It has %(show_value)d.")
NOT_A_CHOICE = _("Choose one of the answers shown.")
NO_CHOICE = _("Choose an answer.")


def _errors(missing: Any, **others: Any) -> dict[str, Any]:
    return {**others, **({"required": missing} if missing else {})}


class _Typed(forms.CharField):
    """What lines, paragraphs and addresses share."""

    default_error_messages = {"required": _("Fill this in."), "max_length": TOO_LONG}

    def __init__(
        self,
        *,
        hint: Any = "",
        missing: Any = "",
        autocomplete: str = "",
        inputmode: str = "",
        spellcheck: bool = True,
        width: str = "",
        hides_optional: bool = False,
        **kwargs: Any,
    ) -> None:
        self.hides_optional = hides_optional
        self._told = {"autocomplete": autocomplete, "inputmode": inputmode}
        self._spellcheck, self._width = spellcheck, width
        kwargs.setdefault("help_text", hint)
        super().__init__(error_messages=_errors(missing, **kwargs.pop("error_messages", {})), **kwargs)
        if self.max_length is not None:
            # Over-long text is refused with words, never cut off in silence by the browser.
            self.widget.attrs.pop("maxlength", None)
            for validator in self.validators:
                if getattr(validator, "code", "") == "max_length":
                    validator.message = self.error_messages["max_length"]  # type: ignore[attr-defined]  # the length validator

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        attrs = {name: value for name, value in self._told.items() if value}
        attrs["class"] = f"input input--{self._width}" if self._width else "input"
        if not self._spellcheck:
            attrs["spellcheck"] = "false"
        return attrs


class Line(_Typed):
    """One line of text; white space inside it is evened out."""

    def __init__(self, *, max_length: int = LINE_LENGTH, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        return " ".join(str(super().to_python(value) or "").split())


class Paragraphs(_Typed):
    """Own words, at some length."""

    def __init__(self, *, max_length: int = PARAGRAPHS_LENGTH, rows: int = 6, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(max_length=max_length, **kwargs)
        self.widget.attrs.pop("cols", None)

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")


class Email(_Typed, forms.EmailField):
    """An e-mail address."""

    default_error_messages = {
        "invalid": _("Enter an e-mail address in the right form, like name@example.org")
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("autocomplete", "email")
        kwargs.setdefault("spellcheck", False)
        kwargs.setdefault("max_length", EMAIL_LENGTH)
        super().__init__(**kwargs)
        for validator in self.validators:
            if getattr(validator, "code", "") == "invalid":
                validator.message = self.error_messages["invalid"]  # type: ignore[attr-defined]  # the e-mail validator


class Phone(Line):
    """A telephone number as people write it."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("autocomplete", "tel")
        kwargs.setdefault("width", "short")
        kwargs.setdefault("max_length", 30)
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "tel"}))
        super().__init__(**kwargs)


class Listed(BaseChoiceIterator):
    """Choices in their final shape, value and label (or a group's name and its choices): Django, which takes many
    shapes, would look through each of them twice whenever a form is made."""

    def __init__(self, choices: Iterable[tuple[str, Any]]) -> None:
        self._choices = list(choices)

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        return iter(self._choices)


class _Hinted(forms.ChoiceField):
    """Choices that may each carry a hint; `look="sheets"` lays each on its own paper."""

    default_error_messages = {"required": NO_CHOICE, "invalid_choice": NOT_A_CHOICE}

    def __init__(
        self,
        *,
        hint: Any = "",
        missing: Any = "",
        hints: Mapping[str, Any] | None = None,
        look: str = "",
        hides_optional: bool = False,
        **kwargs: Any,
    ) -> None:
        self.look, self.hides_optional = look, hides_optional
        kwargs.setdefault("help_text", hint)
        super().__init__(error_messages=_errors(missing, **kwargs.pop("error_messages", {})), **kwargs)
        self.hints = hints or {}

    @property
    def hints(self) -> Mapping[str, Any]:
        """Explanations by choice value."""
        return getattr(self.widget, "hints", {})

    @hints.setter
    def hints(self, hints: Mapping[str, Any]) -> None:
        if isinstance(self.widget, Radios | Ticks):
            self.widget.hints = hints


class _WithHints(forms.widgets.ChoiceWidget):
    hints: Mapping[str, Any] = {}

    def create_option(
        self,
        name: str,
        value: Any,
        label: int | str,
        selected: bool,
        index: int,
        subindex: int | None = None,
        attrs: dict[str, Any] | None = None,
    ) -> dict[str, Any]:
        """A choice with its hint. Of a group that is not valid, the first choice says so, once: errors lead there."""
        option = super().create_option(name, value, label, selected, index, subindex, attrs)
        option["hint"] = self.hints.get(str(value), "")
        if option["hint"]:
            option["attrs"]["aria-describedby"] = f"{option['attrs'].get('id', name)}_hint"
        if index:
            option["attrs"].pop("aria-invalid", None)
        return option


class Radios(_WithHints, forms.RadioSelect):
    pass


class Ticks(_WithHints, forms.CheckboxSelectMultiple):
    pass


class OneOf(_Hinted):
    """One of a few, all in sight."""

    widget = Radios


class AnyOf(_Hinted, forms.MultipleChoiceField):
    """Some of a few, all in sight."""

    widget = Ticks
    default_error_messages = {
        "required": _("Choose at least one."),
        "invalid_choice": NOT_A_CHOICE,
        "invalid_list": NOT_A_CHOICE,
    }


class Pick(_Hinted):
    """One of many, in a list that opens."""

    widget = forms.Select

    def __init__(
        self,
        *,
        empty: Any = None,
        choices: Iterable[tuple[str, Any]] | Callable[[], Iterable[tuple[str, Any]]] = (),
        **kwargs: Any,
    ) -> None:
        def listed() -> Listed:
            """Asked for anew by every form where the choices come from the database."""
            rows = choices() if callable(choices) else choices
            return Listed([("", empty), *rows] if empty is not None else rows)

        super().__init__(choices=listed if callable(choices) else listed(), **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"class": "input"}


class YesBox(forms.BooleanField):
    """A single box. Never ticked beforehand; required only where nothing can go on without it."""

    default_error_messages = {"required": _("Tick the box to go on.")}

    def __init__(self, *, hint: Any = "", missing: Any = "", required: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", hint)
        super().__init__(
            required=required, error_messages=_errors(missing, **kwargs.pop("error_messages", {})), **kwargs
        )


class Upload(forms.FileField):
    """A file, of the kinds and up to the size the hint tells."""

    default_error_messages = {
        "required": _("Choose a file."),
        "invalid": _("The file did not arrive. Choose it again."),
        "missing": _("The file did not arrive. Choose it again."),
        "empty": _("The file is empty. Choose another."),
        "max_length": _("The name of the file is too long: %(max)d characters at most."),
    }
    widget = forms.FileInput

    def __init__(
        self,
        *,
        hint: Any = "",
        missing: Any = "",
        extensions: Iterable[str] = (),
        max_bytes: int = 10 * 1024 * 1024,
        **kwargs: Any,
    ) -> None:
        self.max_bytes = max_bytes
        kwargs.setdefault("help_text", hint)
        kwargs.setdefault("max_length", 120)
        super().__init__(error_messages=_errors(missing, **kwargs.pop("error_messages", {})), **kwargs)
        allowed = list(extensions)
        if allowed:
            self.widget.attrs["accept"] = ",".join(f".{extension}" for extension in allowed)
            wrong_kind = _("Choose a file of one of these kinds: %(allowed_extensions)s")
            self.validators.append(FileExtensionValidator(allowed, message=wrong_kind))

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"class": "input"}

    def to_python(self, data: Any) -> Any:
        file = super().to_python(data)
        if file is not None and file.size > self.max_bytes:
            raise forms.ValidationError(
                _("The file is too large. It may have %(megabytes)d MB at most."),
                code="too_large",
                params={"megabytes": self.max_bytes // (1024 * 1024)},
            )
        return file
