from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page

from accounts import role_groups, roles
from tests.accounts.conftest import MakeStaff, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def own_roles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Grants made by a test end with it."""
    monkeypatch.setattr(roles, "_roles", dict(roles._roles))
    return


@pytest.fixture
def two_trees() -> list[Page]:
    root = Page.get_first_root_node()
    return [
        root.add_child(instance=Page(title=name, slug=f"tree-{name}", live=False)) for name in ("one", "two")
    ]


def pages_of(role: str) -> set[tuple[int, str]]:
    rows = GroupPagePermission.objects.filter(group__name=role).select_related("permission")
    return {(row.page_id, row.permission.codename) for row in rows}


def everything() -> Any:
    groups = {
        group.name: set(group.permissions.values_list("codename", flat=True)) for group in Group.objects.all()
    }
    pages = set(GroupPagePermission.objects.values_list("pk", flat=True))
    return groups, pages, set(GroupCollectionPermission.objects.values_list("pk", flat=True))


def test_the_six_roles_are_groups_after_migration() -> None:
    names = set(Group.objects.values_list("name", flat=True))
    assert names >= {"admin", "editor", "translator", "moderator", "adviser", "lead"}
    assert not names & {"Editors", "Moderators"}


def test_every_role_may_enter_the_staff_pages(make_staff: MakeStaff) -> None:
    for role in roles.all_roles():
        assert make_staff(role.name, role=role.name).has_perm("wagtailadmin.access_admin")


def test_a_second_factor_is_asked_of_those_who_reach_other_peoples_data_or_rights() -> None:
    assert set(roles.names_needing_second_factor()) == {"admin", "lead", "adviser", "moderator"}


def test_an_editor_may_add_change_and_publish_in_both_trees(
    two_trees: list[Page], make_staff: MakeStaff
) -> None:
    elin = make_staff(role="editor")
    for tree in two_trees:
        may = tree.permissions_for_user(elin)
        assert (may.can_edit(), may.can_publish()) == (True, True)
        assert {(tree.pk, "add_page"), (tree.pk, "change_page"), (tree.pk, "publish_page")} <= pages_of(
            "editor"
        )


def test_a_translator_may_change_pages_but_add_none(two_trees: list[Page], make_staff: MakeStaff) -> None:
    trefor = make_staff(role="translator")
    assert trefor.has_perm("wagtail_localize.submit_translation")
    assert two_trees[0].permissions_for_user(trefor).can_edit()
    assert (two_trees[0].pk, "add_page") not in pages_of("translator")


def test_an_adviser_may_not_touch_pages(two_trees: list[Page], make_staff: MakeStaff) -> None:
    assert pages_of("adviser") == set()
    assert not two_trees[0].permissions_for_user(make_staff(role="adviser")).can_edit()


@pytest.mark.parametrize("library", ["wagtailimages", "wagtaildocs"])
def test_an_editor_may_add_pictures_and_documents(library: str, make_staff: MakeStaff) -> None:
    make_staff("elin", role="editor")
    make_staff("nia", role="adviser")
    assert adding(library, "elin").status_code == 200
    assert adding(library, "nia").status_code == 302  # sent back to the front page, with a word why


def adding(library: str, username: str) -> Any:
    client = Client()
    sign_in(client, username)
    return client.get(reverse(f"{library}:add"))


def test_a_room_above_adds_its_own_permissions(own_roles: None) -> None:
    roles.grant("lead", "core.view_letter")
    role_groups.sync()
    held = Group.objects.get(name="lead").permissions.values_list("codename", flat=True)
    assert {"access_admin", "view_letter"} <= set(held)


def test_an_unknown_role_cannot_be_granted_anything() -> None:
    with pytest.raises(KeyError):
        roles.grant("wizard", "core.view_letter")


def test_what_was_added_by_hand_goes_and_what_was_taken_comes_back(two_trees: list[Page]) -> None:
    role_groups.sync()
    before = everything()
    editors = Group.objects.get(name="editor")
    editors.permissions.set([Permission.objects.get(codename="delete_user")])
    GroupPagePermission.objects.filter(group=editors)[:1].get().delete()
    GroupPagePermission.objects.create(
        group=Group.objects.get(name="adviser"), page=two_trees[0], permission_type="add"
    )
    role_groups.sync()
    groups, pages, collections = everything()
    assert groups == before[0]
    assert len(pages) == len(before[1])
    assert collections == before[2]
    assert pages_of("adviser") == set()


def test_running_it_twice_changes_nothing(two_trees: list[Page]) -> None:
    call_command("sync_roles")
    before = everything()
    call_command("sync_roles")
    assert everything() == before


def test_a_permission_that_nobody_has_is_named(own_roles: None) -> None:
    roles.grant("lead", "enquiries.fly")
    with pytest.raises(CommandError, match=r"enquiries\.fly"):
        call_command("sync_roles")


def test_no_role_names_a_permission_that_does_not_exist() -> None:
    assert role_groups.sync() == set()
