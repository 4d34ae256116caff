"""Pages of a demonstration or a developer's machine; never mounted in production."""

from django.urls import path

from config import dev_views

urlpatterns = [
    path("mail/", dev_views.mail_list, name="dev_mail"),
    path("mail/<str:name>/", dev_views.mail, name="dev_mail_one"),
]
