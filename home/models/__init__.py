"""The home page and plain pages; what stands on every page: menus and notices."""

from home.models.menus import Menu, MenuItem
from home.models.notices import Notice
from home.models.pages import HomePage, PlainPage

__all__ = ["HomePage", "Menu", "MenuItem", "Notice", "PlainPage"]
