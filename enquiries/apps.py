from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EnquiriesConfig(AppConfig):
    name = "enquiries"
    verbose_name = _("Enquiries")

    def ready(self) -> None:
        from accounts import roles
        from bilingual import parity
        from core.page_cache import tables
        from enquiries import duties, emails, holdings, my_page, public_rota, waiting
        from places import panels

        emails.register()
        parity.short_texts("enquiries.Adviser", "enquiries.JourneyStep", "enquiries.Partner", "enquiries.Tag")
        parity.short_texts("enquiries.SavedReply", what="reply")
        duties.register()
        holdings.register()
        waiting.register_lines()
        my_page.register()
        panels.register(30, public_rota.place_panel)
        tables.content("enquiries.Adviser", "enquiries.FigureSheet")
        tables.beside(
            "enquiries.Absence",
            "enquiries.AnswerDraft",
            "enquiries.Attachment",
            "enquiries.AttachmentBody",
            "enquiries.Enquiry",
            "enquiries.FollowUp",
            "enquiries.InboundBody",
            "enquiries.InboundMail",
            "enquiries.JourneyStep",
            "enquiries.Message",
            "enquiries.Note",
            "enquiries.Partner",
            "enquiries.RoutingDecision",
            "enquiries.SavedReply",
            "enquiries.SavedView",
            "enquiries.Share",
            "enquiries.StepTaken",
            "enquiries.Survey",
            "enquiries.Tag",
            "enquiries.Tag_enquiries",
            "enquiries.Task",
        )
        for role in ("admin", "editor"):
            roles.grant(role, "enquiries.take_answers")
        roles.grant("adviser", "enquiries.work_enquiries")
        rota = [
            f"enquiries.{verb}_{model}"
            for verb in ("add", "change", "delete")
            for model in ("adviser", "absence", "savedreply", "journeystep", "tag", "partner")
        ]
        rota += [f"places.{verb}_closure" for verb in ("add", "change", "delete")]
        roles.grant("lead", "enquiries.work_enquiries", "enquiries.lead_enquiries", *rota)
