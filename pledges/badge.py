"""A picture that a body may show on its own site, and the squares of a QR code: both drawn here, nothing fetched."""

from functools import lru_cache

import qrcode
from django.utils.html import format_html
from django.utils.safestring import SafeString

from pledges.models import PublicBody

HEIGHT = 88
LETTER = 8.6
"""How wide a letter may be at the size of the badge, so that no name is cut off."""


def svg_of(body: PublicBody) -> str:
    """Says in both languages that the body has signed. One file, no script, no address within it."""
    welsh, english = f"Mae {body.name_cy} wedi llofnodi", f"{body.name_en} has signed"
    width = round(96 + LETTER * max(len(welsh), len(english)))
    drawn = format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{0}" height="{1}" viewBox="0 0 {0} {1}">'
        "<title>{2} / {3}</title>"
        '<rect x="1" y="1" width="{4}" height="{5}" rx="16" fill="#fffdf7" stroke="#571a49" stroke-width="2"/>'
        '<rect x="18" y="24" width="40" height="40" rx="6" fill="#2a5b74"/>'
        '<path d="M28 45l7 7 13-15" fill="none" stroke="#fffdf7" stroke-width="5" stroke-linecap="round"/>'
        '<g font-family="Verdana, DejaVu Sans, sans-serif" font-size="15" fill="#1e2233">'
        '<text x="74" y="39" lang="cy">{2}</text><text x="74" y="62" lang="en">{3}</text></g></svg>',
        width, HEIGHT, welsh, english, width - 2, HEIGHT - 2,
    )  # fmt: skip
    return str(drawn)


def qr_of(address: str, title: str) -> SafeString:
    """The address as a QR code, dark on white in either scheme, so that every camera reads it."""
    size, path = _squares(address)
    return format_html(
        '<svg class="poster__code" role="img" aria-label="{0}" viewBox="0 0 {1} {1}" shape-rendering="crispEdges">'
        '<rect width="100%" height="100%" fill="#fff"/><path d="{2}" fill="#000"/></svg>',
        title, size, path,
    )  # fmt: skip


@lru_cache(maxsize=512)
def _squares(address: str) -> tuple[int, str]:
    """How wide the code of an address is, and where it is dark: the same each time, and dear to find."""
    code = qrcode.QRCode(border=4)
    code.add_data(address)
    rows = code.get_matrix()
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return len(rows), path
