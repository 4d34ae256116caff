"""Invented voices of a demonstration: replies to pages, and a story that waits for an editor."""

from dataclasses import dataclass
from uuid import UUID

from home.seed.content.format import uid_of


@dataclass(frozen=True)
class DemoReply:
    """A reply by somebody who does not exist."""

    page: str
    name: str
    email: str
    words: str
    language: str
    days_ago: int
    is_shown: bool = True
    answer: str = ""

    @property
    def page_key(self) -> UUID:
        return UUID(uid_of(f"page:{self.page}"))


@dataclass(frozen=True)
class DemoStory:
    """A story that nobody told."""

    name: str
    email: str
    language: str
    before: str
    instead: str
    after: str
    gss: str
    days_ago: int


REPLIES = (
    DemoReply(
        page="mrs-jones",
        name="Gwenno Enghraifft",
        email="gwenno.ymateb@example.org",
        words="Ateb dychmygol yw hwn. Aeth ffrind â’m mam i’r ysbyty hefyd, a gwnaeth hynny fyd o wahaniaeth.",
        language="cy",
        days_ago=6,
        answer="Diolch, Gwenno. Braf yw clywed hynny.",
    ),
    DemoReply(
        page="mrs-jones",
        name="Tom Example",
        email="tom.reply@example.org",
        words="This reply is invented. What about people who have nobody to ask? Could a group keep a list of drivers?",
        language="en",
        days_ago=3,
    ),
    DemoReply(
        page="mr-williams",
        name="Ceri Example",
        email="ceri.reply@example.org",
        words="This reply is invented. Our street did the same, and we still meet on the first Saturday.",
        language="en",
        days_ago=2,
        is_shown=False,
    ),
)

STORY = DemoStory(
    name="Elin Enghraifft",
    email="elin.stori@example.org",
    language="cy",
    before="Stori ddychmygol yw hon. Roedd y neuadd ar gau, ac nid oedd gan neb le i gwrdd.",
    instead="Gofynnodd pedwar ohonom i’r cyngor am yr allwedd, ac agor y drysau un prynhawn yr wythnos.",
    after="Daw deugain o bobl bellach, a’r rhai a arferai gael cinio ar glud sy’n coginio.",
    gss="W06000002",
    days_ago=2,
)
