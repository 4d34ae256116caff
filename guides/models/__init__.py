"""The models of this room, gathered where Django looks for them."""

from guides.models.glossary import GlossaryTerm
from guides.models.glossary_page import GlossaryPage
from guides.models.guides import EasyReadPage, GuideIndexPage, GuidePage, GuidePartPage
from guides.models.publications import PublicationChapterPage, PublicationIndexPage, PublicationPage
from guides.models.recommendations import RecommendationPage, Uptake
from guides.models.reviews import ReviewNotice, ReviewReminder

__all__ = [
    "EasyReadPage",
    "GlossaryPage",
    "GlossaryTerm",
    "GuideIndexPage",
    "GuidePage",
    "GuidePartPage",
    "PublicationChapterPage",
    "PublicationIndexPage",
    "PublicationPage",
    "RecommendationPage",
    "ReviewNotice",
    "ReviewReminder",
    "Uptake",
]
