from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RepliesConfig(AppConfig):
    name = "replies"
    verbose_name = _("Replies")

    def ready(self) -> None:
        from accounts import roles
        from core.page_cache import tables
        from replies import confirming, duties, emails, holdings, my_page, rights, waiting

        emails.register()
        confirming.register()
        duties.register()
        holdings.register()
        my_page.register()
        waiting.register_lines()
        # What stands on a page is in tables of its own: replies that are written or wait change none.
        tables.content("replies.Shown", "replies.Answer")
        tables.content("replies.Thread", from_birth=False)
        tables.beside("replies.Reply", "replies.Report", "replies.Usefulness")
        for role, granted in {
            "admin": (rights.MODERATE, rights.ANSWER, rights.OPEN, rights.READS_USEFULNESS),
            "editor": (rights.ANSWER, rights.OPEN, rights.READS_USEFULNESS),
            "moderator": (rights.MODERATE, rights.ANSWER),
        }.items():
            roles.grant(role, *granted)
