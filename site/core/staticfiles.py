"""One style sheet for the reader, many small ones for us, and no Node between them.

`static/css/site.css` imports its parts, each into its layer. A browser understands that as it stands, so `make dev`
serves it unchanged. collectstatic uses the storage below, which puts the parts in the place of their imports, takes
comments and needless spaces out, and leaves the parts behind. Beside the files it lays the pages that the web server in
front shows when the site cannot answer.
"""

import posixpath
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from core.errors import STANDING, standing_page

JOINED = "css/site.css"
IMPORT = re.compile(r'@import\s+url\("(?P<part>[^"]+)"\)\s+layer\((?P<layer>[\w-]+)\);')
ADDRESS = re.compile(r'url\("(?P<address>\.[^"]+)"\)')
COMMENT = re.compile(r"""/\*.*?\*/|("[^"]*"|'[^']*')""", re.DOTALL)
QUOTED = re.compile(r"""("[^"]*"|'[^']*')""")


def minified(css: str) -> str:
    """`css` without comments and needless white space; quoted strings are left as they are."""
    pieces = QUOTED.split(COMMENT.sub(lambda found: found[1] or "", css))
    for index in range(0, len(pieces), 2):
        piece = re.sub(r"\s+", " ", pieces[index])
        piece = re.sub(r"\s*([{};,>])\s*", r"\1", piece)
        pieces[index] = piece.replace(": ", ":").replace(";}", "}")
    return "".join(pieces).strip()


def _readdressed(css: str, part: str) -> str:
    """Relative addresses of `part` as they read from the joined file."""
    home, here = posixpath.dirname(JOINED), posixpath.dirname(part)
    return ADDRESS.sub(
        lambda found: f'url("{posixpath.relpath(posixpath.join(here, found["address"]), home)}")', css
    )


def parts_of(source: str) -> list[str]:
    """Names of the parts that `source`, the text of the joined file, imports, in order."""
    home = posixpath.dirname(JOINED)
    return [posixpath.normpath(posixpath.join(home, found["part"])) for found in IMPORT.finditer(source)]


def joined(source: str, read: Callable[[str], str]) -> str:
    """`source` with each import replaced by the part it names, in its layer; neighbours share one layer block."""
    names = iter(parts_of(source))
    blocks: list[tuple[str, list[str]]] = []
    for found in IMPORT.finditer(source):
        name = next(names)
        if not blocks or blocks[-1][0] != found["layer"]:
            blocks.append((found["layer"], []))
        blocks[-1][1].append(_readdressed(read(name), name))
    head = IMPORT.sub("", source)
    body = "".join(f"@layer {layer} {{ {' '.join(texts)} }}\n" for layer, texts in blocks)
    return minified(f"{head}\n{body}") + "\n"


class JoinedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashed and compressed by WhiteNoise, once the style sheet is one file."""

    @lru_cache(maxsize=1024)  # noqa: B019  # one storage, as old as its process; a page asks for a dozen addresses
    def url(self, name: str, force: bool = False) -> str:
        return str(super().url(name, force))

    def post_process(
        self, paths: dict[str, tuple[Any, str]], dry_run: bool = False, **options: Any
    ) -> Iterator[tuple[str, str | None, bool | str | Exception | None]]:
        if JOINED in paths and not dry_run:
            self._join(paths)
        yield from super().post_process(paths, dry_run=dry_run, **options)
        if not dry_run:
            self._lay_out_error_pages()

    def _lay_out_error_pages(self) -> None:
        """They name pictures and style sheet by their hashes, which are known only now."""
        for status in STANDING:
            for language, _name in settings.LANGUAGES:
                name = f"errors/{status}.{language}.html"
                self.delete(name)
                self.save(name, ContentFile(standing_page(status, language).encode()))

    def _join(self, paths: dict[str, tuple[Any, str]]) -> None:
        """Write the joined sheet over the collected one and forget its parts.

        Sources are read where they were found, not where they were collected: a second run must see a change.
        """

        def read(name: str) -> str:
            storage, path = paths[name]
            with storage.open(path) as file:
                return str(file.read().decode())

        source = read(JOINED)
        css = joined(source, read)
        for part in parts_of(source):
            del paths[part]
            self.delete(part)
        self.delete(JOINED)
        self.save(JOINED, ContentFile(css.encode()))
        paths[JOINED] = (self, JOINED)
