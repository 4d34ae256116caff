"""Taking office closures over from a calendar file: choose it, read it, name each in both languages, keep."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from core.forms.base import refuse_unreadable
from core.steps import Text
from enquiries import closures_file
from enquiries.closures_file import Found
from enquiries.rights import Seat
from enquiries.staff_access import user_of, with_seat

_SALT = "canol.enquiries.closures"
TROUBLES: dict[str, Text] = {
    "repeats": gettext_lazy("It repeats: enter each of its days by hand."),
    "nameless": gettext_lazy("It has no name."),
    "long": gettext_lazy("It lasts for more than 60 days."),
}


class FileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("Calendar file (.ics)"),
        help_text=gettext_lazy("Nothing is kept yet: first you see what is in it."),
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "empty": gettext_lazy("The file is empty."),
        },
    )

    def clean_file(self) -> list[Found]:
        try:
            return closures_file.read(self.cleaned_data["file"].read(closures_file.MOST_BYTES + 1))
        except closures_file.NoCalendar:
            raise forms.ValidationError(
                _("This is no calendar with events that can be read (at most 200 events and 500 kB).")
            ) from None


class NamesForm(forms.Form):
    """Both names of every closure of a file; those left without both are not kept."""

    def __init__(self, data: Any = None, *, found: list[Found]) -> None:
        super().__init__(data)
        self.rows: list[dict[str, Any]] = []
        for number, one in enumerate(found):
            is_known = not one.trouble and closures_file.is_known(one)
            row = {"found": one, "is_known": is_known, "trouble": TROUBLES.get(one.trouble, "")}
            if not one.trouble and not is_known:
                for language, label in (("cy", _("Name (Welsh)")), ("en", _("Name (English)"))):
                    name = f"name_{language}_{number}"
                    self.fields[name] = forms.CharField(
                        label=label,
                        max_length=closures_file.NAME_LENGTH,
                        initial=one.name,
                        validators=[refuse_unreadable],
                        error_messages={"required": _("Give the name in both languages.")},
                    )
                    row[language] = self[name]
            self.rows.append(row)

    def closures(self) -> list[tuple[Found, str, str]]:
        return [
            (row["found"], self.cleaned_data[row["cy"].name], self.cleaned_data[row["en"].name])
            for row in self.rows
            if "cy" in row
        ]


def _signed(found: list[Found]) -> str:
    rows = [[one.name, one.first_day.isoformat(), one.last_day.isoformat(), one.trouble] for one in found]
    return signing.dumps(rows, salt=_SALT, compress=True)


def _unsigned(text: str) -> list[Found] | None:
    try:
        rows = signing.loads(text, salt=_SALT, max_age=86_400)
    except signing.BadSignature:
        return None
    return [Found(row[0], date.fromisoformat(row[1]), date.fromisoformat(row[2]), row[3]) for row in rows]


@require_http_methods(["GET", "HEAD", "POST"])
@with_seat
def take_over(request: HttpRequest, seat: Seat) -> HttpResponse:
    """GET asks for the file; a file shows what would be kept; the names, sent back, keep it."""
    if not user_of(request).has_perm("places.add_closure"):
        raise PermissionDenied
    if "found" in request.POST:
        return _keep(request)
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if form.is_bound and form.is_valid():
        found = form.cleaned_data["file"]
        return _show(request, names=NamesForm(found=found), found=found)
    return _show(request, form=form, status=422 if form.is_bound else 200)


def _keep(request: HttpRequest) -> HttpResponse:
    found = _unsigned(request.POST["found"])
    if found is None:
        return _show(request, form=FileForm(), status=422)
    names = NamesForm(request.POST, found=found)
    if not names.is_valid():
        return _show(request, names=names, found=found, status=422)
    kept = closures_file.keep(by=user_of(request), closures=names.closures())
    told = ngettext("%(count)s closure was taken over.", "%(count)s closures were taken over.", kept)
    messages.success(request, told % {"count": kept})
    return redirect("closures:index")


def _show(
    request: HttpRequest,
    *,
    form: FileForm | None = None,
    names: NamesForm | None = None,
    found: list[Found] | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "page_title": _("Closures from a calendar file"),
        "form": form,
        "names": names,
        "signed": _signed(found) if found is not None else "",
    }
    return render(request, "enquiries/staff/closures.html", context, status=status)
