"""What is held about a person can be told in full, and taken out in full."""

import json

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import EmailField

from core.post.models import Letter
from core.sealed.fields import SealedAddress
from people.registry import Holding, holdings, register

pytestmark = pytest.mark.django_db
ADDRESS = "Somebody@example.org"


def _letter() -> Letter:
    return Letter.objects.create(kind="test", to=ADDRESS, language="cy")


def test_a_person_is_told_what_is_held(capsys: pytest.CaptureFixture[str]) -> None:
    _letter()
    call_command("export_person", " somebody@EXAMPLE.org")
    told = json.loads(capsys.readouterr().out)
    assert told["core.letter"][0]["to"] == ADDRESS


def test_erasing_twice_finds_nothing_the_second_time(capsys: pytest.CaptureFixture[str]) -> None:
    _letter()
    call_command("erase_person", ADDRESS)
    assert not Letter.objects.exists()
    capsys.readouterr()
    call_command("erase_person", ADDRESS)
    assert "Nothing is held" in capsys.readouterr().out


def test_a_holding_that_names_a_field_its_model_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="no shoe_size"):
        register(
            Holding(
                Letter,
                ("shoe_size",),
                purpose="",
                kept="",
                find=lambda address: [],
                erase=lambda row, now: None,
            )
        )


def test_every_model_with_a_mail_or_telephone_field_is_declared() -> None:
    """Staff and offices are not members of the public; everybody else's address is declared, or the suite fails."""
    declared = {holding.name for holding in holdings()}
    kept_elsewhere = {"accounts.user", "core.organisation", "enquiries.partner"}
    with_address = {
        model._meta.label_lower
        for model in apps.get_models()
        if any(isinstance(field, EmailField | SealedAddress) for field in model._meta.get_fields())
    }
    assert with_address - declared - kept_elsewhere == set()
