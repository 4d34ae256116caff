"""axe on a visitor's page, at several widths, light and dark."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

from tests.journeys.addresses import Language
from tests.journeys.visitor import Visitor

# Every page is judged at every width in each language; light and dark are shared out between the two languages, and
# the reader's own (forced) colours are tried in both.
VIEWS: dict[Language, list[tuple[int, str]]] = {
    "cy": [(320, "light"), (768, "dark"), (1280, "light"), (1280, "forced")],
    "en": [(320, "dark"), (768, "light"), (1280, "dark"), (1280, "forced")],
}
# A page is judged at rest: a message that fades in has every contrast in turn.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN = """async tags => {
  const moving = document.getAnimations().filter(one => one.effect.getComputedTiming().iterations !== Infinity);
  const atRest = Promise.allSettled(moving.map(one => one.finished));
  await Promise.race([atRest, new Promise(done => setTimeout(done, 2000))]);
  const found = await axe.run({runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]});
  return found.violations.map(one => [one.id, one.nodes.map(node => node.target.join(" ")).slice(0, 5)]);
}"""
SCROLLS_SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"


def violations(visitor: Visitor, state: str = "", views: list[tuple[int, str]] | None = None) -> list[str]:
    """What axe has against the page as it stands, and whether it scrolls sideways; one line each."""
    page, lines = visitor.page, []
    page.evaluate(AXE_SCRIPT)
    for width, scheme in views or VIEWS[visitor.language]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(
            color_scheme="dark" if scheme == "dark" else "light",
            forced_colors="active" if scheme == "forced" else "none",
            reduced_motion="reduce",
        )
        where = f"{visitor.path} {state} at {width} {scheme}"
        found: list[Any] = page.evaluate(RUN, TAGS)
        lines += [f"{where}: {name}: {', '.join(nodes)}" for name, nodes in found]
        if page.evaluate(SCROLLS_SIDEWAYS):
            lines.append(f"{where}: scrolls sideways")
    page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="reduce")
    return lines


class Looking:
    """What axe has against the states somebody passes; nothing is looked at without JavaScript."""

    def __init__(self, visitor: Visitor, *, script: bool) -> None:
        self.visitor, self.script = visitor, script
        self.found: list[str] = []

    def at(self, state: str) -> None:
        if self.script:
            self.found += violations(self.visitor, state)
