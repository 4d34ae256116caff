"""The advice page: readability and hints on the newest words, in a calm list, and never in anybody's way."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from tests.bilingual.conftest import Couple
from tests.bilingual.test_routes import edit

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client, editor: User) -> Client:
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_slips_of_a_saved_draft_are_listed_with_their_place(staff: Client, couple: Couple) -> None:
    welsh = couple.welsh
    welsh.lead = "Mae’r dwr yn lân yn Caerdydd, diolch i ti."
    welsh.save_revision()
    page = staff.get(reverse("page_advice", args=[welsh.pk]))
    found = {(line.place, line.said, line.better) for line in page.context["lines"]}
    assert found == {
        ("Opening words", "dwr", "dŵr"), ("Opening words", "yn Caerdydd", "yng Nghaerdydd"),
        ("Opening words", "ti", "chi"),
    }  # fmt: skip
    assert "LIX" in page.content.decode()


def test_english_has_its_readability_too(staff: Client, couple: Couple) -> None:
    english = couple.english
    english.lead = " ".join(["word"] * 30) + "."
    english.save_revision()
    page = staff.get(reverse("page_advice", args=[english.pk]))
    assert list(page.context["reading"].long_sentences) == [english.lead]


def test_advice_never_holds_a_page_back(staff: Client, couple: Couple) -> None:
    welsh = couple.welsh
    welsh.lead = "Mae’r dwr yn lân yn Caerdydd."
    couple.english.save_revision().publish()
    welsh.save_revision().publish()
    assert couple.sides == (True, True)


def test_the_editor_is_taken_to_what_the_guard_points_at_and_may_go_on(staff: Client, couple: Couple) -> None:
    edit(staff, couple.english, **{"action-publish": "1"})
    page = edit(staff, couple.welsh, lead="At ddefnydd mewnol.", **{"action-publish": "1"})
    address = reverse("leaks", args=[couple.welsh_id])
    assert page.redirect_chain[-1][0] == address
    assert "At ddefnydd mewnol." in page.content.decode()
    assert couple.sides == (False, False)
    assert staff.post(address, {"reason": ""}).status_code == 422
    opened = staff.get(reverse("wagtailadmin_pages:edit", args=[couple.welsh_id]))
    assert address in opened.content.decode()
    staff.post(address, {"reason": "So it is called"})
    assert couple.sides == (True, True)


def test_the_advice_is_found_from_the_page(staff: Client, couple: Couple) -> None:
    opened = staff.get(reverse("wagtailadmin_pages:edit", args=[couple.english_id]))
    assert reverse("page_advice", args=[couple.english_id]) in opened.content.decode()
