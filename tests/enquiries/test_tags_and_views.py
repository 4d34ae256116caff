"""Finding one's way in the inbox: tags on cases, ways of looking kept under a name, both nobody else's business."""

from collections.abc import Callable

import pytest

from enquiries.models import Adviser, Enquiry, SavedView, Tag
from tests.enquiries.conftest import CARDIFF
from tests.enquiries.test_casework import as_user, case_of

pytestmark = pytest.mark.django_db
Make = Callable[..., Enquiry]


@pytest.fixture
def tag(db: None) -> Tag:
    return Tag.objects.create(label_cy="gofal plant", label_en="child care")


def test_an_adviser_puts_tags_on_a_case_and_finds_it_by_them(
    team: dict[str, Adviser], make_enquiry: Make, tag: Tag
) -> None:
    tagged, other = make_enquiry(1), make_enquiry(2)
    nia = as_user("nia")
    nia.post(f"{case_of(tagged)}tags/", {"version": tagged.version, "tags": [tag.pk]})
    page = nia.get(f"/admin/enquiries/?view=region&tag={tag.pk}").text
    assert tagged.reference in page
    assert other.reference not in page
    assert "gofal plant" in nia.get(case_of(tagged)).text


def test_tags_collide_with_nobody(team: dict[str, Adviser], make_enquiry: Make, tag: Tag) -> None:
    case = make_enquiry()
    as_user("ned").post(f"{case_of(case)}tags/", {"version": 999, "tags": [tag.pk]})
    assert list(case.tags.all()) == [tag]


def test_a_tag_shows_no_case_of_another_region(
    team: dict[str, Adviser], make_enquiry: Make, tag: Tag
) -> None:
    case = make_enquiry(gss=CARDIFF, language="en")
    case.tags.add(tag)
    for view in ("mine", "region", "waiting", "settled", "overdue"):
        assert case.reference not in as_user("ned").get(f"/admin/enquiries/?view={view}&tag={tag.pk}").text
    assert as_user("ned").post(f"{case_of(case)}tags/", {"version": 1}).status_code == 404


@pytest.mark.parametrize("typed", ["999", "x", "1;", "-1", "'", "1 OR 1=1"])
def test_a_tag_nobody_knows_is_as_if_it_had_not_been_said(team: dict[str, Adviser], typed: str) -> None:
    assert as_user("nia").get("/admin/enquiries/", {"tag": typed}).status_code == 200


def test_the_lead_keeps_the_words_of_tags_in_both_languages(team: dict[str, Adviser]) -> None:
    lena = as_user("lena")
    lena.post("/admin/enquiries/rota/tags/new/", {"label_cy": "tai", "label_en": ""})
    assert not Tag.objects.exists()
    lena.post("/admin/enquiries/rota/tags/new/", {"label_cy": "tai", "label_en": "housing"})
    assert Tag.objects.get().label_en == "housing"
    as_user("nia").post("/admin/enquiries/rota/tags/new/", {"label_cy": "x", "label_en": "y"})
    assert Tag.objects.count() == 1


def test_a_way_of_looking_is_kept_under_a_name_and_leads_back(team: dict[str, Adviser]) -> None:
    nia = as_user("nia")
    given = {"view": "region", "topic": "start", "language": "cy", "order": "latest", "name": "Dechrau"}
    response = nia.post("/admin/enquiries/views/keep/", given)
    assert (
        response.headers["Location"] == "/admin/enquiries/?view=region&topic=start&language=cy&order=latest"
    )
    page = nia.get(response.headers["Location"]).text
    assert (
        '<a href="?view=region&amp;topic=start&amp;language=cy&amp;order=latest" aria-current="page">' in page
    )
    assert "Dechrau" not in as_user("ned").get("/admin/enquiries/").text


def test_only_what_is_allowed_is_kept(team: dict[str, Adviser]) -> None:
    given = {"view": "open", "topic": "<script>", "order": "name; --", "name": "x"}
    as_user("nia").post("/admin/enquiries/views/keep/", given)
    assert SavedView.objects.get().query == "view=mine"


def test_the_same_name_again_takes_the_new_way_and_dropping_is_ones_own(team: dict[str, Adviser]) -> None:
    nia = as_user("nia")
    for topic in ("start", "bid"):
        nia.post("/admin/enquiries/views/keep/", {"view": "mine", "topic": topic, "name": "Fy un i"})
    kept = SavedView.objects.get()
    assert kept.query == "view=mine&topic=bid"
    as_user("ned").post(f"/admin/enquiries/views/{kept.pk}/drop/")
    assert SavedView.objects.exists()
    nia.post(f"/admin/enquiries/views/{kept.pk}/drop/")
    assert not SavedView.objects.exists()
