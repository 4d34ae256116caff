"""An editor takes an answer for everybody over into a guide of the site."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytest_django import DjangoDbBlocker

from enquiries import publishing
from enquiries.models import Adviser, AnswerDraft
from guides.models import GuidePartPage
from tests.enquiries.test_answer_once import CLEAN, Make
from tests.enquiries.test_casework import as_user, case_of
from tests.grown import site_grown

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def grown(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Its guides are those of the demonstration."""
    with site_grown(django_db_blocker):
        yield


def test_it_is_a_draft_in_both_languages_and_nothing_is_live(
    team: dict[str, Adviser], make_enquiry: Make, make_staff: Any
) -> None:
    case = make_enquiry()
    as_user("nia").post(f"{case_of(case)}publish/", CLEAN)
    editor = make_staff("eds", "editor")
    draft = AnswerDraft.objects.get(enquiry=case)
    shelf = publishing.shelves_for(editor)[0]
    live, drafts = (set(GuidePartPage.objects.filter(live=is_live)) for is_live in (True, False))
    response = as_user("eds").post(f"/admin/answers/{draft.pk}/take/", {"shelf": shelf.key})
    assert response.status_code == 302
    made = {
        page.locale.language_code: page
        for page in GuidePartPage.objects.filter(live=False).select_related("locale")
        if page not in drafts
    }
    assert {language: page.title for language, page in made.items()} == {
        "cy": "Sut mae dechrau?",
        "en": "How do we start?",
    }
    assert made["cy"].translation_key == made["en"].translation_key
    assert "<p>With three people.</p><p>Then rules.</p>" in str(made["en"].body)
    assert set(GuidePartPage.objects.filter(live=True)) == live
    draft.refresh_from_db()
    assert (draft.is_taken, draft.settled_by) == (True, editor)
    assert as_user("eds").get(response.headers["Location"]).status_code == 200
