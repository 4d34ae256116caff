"""Who stands in the directory: only members who wish it, and whom a moderator has read."""

import html
import re
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from forum.choices import LISTING_MOVES, Listing
from forum.models import Member
from tests.accounts.conftest import MakeStaff, make_staff, sign_in
from tests.forum.conftest import NOW, MakeMember

pytestmark = pytest.mark.django_db
__all__ = ["make_staff"]
DIRECTORY = {"en": "/en/forum/members/", "cy": "/cy/fforwm/aelodau/"}


def test_only_those_who_wish_it_and_were_read_are_shown(make_member: MakeMember, client: Client) -> None:
    for number, (name, listing) in enumerate(zip("ABCD", Listing.values, strict=True), start=1):
        make_member(number, name=f"Somebody {name}", listing=listing)
    page = client.get(DIRECTORY["en"]).text
    shown = [name for name in "ABCD" if f"Somebody {name}" in page]
    assert shown == [name for name, listing in zip("ABCD", Listing.values, strict=True) if listing == "shown"]
    assert "example.org</" not in page.split("<footer", 1)[0]


def test_own_words_are_marked_with_their_language(make_member: MakeMember, client: Client) -> None:
    make_member(about="Rwy’n canu.", about_language="cy", authority_id="W06000002")
    page = client.get(DIRECTORY["en"]).text
    assert '<blockquote class="stack stack--s" lang="cy">' in page
    assert "Gwynedd" in page


def test_the_list_can_be_narrowed_and_odd_wishes_are_ignored(make_member: MakeMember, client: Client) -> None:
    make_member(1, name="Carer", interests=("care",))
    make_member(2, name="Traveller", interests=("abroad",), background="researcher")
    for query, names in {
        "?interest=care": {"Carer"},
        "?as=researcher": {"Traveller"},
        "?interest=care&as=researcher": set(),
        "?interest=%00&as=x&after=1.2": {"Carer", "Traveller"},
    }.items():
        page = client.get(DIRECTORY["cy"] + query)
        assert page.status_code == 200
        assert {name for name in ("Carer", "Traveller") if name in page.text} == names


def test_the_list_goes_on_by_key_and_costs_the_same_at_any_length(
    make_member: MakeMember, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(1, 31):
        make_member(number, name=f"Number {number:03}", joined_at=NOW - timedelta(days=number))
    client.get(DIRECTORY["en"])
    with django_assert_max_num_queries(4):
        first = client.get(DIRECTORY["en"]).text
    assert ("Number 001" in first, "Number 024" in first, "Number 025" in first) == (True, True, False)
    following = re.search(r'href="([^"]*after=[^"]*)"', first)
    assert following is not None
    with django_assert_max_num_queries(4):
        second = client.get(html.unescape(following[1])).text
    assert ("Number 024" in second, "Number 025" in second, "Number 030" in second) == (False, True, True)


def test_a_moderator_shows_or_refuses_with_a_reason(
    make_member: MakeMember, make_staff: MakeStaff, client: Client
) -> None:
    make_staff("moli", role="moderator")
    sign_in(client, "moli")
    member = make_member(listing=Listing.WAITING, about="Hello.")
    assert "Hello." in client.get("/admin/forum/waiting/").text
    refuse = f"/admin/forum/member/{member.public_id}/refuse/"
    client.post(refuse)
    member.refresh_from_db()
    assert member.listing == "waiting"
    client.post(refuse, {"reason": "An advertisement"})
    member.refresh_from_db()
    assert member.listing == "refused"
    client.post(f"/admin/forum/member/{member.public_id}/show/")
    member.refresh_from_db()
    assert member.listing == "shown"
    assert client.post(f"/admin/forum/member/{member.public_id}/show/").status_code == 302
    assert client.post(f"/admin/forum/member/{member.public_id}/erase/").status_code == 404


def test_every_move_of_a_listing_is_in_the_table() -> None:
    from core.moves import MoveNotAllowedError

    for was in Listing:
        for wished in Listing:
            member = Member(listing=was)
            if wished in LISTING_MOVES[was]:
                member.list_as(wished)
                assert member.listing == wished
            else:
                with pytest.raises(MoveNotAllowedError):
                    member.list_as(wished)


def test_a_moderator_is_told_on_the_first_page_that_somebody_waits(
    make_member: MakeMember, make_staff: MakeStaff, client: Client
) -> None:
    make_staff("moli", role="moderator")
    sign_in(client, "moli")
    assert "Members for the directory" not in client.get("/admin/").text
    make_member(listing=Listing.WAITING)
    assert "Members for the directory" in client.get("/admin/").text
