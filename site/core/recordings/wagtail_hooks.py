"""Recordings on the staff side."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.recordings.models import SignedFilm, SoundRecording


def _both(name: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(f"{name}_cy"), FieldPanel(f"{name}_en")])


class SoundViewSet(SnippetViewSet):
    model = SoundRecording
    icon = "media"
    menu_label = _("Sound recordings")
    list_display = ["title_en", "title_cy"]
    panels = [_both("title"), _both("file"), MultiFieldPanel([_both("words")], heading=_("Its words"))]


class FilmViewSet(SnippetViewSet):
    model = SignedFilm
    icon = "media"
    menu_label = _("Films in British Sign Language")
    list_display = ["title_en", "title_cy"]
    panels = [
        _both("title"),
        FieldPanel("file"),
        _both("captions"),
        MultiFieldPanel([_both("words")], heading=_("Its words")),
    ]


class RecordingsGroup(SnippetViewSetGroup):
    items = (SoundViewSet, FilmViewSet)
    menu_label = _("Recordings")
    menu_icon = "media"
    menu_order = 265


register_snippet(RecordingsGroup)
