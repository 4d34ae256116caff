"""Which of Wagtail's and Django's own tables show. Drafts, logs and permissions change no public page."""

from core.page_cache import tables

DRAFT_COLUMNS = {
    "latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes", "locked", "locked_at",
    "locked_by", "go_live_at", "expire_at", "numchild",
}  # fmt: skip
"""What saving a draft, locking or scheduling writes on a page's row; its live words are the other columns."""


def classify() -> None:
    tables.content("wagtailcore.Page", ignoring=DRAFT_COLUMNS)
    tables.content("wagtailcore.Locale", "wagtailcore.Site", "wagtailcore.Collection")
    for restriction in ("PageViewRestriction", "CollectionViewRestriction"):
        tables.content(f"wagtailcore.{restriction}", f"wagtailcore.{restriction}_groups")
    tables.content("wagtaildocs.Document", "wagtailredirects.Redirect")
    tables.beside(
        "wagtailcore.APIToken", "wagtailcore.Comment*", "wagtailcore.Group*Permission",
        "wagtailcore.GroupApprovalTask*",
        "wagtailcore.*LogEntry", "wagtailcore.PageSubscription", "wagtailcore.ReferenceIndex", "wagtailcore.Revision",
        "wagtailcore.Task*", "wagtailcore.UploadedFile", "wagtailcore.Workflow*",
    )  # fmt: skip
    tables.beside(
        "wagtailadmin.*", "wagtailembeds.*", "wagtailsearch.*", "wagtailusers.*", "wagtail_localize.*"
    )
    tables.beside("wagtailimages.*")  # ours are core.CanolImage
    tables.beside(
        "auth.*", "axes.*", "contenttypes.*", "otp_static.*", "otp_totp.*", "sessions.*", "taggit.*"
    )
    tables.beside("django_tasks_database.*", "page_cache.Generation")
