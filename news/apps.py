from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

KEEPS_AUTHORS = ("view_author", "add_author", "change_author")


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = _("News and events")

    def ready(self) -> None:
        from accounts import roles
        from core.page_cache import tables
        from news import holdings
        from news.panels import events_held_here
        from places import panels
        from replies import kinds

        holdings.register()
        kinds.register("news.ArticlePage", is_open=True)
        tables.content("news.Author")
        panels.register(25, events_held_here)
        for role, codenames in {
            "admin": (*KEEPS_AUTHORS, "delete_author"),
            "editor": KEEPS_AUTHORS,
            "translator": ("view_author", "change_author"),
        }.items():
            roles.grant(role, *(f"news.{codename}" for codename in codenames))
