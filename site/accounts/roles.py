"""Roles as named permission sets: what a group of staff may do is written here and nowhere else.

A higher room adds its own with `roles.grant("adviser", "enquiries.view_enquiry")` in its `AppConfig.ready()`;
`accounts.role_groups.sync` then makes the groups in the database hold exactly these.
"""

from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

IN = "wagtailadmin.access_admin"
PAGES = frozenset({"add_page", "change_page", "publish_page", "lock_page", "unlock_page"})
FILES = frozenset(
    f"{app}.{verb}_{model}"
    for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for verb in ("add", "change", "choose")
)


@dataclass(frozen=True)
class Role:
    """One role. `permissions` are `app.codename`; `pages` hold in both page trees; `files` in every collection."""

    name: str
    label: str | Promise
    needs_second_factor: bool
    permissions: frozenset[str] = frozenset({IN})
    pages: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()


_roles: dict[str, Role] = {
    role.name: role
    for role in (
        Role(
            name="admin",
            label=_("Administrator"),
            needs_second_factor=True,
            permissions=frozenset(
                {
                    IN,
                    "accounts.add_user",
                    "accounts.change_user",
                    "accounts.delete_user",
                    "accounts.reset_second_factor",
                    "core.view_auditrecord",
                    "wagtail_localize.submit_translation",
                    "wagtailcore.add_collection",
                    "wagtailcore.change_collection",
                    "wagtailcore.delete_collection",
                    "wagtailcore.change_site",
                    "wagtailredirects.add_redirect",
                    "wagtailredirects.change_redirect",
                    "wagtailredirects.delete_redirect",
                }
            ),
            pages=PAGES | {"bulk_delete_page"},
            files=FILES,
        ),
        Role(
            name="editor",
            label=_("Editor"),
            needs_second_factor=False,
            permissions=frozenset({IN, "wagtail_localize.submit_translation"}),
            pages=PAGES,
            files=FILES,
        ),
        Role(
            # Publishing from a translator means "this translation is ready": a page goes out only as a pair.
            name="translator",
            label=_("Translator"),
            needs_second_factor=False,
            permissions=frozenset({IN, "wagtail_localize.submit_translation"}),
            pages=frozenset({"change_page", "publish_page"}),
            files=frozenset({"wagtailimages.choose_image", "wagtaildocs.choose_document"}),
        ),
        Role(name="moderator", label=_("Moderator"), needs_second_factor=True),
        Role(name="adviser", label=_("Development adviser"), needs_second_factor=True),
        Role(name="lead", label=_("Adviser lead"), needs_second_factor=True),
    )
}


def grant(role: str, *permissions: str) -> None:
    """Add permissions (`app.codename`) to a role; an unknown role is a mistake in the calling room."""
    _roles[role] = replace(_roles[role], permissions=_roles[role].permissions | set(permissions))


def all_roles() -> list[Role]:
    return list(_roles.values())


def role(name: str) -> Role:
    return _roles[name]


def names_needing_second_factor() -> list[str]:
    return [one.name for one in _roles.values() if one.needs_second_factor]
