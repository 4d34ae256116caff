"""The shapes the content is written in.

Every text is a pair (`T`): English and Welsh that say the same thing. Texts are plain unless the field says
`html`; there the tags are <p> <ul> <ol> <li> <b> <a>. A link leads to an outside address, or to
`page:KEY` (another page of this content) or `view:NAME` (one of `VIEWS`); the seeder turns both into real addresses.

Blocks carry a label that never changes; their ids are made from it, so that a second seeding (and the
translation memory, which holds on to ids) finds the same block again.
"""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal
from uuid import NAMESPACE_URL, uuid5

NAMESPACE = uuid5(NAMESPACE_URL, "https://canol.example.org/content/")

Level = Literal["individual", "organisational", "strategic"]
EasyPicture = Literal[
    "er-equals",
    "er-before",
    "er-lead",
    "er-check",
    "er-share",
    "er-learn",
    "er-ask",
    "er-sign",
    "er-together",
    "er-rule",
]


def uid_of(label: str) -> str:
    """The lasting id of a block or list item, from its label."""
    return str(uuid5(NAMESPACE, label))


@dataclass(frozen=True, slots=True)
class T:
    """One text in both languages."""

    en: str
    cy: str

    def own(self, language: str) -> str:
        """The text of one language, `en` or `cy`."""
        return self.cy if language == "cy" else self.en


VIEWS: dict[str, T] = {
    "my": T("/en/my/", "/cy/fy-nhudalen/"),
    "compact": T("/en/pledges/", "/cy/addewidion/"),
    "people": T("/en/pledges/people/", "/cy/addewidion/pobl/"),
    "public-bodies": T("/en/pledges/public-bodies/", "/cy/addewidion/cyrff-cyhoeddus/"),
    "sign": T("/en/pledges/people/sign/", "/cy/addewidion/pobl/llofnodi/"),
    "sign-body": T("/en/pledges/public-bodies/sign/", "/cy/addewidion/cyrff-cyhoeddus/llofnodi/"),
    "ask": T("/en/ask/", "/cy/gofyn/"),
    "figures": T("/en/ask/figures/", "/cy/gofyn/ffigurau/"),
    "complain": T("/en/complain/", "/cy/cwyno/"),
    "places": T("/en/places/", "/cy/lleoedd/"),
}


def with_views_resolved(html: str, language: str) -> str:
    """`view:NAME` links turned into this language's addresses."""
    for name, address in VIEWS.items():
        html = html.replace(f'href="view:{name}"', f'href="{address.own(language)}"')
    return html


@dataclass(frozen=True, slots=True)
class Labelled:
    """A block with a label that never changes."""

    label: str

    @property
    def uid(self) -> str:
        """The block's lasting id."""
        return uid_of(self.label)

    def item_uid(self, position: int) -> str:
        """The lasting id of one item of this block (a row, a line of a list)."""
        return uid_of(f"{self.label}#{position}")


@dataclass(frozen=True, slots=True)
class Paragraphs(Labelled):
    """Running text."""

    html: T


@dataclass(frozen=True, slots=True)
class Heading(Labelled):
    """A heading inside a part (level two or three: the template decides)."""

    text: T


@dataclass(frozen=True, slots=True)
class Compare(Labelled):
    """Two ways side by side, row by row."""

    left_title: T
    right_title: T
    rows: tuple[tuple[T, T], ...]


@dataclass(frozen=True, slots=True)
class Term(Labelled):
    """A word of the field, explained in place."""

    term: T
    meaning: T


@dataclass(frozen=True, slots=True)
class Explained(Labelled):
    """A word explained in the words of the glossary; `term` is its key there."""

    term: str


@dataclass(frozen=True, slots=True)
class Checklist(Labelled):
    """Things to tick on paper or on screen; nothing is kept."""

    title: T
    items: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Voice(Labelled):
    """Something somebody said, and who."""

    words: T
    who: T


@dataclass(frozen=True, slots=True)
class LawNote(Labelled):
    """A note on the law, with the text of the law in each language."""

    text: T
    url_en: str
    url_cy: str


@dataclass(frozen=True, slots=True)
class Notice(Labelled):
    """A dated notice: a draft, a correction, a warning."""

    text: T
    date: date


@dataclass(frozen=True, slots=True)
class PersonalDataTable(Labelled):
    """What is kept about people, made from the rooms' own register."""

    title: T


@dataclass(frozen=True, slots=True)
class OrganisationDetails(Labelled):
    """Where the page prints the name, address and contacts of whoever runs the site (the `Organisation` row).

    The words of a page never carry them, so that the same words serve a demonstration and a real site.
    """

    title: T


Block = (
    OrganisationDetails
    | PersonalDataTable
    | Paragraphs
    | Heading
    | Compare
    | Term
    | Explained
    | Checklist
    | Voice
    | LawNote
    | Notice
)


