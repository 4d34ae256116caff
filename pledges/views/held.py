"""What the four forms of mailed links do where a machine seems to have filled them in."""

from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.utils import timezone

from core.steps import form_key
from core.text import current_language
from pledges.actions import holding
from pledges.choices import FormKind


def hold(request: HttpRequest, kind: FormKind, row: Model, email: str, answers: dict[str, Any]) -> None:
    """Keep the answers for staff. `row` is the one whose link opened the form, `email` whom that was mailed to."""
    holding.hold(
        kind=kind,
        subject_id=row.pk,
        email=email,
        answers=answers,
        form_key=form_key(request, answers),
        language=current_language(),
        now=timezone.now(),
    )
