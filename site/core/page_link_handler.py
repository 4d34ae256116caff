"""How a link to a page is written out. Apart from `page_links`: Wagtail 8's handler may not be imported by a model."""

from django.utils.html import escape
from wagtail.rich_text.pages import PageLinkHandler

from core import page_links


class OwnLanguageLinkHandler(PageLinkHandler):
    """Replaces Wagtail's handler, which asks for the translation of each link by itself."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        ids = {int(attrs["id"]) for attrs in attrs_list if attrs.get("id", "").isdigit()}
        found = page_links.known_now()
        if not ids <= found.keys():
            found = {**found, **page_links.addresses(ids - found.keys())}
        return [
            f'<a href="{escape(address)}">' if (address := found.get(int(attrs.get("id") or 0))) else "<a>"
            for attrs in attrs_list
        ]
