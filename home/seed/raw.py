"""Content turned into what stream fields store, block by block, with the ids its labels give."""

import json
from typing import Any

from home.seed.content import format as f

Raw = dict[str, Any]


def _block(kind: str, value: Any, uid: str) -> Raw:
    return {"type": kind, "value": value, "id": uid}


def _items(block: f.Labelled, values: list[Any]) -> list[Raw]:
    return [_block("item", value, block.item_uid(number)) for number, value in enumerate(values)]


def _value(block: f.Block, language: str, links: dict[str, int]) -> tuple[str, Any]:
    """The name and the stored value of an article's block."""
    match block:
        case f.Paragraphs():
            return "paragraphs", html(block.html.own(language), language, links)
        case f.Heading():
            return "heading", block.text.own(language)
        case f.Compare():
            rows = [{"left": left.own(language), "right": right.own(language)} for left, right in block.rows]
            titles = {
                "left_title": block.left_title.own(language),
                "right_title": block.right_title.own(language),
            }
            return "compare", {**titles, "rows": _items(block, rows)}
        case f.Term():
            return "term", {"term": block.term.own(language), "meaning": block.meaning.own(language)}
        case f.Checklist():
            lines = _items(block, [line.own(language) for line in block.items])
            return "checklist", {"title": block.title.own(language), "items": lines}
        case f.Voice():
            return "voice", {"words": block.words.own(language), "who": block.who.own(language)}
        case _:
            return _aside(block, language, links)


def _aside(
    block: f.Explained | f.LawNote | f.Notice | f.OrganisationDetails | f.PersonalDataTable,
    language: str,
    links: dict[str, int],
) -> tuple[str, Any]:
    """The same, for blocks that stand beside the running text."""
    match block:
        case f.Explained():
            return "glossary_term", links.get(f"term:{block.term}")
        case f.LawNote():
            return "law_note", {
                "text": block.text.own(language),
                "url_cy": block.url_cy,
                "url_en": block.url_en,
            }
        case f.Notice():
            return "notice", {"text": block.text.own(language), "date": block.date.isoformat()}
        case f.OrganisationDetails() | f.PersonalDataTable():
            kind = "organisation" if isinstance(block, f.OrganisationDetails) else "personal_data"
            return kind, {"title": block.title.own(language)}


def html(words: str, language: str, links: dict[str, int]) -> str:
    """`view:` links become addresses of this language; `page:` links the form Wagtail keeps for pages.

    Both languages keep the same page's id: links are shown in the language of the page they stand on.
    """
    words = f.with_views_resolved(words, language)
    for key, pk in links.items():
        words = words.replace(f'href="page:{key}"', f'linktype="page" id="{pk}"')
    return words


def article(blocks: tuple[f.Block, ...], language: str, links: dict[str, int]) -> str:
    return json.dumps([_block(*_value(block, language, links), block.uid) for block in blocks])


def lines(label: str, kind: str, texts: tuple[f.T, ...], language: str) -> str:
    return json.dumps(
        [_block(kind, text.own(language), f.uid_of(f"{label}#{n}")) for n, text in enumerate(texts)]
    )


def codes(label: str, given: tuple[str, ...]) -> str:
    return json.dumps([_block("commitment", code, f.uid_of(f"{label}#{code}")) for code in given])


def kinds(label: str, given: tuple[str, ...]) -> str:
    return json.dumps([_block("kind", kind, f.uid_of(f"{label}#{kind}")) for kind in given])


def credits_of(publication: f.Publication, language: str) -> str:
    """Who made it, each with their part."""
    return json.dumps(
        [
            _block(
                "credit",
                {"role": role.own(language), "name": name.own(language)},
                f.uid_of(f"{publication.key}/credit#{n}"),
            )
            for n, (role, name) in enumerate(publication.credits)
        ]
    )


def changes(label: str, pairs: tuple[tuple[f.T, f.T], ...], language: str) -> str:
    return json.dumps(
        [
            _block("change", {"who": who.own(language), "what": what.own(language)}, f.uid_of(f"{label}#{n}"))
            for n, (who, what) in enumerate(pairs)
        ]
    )


def _easy_row(label: str, row: f.Row, language: str) -> Raw:
    sentences = [
        _block("item", sentence.own(language), f.uid_of(f"{label}/sentence#{n}"))
        for n, sentence in enumerate(row.sentences)
    ]
    value = {"picture": row.picture, "alt": row.alt.own(language), "sentences": sentences}
    return _block("item", value, f.uid_of(label))


def easy_sections(easy: f.EasyRead, language: str) -> str:
    sections = []
    for n, section in enumerate(easy.sections):
        label = f"{easy.key}/section#{n}"
        rows = [_easy_row(f"{label}/row#{m}", row, language) for m, row in enumerate(section.rows)]
        value = {"question": section.question.own(language), "rows": rows}
        sections.append(_block("section", value, f.uid_of(label)))
    return json.dumps(sections)


def easy_words(easy: f.EasyRead, language: str) -> str:
    return json.dumps(
        [
            _block(
                "word",
                {"word": word.own(language), "meaning": meaning.own(language)},
                f.uid_of(f"{easy.key}/word#{n}"),
            )
            for n, (word, meaning) in enumerate(easy.words)
        ]
    )


def bands(home: f.Home, language: str) -> str:
    """The bands of the home page, in the order a visitor meets them."""

    def band(kind: str, **texts: f.T) -> Raw:
        return _block(
            kind, {name: text.own(language) for name, text in texts.items()}, f.uid_of(f"home/{kind}")
        )

    return json.dumps(
        [
            band(
                "glance", title=home.glance_title, lead=home.glance_lead, link=home.glance_link,
                services_title=home.services_title, people_title=home.people_title,
            ),
            band("stories", title=home.stories_title, kicker=home.story_kicker, link=home.stories_link),
            band(
                "guide", title=home.guide_title, text=home.guide_text, link=home.guide_link,
                easy_title=home.easy_title, easy_text=home.easy_text, easy_link=home.easy_button,
            ),
            band("places", title=home.places_title, text=home.places_text, link=home.places_link),
            band(
                "adviser", title=home.adviser_title, text=home.adviser_text, label=home.adviser_label,
                hint=home.adviser_hint, button=home.adviser_button, ask=home.adviser_ask,
            ),
            band("new", title=NEW_TITLE),
        ]
    )  # fmt: skip


NEW_TITLE = f.T("What is new", "Beth sy’n newydd")
