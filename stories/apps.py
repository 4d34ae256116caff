from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StoriesConfig(AppConfig):
    name = "stories"
    verbose_name = _("Stories")

    def ready(self) -> None:
        from accounts import roles
        from core.page_cache import tables
        from places import panels
        from pledges import passing_on
        from replies import kinds
        from stories import duties, holdings
        from stories.panels import stories_told_here
        from stories.telling import confirming, emails, my_page, waiting
        from stories.telling import duties as telling_duties
        from stories.telling import holdings as telling_holdings
        from stories.telling.beginning import from_a_year

        kinds.register("stories.StoryPage", is_open=True)
        passing_on.register(from_a_year)
        for part in (emails, confirming, my_page, duties, holdings, telling_duties, telling_holdings):
            part.register()
        waiting.register_lines()
        panels.register(20, stories_told_here)
        tables.content("stories.Theme", "stories.StoryPage_themes", "stories.Quotation")
        # A told story is shown only when it has become pages.
        tables.beside("stories.Telling", "stories.StoryDraft", "stories.TellingPhoto")
        for role in ("admin", "editor"):
            roles.grant(
                role,
                waiting.EDITS,
                *(
                    f"stories.{verb}_{model}"
                    for verb in ("view", "add", "change", "delete")
                    for model in ("theme", "quotation")
                ),
            )
        roles.grant(
            "translator",
            *(f"stories.{verb}_{model}" for verb in ("view", "change") for model in ("theme", "quotation")),
        )
