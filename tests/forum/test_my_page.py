"""What members see of their membership on my page, and what they change there."""

import pytest

from forum import my_page
from forum.choices import Listing
from forum.models import Member
from people import sections
from tests.forum.conftest import NOW, MakeMember

pytestmark = pytest.mark.django_db
ADDRESS = "Member1@example.org"


def deed(key: str, member: Member, **values: object) -> None:
    found = sections.deed(key)
    assert found is not None
    row = found.find(ADDRESS, str(member.public_id))
    assert row is not None
    for _twice in range(2):
        found.act(row, values, NOW)
    if not found.is_final:
        member.refresh_from_db()


def test_a_member_sees_the_membership_and_nobody_elses(make_member: MakeMember) -> None:
    member = make_member(1, about="I sing.", about_language="en", authority_id="W06000002")
    other = make_member(2)
    [section] = [one for one in sections.sections() if one.key == "joined"]
    [item] = section.read(ADDRESS, NOW)
    assert item.ref == str(member.public_id)
    assert [said.words for said in item.said] == ["I sing."]
    assert [consent.is_given for consent in section.consents(ADDRESS)] == [True, True]
    leave = sections.deed("leave-forum")
    assert leave is not None
    assert leave.find(ADDRESS, str(other.public_id)) is None
    assert leave.find(ADDRESS, "nonsense") is None
    assert section.read("nobody@example.org", NOW) == []


def test_bulletins_are_switched_off_and_on(make_member: MakeMember) -> None:
    member = make_member()
    deed("forum-bulletins", member, bulletins=False)
    assert not member.wants_bulletins
    deed("forum-bulletins", member, bulletins=True)
    assert member.wants_bulletins


def test_new_words_for_the_directory_wait_for_a_moderator(make_member: MakeMember) -> None:
    member = make_member(about="I sing.", about_language="en")
    deed("forum-listing", member, listed=True, about="I sing.")
    assert member.listing == Listing.SHOWN
    deed("forum-listing", member, listed=True, about="I dance.")
    assert (member.listing, member.about) == (Listing.WAITING, "I dance.")
    deed("forum-listing", member, listed=False, about="I dance.")
    assert (member.listing, member.about) == (Listing.NONE, "")


def test_refused_words_cannot_be_put_back_by_sending_them_again(make_member: MakeMember) -> None:
    member = make_member(listing=Listing.REFUSED, about="Buy now.", about_language="en")
    deed("forum-listing", member, listed=True, about="Buy now.")
    assert member.listing == Listing.WAITING


def test_leaving_takes_everything_along(make_member: MakeMember) -> None:
    deed("leave-forum", make_member())
    assert not Member.objects.exists()


def test_the_language_of_letters_follows_a_choice_for_everything(make_member: MakeMember) -> None:
    member = make_member(language="en")
    assert my_page._languages(ADDRESS) == ["en"]
    my_page._choose_language(ADDRESS, "cy")
    member.refresh_from_db()
    assert member.language == "cy"
