from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "people"
    verbose_name = _("People")

    def ready(self) -> None:
        from accounts import roles
        from bilingual import parity
        from core import duties, retention, waiting
        from core.page_cache import tables
        from people import actions, emails, holdings, holds, keeping, matter_lines

        emails.register()
        parity.short_texts("people.ConsentText")
        holdings.register()
        tables.beside("people.*")
        keeping.rules()
        retention.respect(holds.in_force)
        # Sorted before the others, so that what a restored backup brought back is gone before anything is done with it.
        duties.register("again erased", actions.erase_again)
        waiting.register("people", 15, matter_lines.lines)
        matter_lines.register_section()
        for role in ("admin", "lead"):
            roles.grant(role, "people.work_matter")
        roles.grant("admin", *(f"people.{verb}_hold" for verb in ("add", "change", "delete", "view")))
