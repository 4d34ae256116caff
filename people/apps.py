from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "people"
    verbose_name = _("People")

    def ready(self) -> None:
        from accounts import roles
        from core import duties, retention
        from core.page_cache import tables
        from people import actions, emails, holdings, holds, keeping

        emails.register()
        holdings.register()
        tables.beside("people.*")
        keeping.rules()
        retention.respect(holds.in_force)
        # Sorted before the others, so that what a restored backup brought back is gone before anything is done with it.
        duties.register("again erased", actions.erase_again)
        roles.grant("admin", *(f"people.{verb}_hold" for verb in ("add", "change", "delete", "view")))
