"""A Markdown twin of each page, for machines that read: the words of `<main>`, at the page's address and `index.md`.

It is gated as the page is: what is not live or not for everybody is not found, what was withdrawn is gone.
"""

import json
import re

from bs4 import BeautifulSoup
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from markdownify import MarkdownConverter
from wagtail.models import Page

from bilingual import withdrawal
from core.dates import short_date
from core.linked_data import absolute
from core.page_cache.headers import keep
from core.pages import ReadingPage
from core.text import current_language, other_language
from home import wayfinding

KIND = "text/markdown; charset=utf-8"
FURNITURE = ("form", "nav", "script", "style", "svg", "dialog", "template")
"""What is of no use in plain words: choices to press, drawings."""
_GAPS = re.compile(r"\n{3,}")


def of_main(markup: str) -> str:
    """The words of a page's `<main>` as Markdown; pictures by their descriptions alone."""
    main = BeautifulSoup(markup, "html.parser").find("main")
    if main is None:
        return ""
    for one in main.find_all(FURNITURE):
        one.decompose()
    for picture in main.find_all("img"):
        alt = str(picture.get("alt") or "").strip()
        picture.replace_with(f"[{alt}]" if alt else "")
    for hidden in main.select("[hidden], [aria-hidden=true]"):
        hidden.decompose()
    for link in main.select("a[href]"):  # a file has no place of its own that links could start from
        link["href"] = absolute(str(link["href"]))
    words: str = MarkdownConverter(heading_style="ATX", bullets="-", escape_misc=False).convert_soup(main)
    return _GAPS.sub("\n\n", words).strip() + "\n"


@require_safe
def twin(request: HttpRequest, path: str) -> HttpResponse:
    """`/en/stories/mrs-jones/index.md`"""
    page = wayfinding.find(path)
    address = request.path_info.removesuffix("index.md")
    if page is None:
        notice = withdrawal.notice_at(address)
        if notice is None:
            raise Http404
        told = "\n\n".join(notice.withdrawal.told(current_language()))
        day = _("Withdrawn on %(day)s.") % {"day": short_date(notice.withdrawal.at)}
        title = _("This page was withdrawn")
        return HttpResponse(f"# {title}\n\n{told}\n\n{day}\n", content_type=KIND, status=410)
    if page.get_view_restrictions().exists():
        raise Http404
    response = page.serve(request)
    answer = HttpResponse(_head(page) + of_main(response.content.decode()), content_type=KIND)
    answer.headers["Link"] = f'<{absolute(address)}>; rel="canonical"'
    return keep(answer, page.kept_seconds)


def _head(page: ReadingPage) -> str:
    """What a reader of the file must know: title, address, language, the other language's twin, the day."""
    language = current_language()
    partner: Page | None = page.get_translations().live().first()
    facts = {
        "title": page.title,
        "url": absolute(page.get_url() or ""),
        "language": language,
        "translation": {other_language(language): absolute(f"{partner.get_url()}index.md")}
        if partner
        else None,
        "updated": page.last_published_at.date().isoformat() if page.last_published_at else None,
    }
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in facts.items() if value]
    return "---\n" + "\n".join(lines) + "\n---\n\n"
