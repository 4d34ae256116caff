from django.urls import path
from django.utils.translation import gettext_lazy as _

from places import views

urlpatterns = [
    path(_("places/"), views.places, name="places"),
    path(_("places/<slug:slug>/"), views.place, name="place"),
]
