"""`{% load canol %}`: the components of the site's face, and how its words, dates and numbers are shown.

Arguments and examples are in docs/kit.md. A component is one template in `templates/components/` and one style sheet in
`static/css/components/`; these tags only name its values.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Literal

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info

from core import dates
from core import linked_data as machine_words
from core.pages import ReadingPage
from core.text import current_language, in_language

register = template.Library()

Side = Literal["people", "services"]
COMPONENTS = "components/"


def _component(component: str, /, **values: Any) -> SafeString:
    return SafeString(render_to_string(f"{COMPONENTS}{component}.html", values).strip())


# --- words, dates, numbers


@register.filter
def own(obj: Any, name: str) -> str:
    """The text of a paired column in the page's language: `{{ body|own:"name" }}`."""
    return in_language(obj, name)


@register.filter
def long_date(moment: date | None) -> str:
    """`Thursday 31 December 2026`, `dydd Iau 31 Rhagfyr 2026`."""
    return dates.long_date(moment) if moment else ""


@register.filter
def short_date(moment: date | None) -> str:
    """`31 December 2026`, `31 Rhagfyr 2026`."""
    return dates.short_date(moment) if moment else ""


@register.filter
def long_datetime(moment: datetime | None) -> str:
    return dates.long_datetime(moment) if moment else ""


@register.filter
def number(value: Any) -> str:
    """Thousands grouped by a comma, as both languages do: `1,284`."""
    return f"{int(value):,}" if value not in (None, "") else ""


@register.filter
def tel(phone: str) -> str:
    """A telephone number as an address: `tel:03001115050`."""
    return "tel:" + "".join(sign for sign in phone if sign.isdigit() or sign == "+")


@register.filter
def own_name_of_language(code: str) -> str:
    """`Cymraeg`, `English`: a language in its own words."""
    return str(get_language_info(code)["name_local"])


# --- for machines


@register.simple_tag(takes_context=True)
def linked_data(context: Mapping[str, Any]) -> SafeString:
    """What the page shown says about itself in JSON-LD, with its address, language and publisher; or nothing."""
    page = context.get("page")
    if not isinstance(page, ReadingPage) or not context.get("canonical_url"):
        return SafeString("")
    facts = page.linked_data()
    if facts is None:
        return SafeString("")
    publisher = context.get("organisation")
    return machine_words.script(
        {
            **facts,
            "description": page.summary,
            "url": str(context["canonical_url"]),
            "inLanguage": current_language(),
            "publisher": {"@type": "Organization", "name": publisher.name} if publisher else None,
        }
    )


# --- seats and the compact


@register.simple_tag
@lru_cache(maxsize=256)
def seat(
    number: int | str = "", side: Side | Literal["then", "open"] = "people", small: bool = False
) -> SafeString:
    """One seat; its number is for eyes, the list it stands in counts for ears."""
    return format_html(
        '<span class="seat seat--{}{}" aria-hidden="true">{}</span>',
        side,
        " seat--small" if small else "",
        number,
    )


@register.simple_tag
def round_table(people: int, public_bodies: int) -> SafeString:
    """The ten seats round the table with the two counts."""
    return _component("round_table", people=people, public_bodies=public_bodies)


@register.simple_tag
def places_list(title: str, items: Iterable[Any], side: Side, level: int = 3) -> SafeString:
    """Seats and short names: `items` are `(number, words)`."""
    return _component("places_list", title=title, items=items, side=side, level=level)


