from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlacesConfig(AppConfig):
    name = "places"
    verbose_name = _("Places")

    def ready(self) -> None:
        from accounts import roles
        from bilingual import parity
        from core.page_cache import tables

        for role in ("admin", "lead"):
            roles.grant(role, "places.view_authority", "places.change_authority")
        parity.short_texts(
            "places.Authority", "places.PartnershipRegion", "places.HealthBoard", "places.Closure"
        )
        tables.content("places.PartnershipRegion", "places.HealthBoard", "places.Authority")
        tables.beside("places.Closure")
