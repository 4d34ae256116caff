import pytest
from django.db import IntegrityError, transaction
from wagtail.users.models import UserProfile

from accounts.models import User
from tests.accounts.conftest import MakeStaff

pytestmark = pytest.mark.django_db


def test_two_people_cannot_share_a_mail_address_in_whatever_case(make_staff: MakeStaff) -> None:
    make_staff("elin", email="Elin@example.org")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_staff("other", email="elin@EXAMPLE.org")


def test_people_without_a_mail_address_do_not_clash(make_staff: MakeStaff) -> None:
    make_staff("elin", email="")
    make_staff("other", email="")


def test_a_language_other_than_ours_is_refused_by_the_database(make_staff: MakeStaff) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make_staff(language="fr")


def test_a_role_is_held_only_by_who_was_given_it(make_staff: MakeStaff) -> None:
    elin = make_staff(role="editor")
    assert elin.has_role("editor")
    assert not elin.has_role("translator")


def test_nobody_disabled_holds_a_role(make_staff: MakeStaff) -> None:
    make_staff("elin", role="adviser", is_active=False)
    make_staff("nia", role="adviser")
    assert [user.username for user in User.objects.holding("adviser")] == ["nia"]


def test_wagtail_follows_the_language_of_a_new_person(make_staff: MakeStaff) -> None:
    elin = make_staff(language="cy")
    assert UserProfile.objects.get(user=elin).preferred_language == "cy"


def test_wagtail_follows_a_change_of_language(make_staff: MakeStaff) -> None:
    elin = make_staff(language="en")
    elin.language = "cy"
    elin.save(update_fields=["language"])
    assert UserProfile.objects.get(user=elin).preferred_language == "cy"


@pytest.mark.parametrize(("chosen", "language"), [("cy", "cy"), ("en", "en"), ("", "en")])
def test_a_choice_on_wagtails_account_page_comes_back_to_the_user(
    make_staff: MakeStaff, chosen: str, language: str
) -> None:
    elin = make_staff(language="cy")
    profile = UserProfile.objects.get(user=elin)
    profile.preferred_language = chosen
    profile.save()
    assert User.objects.get(pk=elin.pk).language == language
    assert UserProfile.objects.get(user=elin).preferred_language == language


def test_a_profile_made_late_takes_the_users_language(make_staff: MakeStaff) -> None:
    elin = make_staff(language="cy")
    UserProfile.objects.filter(user=elin).delete()
    assert UserProfile.get_for_user(User.objects.get(pk=elin.pk)).preferred_language == "cy"
