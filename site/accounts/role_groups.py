"""The groups in the database made to hold exactly what `accounts.roles` says. Safe to run at any time.

The same few statements whatever the number of roles, and none of them writes where everything stands already.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from django.contrib.auth.models import Group, Permission
from django.db import models, transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from accounts.roles import Role, all_roles

WAGTAIL_OWN_GROUPS = ("Editors", "Moderators")

Granted: TypeAlias = tuple[int, ...]
"""The keys of one granted right: group and permission, and the page or collection on which it holds."""


@transaction.atomic
def sync() -> set[str]:
    """Make every role's group exact; returns the names of permissions that do not exist.

    Page permissions stand on the top page of each language, so run this again after a language's tree is planted.
    The two groups that Wagtail's own migrations make are removed while nobody is in them: they are not roles of ours.
    """
    roles = all_roles()
    groups, known = _groups(roles), _permissions()
    tops = list(Page.objects.filter(depth=2).values_list("pk", flat=True))
    root = Collection.get_first_root_node()
    unknown: set[str] = set()

    def of(role: Role, names: Iterable[str]) -> Iterator[Granted]:
        for name in names:
            if name in known:
                yield groups[role.name], known[name]
            else:
                unknown.add(name)

    def on_pages(role: Role) -> Iterator[Granted]:
        return of(role, (f"wagtailcore.{codename}" for codename in role.pages))

    _make_exact(
        Group.permissions.through,
        ("group_id", "permission_id"),
        groups,
        {granted for role in roles for granted in of(role, role.permissions)},
    )
    _make_exact(
        GroupPagePermission,
        ("group_id", "permission_id", "page_id"),
        groups,
        {(*granted, page) for role in roles for granted in on_pages(role) for page in tops},
    )
    _make_exact(
        GroupCollectionPermission,
        ("group_id", "permission_id", "collection_id"),
        groups,
        {(*granted, root.pk) for role in roles for granted in of(role, role.files)} if root else set(),
    )
    Group.objects.filter(name__in=WAGTAIL_OWN_GROUPS, user__isnull=True).delete()
    return unknown


def _groups(roles: Iterable[Role]) -> dict[str, int]:
    """The key of each role's group; a group that is missing is made."""
    names = {role.name for role in roles}
    groups = Group.objects.filter(name__in=names)
    missing = names - set(groups.values_list("name", flat=True))
    Group.objects.bulk_create([Group(name=name) for name in sorted(missing)], ignore_conflicts=True)
    return dict(groups.values_list("name", "pk"))


def _permissions() -> dict[str, int]:
    """Every permission's key by its name, `app.codename`."""
    rows = Permission.objects.values_list("content_type__app_label", "codename", "pk").order_by()
    return {f"{app}.{codename}": key for app, codename, key in rows}


def _make_exact(
    model: type[models.Model], columns: tuple[str, ...], groups: Mapping[str, int], wanted: set[Granted]
) -> None:
    rows: models.QuerySet[Any] = model._default_manager.filter(group__in=groups.values())
    standing = {tuple(row[1:]): row[0] for row in rows.values_list("pk", *columns).order_by()}
    if too_many := [key for granted, key in standing.items() if granted not in wanted]:
        model._default_manager.filter(pk__in=too_many).delete()
    model._default_manager.bulk_create(
        model(**dict(zip(columns, granted, strict=True))) for granted in sorted(wanted - set(standing))
    )
