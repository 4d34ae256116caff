"""The groups in the database made to hold exactly what `accounts.roles` says. Safe to run at any time."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from accounts.roles import Role, all_roles

WAGTAIL_OWN_GROUPS = ("Editors", "Moderators")


def permissions_named(names: Iterable[str]) -> tuple[QuerySet[Permission], set[str]]:
    """The permissions of these names (`app.codename`), and the names that no installed room knows."""
    wanted = set(names)
    match = Q(pk__in=[])
    for name in wanted:
        app, codename = name.split(".", 1)
        match |= Q(content_type__app_label=app, codename=codename)
    found = Permission.objects.filter(match).select_related("content_type")
    return found, wanted - {f"{one.content_type.app_label}.{one.codename}" for one in found}


@transaction.atomic
def sync() -> set[str]:
    """Make every role's group exact; returns the names of permissions that do not exist.

    Page permissions stand on the top page of each language, so run this again after a language's tree is planted.
    The two groups that Wagtail's own migrations make are removed while nobody is in them: they are not roles of ours.
    """
    unknown: set[str] = set()
    for role in all_roles():
        group, _made = Group.objects.get_or_create(name=role.name)
        permissions, missing = permissions_named(role.permissions)
        group.permissions.set(permissions)
        unknown |= missing | _sync_pages(group, role) | _sync_files(group, role)
    Group.objects.filter(name__in=WAGTAIL_OWN_GROUPS, user__isnull=True).delete()
    return unknown


def _sync_pages(group: Group, role: Role) -> set[str]:
    permissions, missing = permissions_named(f"wagtailcore.{codename}" for codename in role.pages)
    tops = Page.objects.filter(depth=2)
    wanted = {(page.pk, permission.pk) for page in tops for permission in permissions}
    standing = {
        (one.page_id, one.permission_id): one for one in GroupPagePermission.objects.filter(group=group)
    }
    _drop(GroupPagePermission, [row.pk for key, row in standing.items() if key not in wanted])
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page_id=page, permission_id=permission)
        for page, permission in sorted(wanted - set(standing))
    )
    return missing


def _sync_files(group: Group, role: Role) -> set[str]:
    permissions, missing = permissions_named(role.files)
    root = Collection.get_first_root_node()
    wanted = {(root.pk, permission.pk) for permission in permissions} if root else set()
    rows = GroupCollectionPermission.objects.filter(group=group)
    standing = {(one.collection_id, one.permission_id): one for one in rows}
    _drop(GroupCollectionPermission, [row.pk for key, row in standing.items() if key not in wanted])
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(group=group, collection_id=collection, permission_id=permission)
        for collection, permission in sorted(wanted - set(standing))
    )
    return missing


def _drop(model: type[GroupPagePermission] | type[GroupCollectionPermission], keys: list[int]) -> None:
    model.objects.filter(pk__in=keys).delete()
