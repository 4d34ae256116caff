from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        from core import sitemaps
        from core.sharing import pictures
        from enquiries import reading
        from home import answering, share_titles, site_map

        sitemaps.register(site_map.views)
        pictures.register(share_titles.of_views)
        reading.register(answering.may_answer)
