from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StoriesConfig(AppConfig):
    name = "stories"
    verbose_name = _("Stories")

    def ready(self) -> None:
        from places import panels
        from stories.panels import stories_told_here

        panels.register(20, stories_told_here)
