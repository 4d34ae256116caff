from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, post_save, pre_delete, pre_save
from django.utils.translation import gettext_lazy as _


def _lay_down_the_law(using: str, **kwargs: Any) -> None:
    from bilingual import law

    law.lay_down(using)


class BilingualConfig(AppConfig):
    name = "bilingual"
    verbose_name = _("Both languages")

    def ready(self) -> None:
        from wagtail.signals import pre_page_move

        from accounts import roles
        from bilingual import checks, emails, gate, localize, pairs, parity  # noqa: F401  # checks register themselves
        from bilingual.staff import sending
        from core import duties, sitemaps
        from core.page_cache import tables

        pre_save.connect(gate.before_save, dispatch_uid="bilingual.gate")
        post_save.connect(gate.after_save, dispatch_uid="bilingual.gate")
        pre_delete.connect(gate.before_delete, dispatch_uid="bilingual.gate")
        pre_save.connect(gate.before_row_save, dispatch_uid="bilingual.gate.rows")
        pre_delete.connect(gate.before_row_delete, dispatch_uid="bilingual.gate.rows")
        pre_page_move.connect(gate.before_move, dispatch_uid="bilingual.gate")
        post_migrate.connect(_lay_down_the_law, sender=self, dispatch_uid="bilingual.law")
        localize.take_over()
        sending.register()
        for role in ("editor", "translator"):
            roles.grant(role, "bilingual.view_pair", "bilingual.change_pair")
        duties.register("scheduled pairs published", pairs.publish_due_pairs)
        duties.register("exemptions ended", pairs.end_exemptions)
        duties.register("both languages counted", parity.count_if_due)
        emails.register()
        parity.short_texts("bilingual.Withdrawal")
        sitemaps.register(lambda: [sitemaps.view("our_welsh")])
        tables.content(
            "bilingual.Exemption",
            "bilingual.Pair",
            "bilingual.ParityCount",
            "bilingual.SameWords",
            "bilingual.Withdrawal",
            "bilingual.WithdrawnPage",
        )
        tables.beside("bilingual.SecondReaderTask", "bilingual.SecondReaderTask_groups")
        tables.beside("bilingual.PairLive", "bilingual.Ready")  # the first follows `live`, which is content
