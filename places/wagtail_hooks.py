"""What staff may change of a council area: whose advisers answer there, and its safeguarding number."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from places.models import Authority


class AuthorityViewSet(SnippetViewSet):
    model = Authority
    icon = "site"
    menu_label = _("Council areas")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = ["council_en", "council_cy", "adviser_region", "safeguarding_phone"]
    ordering = ["gss"]
    list_per_page = 30
    panels = [FieldPanel("adviser_region"), FieldPanel("safeguarding_phone")]


register_snippet(AuthorityViewSet)
