"""The models of this room, gathered where Django looks for them."""

from news.models.articles import ArticlePage, NewsIndexPage
from news.models.authors import Author
from news.models.campaigns import CampaignPage
from news.models.events import EventPage
from news.models.gatherings import EventArchivePage, EventIndexPage

__all__ = [
    "ArticlePage",
    "Author",
    "CampaignPage",
    "EventArchivePage",
    "EventIndexPage",
    "EventPage",
    "NewsIndexPage",
]
