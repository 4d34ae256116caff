from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EnquiriesConfig(AppConfig):
    name = "enquiries"
    verbose_name = _("Enquiries")

    def ready(self) -> None:
        from accounts import roles
        from core.page_cache import tables
        from enquiries import duties, emails, holdings, my_page, public_rota, waiting
        from places import panels

        emails.register()
        duties.register()
        holdings.register()
        waiting.register_lines()
        my_page.register()
        panels.register(30, public_rota.place_panel)
        tables.content("enquiries.Adviser")
        tables.beside(
            "enquiries.Absence",
            "enquiries.Enquiry",
            "enquiries.Message",
            "enquiries.Note",
            "enquiries.RoutingDecision",
        )
        roles.grant("adviser", "enquiries.work_enquiries")
        rota = [
            f"enquiries.{verb}_{model}"
            for verb in ("add", "change", "delete")
            for model in ("adviser", "absence")
        ]
        roles.grant("lead", "enquiries.work_enquiries", "enquiries.lead_enquiries", *rota)
