"""Links inside running text lead to the page in the language of the text."""

from typing import Any

from wagtail import hooks

from core.page_link_handler import OwnLanguageLinkHandler


@hooks.register("register_rich_text_features", order=100)
def links_in_own_language(features: Any) -> None:
    features.register_link_type(OwnLanguageLinkHandler)
