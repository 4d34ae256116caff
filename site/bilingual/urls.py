"""The public page on the state of the Welsh."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from bilingual import views

urlpatterns = [path(_("our-welsh/"), views.our_welsh, name="our_welsh")]
