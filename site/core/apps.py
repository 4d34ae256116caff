from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Core"

    def ready(self) -> None:
        from core import (
            checks,  # noqa: F401  # registers the system checks
            confirmations,
            duties,
            guard,
        )
        from core.page_cache import tables
        from core.post import sending

        duties.register("tallies forgotten", lambda now: guard.forget_old_tallies(now=now))
        duties.register("letters forgotten", lambda now: sending.forget_old(now=now))
        duties.register("confirmations forgotten", lambda now: confirmations.forget_expired(now=now))
        tables.content("core.Organisation", "core.CanolImage")
        # Made while a page is rendered: a new one changes nothing that is kept.
        tables.content("core.CanolRendition", from_birth=False)
        tables.beside(
            "core.AuditRecord", "core.Letter", "core.Confirmation", "core.RateTally", "core.WorkerBeat"
        )
