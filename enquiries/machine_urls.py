"""Addresses that mail servers and providers call. The same in every language; none answers without the secret."""

from django.urls import path, re_path

from enquiries.post import webhooks

urlpatterns = [
    path("in/", webhooks.plain_mail, name="mail_in"),
    re_path(
        r"^in/(?P<provider>[a-z_]{2,20})/(?P<what>inbound|tracking)(?:_mime)?/$",
        webhooks.from_provider,
        name="mail_in_from",
    ),
]
