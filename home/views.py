"""The neutral root, search, and what machines read."""

from dataclasses import dataclass
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

from core import figures, sitemaps
from core.figures import seeking
from core.organisation import Organisation
from core.page_cache.headers import CLOCK_SECONDS, kept
from core.paging import page_number
from core.text import LANGUAGES, Language, current_language, other_language
from home import searching, site_map
from home.finding import asking


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
    chosen = {name: value for name in ("kind", "place") if (value := request.GET.get(name, "")[:20])}
    context: dict[str, Any] = {
        "page_title": _("Search"),
        "question": question,
        "page_description": _("Find guides, stories and places by a word, in whatever form you write it."),
        "number": number,
    }
    if question:
        context |= _answers(question, language, chosen, number)
        if number == 1 and not chosen:
            _count(question, language, has_results=bool(context["answer"].results))
    return render(request, "home/search.html", context)


def _count(question: str, language: Language, *, has_results: bool) -> None:
    """That somebody searched, and whether it helped; the words only where that was in vain."""
    name, words = ("found", "") if has_results else ("nothing", seeking.plain(question))
    figures.note(figures.Seen(figures.SEARCH, name, language, words))


def _answers(question: str, language: Language, chosen: dict[str, str], number: int) -> dict[str, Any]:
    """What was found; where that is nothing, what a slip of the finger may have meant, and the other language."""
    wanted = searching.wanted(chosen.get("kind", ""), chosen.get("place", ""))
    answer, meant = searching.ask(question, language, wanted=wanted, page=number), ""
    is_nothing = not answer.results and not answer.asks_nothing
    if is_nothing and not chosen:
        meant = asking.meant(question, language)
        better = searching.ask(meant, language, page=number, counting=False) if meant else answer
        answer, meant = (better, meant) if better.results else (answer, "")
    asked = {"q": meant or question}
    found: dict[str, Any] = {
        "answer": answer,
        "meant": meant,
        "terms": searching.explain(meant or question, language) if number == 1 and not chosen else [],
        "facets": _facets(answer, language, asked, chosen),
    }
    if answer.has_more:
        found["more"] = _address({**asked, **chosen, "page": str(number + 1)})
    if is_nothing and not answer.results and number == 1 and not chosen:
        other = other_language(language)
        found |= {"other_language": other, "elsewhere": searching.ask(question, other, counting=False)}
    return found


def _address(parts: dict[str, str]) -> str:
    return f"{reverse('search')}?{urlencode(parts)}"


@dataclass(frozen=True)
class Choice:
    """A way to narrow an answer, as a link; `is_chosen` where it is the one in force."""

    facet: searching.Facet
    url: str
    is_chosen: bool


def _facets(
    answer: searching.Answer, language: Language, asked: dict[str, str], chosen: dict[str, str]
) -> dict[str, list[Choice]]:
    """The kinds and places there are, each a link that takes it, or leaves it when it is taken."""
    offered = {"kind": searching.kinds(answer.counts), "place": searching.places(answer.counts, language)}
    found: dict[str, list[Choice]] = {}
    for name, facets in offered.items():
        rest = {other: value for other, value in chosen.items() if other != name}
        found[name] = [
            Choice(
                facet,
                _address({**asked, **rest} if is_chosen else {**asked, **rest, name: facet.value}),
                is_chosen,
            )
            for facet in facets
            for is_chosen in [chosen.get(name) == facet.value]
        ]
    return found


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
