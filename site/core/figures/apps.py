from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "core.figures"
    label = "figures"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.utils import timezone

        from core import retention
        from core.figures.models import DayFigure, Sought, kept_from, sought_from
        from core.page_cache import tables

        tables.beside("figures.DayFigure", "figures.Sought")
        retention.register(
            retention.Rule(
                "figures of days",
                lambda now: DayFigure.objects.older_than(kept_from(timezone.localdate(now))),
            )
        )
        retention.register(
            retention.Rule(
                "searches that found nothing",
                lambda now: Sought.objects.not_since(sought_from(timezone.localdate(now))),
            )
        )
