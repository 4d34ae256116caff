from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

KEEPS = [
    f"guides.{verb}_{model}"
    for verb in ("view", "add", "change", "delete")
    for model in ("glossaryterm", "uptake")
]


RECORDINGS = [
    f"recordings.{verb}_{model}"
    for verb in ("view", "add", "change", "delete")
    for model in ("soundrecording", "signedfilm")
]


class GuidesConfig(AppConfig):
    name = "guides"
    verbose_name = _("Guides")

    def ready(self) -> None:
        from accounts import roles
        from core.page_cache import tables
        from guides import answers, duties, emails, holdings
        from replies import kinds

        emails.register()
        duties.register()
        holdings.register()
        answers.register_shelves()
        kinds.register("guides.GuidePage", is_open=False)
        tables.content("guides.GlossaryTerm", "guides.GlossaryTerm_see", "guides.Uptake")
        tables.beside("guides.ReviewNotice", "guides.ReviewReminder")
        for role in ("admin", "editor"):
            roles.grant(role, *KEEPS, *RECORDINGS, "guides.view_reviewreminder")
        roles.grant(
            "translator",
            "guides.view_glossaryterm",
            "guides.change_glossaryterm",
            "guides.view_reviewreminder",
        )
