"""System checks: every page model goes through the gate, and the law stands in the database."""

from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError
from wagtail.models import Page

from bilingual import law
from bilingual.gate import PairPublished


@register(Tags.models)
def page_models_are_paired(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    return [
        Error(
            f"{model._meta.label} is a page that could go live in one language.",
            hint="Let it inherit bilingual.gate.PairPublished before core.models.BasePage.",
            obj=model,
            id="canol.E010",
        )
        for model in apps.get_models()
        if issubclass(model, Page) and model is not Page and not issubclass(model, PairPublished)
    ]


@register(Tags.database)
def law_is_laid_down(app_configs: Any, databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    faults: list[CheckMessage] = []
    for using in databases or ():
        try:
            gone = law.missing(using)
        except DatabaseError:
            continue
        if gone:
            faults.append(
                Error(
                    f"The database does not hold pages to their pairs: {', '.join(gone)} missing.",
                    hint="Run manage.py migrate.",
                    id="canol.E011",
                )
            )
    return faults
