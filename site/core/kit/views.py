"""`/kit/`: for staff, and for nobody else."""

from collections.abc import Callable
from functools import wraps
from itertools import groupby
from types import SimpleNamespace
from typing import Any, NamedTuple

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language_from_request, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.kit import forms
from core.kit.samples import Chapter, Sample, samples
from core.pictures.hand import OUT

View = Callable[..., HttpResponse]


class Part(NamedTuple):
    """A component and its samples."""

    name: str
    samples: list[Sample]


def for_staff(view: View) -> View:
    """Sends strangers to sign in, and refuses people who may not enter the staff side."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if not request.user.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return never_cache(require_safe(guarded))


@require_safe
def door(request: HttpRequest) -> HttpResponse:
    """The kit in the language of the browser."""
    with override(get_language_from_request(request)):
        return redirect("kit")


@for_staff
def kit(request: HttpRequest) -> HttpResponse:
    chapters = [
        (
            chapter.label,
            reverse("kit_chapter", args=[chapter.value]),
            [part.name for part in parts_of(chapter)],
        )
        for chapter in Chapter
    ]
    return render(
        request, "kit/kit.html", {"page_title": _("The kit"), "no_index": True, "chapters": chapters}
    )


def parts_of(chapter: Chapter) -> list[Part]:
    mine = (sample for sample in samples() if sample.chapter is chapter)
    return [Part(name, list(group)) for name, group in groupby(mine, key=lambda sample: sample.part)]


@for_staff
def chapter(request: HttpRequest, name: str) -> HttpResponse:
    if name not in Chapter.values:
        raise Http404
    chosen = Chapter(name)
    context: dict[str, Any] = {
        "page_title": chosen.label,
        "no_index": True,
        "parts": parts_of(chosen),
    }
    if chosen is Chapter.FORMS:
        row = SimpleNamespace(label=_("Full name"), values=["Ann Example"], change_step="about")
        none = SimpleNamespace(label=_("Telephone number"), values=[], change_step="about")
        context |= {"sample_form": forms.blank(), "check_rows": [row, none]}
    if chosen is Chapter.ERRORS:
        context["form"] = forms.wrong()
    if chosen is Chapter.PICTURES:
        context["drawings"] = [drawing.name for drawing in sorted(OUT.glob("*.svg"))]
    return render(request, "kit/chapter.html", context)
