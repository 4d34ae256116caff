from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, post_save
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    default = True
    name = "accounts"
    verbose_name = _("Staff accounts")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.contrib.auth.signals import user_logged_in
        from wagtail.users.models import UserProfile

        from accounts import emails, languages, lockout, sessions
        from accounts.models import User
        from core import duties
        from core.page_cache import tables

        post_save.connect(languages.tell_profile, sender=User, dispatch_uid="accounts.tell_profile")
        post_save.connect(languages.hear_profile, sender=UserProfile, dispatch_uid="accounts.hear_profile")
        user_logged_in.connect(sessions.begin, dispatch_uid="accounts.begin_session")
        post_migrate.connect(sync_roles_at_the_end, dispatch_uid="accounts.sync_roles")
        emails.register()
        tables.content("accounts.User", ignoring={"last_login", "password"})  # advisers are named in public
        tables.beside("accounts.User_*")
        duties.register("accounts.forget_failed_sign_ins", lockout.forget_old_attempts)
        duties.register("accounts.forget_sessions", sessions.forget_expired)


class StaffUsersConfig(WagtailUsersAppConfig):
    """Wagtail's own user pages, with our fields and without a way up to superuser."""

    user_viewset = "accounts.staff_pages.StaffViewSet"


def sync_roles_at_the_end(sender: AppConfig, **kwargs: Any) -> None:
    """After the last room's permissions were made; nothing while Wagtail's tables are away (migrating backwards)."""
    from django.apps import apps
    from django.contrib.auth.management import create_permissions
    from django.db import connections

    from accounts import role_groups

    last = [config for config in apps.get_app_configs() if config.models_module is not None][-1]
    if sender.name != last.name:
        return
    using = kwargs["using"]
    needed = {"wagtailcore_grouppagepermission", "wagtailcore_groupcollectionpermission", "wagtailcore_page"}
    if needed <= set(connections[using].introspection.table_names()):
        create_permissions(last, using=using, verbosity=0)
        role_groups.sync()
