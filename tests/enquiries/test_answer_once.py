"""An answer for everybody: nothing of the asker stays in it, editors never see the case, a draft lands in a guide."""

from collections.abc import Callable
from typing import Any

import pytest

from enquiries import actions, scrubbing
from enquiries.choices import Status
from enquiries.models import Adviser, AnswerDraft, Enquiry
from enquiries.scrubbing import Trace
from guides.models import GuidePage
from tests.enquiries.conftest import NOON
from tests.enquiries.test_casework import as_user, case_of

pytestmark = pytest.mark.django_db
Make = Callable[..., Enquiry]
CLEAN = {
    "question_cy": "Sut mae dechrau?", "answer_cy": "Gyda thri o bobl.\n\nYna rheolau.",
    "question_en": "How do we start?", "answer_en": "With three people.\n\nThen rules.",
}  # fmt: skip


@pytest.fixture
def case(team: dict[str, Adviser], make_enquiry: Make) -> Enquiry:
    return make_enquiry(name="Beca Enghraifft", phone="01632 960123", address="Tŷ Celyn, Bangor LL57 1AA")


TRACES = {
    "first name": ("Diolch, Beca.", Trace.ASKER),
    "name in small letters": ("fel y gwnaeth enghraifft", Trace.ASKER),
    "own address": ("yn Celyn", Trace.ASKER),
    "own mail": ("BECA0@example.org", Trace.ASKER),
    "own number, spaced otherwise": ("ring 01632960123", Trace.ASKER),
    "own number from abroad": ("+44 1632 960 123", Trace.ASKER),
    "a reference": ("see CAN-7K3M-9QXZ", Trace.REFERENCE),
    "a mail": ("write to x.y@council.gov.wales", Trace.MAIL),
    "a number": ("ring 029 2018 0100", Trace.PHONE),
    "a postcode": ("at CF10 3NQ", Trace.POSTCODE),
    "somebody": ("ask Mrs Williams", Trace.NAME),
}


@pytest.mark.parametrize(("text", "trace"), TRACES.values(), ids=TRACES)
def test_what_speaks_of_somebody_is_found(case: Enquiry, text: str, trace: Trace) -> None:
    assert trace in {one.trace for one in scrubbing.find(text, case)}


@pytest.mark.parametrize(
    "text", [*CLEAN.values(), "In 2026 about 1,000 people; section 16 of the Act of 2014."]
)
def test_what_speaks_of_nobody_is_left_alone(case: Enquiry, text: str) -> None:
    assert scrubbing.find(text, case) == []


def test_the_form_begins_with_the_last_answer_in_its_language(
    case: Enquiry, team: dict[str, Adviser]
) -> None:
    actions.reply(
        by=team["nia"].user, enquiry=case, body="Ateb da iawn.", channel="email", then=Status.ANSWERED,
        version=case.version, now=NOON,
    )  # fmt: skip
    page = as_user("nia").get(f"{case_of(case)}publish/")
    assert page.context["form"].initial == {"answer_cy": "Ateb da iawn."}


def test_without_both_languages_it_goes_nowhere_and_nothing_typed_is_lost(case: Enquiry) -> None:
    response = as_user("nia").post(f"{case_of(case)}publish/", {**CLEAN, "answer_en": ""})
    assert response.status_code == 422
    assert "Gyda thri o bobl." in response.text
    assert not AnswerDraft.objects.exists()


def test_what_is_the_askers_own_is_refused_whoever_has_looked(case: Enquiry) -> None:
    data = {**CLEAN, "answer_en": "As Beca did.", "has_looked": "on"}
    response = as_user("nia").post(f"{case_of(case)}publish/", data)
    assert response.status_code == 422
    assert "Mae hyn yn eiddo i’r holwr: beca" in response.text


def test_a_public_number_may_stay_once_somebody_has_looked(case: Enquiry) -> None:
    data = {**CLEAN, "answer_en": "Ring 029 2018 0100."}
    nia = as_user("nia")
    assert nia.post(f"{case_of(case)}publish/", data).status_code == 422
    assert nia.post(f"{case_of(case)}publish/", {**data, "has_looked": "on"}).status_code == 302
    assert AnswerDraft.objects.get().answer_en == "Ring 029 2018 0100."


def test_another_region_publishes_nothing_of_the_case(case: Enquiry) -> None:
    assert as_user("sam").post(f"{case_of(case)}publish/", CLEAN).status_code == 404


def test_an_editor_reads_the_texts_and_no_way_leads_to_the_case(case: Enquiry, make_staff: Any) -> None:
    as_user("nia").post(f"{case_of(case)}publish/", CLEAN)
    make_staff("eds", "editor")
    page = as_user("eds").get("/admin/answers/").text
    assert "With three people." in page
    for words in (case.reference, str(case.public_id), "Beca", "beca0"):
        assert words not in page
    assert as_user("eds").get(case_of(case)).status_code == 302
    assert as_user("nia").get("/admin/answers/").status_code == 302


def test_left_out_it_waits_no_longer(case: Enquiry, make_staff: Any) -> None:
    as_user("nia").post(f"{case_of(case)}publish/", CLEAN)
    make_staff("eds", "editor")
    draft = AnswerDraft.objects.get()
    as_user("eds").post(f"/admin/answers/{draft.pk}/leave/")
    assert not AnswerDraft.objects.waiting().exists()
    assert as_user("eds").post(f"/admin/answers/{draft.pk}/leave/").status_code == 404


def test_erasing_the_asker_leaves_no_way_from_the_draft_to_them(case: Enquiry) -> None:
    as_user("nia").post(f"{case_of(case)}publish/", CLEAN)
    actions.erase(by=None, enquiry=case, now=NOON)
    assert AnswerDraft.objects.get().enquiry is None


def test_a_shelf_that_is_none_is_refused_and_the_draft_goes_on_waiting(
    case: Enquiry, make_staff: Any
) -> None:
    as_user("nia").post(f"{case_of(case)}publish/", CLEAN)
    make_staff("eds", "editor")
    draft = AnswerDraft.objects.get()
    response = as_user("eds").post(f"/admin/answers/{draft.pk}/take/", {"shelf": "guide-x"})
    assert response.status_code == 422
    assert AnswerDraft.objects.waiting().exists()
    assert not GuidePage.objects.exists()
