"""What place pages show of this room: the stories told there, newest first."""

from places.models import Authority
from places.panels import Panel
from stories.models import StoryPage

SHOWN = 3


def stories_told_here(authority: Authority, language: str) -> Panel | None:
    """A panel where there are stories; silence where there are none yet."""
    stories = list(StoryPage.objects.told_in(authority, language)[:SHOWN])
    return Panel("stories/place_panel.html", {"stories": stories}) if stories else None
