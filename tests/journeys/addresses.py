"""The addresses of the public contract that journeys begin at, in each language."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["cy", "en"]


@dataclass(frozen=True)
class Addresses:
    home: str
    guide: str
    part: str
    next_part: str
    story: str
    easy_read: str
    compact: str
    sign: str
    bodies: str
    sign_body: str
    invented_body: str
    ask: str


IN: dict[Language, Addresses] = {
    "en": Addresses(
        home="/en/",
        guide="/en/guides/the-new-relationship/",
        part="/en/guides/the-new-relationship/what-is-changing/",
        next_part="/en/guides/the-new-relationship/taking-part-or-partner/",
        story="/en/stories/mrs-jones/",
        easy_read="/en/stories/mrs-jones/easy-read-mrs-jones/",
        compact="/en/pledges/",
        sign="/en/pledges/people/sign/",
        bodies="/en/pledges/public-bodies/",
        sign_body="/en/pledges/public-bodies/sign/",
        invented_body="/en/pledges/public-bodies/example-council/",
        ask="/en/ask/",
    ),
    "cy": Addresses(
        home="/cy/",
        guide="/cy/canllawiau/y-berthynas-newydd/",
        part="/cy/canllawiau/y-berthynas-newydd/beth-syn-newid/",
        next_part="/cy/canllawiau/y-berthynas-newydd/cymryd-rhan-neu-fod-yn-bartner/",
        story="/cy/straeon/mrs-jones/",
        easy_read="/cy/straeon/mrs-jones/hawdd-ei-ddeall-mrs-jones/",
        compact="/cy/addewidion/",
        sign="/cy/addewidion/pobl/llofnodi/",
        bodies="/cy/addewidion/cyrff-cyhoeddus/",
        sign_body="/cy/addewidion/cyrff-cyhoeddus/llofnodi/",
        invented_body="/cy/addewidion/cyrff-cyhoeddus/cyngor-enghraifft/",
        ask="/cy/gofyn/",
    ),
}


def other(language: Language) -> Language:
    return "en" if language == "cy" else "cy"
