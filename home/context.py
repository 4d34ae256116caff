"""What every template knows: menus, notices, the language switch, who runs the site."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from core.organisation import Organisation
from core.pages import ReadingPage
from home import furniture, navigation


def site(request: HttpRequest) -> dict[str, Any]:
    """Values of `base.html`. Lazy, so that a template that extends something else pays nothing.

    A view that answers a POST sets `request.answers_a_post` (the middle of a form): the switch is then a button.
    """
    if request.path_info.startswith("/admin/"):
        return {}
    page: ReadingPage | None = getattr(request, "shown_page", None)
    answers_a_post = request.method == "POST"
    where = SimpleLazyObject(lambda: navigation.bearings(request, page, answers_a_post=answers_a_post))
    return {
        "site_nav": SimpleLazyObject(lambda: navigation.main_items(request.path)),
        "here": SimpleLazyObject(lambda: navigation.here(request.path)),
        "footer_links": SimpleLazyObject(navigation.footer_items),
        "notices": SimpleLazyObject(lambda: furniture.notices(timezone.now())),
        "home_url": SimpleLazyObject(lambda: navigation.home_of(request.LANGUAGE_CODE)),
        "is_demo_site": settings.CANOL_DEMO,
        "organisation": SimpleLazyObject(Organisation.current),
        "bearings": where,
        "language_switch": SimpleLazyObject(lambda: where.switch),
        "canonical_url": SimpleLazyObject(lambda: where.canonical_url),
        "alternates": SimpleLazyObject(lambda: where.alternates),
    }