@register.simple_tag
def tally(taken: int, of: int, side: Side = "services") -> SafeString:
    """`taken` filled marks of `of`, 21 to a row: real counts only, at most a hundred."""
    width, step, row = 9, 12, 21
    total = min(of, 100)

    def mark(index: int, inset: float, size: float) -> str:
        x, y = index % row * step + inset, index // row * step + inset
        if side == "people":
            half = size / 2
            return (
                f"M{x:g} {y + half:g}a{half:g} {half:g} 0 1 1 {size:g} 0a{half:g} {half:g} 0 1 1-{size:g} 0z"
            )
        return f"M{x:g} {y:g}h{size:g}v{size:g}h-{size:g}z"

    full = min(max(taken, 0), total)
    return _component(
        "tally",
        side=side,
        height=-(-total // row) * step,
        taken="".join(mark(index, 0, width) for index in range(full)),
        open="".join(mark(index, 0.5, width - 1) for index in range(full, total)),
    )


@register.simple_block_tag
def side(content: str, title: str, side: Side, count: int, label: str) -> SafeString:
    """One side of the compact: its name, its count with `label` after it, and its settings as content."""
    return _component("side", content=content, title=title, side=side, count=count, label=label)


@register.simple_block_tag
def setting(content: str, number: int, title: str, side: Side) -> SafeString:
    """One commitment at the long table; content is what follows its title."""
    return _component("setting", content=content, number=number, title=title, side=side)


# --- titles, links, papers


@register.simple_tag
def kicker(words: str, side: Side = "people", language: str = "") -> SafeString:
    """The line above a title; `language` adds a mark when what follows is not in the page's language."""
    return _component("kicker", words=words, side=side, language=language)


@register.simple_tag
def button(words: str, url: str, quiet: bool = False) -> SafeString:
    """A link that acts."""
    return format_html('<a class="button{}" href="{}">{}</a>', " button--quiet" if quiet else "", url, words)


@register.simple_tag
def onward(words: str, url: str) -> SafeString:
    """A link that leads on."""
    return format_html('<a class="onward" href="{}">{}</a>', url, words)


@register.simple_tag
def lang_mark(code: str) -> SafeString:
    """`Cymraeg` or `English` in a ring, where something is not in the page's language; nothing where it is."""
    if code == current_language():
        return SafeString("")
    return format_html('<span class="lang-mark" lang="{}">{}</span>', code, own_name_of_language(code))


@register.simple_tag
def crumbs(trail: Sequence[tuple[str, str]] | None = None) -> SafeString:
    """The way here, without the page itself; home comes by itself."""
    return _component("crumbs", trail=trail or (), language=current_language())


@register.simple_block_tag
def notice(
    content: str, kind: Literal["info", "warning", "done", "demo"] = "info", title: str = ""
) -> SafeString:
    """Something to know before going on."""
    return _component("notice", content=content, kind=kind, title=title)


@register.simple_block_tag
def sheet(content: str, note: bool = False) -> SafeString:
    """A paper on the table."""
    return format_html('<div class="sheet{} stack">{}</div>', " sheet--note" if note else "", content)


# --- stories


@register.simple_block_tag
def feature_card(
    content: str, title: str, url: str, picture: str, alt: str, kicker: str = "", level: int = 2,
    first: bool = False,
) -> SafeString:  # fmt: skip
    """The one big story of a page: wide picture, words on a paper over its edge. `first`: above the fold."""
    return _component(
        "feature_card",
        content=content, title=title, url=url, picture=picture, alt=alt, kicker=kicker, level=level, first=first,
    )  # fmt: skip


@register.simple_block_tag
def story_card(
    content: str, title: str, url: str, picture: str = "", alt: str = "", kicker: str = "", level: int = 2,
    first: bool = False,
) -> SafeString:  # fmt: skip
    """A story beside its picture. `first`: above the fold."""
    return _component(
        "story_card",
        content=content, title=title, url=url, picture=picture, alt=alt, kicker=kicker, level=level, first=first,
    )  # fmt: skip


@register.simple_tag
def cover(title: str, when: str = "", side: Side = "people") -> SafeString:
    """The front of a publication, drawn from its title. For eyes: the title stands beside it."""
    return _component("cover", title=title, when=when, side=side)


@register.simple_tag
def picture(
    source: str, alt: str = "", caption: str = "", wide: bool = False, first: bool = False
) -> SafeString:
    """A scene, 1200 by 760, under its arc: a file of `static/img/` or an address. `first`: above the fold."""
    return _component("picture", source=source, alt=alt, caption=caption, wide=wide, first=first)


@register.simple_tag
def scene(alt: str) -> SafeString:
    """The people round the table, across the page; it follows the page into the dark."""
    return _component("scene", alt=alt)


@register.simple_tag
def ring(source: str, alt: str = "", small: bool = False, first: bool = False) -> SafeString:
    """A small drawing in its ring, 320 by 320. `first`: above the fold."""
    return _component("ring", source=source, alt=alt, small=small, first=first)


@register.simple_block_tag
def voice(content: str, who: str) -> SafeString:
    """Somebody's words, and whose."""
    return _component("voice", content=content, who=who)


@register.simple_tag
def turn(
    then_title: str, then_steps: Sequence[str], now_title: str, now_steps: Sequence[str], again: str = ""
) -> SafeString:
    """What used to happen, step by step and round `again`, and what happened instead."""
    return _component(
        "turn",
        then_title=then_title, then_steps=then_steps, now_title=now_title, now_steps=now_steps, again=again,
    )  # fmt: skip


@register.simple_tag
def facts(items: Iterable[Any]) -> SafeString:
    """Short pairs side by side: `items` are `(term, words)`."""
    return _component("facts", items=items)


# --- lists and ways on


@register.simple_tag
def steps_list(items: Sequence[Any], here: str = "") -> SafeString:
    """The parts of a guide in order: `items` are `(title, url)`; `here` is the address of the part being read."""
    return _component("steps_list", items=items, here=here)


@register.simple_tag
def news_item(title: str, url: str, when: str = "", kind: str = "", level: int = 3) -> SafeString:
    """A row of what is new, for `<ul>`."""
    return _component("news_item", title=title, url=url, when=when, kind=kind, level=level)


@register.simple_block_tag
def easy_card(
    content: str, title: str, url: str, link: str, picture: str = "er-equals.svg", level: int = 3
) -> SafeString:
    """The way to the Easy Read version."""
    return _component(
        "easy_card", content=content, title=title, url=url, link=link, picture=picture, level=level
    )


@register.simple_block_tag
def easy_row(content: str, picture: str, alt: str) -> SafeString:
    """One idea of an Easy Read page: picture, then short sentences."""
    return _component("easy_row", content=content, picture=picture, alt=alt)


@register.simple_block_tag
def finder(
    content: str, title: str, action: str, label: str, hint: str, submit: str, name: str = "postcode"
) -> SafeString:
    """“Find your adviser”: words as content, then one field that asks by GET."""
    return _component(
        "finder",
        content=content, title=title, action=action, label=label, hint=hint, submit=submit, name=name,
    )  # fmt: skip


@register.simple_block_tag
def chosen(content: str, title: str, items: Iterable[Any], side: Side = "people") -> SafeString:
    """What was chosen so far: `items` are `(number, words)`; content is what follows the list."""
    return _component("chosen", content=content, title=title, items=items, side=side)


@register.simple_tag
def progress_seats(progress: Mapping[str, int], side: str = "") -> SafeString:
    """`Step 2 of 4`, with a seat for each step; `progress` has `number` and `total`."""
    now, total = progress["number"], progress["total"]
    marks = ["done" if step < now else "now" if step == now else "" for step in range(1, total + 1)]
    return _component("progress", now=now, total=total, marks=marks, side=side)


@register.simple_tag
def next_page(url: str | None, words: str = "") -> SafeString:
    """The way to more of a list that is paged by key; nothing when there is no more."""
    return _component("next_page", url=url, words=words) if url else SafeString("")


@register.simple_block_tag
def empty_state(content: str, title: str, picture: str = "empty.svg", level: int = 2) -> SafeString:
    """Nothing here yet: a table, an open seat, and what to do about it."""
    return _component("empty_state", content=content, title=title, picture=picture, level=level)


@register.simple_tag
def error_summary(form: Any) -> SafeString:
    """What is wrong with `form`, each line leading to its control; nothing when nothing is. First in `<main>`."""
    return SafeString(render_to_string("forms/errors.html", {"form": form}).strip())
