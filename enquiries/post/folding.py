"""What of a mail is new, and what is only the letter it answers. Linear in the length of the text."""

import re
from html.parser import HTMLParser

QUOTE_BEGINS = "\ue000"
"""A sign of the private area: put where an HTML mail begins to repeat the letter it answers."""

MOST_HTML = 300_000
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "tr",
        "li",
        "ul",
        "ol",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "pre",
        "section",
        "blockquote",
    ]
)
_UNSEEN = frozenset(
    [
        "script",
        "style",
        "head",
        "title",
        "template",
        "noscript",
        "iframe",
        "object",
        "svg",
        "textarea",
        "select",
    ]
)
_QUOTES = frozenset({"gmail_quote", "yahoo_quoted", "divRplyFwdMsg", "appendonsend", "moz-cite-prefix"})
_ANSWERS = re.compile(
    r"(?:On|Ar|Am|Le|El)\b.{4,300}?(?:wrote|ysgrifennodd|ysgrifennwyd|schrieb|a écrit|escribió)\b.{0,120}:$",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"[-_]{2,10} ?(?:Original Message|Neges Wreiddiol|Forwarded message) ?[-_]{2,10}$", re.IGNORECASE
)
_FROM = re.compile(r"(?:From|Oddi wrth|O|Anfonwyd gan)\s?:\s.{2,200}$", re.IGNORECASE)
_SENT = re.compile(r"(?:Sent|Anfonwyd|Date|Dyddiad|To|At)\s?:\s", re.IGNORECASE)


class _Words(HTMLParser):
    """Words in lines. No tree is built: one of a hundred thousand branches costs no more than a flat one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.unseen = ""
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.unseen:
            self.depth += tag == self.unseen
            return
        if tag in _UNSEEN:
            self.unseen, self.depth = tag, 1
            return
        names = {word for name, value in attrs if name in ("class", "id") for word in (value or "").split()}
        if tag == "blockquote" or names & _QUOTES:
            self.said.append(f"\n{QUOTE_BEGINS}\n")
        elif tag in _BLOCKS:
            self.said.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS and not self.unseen:
            self.said.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self.unseen:
            self.depth -= tag == self.unseen
            self.unseen = self.unseen if self.depth else ""
        elif tag in _BLOCKS and tag != "br":
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.said.append(data.replace("\n", " "))


def text_of_html(html: str) -> str:
    """The words of an HTML mail in lines; what runs, hides or draws is left out."""
    reader = _Words()
    reader.feed(f"{html[:MOST_HTML]}<br>")  # the last tag sends off what the reader still holds back
    lines = (" ".join(line.split()) for line in "".join(reader.said).split("\n"))
    return _fewer_blanks("\n".join(lines))


def _fewer_blanks(text: str) -> str:
    kept: list[str] = []
    for line in text.split("\n"):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()


def fold(text: str) -> tuple[str, str]:
    """(the new words, what they answer). Where answers stand between quoted lines, everything is new words."""
    before, mark, after = text.partition(QUOTE_BEGINS)
    if mark:
        own, further = fold(before)
        rest = f"{further}\n{after}".replace(QUOTE_BEGINS, "").strip()
        return (own, rest) if own else (rest, "")
    lines = text.split("\n")
    start = _where_quoting_begins(lines)
    own, rest = "\n".join(lines[:start]).strip(), "\n".join(lines[start:]).strip()
    return (own, rest) if own else (rest, "")


def _where_quoting_begins(lines: list[str]) -> int:
    for place, line in enumerate(lines):
        words = line.strip()[:500]
        if words.startswith(">"):
            return place if _is_all_quoted(lines[place:]) else len(lines)
        if _begins_a_quote(lines, place, words):
            return (
                place if _is_all_quoted(lines[place + 1 :]) or _quotes_nothing(lines[place:]) else len(lines)
            )
    return len(lines)


def _begins_a_quote(lines: list[str], place: int, words: str) -> bool:
    following = lines[place + 1].strip()[:300] if place + 1 < len(lines) else ""
    if _ORIGINAL.match(words) or _ANSWERS.match(words):
        return True
    if _ANSWERS.match(f"{words} {following}") and words:
        return True
    return bool(_FROM.match(words) and _SENT.match(following))


def _quotes_nothing(lines: list[str]) -> bool:
    return not any(line.lstrip().startswith(">") for line in lines)


def _is_all_quoted(lines: list[str]) -> bool:
    """Nothing stands after or between quoted lines but blanks, and the second line of an attribution."""
    rest = lines[1:] if lines and not lines[0].lstrip().startswith(">") else lines
    return all(not line.strip() or line.lstrip().startswith(">") for line in rest) and not _quotes_nothing(
        lines
    )
