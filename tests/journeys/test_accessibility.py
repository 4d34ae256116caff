"""axe finds nothing: on every public page, in every state of every form, at three widths, light and dark."""

import itertools
import re
from collections import Counter
from urllib.request import urlopen

import pytest

from tests.journeys.addresses import Language
from tests.journeys.axe import violations
from tests.journeys.conftest import Meet
from tests.journeys.visitor import Visitor
from tests.live_site import LiveSite

OF_EACH_SHAPE = 3
"""So many pages of one section and depth (stories, parts of a guide, places) stand for the rest of their kind."""
SHARES = 4
FURTHER = {
    "cy": [
        "/cy/addewidion/cyrff-cyhoeddus/cyngor-enghraifft/",
        "/cy/addewidion/cyrff-cyhoeddus/gwasanaeth-tan-enghraifft/",
        "/cy/chwilio/", "/cy/chwilio/?q=sbwriel", "/cy/chwilio/?q=xyzzy", "/cy/dim-yma/", "/",
        "/cy/cynghorwyr-datblygu/?authority=W06000002", "/cy/cadarnhau/dim-byd/",
    ],
    "en": [
        "/en/pledges/public-bodies/example-council/", "/en/pledges/public-bodies/example-fire-service/", "/en/search/",
        "/en/search/?q=litter", "/en/search/?q=xyzzy", "/en/nothing-here/", "/en/advisers/?authority=W06000002",
        "/en/confirm/nothing/",
    ],
}  # fmt: skip
_numbers = itertools.count(1)


@pytest.mark.parametrize("share", range(SHARES))
def test_every_kind_of_public_page(meet: Meet, site: LiveSite, language: Language, share: int) -> None:
    visitor, found = meet(language), []
    for address in [*of_the_sitemap(site, language), *FURTHER[language]][share::SHARES]:
        visitor.opens(address)
        found += violations(visitor)
    assert found == []


def test_every_state_of_signing(meet: Meet, language: Language) -> None:
    visitor = meet(language)
    visitor.opens(visitor.addresses.sign)
    found = empty_then(visitor)
    visitor.ticks("commitments", "people-1")
    visitor.goes_on()
    found += empty_then(visitor)
    visitor.ticks("signing_as", "group")
    visitor.types(name="Ann Example")
    visitor.goes_on()
    found += empty_then(visitor)
    visitor.types(group_name="Example group")
    visitor.goes_on()
    found += empty_then(visitor)
    address = f"axe-{next(_numbers)}@example.org"
    visitor.types(email=address, postcode="LL55 1SH")
    visitor.goes_on()
    found += violations(visitor, "check")
    visitor.sends()
    found += violations(visitor, "inbox")
    visitor.presses("go", "code")
    found += violations(visitor, "inbox, no code")
    visitor.presses("go", "again")
    found += violations(visitor, "inbox, sent again")
    visitor.opens(visitor.site.mailbox.wait_for(address, 2).link)
    found += violations(visitor, "mailed link")
    visitor.goes_on()
    found += violations(visitor, "signed")
    assert found == []


def test_every_state_of_a_body_s_form(meet: Meet, language: Language) -> None:
    visitor = meet(language)
    visitor.opens(visitor.addresses.sign_body)
    found = empty_then(visitor)
    visitor.picks("body", "example-fire-service")
    visitor.goes_on()
    found += empty_then(visitor)
    visitor.ticks("commitments", "services-2")
    visitor.goes_on()
    found += empty_then(visitor)
    visitor.types(officer_name="Olwen Example", officer_role="Officer", officer_email="olwen@tan.example.org")
    visitor.goes_on()
    found += empty_then(visitor)
    visitor.types(
        signatory_name="Idris Example", signatory_role="Chief", signatory_email="idris@tan.example.org"
    )
    visitor.goes_on()
    found += violations(visitor, "check")
    visitor.sends()
    found += violations(visitor, "sent")
    assert found == []


def test_every_state_of_asking(meet: Meet, language: Language) -> None:
    visitor = meet(language)
    visitor.opens(visitor.addresses.ask)
    found = empty_then(visitor)
    visitor.ticks("asker", "citizen")
    visitor.ticks("topic", "other")
    visitor.goes_on()
    found += empty_then(visitor)
    visitor.types(postcode="LL55 1SH")
    visitor.goes_on()
    found += empty_then(visitor)
    visitor.types(message="How do we begin?")
    visitor.goes_on()
    found += empty_then(visitor)
    visitor.types(name="Ann Example", email=f"axe-{next(_numbers)}@example.org")
    visitor.ticks("contact_by", "email")
    visitor.ticks("language", language)
    visitor.goes_on()
    found += violations(visitor, "check")
    visitor.sends()
    found += violations(visitor, "received")
    assert found == []


def empty_then(visitor: Visitor) -> list[str]:
    """The step as it opens, and as it stands when nothing was answered. Where nothing is required, one step back."""
    heading = visitor.page.locator("h1").inner_text()
    found = violations(visitor, heading)
    visitor.goes_on()
    if visitor.page.locator("h1").inner_text() != heading:
        visitor.presses("go", "back")
        return found
    return found + violations(visitor, f"{heading}, with errors")


def of_the_sitemap(site: LiveSite, language: Language) -> list[str]:
    with urlopen(f"{site.address}/sitemap.xml", timeout=20) as answer:
        addresses = re.findall(r"<loc>([^<]+)</loc>", answer.read().decode())
    paths = [address.removeprefix(site.address) for address in addresses]
    mine = [path for path in paths if path.startswith(f"/{language}/")]
    assert len(mine) > 15
    shapes = Counter[tuple[str, ...]]()
    return [path for path in mine if _is_new(shapes, path)]


def _is_new(shapes: "Counter[tuple[str, ...]]", path: str) -> bool:
    """Whether fewer than `OF_EACH_SHAPE` pages of this section and depth came before."""
    section, *deeper = path.strip("/").split("/")[1:] or [""]
    shapes[shape := (section, *("…" for _ in deeper))] += 1
    return shapes[shape] <= OF_EACH_SHAPE
