from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        from core import sitemaps
        from enquiries import reading
        from home import answering, site_map

        sitemaps.register(site_map.views)
        reading.register(answering.may_answer)
