"""Answer once, publish: the adviser writes it without the person, in both languages; an editor puts it into a guide."""

import uuid
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from core import audit
from core.forms.base import refuse_unreadable
from core.steps import Text
from enquiries import publishing, scrubbing
from enquiries.models import AnswerDraft, Enquiry, Message
from enquiries.publishing import Answered
from enquiries.rights import Seat
from enquiries.scrubbing import Trace
from enquiries.staff_access import case_for, user_of, with_seat
from enquiries.staff_forms import Words

TAKES = "enquiries.take_answers"
TRACES: dict[Trace, Text] = {
    Trace.ASKER: gettext_lazy("This is the asker’s own: %(words)s"),
    Trace.REFERENCE: gettext_lazy("This is a reference: %(words)s"),
    Trace.MAIL: gettext_lazy("This looks like a mail address: %(words)s"),
    Trace.PHONE: gettext_lazy("This looks like a telephone number: %(words)s"),
    Trace.POSTCODE: gettext_lazy("This looks like a postcode: %(words)s"),
    Trace.NAME: gettext_lazy("This looks like somebody’s name: %(words)s"),
}


class AnswerForm(forms.Form):
    """Four texts without a person in them. What may be a person's is shown; what is the asker's own is refused."""

    question_cy = forms.CharField(
        label=gettext_lazy("Question (Welsh)"), max_length=200, validators=[refuse_unreadable]
    )
    answer_cy = Words(label=gettext_lazy("Answer (Welsh)"), rows=9, max_length=6000)
    question_en = forms.CharField(
        label=gettext_lazy("Question (English)"), max_length=200, validators=[refuse_unreadable]
    )
    answer_en = Words(label=gettext_lazy("Answer (English)"), rows=9, max_length=6000)
    has_looked = forms.BooleanField(
        label=gettext_lazy("I have looked: what is named in it is public, and nobody is told of by it"),
        required=False,
    )
    TEXTS = ("question_cy", "answer_cy", "question_en", "answer_en")

    def __init__(self, data: Any = None, *, case: Enquiry, **further: Any) -> None:
        super().__init__(data, **further)
        self.case = case
        for name in self.TEXTS:
            self.fields[name].error_messages["required"] = _("Write this in both languages")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        for name in self.TEXTS:
            for finding in scrubbing.find(cleaned.get(name, ""), self.case):
                if finding.trace in scrubbing.NEVER or not cleaned.get("has_looked"):
                    self.add_error(name, TRACES[finding.trace] % {"words": finding.words})
        return cleaned


@require_http_methods(["GET", "HEAD", "POST"])
@with_seat
def write(request: HttpRequest, seat: Seat, public_id: uuid.UUID) -> HttpResponse:
    """Begin with the last answer, in its language; send it to the editors when nothing of the asker is left."""
    case = case_for(seat, public_id)
    form = AnswerForm(request.POST if request.method == "POST" else None, case=case, initial=_begun(case))
    if form.is_bound and form.is_valid():
        send_to_editors(by=user_of(request), case=case, data=form.cleaned_data, now=timezone.now())
        messages.success(request, _("The editors have it."))
        return redirect("enquiries_case", public_id=public_id)
    context = {"page_title": _("An answer for everybody"), "case": case, "form": form}
    return render(request, "enquiries/staff/answer.html", context, status=422 if form.is_bound else 200)


def _begun(case: Enquiry) -> dict[str, str]:
    last = Message.objects.of(case).filter(direction="out").last()
    return {f"answer_{case.mail_language}": last.body[:6000] if last else ""}


@transaction.atomic
def send_to_editors(*, by: User, case: Enquiry, data: dict[str, Any], now: datetime) -> AnswerDraft:
    texts = {name: data[name] for name in AnswerForm.TEXTS}
    draft = AnswerDraft.objects.create(enquiry=case, topic=case.topic, by=by, at=now, **texts)
    audit.record(by=by, verb="enquiry.answer_offered", target=case, detail={"draft": draft.pk})
    return draft


# The editors' side: no way leads from here to the enquiry


class PutForm(forms.Form):
    shelf = forms.ChoiceField(
        label=gettext_lazy("Into which guide"),
        error_messages={"required": gettext_lazy("Choose a guide")},
    )

    def __init__(self, data: Any = None, *, user: User) -> None:
        super().__init__(data)
        shelves = [(shelf.key, shelf.label) for shelf in publishing.shelves_for(user)]
        self.fields["shelf"].choices = [("", _("Choose a guide")), *shelves]  # type: ignore[attr-defined]  # a choice field


def _editor(request: HttpRequest) -> User:
    user = user_of(request)
    if not user.has_perm(TAKES):
        raise PermissionDenied
    return user


def _waiting(pk: int) -> AnswerDraft:
    draft = AnswerDraft.objects.waiting().numbered(pk)
    if draft is None:
        raise Http404
    return draft


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    user = _editor(request)
    return _queue(request, PutForm(user=user))


def _queue(request: HttpRequest, form: PutForm, *, status: int = 200, at: int = 0) -> HttpResponse:
    drafts = [
        {"draft": draft, "form": form if draft.pk == at else PutForm(user=user_of(request))}
        for draft in AnswerDraft.objects.waiting()[:50]
    ]
    context = {"page_title": _("Answers for everybody"), "drafts": drafts}
    return render(request, "enquiries/staff/answers.html", context, status=status)


@require_POST
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft in both languages stands in the guide, unpublished; the editor goes on there."""
    user, draft = _editor(request), _waiting(pk)
    form = PutForm(request.POST, user=user)
    if not form.is_valid():
        return _queue(request, form, status=422, at=pk)
    answered = Answered(draft.question_cy, draft.question_en, draft.answer_cy, draft.answer_en)
    with transaction.atomic():
        url = publishing.put(user, answered, form.cleaned_data["shelf"])
        settle(by=user, draft=draft, is_taken=True, now=timezone.now())
    messages.success(request, _("A draft stands in the guide, in both languages. Nothing is published yet."))
    return redirect(url)


@require_POST
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    user = _editor(request)
    settle(by=user, draft=_waiting(pk), is_taken=False, now=timezone.now())
    messages.success(request, _("It is left out."))
    return redirect("enquiries_answers")


@transaction.atomic
def settle(*, by: User, draft: AnswerDraft, is_taken: bool, now: datetime) -> None:
    held = AnswerDraft.objects.select_for_update().get(pk=draft.pk)
    held.settled_at, held.settled_by, held.is_taken = now, by, is_taken
    held.save(update_fields=["settled_at", "settled_by", "is_taken"])
    audit.record(by=by, verb="enquiry.answer_settled", target=held, detail={"taken": is_taken})
