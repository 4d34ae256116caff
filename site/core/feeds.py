"""Feeds of a site in two languages: each names its twin."""

from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator


class BilingualAtom(Atom1Feed):
    """Atom with a link to its twin."""

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        twin, language = self.feed["twin"], self.feed["twin_language"]
        handler.addQuickElement(
            "link",
            "",
            {"rel": "alternate", "type": "application/atom+xml", "hreflang": language, "href": twin},
        )
