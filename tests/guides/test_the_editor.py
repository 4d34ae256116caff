"""What an editor meets: help on every field, sensible places for each kind of page, a preview of each."""

from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from accounts.models import User
from core.pages import ReadingPage
from guides.wagtail_hooks import GlossaryTermViewSet, UptakeViewSet

KINDS = [model for model in apps.get_app_config("guides").get_models() if issubclass(model, Page)]


def fields_of(panels: list[Any]) -> list[FieldPanel]:
    found = []
    for panel in panels:
        found += fields_of(panel.children) if hasattr(panel, "children") else [panel]
    return found


def is_helped(model: Any, panel: FieldPanel) -> bool:
    return bool(panel.help_text or model._meta.get_field(panel.field_name).help_text)


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
def test_every_field_of_a_page_has_help(kind: type[ReadingPage]) -> None:
    panels = fields_of([*kind.content_panels, *kind.promote_panels])
    assert [panel.field_name for panel in panels if not is_helped(kind, panel)] == []


@pytest.mark.parametrize("kind", [GlossaryTermViewSet, UptakeViewSet])
def test_every_field_of_a_row_has_help(kind: Any) -> None:
    panels = fields_of(kind.panels)
    assert [panel.field_name for panel in panels if not is_helped(kind.model, panel)] == []


@pytest.mark.parametrize(
    ("parent", "children"),
    [
        ("publicationindexpage", {"publicationpage"}),
        ("publicationpage", {"publicationchapterpage", "recommendationpage"}),
        ("publicationchapterpage", set()),
        ("recommendationpage", set()),
        ("glossarypage", set()),
    ],
)
def test_a_kind_of_page_stands_only_where_it_belongs(parent: str, children: set[str]) -> None:
    model = apps.get_model("guides", parent)
    assert {child._meta.model_name for child in model.allowed_subpage_models()} == children


@pytest.mark.parametrize(
    "slug", ["being-at-the-centre", "better-advice", "two-stories", "glossary", "cyhoeddiadau"]
)
def test_the_form_of_each_kind_opens(site: None, client: Client, slug: str) -> None:
    client.force_login(
        User.objects.get(username="editor"), backend="django.contrib.auth.backends.ModelBackend"
    )
    assert client.get(f"/admin/pages/{Page.objects.get(slug=slug).pk}/edit/").status_code == 200
