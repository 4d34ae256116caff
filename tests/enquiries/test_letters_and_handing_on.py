"""Letters on paper, and cases handed on by the asker’s own yes: who is told what, in which language."""

from collections.abc import Callable
from typing import Any

import pytest

from core.audit import AuditRecord
from core.organisation import Organisation
from core.post.models import Letter
from enquiries import actions
from enquiries.choices import Status, Told
from enquiries.models import Adviser, Enquiry, Message, Partner, Share
from tests.enquiries.conftest import CARDIFF, NOON
from tests.enquiries.test_casework import as_user, case_of

pytestmark = pytest.mark.django_db
Make = Callable[..., Enquiry]


@pytest.fixture
def case(team: dict[str, Adviser], make_enquiry: Make) -> Enquiry:
    return make_enquiry(
        contact_by="post",
        address="1 Stryd Fawr\nBangor",
        phone="01632 960123",
        safe_contact=("no_voicemail",),
    )


@pytest.fixture
def letter(case: Enquiry, team: dict[str, Adviser]) -> Message:
    return actions.reply(
        by=team["nia"].user, enquiry=case, body="Dyma’r ateb.", channel="post", then=Status.ANSWERED,
        version=case.version, now=NOON,
    )  # fmt: skip


@pytest.fixture
def partner(db: None) -> Partner:
    return Partner.objects.create(
        kind="council", name_cy="Cyngor Enghraifft", name_en="Example Council", email="office@council.example",
        language="both",
    )  # fmt: skip


def test_a_letter_is_printed_in_the_askers_language_under_our_address(
    case: Enquiry, letter: Message, organisation: Organisation
) -> None:
    Organisation.objects.update(name_cy="Canol Cymru", address_cy="1 Heol y Bont\nCaerdydd")
    page = as_user("ned").get(f"{case_of(case)}letter/{letter.pk}/")  # Ned reads English on the staff side
    assert 'lang="cy"' in page.text
    for words in (
        "Canol Cymru",
        "1 Heol y Bont<br>Caerdydd",
        "1 Stryd Fawr<br>Bangor",
        "Dyma’r ateb.",
        "Cynghorydd",
    ):
        assert words in page.text
    assert "Development adviser" not in page.text
    assert "no-store" in page.headers["Cache-Control"]
    assert "css/letter.css" in page.text


def test_that_it_is_in_the_post_is_noted_once_with_who_and_when(case: Enquiry, letter: Message) -> None:
    ned = as_user("ned")
    for _time in range(2):
        ned.post(f"{case_of(case)}letter/{letter.pk}/posted/")
    letter.refresh_from_db()
    assert letter.posted_at is not None
    noted = AuditRecord.objects.about(case).filter(verb="enquiry.posted")
    assert [one.by.username for one in noted if one.by] == ["ned"]


@pytest.mark.parametrize("who", ["sam", "nobody"])
def test_another_region_prints_no_letter(case: Enquiry, letter: Message, who: str, make_staff: Any) -> None:
    if who == "nobody":
        make_staff("nobody", "editor")
    client = as_user(who)
    assert client.get(f"{case_of(case)}letter/{letter.pk}/").status_code in (302, 404)
    assert client.post(f"{case_of(case)}letter/{letter.pk}/posted/").status_code in (302, 404)
    letter.refresh_from_db()
    assert letter.posted_at is None


def test_a_letter_of_another_case_is_not_found_under_this_one(
    case: Enquiry, letter: Message, make_enquiry: Make
) -> None:
    other = make_enquiry(2)
    assert as_user("ned").get(f"{case_of(other)}letter/{letter.pk}/").status_code == 404


# Handing on


def given(case: Enquiry, partner: Partner, **changes: Any) -> dict[str, Any]:
    return {
        "version": case.version, "partner": partner.pk, "what": ["name", "question"], "consent_by": "phone",
        "agreed": "on", "words": "Diolch am edrych ar hyn.", **changes,
    }  # fmt: skip


