"""One style sheet for the reader, joined without Node, and pages for when the site cannot answer."""

import re
from pathlib import Path

import brotli
from django.conf import settings

from core.staticfiles import JOINED, JoinedStaticFilesStorage, joined, minified, parts_of

STATIC = Path(settings.STATICFILES_DIRS[0])


def read(name: str) -> str:
    return (STATIC / name).read_text()


def test_every_part_is_joined_and_every_part_exists() -> None:
    parts = parts_of(read(JOINED))
    on_disk = {f"css/components/{file.name}" for file in (STATIC / "css/components").glob("*.css")}
    assert on_disk == {part for part in parts if "components/" in part}
    assert "@import" not in joined(read(JOINED), read)


def test_layers_come_in_their_order() -> None:
    css = joined(read(JOINED), read)
    assert css.startswith("@layer tokens,base,layout,components,print;")
    assert re.findall(r"@layer (\w+)\{", css) == ["tokens", "base", "layout", "components", "print"]


def test_addresses_of_a_part_are_right_in_the_whole() -> None:
    css = joined(read(JOINED), read)
    for address in re.findall(r'url\("([^"]+)"\)', css):
        assert (STATIC / "css" / address).resolve().is_file(), address


def test_the_whole_is_light() -> None:
    assert len(brotli.compress(joined(read(JOINED), read).encode())) < 15 * 1024


def test_raw_colours_live_in_the_tokens_alone() -> None:
    for part in parts_of(read(JOINED)):
        if not part.endswith(("tokens.css", "print.css")):
            assert not re.search(r"#[0-9a-f]{3,8}\b", read(part)), part


def test_what_is_quoted_is_not_touched() -> None:
    assert minified('a { content: "/* a : b */  ;" ; } /* gone */') == 'a{content:"/* a : b */  ;"}'


def test_pictures_need_no_style_of_their_own() -> None:
    for picture in (STATIC / "img").glob("*.svg"):
        text = picture.read_text()
        assert "<style" not in text, picture.name
        assert "style=" not in text, picture.name


def test_pages_for_the_web_server_in_front_lie_beside_the_files(tmp_path: Path) -> None:
    list(JoinedStaticFilesStorage(location=tmp_path).post_process({}))
    pages = {file.name: file.read_text() for file in (tmp_path / "errors").glob("*.html")}
    assert sorted(pages) == ["413.cy.html", "413.en.html", "503.cy.html", "503.en.html"]
    for name, page in pages.items():
        first, other = ("cy", "en") if ".cy." in name else ("en", "cy")
        assert f'<html lang="{first}">' in page
        assert f'lang="{other}"><h2>' in page
        assert 'content="noindex"' in page
