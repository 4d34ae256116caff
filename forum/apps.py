from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

WRITES = ("add_bulletin", "change_bulletin", "view_bulletin", "delete_bulletin")


class ForumConfig(AppConfig):
    name = "forum"
    verbose_name = _("Forum")

    def ready(self) -> None:
        from accounts import roles
        from core.page_cache import tables
        from forum import confirming, duties, emails, holdings, my_page, waiting

        emails.register()
        confirming.register()
        duties.register()
        holdings.register()
        my_page.register()
        waiting.register_lines()
        # What members and staff write here no kept page shows; the directory is kept for seconds only.
        tables.beside("forum.Member", "forum.MemberInterest", "forum.Bulletin", "forum.Delivery")
        for role, codenames in {
            "admin": (*WRITES, "send_bulletin", "moderate_member"),
            "editor": WRITES,
            "translator": ("change_bulletin", "view_bulletin"),
            "moderator": ("moderate_member",),
            "lead": (*WRITES, "send_bulletin"),
        }.items():
            roles.grant(role, *(f"forum.{codename}" for codename in codenames))
