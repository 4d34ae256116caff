"""axe finds nothing against any component in any state: in Welsh on a small dark screen, in English on a desk."""

from core.kit.samples import Chapter
from tests.journeys.addresses import Language
from tests.journeys.axe import violations
from tests.journeys.conftest import Meet

VIEW = {"cy": (320, "dark"), "en": (1280, "light")}


def test_every_component_in_every_state(meet: Meet, language: Language) -> None:
    visitor, found = meet(language, staff=True), []
    visitor.signs_in("editor")
    visitor.opens(f"/{language}/kit/")
    found += violations(visitor, views=[VIEW[language]])
    for chapter in Chapter.values:
        visitor.opens(f"/{language}/kit/{chapter}/")
        found += violations(visitor, views=[VIEW[language]])
    assert found == []
