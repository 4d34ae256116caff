"""Addresses of the forms that stand below reading pages, in each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from replies.views import pages, reporting, useful, writing

urlpatterns = [
    path(_("replies/write/<uuid:key>/"), writing.Write.as_view(), name="reply_write"),
    path(_("replies/sent/"), pages.sent, name="reply_sent"),
    path(_("replies/to/<uuid:key>/"), pages.all_replies, name="replies_to"),
    path(_("replies/report/<uuid:public_id>/"), reporting.ReportReply.as_view(), name="reply_report"),
    path(_("replies/reported/"), pages.reported, name="reply_reported"),
    path(_("useful/<uuid:key>/"), useful.WasUseful.as_view(), name="useful"),
    path(_("useful/thank-you/"), pages.thanked, name="useful_thanked"),
]
