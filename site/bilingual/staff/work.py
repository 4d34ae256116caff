"""One pair to work on: what changed, who has it, the small change that needs no translation, files out and in."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail_localize.models import Translation

from accounts.models import User
from bilingual import localize, memory, pairs, queue
from bilingual.exchange import actions as exchange
from bilingual.exchange.units import NotAFile
from bilingual.models import Pair
from bilingual.staff.rights import CHANGE, must, must_edit_a_side, pair_to_work_on
from bilingual.staff.words import FAULTS, place_words, say

SHOWN = 200
"""Mismatches or changes told at once; a page holds no more without being a burden."""


class AssignForm(forms.Form):
    assignee = forms.ModelChoiceField(
        queryset=User.objects.none(),
        required=False,
        label=gettext_lazy("With"),
        empty_label=gettext_lazy("Any translator"),
    )
    due_on = forms.DateField(
        required=False, label=gettext_lazy("Wanted by"), widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = User.objects.able_to_translate()
        self.fields["assignee"].queryset = people  # type: ignore[attr-defined]  # a ModelChoiceField's own


@dataclass(frozen=True)
class FaultLine:
    words: str
    place: str
    text: str


def _page(
    request: HttpRequest,
    pair: Pair,
    *,
    assign: AssignForm | None = None,
    faults: list[FaultLine] | None = None,
) -> HttpResponse:
    translation = localize.translation_of(pair.translation_key)
    partner = pairs.partner_of(pair.source)
    initial = {"assignee": pair.assignee_id, "due_on": pair.due_on}
    context = {
        "page_title": _("Work on this page"),
        "pair": pair,
        "partner": partner,
        "translation": translation,
        "changes": memory.changes(translation)[:SHOWN] if translation else [],
        "assign": assign or AssignForm(initial=initial),
        "faults": (faults or [])[:SHOWN],
        "source_language": pair.source.locale.language_code,
        "target_language": "en" if pair.source.locale.language_code == "cy" else "cy",
    }
    is_invalid = bool(faults) or (assign is not None and not assign.is_valid())
    return render(request, "bilingual/admin/pair.html", context, status=422 if is_invalid else 200)


@require_safe
def pair(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pair_to_work_on(request, pk))


@require_POST
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    pair = pair_to_work_on(request, pk)
    form = AssignForm(request.POST)
    if not form.is_valid():
        return _page(request, pair, assign=form)
    queue.assign(
        by=request.user, pair=pair, to=form.cleaned_data["assignee"], due_on=form.cleaned_data["due_on"]
    )
    messages.success(request, _("Kept. Whoever has it now was told by mail."))
    return redirect("translation_pair", pk)


@require_POST
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """A small change that needs no translation, with its reason."""
    pair = pair_to_work_on(request, pk)
    page = pair.source.specific
    try:
        say(
            request,
            page,
            pairs.keep_translation(by=request.user, page=page, reason=request.POST.get("reason", "")),
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    return redirect("translation_pair", pk)


@require_POST
def export(request: HttpRequest, pk: int, format_name: str) -> HttpResponse:
    """A file for a translator outside the house. POST, since it is logged."""
    pair = pair_to_work_on(request, pk)
    translation = localize.translation_of(pair.translation_key)
    if translation is None or format_name not in exchange.FORMATS:
        raise Http404
    data = exchange.export(by=request.user, translation=translation, format_name=format_name)
    name = f"{slugify(pair.source.title)[:60] or 'page'}-{translation.target_locale.language_code}"
    response = HttpResponse(data, content_type=_TYPES[format_name])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{_ENDINGS[format_name]}"'
    return response


_TYPES = {"po": "text/x-gettext-translation; charset=utf-8", "xliff": "application/x-xliff+xml"}
_ENDINGS = {"po": "po", "xliff": "xlf"}


@require_POST
def take_in(request: HttpRequest, pk: int) -> HttpResponse:
    pair = pair_to_work_on(request, pk)
    translation = localize.translation_of(pair.translation_key)
    if translation is None:
        raise Http404
    faults = _take_in(request, translation)
    if faults:
        return _page(request, pair, faults=faults)
    messages.success(
        request,
        _("Every text of the file was taken in. Read the page through, and publish when it is right."),
    )
    return redirect("translation_pair", pk)


@require_http_methods(["POST"])
def take_in_from_editor(request: HttpRequest, translation_id: int) -> HttpResponse:
    """In place of the library's own upload, which lets through what is doubtful without a word."""
    must(request, CHANGE)
    translation = (
        Translation.objects.select_related("source__locale", "target_locale")
        .filter(pk=translation_id)
        .first()
    )
    pair = translation and Pair.objects.filter(translation_key=translation.source.object_id).first()
    if translation is None or pair is None:
        raise Http404
    must_edit_a_side(request, pair.source)
    return take_in(request, pair.pk)


def export_from_editor(request: HttpRequest, translation_id: int) -> HttpResponse:
    """In place of the library's own download: the same file as everywhere, on the page where it is asked for."""
    translation = Translation.objects.select_related("source").filter(pk=translation_id).first()
    pair = translation and Pair.objects.filter(translation_key=translation.source.object_id).first()
    if pair is None:
        raise Http404
    return redirect("translation_pair", pair.pk)


def _take_in(request: HttpRequest, translation: Translation) -> list[FaultLine]:
    file = request.FILES.get("file")
    if file is None:
        return [FaultLine(_("Choose a file."), "", "")]
    if (file.size or 0) > exchange.LARGEST:
        return [FaultLine(_("The file is too large. It may have 2 MB at most."), "", "")]
    format_name = "po" if (file.name or "").lower().endswith(".po") else "xliff"
    try:
        came = exchange.FORMATS[format_name].read(file.read())
    except NotAFile:
        return [FaultLine(_("This is not a PO or XLIFF file that can be read."), "", "")]
    found = exchange.take_in(by=request.user, translation=translation, came=came, tool=format_name.upper())
    page = translation.source.get_source_instance()
    return [FaultLine(str(FAULTS[one.fault]), place_words(page, one.path), one.text) for one in found]