def test_the_partner_is_told_what_was_agreed_and_nothing_else(
    case: Enquiry, partner: Partner, post_office: Callable[[], Any]
) -> None:
    post_office()
    as_user("nia").post(f"{case_of(case)}share/", given(case, partner))
    told = next(one for one in post_office() if one.to == [partner.email])
    for words in ("Beca Enghraifft", "Sut mae dechrau menter", "Diolch am edrych"):
        assert words in told.body
    for words in ("beca0@example.org", "01632", "Stryd Fawr", "Gwynedd"):
        assert words not in told.body + str(told.alternatives[0][0])
    assert "Beca" not in told.subject
    assert case.reference in told.subject


def test_every_thing_has_its_own_tick(
    case: Enquiry, partner: Partner, post_office: Callable[[], Any]
) -> None:
    post_office()
    as_user("nia").post(f"{case_of(case)}share/", given(case, partner, what=Told.values))
    told = next(one for one in post_office() if one.to == [partner.email])
    for words in ("01632 960123", "1 Stryd Fawr", "Gwynedd", "Leave no message", "Peidiwch â gadael neges"):
        assert words in told.body, words


def test_the_asker_is_told_to_whom_and_what(
    case: Enquiry, partner: Partner, post_office: Callable[[], Any]
) -> None:
    post_office()
    as_user("nia").post(f"{case_of(case)}share/", given(case, partner))
    told = next(one for one in post_office() if one.to == ["beca0@example.org"])
    assert "Cyngor Enghraifft" in told.body
    assert "Y cwestiwn yng ngeiriau’r holwr ei hun" in told.body


@pytest.mark.parametrize("left_out", ["agreed", "what", "partner", "consent_by"])
def test_without_the_askers_yes_or_without_saying_what_nobody_is_told(
    case: Enquiry, partner: Partner, left_out: str
) -> None:
    data = {name: value for name, value in given(case, partner).items() if name != left_out}
    response = as_user("nia").post(f"{case_of(case)}share/", data)
    assert response.status_code == 422
    assert "Diolch am edrych" in response.text
    assert not Share.objects.exists()
    assert not Letter.objects.sent_to(partner.email).exists()


def test_it_stands_in_the_case_and_in_the_log(case: Enquiry, partner: Partner) -> None:
    as_user("nia").post(f"{case_of(case)}share/", given(case, partner))
    page = as_user("lena").get(case_of(case)).text
    assert "Handed on to a partner" in page
    assert "Example Council" in page
    detail = AuditRecord.objects.about(case).get(verb="enquiry.shared").detail
    assert detail == {"partner": partner.pk, "what": ["name", "question"], "consent": "phone"}


def test_the_same_form_sent_twice_tells_once(case: Enquiry, partner: Partner) -> None:
    data = given(case, partner)
    for _time in range(2):
        as_user("nia").post(f"{case_of(case)}share/", data)
    assert Share.objects.count() == 1


def test_only_the_lead_keeps_the_list_of_partners(team: dict[str, Adviser], partner: Partner) -> None:
    new = {
        "kind": "forum",
        "name_cy": "Fforwm",
        "name_en": "Forum",
        "email": "f@example.org",
        "language": "cy",
    }
    as_user("nia").post("/admin/enquiries/rota/partners/new/", new)
    assert Partner.objects.count() == 1
    as_user("lena").post("/admin/enquiries/rota/partners/new/", new)
    assert Partner.objects.count() == 2


def test_an_erased_case_is_told_of_no_more(
    case: Enquiry, partner: Partner, post_office: Callable[[], Any]
) -> None:
    as_user("nia").post(f"{case_of(case)}share/", given(case, partner))
    actions.erase(by=None, enquiry=case, now=NOON)
    assert [one for one in post_office() if one.to == [partner.email]] == []
    assert not Share.objects.exists()


def test_a_case_of_another_region_is_handed_on_by_nobody_there(
    team: dict[str, Adviser], make_enquiry: Make, partner: Partner
) -> None:
    other = make_enquiry(3, gss=CARDIFF, language="en")
    assert as_user("ned").post(f"{case_of(other)}share/", given(other, partner)).status_code == 404
