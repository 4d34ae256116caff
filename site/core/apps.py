from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Core"

    def ready(self) -> None:
        from core import (
            checks,  # noqa: F401  # registers the system checks
            duties,
            keeping,
            retention,
        )

        keeping.rules()
        duties.register("time is over", retention.duty)
