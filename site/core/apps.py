from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Core"

    def ready(self) -> None:
        from django.db.models.signals import post_save
        from wagtail.signals import page_published

        from core import (
            checks,  # noqa: F401  # registers the system checks
            confirmations,
            duties,
            guard,
            photographs,
        )
        from core.images import CanolImage
        from core.post import sending
        from core.sharing import tasks as sharing

        sharing.register()
        post_save.connect(photographs.saved, sender=CanolImage, dispatch_uid="renditions of a photograph")
        page_published.connect(sharing.page_went_live, dispatch_uid="picture for sharing")
        duties.register("tallies forgotten", lambda now: guard.forget_old_tallies(now=now))
        duties.register("letters forgotten", lambda now: sending.forget_old(now=now))
        duties.register("confirmations forgotten", lambda now: confirmations.forget_expired(now=now))