@dataclass(frozen=True, slots=True)
class Story:
    """A true-to-life story: how it was, what happened instead, and what it shows."""

    key: str
    slug: T
    title: T
    summary: T
    lead: T
    picture: str
    picture_alt: T
    then_title: T
    then_steps: tuple[T, ...]
    then_again: T
    now_title: T
    now_steps: tuple[T, ...]
    voice: T
    voice_who: T
    changes: tuple[tuple[T, T], ...]
    cost: T
    felt: T
    closing_question: T
    commitments: tuple[str, ...]
    level: Level
    source: T
    reading_minutes: int
    first_published: date
    themes: tuple[str, ...] = ()
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One step of a guide."""

    slug: T
    title: T
    summary: T
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide in several parts."""

    key: str
    slug: T
    title: T
    summary: T
    lead: T
    picture: str
    picture_alt: T
    made_with: T
    first_published: date
    last_reviewed: date
    review_by: date
    sources: tuple[T, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One picture and one idea of an Easy Read page."""

    picture: EasyPicture
    alt: T
    sentences: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class EasySection:
    """A question and the rows that answer it."""

    question: T
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class EasyRead:
    """An Easy Read sibling, with its own writing; `of` is the key of the page it belongs to."""

    key: str
    of: str
    slug: T
    title: T
    lead: T
    sections: tuple[EasySection, ...]
    words: tuple[tuple[T, T], ...]


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain page: contact, privacy and the like."""

    key: str
    slug: T
    title: T
    summary: T
    blocks: tuple[Block, ...]
    ring: str = ""


@dataclass(frozen=True, slots=True)
class Commitment:
    """One of the ten: `people-1` … `people-6`, `services-1` … `services-4`."""

    code: str
    title: T
    text: T


@dataclass(frozen=True, slots=True)
class CommitmentSetText:
    """What stands around one side of the compact: `people` or `services`."""

    code: str
    title: T
    intro: T
    declaration: T
    thanks: T


@dataclass(frozen=True, slots=True)
class CompactText:
    """The two-sided page as a whole."""

    title: T
    summary: T
    lead: T
    became_title: T
    became_text: T
    counted_note: T


@dataclass(frozen=True, slots=True)
class Home:
    """The words of the home page, block by block."""

    title: T
    summary: T
    picture_alt: T
    opening_title: T
    lead: T
    words: T
    sign_button: T
    easy_link: T
    glance_title: T
    glance_lead: T
    glance_link: T
    services_title: T
    people_title: T
    stories_title: T
    story_kicker: T
    stories_link: T
    guide_title: T
    guide_text: T
    guide_link: T
    easy_title: T
    easy_text: T
    easy_button: T
    easy_alt: T
    adviser_title: T
    adviser_text: T
    adviser_label: T
    adviser_hint: T
    adviser_button: T
    adviser_ask: T
    adviser_alt: T
    places_title: T
    places_text: T
    places_link: T
    closing_title: T
    closing_text: T


@dataclass(frozen=True, slots=True)
class Index:
    """A section's front page (guides, stories)."""

    key: str
    slug: T
    title: T
    summary: T
    lead: T


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter of a publication, to read on the page."""

    slug: T
    title: T
    summary: T
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A numbered recommendation. `addressed_to` names kinds of body, as in the register of public bodies."""

    number: int
    slug: T
    title: T
    text: T
    addressed_to: tuple[str, ...]
    commitments: tuple[str, ...]
    ring: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication retold by us. `published` is None where the source gives no date."""

    key: str
    slug: T
    title: T
    summary: T
    lead: T
    credits: tuple[tuple[T, T], ...]
    published: date | None
    published_words: T
    isbn: str
    retold_on: date
    how_to_cite: T
    printed_contacts: T | None
    printed_in: int | None
    cover: Literal["people", "services"]
    chapters: tuple[Chapter, ...]
    recommendations: tuple[Recommendation, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """An article of ours, dated by us, that says what it is after. `author` is the key of a by-line."""

    key: str
    slug: T
    title: T
    summary: T
    lead: T
    author: str
    published: date
    blocks: tuple[Block, ...]
    picture: str
    picture_alt: T
    after: T | None = None
    source_date: date | None = None


@dataclass(frozen=True, slots=True)
class ByLine:
    """An author: a person, or a group."""

    key: str
    name: T
    is_group: bool
    about: T
    role: T | None = None
    organisation: T | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An invented event. `day` counts from the Monday of the campaign week; `place` is a GSS code."""

    key: str
    slug: T
    title: T
    summary: T
    lead: T
    day: int
    begins: time
    ends: time
    attendance: Literal["venue", "online", "mixed"]
    spoken: Literal["cy", "en", "both"]
    access: T
    cost: T
    booking: T
    organiser: T
    venue: T | None = None
    online: T | None = None
    place: str | None = None
    has_interpretation: bool = False
    has_sign_language: bool = False


@dataclass(frozen=True, slots=True)
class Campaign:
    """An invented week that gathers the events of its days, from a Monday on."""

    key: str
    slug: T
    title: T
    summary: T
    lead: T
    organiser: T
    days: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word of the field in both languages, each explained in its own. Without a source the words are ours."""

    key: str
    term: T
    meaning: T
    see: tuple[str, ...] = ()
    source: T = T("Our own words.", "Ein geiriau ein hunain.")
