"""The neutral root, search, and what machines read."""

from datetime import datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core import sitemaps
from core.organisation import Organisation
from core.page_cache.headers import CLOCK_SECONDS, kept
from core.paging import page_number
from core.text import LANGUAGES, current_language, other_language
from home import searching, site_map


@require_safe
@kept()
def root(request: HttpRequest) -> HttpResponse:
    """Both languages in their own words, Welsh first. Reads no cookie and no header, and remembers nothing."""
    context = {
        "organisation": Organisation.current(),
        "base": settings.BASE_URL,
        "is_demo_site": settings.CANOL_DEMO,
    }
    return render(request, "home/root.html", context)


@require_safe
@kept()
def search(request: HttpRequest) -> HttpResponse:
    language = current_language()
    question = searching.cleaned(request.GET.get("q", ""))
    number = page_number(request.GET.get("page", ""), last=searching.LAST_PAGE)
    context: dict[str, Any] = {
        "page_title": _("Search"),
        "question": question,
        "page_description": _("Find guides, stories and places by a word, in whatever form you write it."),
        "number": number,
    }
    if question:
        among = searching.readable()
        answer = searching.ask(question, language, among=among, page=number)
        context["answer"] = answer
        context["terms"] = searching.explain(question, language) if number == 1 else []
        if answer.has_more:
            context["more"] = f"{reverse('search')}?{urlencode([('q', question), ('page', str(number + 1))])}"
        if not answer.results and not answer.asks_nothing and number == 1:
            other = other_language(language)
            context["other_language"] = other
            context["elsewhere"] = searching.ask(question, other, among=among)
    return render(request, "home/search.html", context)


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Asked for by old browsers and by machines, whatever a page names."""
    return redirect(static("img/icon.ico"))


@require_safe
@kept()
def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /dev/",
        "Disallow: /*/kit/",
        "",
        f"Sitemap: {settings.BASE_URL}/sitemap.xml",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
@kept()
def sitemap(request: HttpRequest) -> HttpResponse:
    """Both trees and the plain views, each address with its twins."""
    entries = [*site_map.pages(), *sitemaps.entries()]
    context = {"entries": entries, "base": settings.BASE_URL, "languages": LANGUAGES}
    return render(request, "home/sitemap.xml", context, content_type="application/xml; charset=utf-8")


@require_safe
@kept(seconds=CLOCK_SECONDS)
def security(request: HttpRequest) -> HttpResponse:
    """RFC 9116. The contact is that of whoever runs the site."""
    organisation = Organisation.current()
    if organisation is None or not organisation.email:
        raise Http404
    expires = datetime.combine(
        timezone.localdate().replace(day=1) + timedelta(days=183),
        time.min,
        tzinfo=timezone.get_current_timezone(),
    )
    lines = [
        f"Contact: mailto:{organisation.email}",
        f"Expires: {expires.isoformat()}",
        "Preferred-Languages: cy, en",
        f"Canonical: {settings.BASE_URL}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
