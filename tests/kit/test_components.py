"""The kit is whole: each component shows in both languages, stands in docs/kit.md, and needs no database."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.utils.translation import override

from core.kit.forms import blank, wrong
from core.kit.samples import Sample, samples
from core.kit.words import WORDS, Said, in_one_language
from core.templatetags import canol
from core.text import LANGUAGES, Language

DOCS = (Path(__file__).parents[2] / "docs" / "kit.md").read_text()
VOID = {"img", "input", "br", "source", "hr"}
ALL = [pytest.param(sample, id=f"{sample.part}-{sample.state}") for sample in samples()]


class Tags(HTMLParser):
    """Opens and closes; what is left open at the end was never closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Shapes of a drawing close themselves."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def section(title: str) -> str:
    return DOCS[DOCS.index(f"## {title}\n") :].split("\n## ")[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sample", ALL)
def test_a_component_is_well_formed_in_each_language(sample: Sample, language: Language) -> None:
    with override(language):
        shown = sample.shown()
    tags = Tags()
    tags.feed(shown)
    assert tags.open == []
    assert bool(shown.strip()) == (sample.part != "next_page" or sample.state != "empty")
    assert "Said(" not in shown
    assert "style=" not in shown


@pytest.mark.parametrize("sample", ALL)
def test_its_words_are_said_in_its_language(sample: Sample) -> None:
    said = [WORDS.get(word) for word in re.findall(r"\{\{ (\w+) \}\}", sample.template)]
    for words in (one for one in said if isinstance(one, Said)):
        for language in LANGUAGES:
            with override(language):
                assert in_one_language(words, language) in sample.shown()


def test_every_tag_and_filter_has_a_sample_and_a_row_in_the_docs() -> None:
    shown = {sample.part for sample in samples()}
    tags, filters = set(canol.register.tags), set(canol.register.filters)
    not_pieces_of_a_page = {"error_summary", "linked_data"}
    assert {part for part in shown if part[0] not in "|."} == tags - not_pieces_of_a_page
    assert {part[1:] for part in shown if part[0] == "|"} == filters
    # `{% button … %}`, `{% onward … %}` may share a row; `` `long_date` `` stands after a bar or alone.
    rows = [line.split(" | ")[0] for line in section("Tags").splitlines() if line.startswith("| `")]
    assert set(re.findall(r"\{% (\w+)", " ".join(rows))) == tags
    rows = [line.split(" | ")[0] for line in section("Filters").splitlines() if line.startswith("| `")]
    assert {name for name in filters if re.search(rf"\b{name}\b", " ".join(rows))} == filters


def test_every_class_that_is_shown_is_in_the_docs() -> None:
    for part in {sample.part for sample in samples() if sample.part.startswith(".")}:
        assert f"`{part[1:]}`" in DOCS, part


def test_every_kind_of_field_is_shown_and_in_the_docs() -> None:
    kinds = {type(field).__name__ for field in blank().fields.values()}
    table = section("Forms in Python")
    assert (
        set(re.findall(r"`(\w+)`(?=[^|]*\|)", "\n".join(re.findall(r"^\| `.*?\|", table, re.MULTILINE))))
        == kinds
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_is_said_beside_its_field_and_in_the_summary(language: Language) -> None:
    with override(language):
        form = wrong()
        shown = str(form)
        assert {line.target for line in form.error_lines} >= {
            "id_wrong-line",
            "id_wrong-email",
            "id_wrong-one_of_0",
        }
        for line in form.error_lines:
            assert f'id="{line.target}"' in shown
            assert line.message in shown


def test_every_drawing_of_the_site_is_named_in_the_docs() -> None:
    static = Path(__file__).parents[2] / "static" / "img"
    named = set(re.findall(r"`([\w-]+?)(?:\.svg)?`", section("Style sheets and pictures")))
    assert {drawing.stem for drawing in static.glob("*.svg")} - named == set()


def test_drawings_are_light_and_hold_neither_words_nor_styles() -> None:
    for drawing in (Path(__file__).parents[2] / "static" / "img").glob("*.svg"):
        text = drawing.read_text()
        assert len(text) < 36_000, drawing.name
        assert not re.search(r"<text|<style|style=|<image|href=", text), drawing.name
