"""Authors on the staff side."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from news.models import Author


class AuthorViewSet(SnippetViewSet):
    model = Author
    icon = "user"
    menu_label = _("Authors")
    add_to_admin_menu = True
    menu_order = 250
    list_display = ["name_en", "name_cy", "role_en", "role_cy"]
    search_fields = ["name_en", "name_cy"]
    ordering = ["name_en"]


register_snippet(AuthorViewSet)
