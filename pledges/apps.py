from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

SEES = (
    "view_signature",
    "view_bodypledge",
    "view_publicbody",
    "view_commitmentversion",
    "view_commitmentset",
)
GUARDS = ("guard_listed", "run_sweep")
EXPORTS, INTRODUCES = "export_signature", "offer_introduction"
DECIDES = ("moderate_signature", "decide_bodypledge", "pause_commitmentset")
TRANSLATES = "translate_report"
KEYS, CHECKS = "key_eventsheet", "check_eventsheet"
KEEPS_BODIES = ("add_publicbody", "change_publicbody")
WORDS = ("change_commitmentset", "add_commitmentversion", "change_commitmentversion", "view_commitment")


class PledgesConfig(AppConfig):
    name = "pledges"
    verbose_name = _("Pledges")

    def ready(self) -> None:
        from accounts import roles
        from core.page_cache import tables
        from pledges import confirming, duties, emails, holdings, my_page, panels, waiting

        emails.register()
        confirming.register()
        duties.register()
        holdings.register()
        waiting.register_lines()
        panels.register()
        my_page.register()
        tables.content(
            "pledges.CommitmentSet", "pledges.Commitment", "pledges.CommitmentVersion", "pledges.PublicBody"
        )
        # What the public writes; pages that show it are kept for seconds only.
        tables.beside("pledges.Signature", "pledges.SignatureChoice", "pledges.Tally", "pledges.BodyDomain")
        tables.beside("pledges.BodyPledge", "pledges.PledgedCommitment", "pledges.CounterView")
        tables.beside("pledges.YearlyAsk", "pledges.PrintedCard", "pledges.Introduction")
        tables.beside(
            "pledges.Report", "pledges.CheckIn", "pledges.Milestone", "pledges.EventSheet", "pledges.Card"
        )
        tables.beside("pledges.Alarm", "pledges.Sweep", "pledges.Swept", "pledges.HeldForm")
        tables.beside(
            "pledges.EvidenceFile", "pledges.EvidenceBody", "pledges.SheetScan", "pledges.SheetScanBody"
        )
        # No page shows a list; but every process must know of a new line at once, and they change seldom.
        tables.content("pledges.Listed")
        tables.content("pledges.DailyCounts")
        for role, codenames in {
            "admin": (
                *SEES,
                *DECIDES,
                *KEEPS_BODIES,
                *WORDS,
                *GUARDS,
                EXPORTS,
                INTRODUCES,
                TRANSLATES,
                KEYS,
                CHECKS,
            ),
            "moderator": (*SEES, *DECIDES, *KEEPS_BODIES, *GUARDS, TRANSLATES, KEYS, CHECKS),
            "editor": (
                "view_publicbody",
                "view_commitmentversion",
                "view_commitmentset",
                *WORDS,
                TRANSLATES,
                KEYS,
            ),
            "translator": (TRANSLATES,),
            "lead": ("view_publicbody", "view_bodypledge", "view_signature", EXPORTS, INTRODUCES),
            "adviser": (INTRODUCES,),
        }.items():
            roles.grant(role, *(f"pledges.{codename}" for codename in codenames))
