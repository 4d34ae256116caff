from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Core"

    def ready(self) -> None:
        from django.db.models.signals import post_save
        from wagtail.signals import page_published

        from core import (
            checks,  # noqa: F401  # registers the system checks
            duties,
            keeping,
            lasting,
            photographs,
            retention,
            uploads,
        )
        from core.images import CanolImage
        from core.page_cache import tables
        from core.sharing import tasks as sharing

        keeping.rules()
        lasting.register()
        uploads.register()
        duties.register("time is over", retention.duty)
        sharing.register()
        post_save.connect(photographs.saved, sender=CanolImage, dispatch_uid="renditions of a photograph")
        page_published.connect(sharing.page_went_live, dispatch_uid="picture for sharing")
        tables.content("core.Organisation", "core.CanolImage")
        # Made while a page is rendered: a new one changes nothing that is kept.
        tables.content("core.CanolRendition", from_birth=False)
        tables.beside(
            "core.AuditRecord",
            "core.Letter",
            "core.Confirmation",
            "core.RateTally",
            "core.Seat",
            "core.WorkerBeat",
        )
        tables.beside("core.StaffNote")
