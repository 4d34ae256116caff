"""Language, way and formats are chosen once, and hold for open questions and those to come."""

from collections.abc import Callable

import pytest

from enquiries.models import Enquiry
from people import preferences
from people.models import Preference
from tests.people.conftest import ANN, Enter

pytestmark = pytest.mark.django_db
WISHES = {"en": "/en/my/language/", "cy": "/cy/fy-nhudalen/iaith/"}

Make = Callable[..., Enquiry]


def test_open_questions_follow_and_those_to_come_too(
    asked: Enquiry, enter: Enter, make_enquiry: Make
) -> None:
    client = enter()
    client.post(WISHES["en"], {"language": "en", "channel": "", "formats": ["easy_read", "large_print"]})
    asked.refresh_from_db()
    assert set(asked.needs) == {"easy_read", "large_print"}
    later = make_enquiry(email=ANN, message="Another", needs=("bsl",))
    assert later.needs == ["bsl", "easy_read", "large_print"]
    client.post(WISHES["en"], {"language": "en", "channel": "", "formats": ["large_print"]})
    later.refresh_from_db()
    assert later.needs == ["bsl", "large_print"]


@pytest.mark.parametrize(
    ("before", "phone", "wished", "after"),
    [
        ("email", "029 2018 0100", "phone", "phone"),
        ("email", "", "phone", "email"),
        ("text_relay", "029 2018 0100", "phone", "text_relay"),
        ("someone_else", "029 2018 0100", "phone", "someone_else"),
        ("phone", "029 2018 0100", "email", "email"),
        ("phone", "029 2018 0100", "post", "phone"),
    ],
)
def test_the_way_is_followed_where_we_have_what_it_needs(
    asked: Enquiry, before: str, phone: str, wished: str, after: str
) -> None:
    asked.contact_by, asked.phone = before, phone
    asked.save()
    preferences.choose(address=ANN, language="en", channel=wished, formats=[])
    asked.refresh_from_db()
    assert asked.contact_by == after


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ["By telephone", "Easy Read"]), ("cy", ["Dros y ffôn", "Hawdd ei Ddeall"])],
)
def test_what_was_chosen_stands_on_the_page_and_in_the_form(
    asked: Enquiry, enter: Enter, language: str, words: list[str]
) -> None:
    preferences.choose(address=ANN, language=language, channel="phone", formats=["easy_read"])
    client = enter(ANN, language)
    shown = client.get({"en": "/en/my/", "cy": "/cy/fy-nhudalen/"}[language]).text
    assert all(one in shown for one in words)
    form = client.get(WISHES[language]).context["form"]
    assert (form.initial["channel"], form.initial["formats"]) == ("phone", ["easy_read"])


def test_a_language_chosen_elsewhere_leaves_the_other_wishes_alone(asked: Enquiry) -> None:
    preferences.choose(address=ANN, language="cy", channel="email", formats=["large_print"])
    preferences.choose(address=ANN, language="en")
    row = Preference.objects.get()
    assert (row.language, row.channel, row.formats) == ("en", "email", ["large_print"])
