"""What place pages show of this room: the stories told there, newest first."""

from core.page_cache.moment import Kept, kept_by_key
from places.models import Authority
from places.panels import Panel
from stories.models import StoryPage

SHOWN = 3

_kept: Kept[dict[tuple[str, str], list[StoryPage]]] = Kept(dict, of=(StoryPage,))


def stories_told_here(authority: Authority, language: str) -> Panel | None:
    """A panel where there are stories; silence where there are none yet. Kept until content changes."""
    stories = kept_by_key(
        _kept(),
        (authority.gss, language),
        lambda: list(StoryPage.objects.told_in(authority, language).as_cards()[:SHOWN]),
    )
    return Panel("stories/place_panel.html", {"stories": stories}) if stories else None
