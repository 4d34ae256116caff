"""What an editor meets on every kind of page: help on each field in both languages, and sensible places for it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from core.pages import ReadingPage
from home.models import HomePage

KINDS = [model for model in apps.get_models() if issubclass(model, ReadingPage)]


def fields_of(panels: list[Any]) -> Iterator[FieldPanel]:
    for panel in panels:
        if hasattr(panel, "children"):
            yield from fields_of(panel.children)
        elif isinstance(panel, FieldPanel):
            yield panel


def help_of(kind: type[ReadingPage], panel: FieldPanel) -> str:
    return str(panel.help_text or kind._meta.get_field(panel.field_name).help_text)


def test_every_kind_of_page_is_looked_at() -> None:
    assert len(KINDS) >= 20


@pytest.mark.parametrize("kind", KINDS, ids=[kind._meta.label for kind in KINDS])
def test_every_field_has_help_in_both_languages(kind: type[ReadingPage]) -> None:
    for panel in fields_of([*kind.content_panels, *kind.promote_panels]):
        words = {}
        for language in ("en", "cy"):
            with override(language):
                words[language] = help_of(kind, panel)
        assert words["en"], f"no help: {kind._meta.label}.{panel.field_name}"
        assert words["cy"] != words["en"], f"help in English alone: {kind._meta.label}.{panel.field_name}"


@pytest.mark.parametrize("kind", KINDS, ids=[kind._meta.label for kind in KINDS])
def test_every_kind_says_where_it_stands_and_what_stands_below(kind: type[ReadingPage]) -> None:
    assert getattr(kind, "parent_page_types", None) is not None, "may stand anywhere"
    assert getattr(kind, "subpage_types", None) is not None, "anything may stand below"
    assert kind.allowed_parent_page_models(), "can stand nowhere"
    for child in kind.allowed_subpage_models():
        assert kind in child.allowed_parent_page_models()


@pytest.mark.parametrize("kind", KINDS, ids=[kind._meta.label for kind in KINDS])
def test_the_root_takes_home_pages_alone(kind: type[ReadingPage]) -> None:
    assert (Page in kind.allowed_parent_page_models()) is (kind is HomePage)
