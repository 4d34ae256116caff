"""What every sign-in page carries: its title, and a switch to the other language on its own address."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import get_language_info
from django.views.generic.base import ContextMixin

from core.text import current_language, other_language

# What an address may carry from one language to the other.
KEPT = ("next", "ended")


def page_context(request: HttpRequest, title: str | Promise) -> dict[str, Any]:
    """The public menu stays away: on these pages there is one thing to do."""
    other = other_language(current_language())
    query = request.GET.copy()
    for name in set(query) - set(KEPT):
        del query[name]
    query["lang"] = other
    return {
        "page_title": title,
        "no_index": True,
        "site_nav": (),
        "canonical_url": "",
        "alternates": (),
        "language_switch": {
            "url": f"?{query.urlencode()}",
            "label": get_language_info(other)["name_local"],
            "language_code": other,
            "as_button": False,
        },
    }


class StaffPage(ContextMixin):
    """A view of the sign-in pages, with its `page_title`."""

    request: HttpRequest
    page_title: str | Promise = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), **page_context(self.request, self.page_title)}
