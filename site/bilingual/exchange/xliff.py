"""XLIFF 1.2, written and read with the standard library. Markup inside a text stands as `<g>` and `<x>`, which a
translator's tool protects.

A file that comes in may hold no DTD: no entity can grow, and none can reach outside.
"""

import re
from typing import NoReturn
from xml.etree.ElementTree import (
    Element,
    ParseError,
    SubElement,
    TreeBuilder,
    tostring,
)  # only builds and writes
from xml.parsers import expat

from bilingual.exchange.units import SAME, Bundle, NotAFile, Returned, ReturnedBundle

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
MARKUP = "x-html-"
_UNFINISHED = frozenset({"needs-translation", "needs-adaptation", "needs-l10n", "new"})
_DEEPEST = 50


def write(bundle: Bundle) -> bytes:
    root = Element("xliff", {"version": "1.2", "xmlns": NAMESPACE})
    file = SubElement(
        root,
        "file",
        {
            "original": bundle.translation,
            "product-version": bundle.source_digest,
            "source-language": bundle.source_language,
            "target-language": bundle.target_language,
            "datatype": "html",
        },
    )
    body = SubElement(file, "body")
    for unit in bundle.units:
        element = SubElement(
            body, "trans-unit", {"id": unit.key, "resname": unit.path, "xml:space": "preserve"}
        )
        element.append(_marked("source", unit.source))
        if unit.target:
            element.append(_marked("target", unit.target))
        if unit.is_same:
            SubElement(element, "note").text = SAME
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode").encode()


def read(data: bytes) -> ReturnedBundle:
    root = _parse(data)
    file = root.find("file") if root.tag == "xliff" else None
    if file is None:
        raise NotAFile
    units = tuple(_unit(element) for element in file.iter("trans-unit"))
    return ReturnedBundle(file.get("original", ""), file.get("product-version", ""), units)


def _unit(element: Element) -> Returned:
    source, target = element.find("source"), element.find("target")
    state = target.get("state", "") if target is not None else ""
    notes = [(note.text or "").strip().lower() for note in element.findall("note")]
    return Returned(
        path=element.get("resname") or element.get("id", "").rpartition("#")[0],
        source=_unmarked(source),
        target=_unmarked(target),
        is_fuzzy=state in _UNFINISHED,
        is_same=SAME in notes,
        sent_as=element.get("id", ""),
    )


# --- markup: `<a id="a1">` is `<g id="a1" ctype="x-html-a">` in the file


def _marked(name: str, text: str) -> Element:
    """A text with its markup as inline elements; one that is not well-formed goes out as plain characters."""
    try:
        inner = _parse(f"<text>{_without_named_entities(text)}</text>".encode())
    except NotAFile:
        plain = Element(name)
        plain.text = text
        return plain
    marked = _with_tag(inner, name, {})
    for number, child in enumerate(inner):
        marked.append(_as_inline(child, str(number + 1)))
    return marked


def _as_inline(element: Element, number: str) -> Element:
    kind = {"ctype": MARKUP + element.tag, "id": element.get("id", f"{element.tag}{number}")}
    is_empty = not element.text and not len(element)
    inline = _with_tag(element, "x" if is_empty else "g", kind)
    for position, child in enumerate(element):
        inline.append(_as_inline(child, f"{number}.{position + 1}"))
    return inline


def _with_tag(element: Element, tag: str, attributes: dict[str, str]) -> Element:
    copied = Element(tag, attributes)
    copied.text, copied.tail = element.text, element.tail
    return copied


def _unmarked(element: Element | None) -> str:
    if element is None:
        return ""
    return _escaped(element.text) + "".join(_as_html(child) + _escaped(child.tail) for child in element)


def _as_html(inline: Element) -> str:
    tag = inline.get("ctype", "").removeprefix(MARKUP)
    if not re.fullmatch(r"[a-z][a-z0-9]*", tag):
        return _unmarked(inline)
    if inline.tag == "x":
        return f"<{tag}/>"
    name = f' id="{_escaped(inline.get("id"))}"' if tag == "a" else ""
    return f"<{tag}{name}>{_unmarked(inline)}</{tag}>"


def _escaped(text: str | None) -> str:
    return (text or "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _without_named_entities(text: str) -> str:
    """HTML names more characters than XML does."""
    return text.replace("&nbsp;", "\u00a0")


# --- reading what others wrote


def _refuse(*args: object) -> NoReturn:
    raise NotAFile


def _parse(data: bytes) -> Element:
    """The tree of an XML text, namespaces of XLIFF left out. A DTD, an entity or a very deep tree is refused."""
    builder, depth = TreeBuilder(), [0]
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    for name in ("StartDoctypeDeclHandler", "EntityDeclHandler", "ExternalEntityRefHandler"):
        setattr(parser, name, _refuse)

    def start(tag: str, attributes: dict[str, str]) -> None:
        depth[0] += 1
        if depth[0] > _DEEPEST:
            raise NotAFile
        builder.start(_bare(tag), {_bare(name): value for name, value in attributes.items()})

    def end(tag: str) -> None:
        depth[0] -= 1
        builder.end(_bare(tag))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(data, True)
        return builder.close()
    except (expat.ExpatError, ParseError, ValueError, AssertionError) as fault:
        raise NotAFile from fault


def _bare(name: str) -> str:
    return name.rpartition("}")[2]
