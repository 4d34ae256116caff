from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlacesConfig(AppConfig):
    name = "places"
    verbose_name = _("Places")

    def ready(self) -> None:
        from core.page_cache import tables

        tables.content("places.PartnershipRegion", "places.HealthBoard", "places.Authority")
        tables.beside("places.Closure")
