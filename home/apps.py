from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

KEEPS = ("view_menu", "change_menu", "view_notice", "add_notice", "change_notice")


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        from django.db.models.signals import post_migrate, pre_delete
        from wagtail.signals import page_published, page_unpublished

        from accounts import roles
        from bilingual import parity
        from core import duties, sitemaps
        from core.page_cache import tables
        from core.sharing import pictures
        from enquiries import reading
        from home import answering, holdings, indexes, share_titles, site_map
        from home.finding import keeping

        holdings.register()
        sitemaps.register(site_map.views)
        pictures.register(share_titles.of_views)
        reading.register(answering.may_answer)
        tables.content("home.Menu", "home.MenuItem", "home.Notice")
        for role, codenames in {
            "admin": (*KEEPS, "add_menu", "delete_notice"),
            "editor": (*KEEPS, "delete_notice"),
            "translator": ("view_menu", "change_menu", "view_notice", "change_notice"),
        }.items():
            roles.grant(role, *(f"home.{codename}" for codename in codenames))
        for role in ("admin", "editor", "translator", "lead"):
            roles.grant(role, "figures.view_dayfigure")
        parity.short_texts("home.MenuItem")
        # What can be found follows the pages in their own transactions; it is no content of its own.
        tables.beside("home.Entry", "home.Posting", "home.KnownWord")
        page_published.connect(keeping.when_published, dispatch_uid="home.finding")
        page_unpublished.connect(keeping.when_unpublished, dispatch_uid="home.finding")
        pre_delete.connect(keeping.before_delete, dispatch_uid="home.finding")
        duties.register("pages entered for search", keeping.fill)
        post_migrate.connect(indexes.lay_down, sender=self, dispatch_uid="home.indexes")
