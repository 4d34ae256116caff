"""System checks: every page model goes through the gate, and the law stands in the database."""

from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, Tags, Warning, register  # noqa: A004  # Django's own name
from django.db import DatabaseError, connections
from wagtail.models import Page, TranslatableMixin

from bilingual import law
from bilingual.gate import PairPublished, parental_keys
from bilingual.models import PairLive


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


@register(Tags.models)
def translatable_models_are_pages(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """What is translated row by row but is no page has no gate: it would be live in one language at once."""
    return [
        Error(
            f"{model._meta.label} is translated and would be shown without its partner.",
            hint="Keep both languages in one row (name_cy, name_en), or make it a page.",
            obj=model,
            id="canol.E012",
        )
        for model in apps.get_models()
        if issubclass(model, TranslatableMixin)
        and not issubclass(model, Page)
        and not parental_keys(model)
        and not model._meta.app_label.startswith("wagtail")
    ]


def _is_migrated(using: str) -> bool:
    try:
        return PairLive._meta.db_table in connections[using].introspection.table_names()
    except DatabaseError:
        return False


@register(Tags.database)
def law_is_laid_down(app_configs: Any, databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    faults: list[CheckMessage] = []
    for using in databases or ():
        gone = law.missing(using) if _is_migrated(using) else []
        if gone:
            faults.append(
                Warning(  # not an error: `migrate`, which puts it right, must be able to start
                    f"The database does not hold pages to their pairs: {', '.join(gone)} missing.",
                    hint="Run manage.py migrate.",
                    id="canol.W011",
                )
            )
    return faults
