"""The register of personal data: nothing of ours is undeclared, and what is published is made from it."""

from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils.translation import override

from core.text import LANGUAGES
from people import registry
from people.written import SETTINGS, document, record_of_processing

OURS = {
    config.label for config in apps.get_app_configs() if Path(config.path).is_relative_to(settings.ROOT)
    and not any(part.startswith(".venv") for part in Path(config.path).parts)
}  # fmt: skip
MODELS = [model for model in apps.get_models() if model._meta.app_label in OURS]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_field_that_could_hold_a_persons_words_is_declared(model: type[models.Model]) -> None:
    """Declare it in the room's `holdings.py`: in a `Holding`, or `not_personal(Model, "because …", "field")`."""
    assert registry.undeclared(model) == []


def test_an_undeclared_field_is_found() -> None:
    class Diary(models.Model):
        words = models.TextField()
        kind = models.CharField(max_length=3, choices=[("a", "A")])
        count = models.IntegerField()

        class Meta:
            app_label = "people_test"

        def __str__(self) -> str:
            return self.words

    try:
        assert registry.undeclared(Diary) == ["words"]
        registry.not_personal(Diary, "a test", "words")
        assert registry.undeclared(Diary) == []
    finally:
        registry._not_personal.pop((Diary, "words"), None)
        apps.all_models["people_test"].clear()
        apps.clear_cache()


@pytest.mark.parametrize("holding", registry.holdings(), ids=lambda holding: holding.name)
def test_every_holding_says_all_that_the_public_table_tells(holding: registry.Holding) -> None:
    for language in LANGUAGES:
        with override(language):
            for words in (
                holding.told_fields,
                holding.purpose,
                holding.kept,
                holding.gone,
                holding.basis.label,
            ):
                assert str(words).strip(), (holding.name, language)


def test_every_mail_address_of_ours_can_be_found_again_after_a_restore() -> None:
    told = {(holding.model, name) for holding in registry.holdings() for name in holding.addresses}
    public = {holding.model for holding in registry.public_holdings()}
    kept = {
        (model, field.name)
        for model in public
        for field in model._meta.local_fields
        if isinstance(field, models.EmailField)
    }
    assert kept <= told


def test_the_document_is_what_the_rooms_declare() -> None:
    """`manage.py privacy_doc` writes it anew."""
    docs = Path(settings.ROOT) / "docs"
    assert (docs / "privacy.md").read_text() == document()
    assert (docs / "data-protection" / "record-of-processing.md").read_text() == record_of_processing()


def test_every_period_is_a_setting() -> None:
    for name, _words in SETTINGS:
        assert getattr(settings, name) > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_is_in_the_language_of_the_page(language: Any) -> None:
    with override(language):
        lines = registry.table()
    titles = [line.title for line in lines]
    assert ("Llofnodion" if language == "cy" else "Signatures") in titles
    assert len(titles) == len(set(titles))
