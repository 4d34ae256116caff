"""Captions in WebVTT, as staff paste them: times and words, and nothing that styles or points elsewhere."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

TIME = r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
CUE = re.compile(rf"({TIME})[ \t]+-->[ \t]+({TIME})(?:[ \t].*)?\Z")
LONGEST = 200_000


def seconds(time: str) -> float:
    total = 0.0
    for part in time.split(":"):
        total = total * 60 + float(part)
    return total


def cleaned(text: str) -> str:
    """The captions with our own line ends, or a `ValidationError` that names the line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip().removeprefix("\ufeff").split("\n")
    if lines[0].split(" ")[0] != "WEBVTT":
        raise ValidationError(_("Captions begin with a line WEBVTT."))
    last, cues = 0.0, 0
    for number, line in enumerate(lines, start=1):
        if line.startswith(("STYLE", "REGION")):
            raise ValidationError(_("Line %(n)s: captions hold times and words alone.") % {"n": number})
        if "-->" not in line:
            continue
        found = CUE.match(line.strip())
        if found is None or seconds(found[1]) >= seconds(found[2]) or seconds(found[1]) < last:
            raise ValidationError(_("Line %(n)s: this is not a time that can be followed.") % {"n": number})
        last, cues = seconds(found[1]), cues + 1
    if not cues:
        raise ValidationError(_("There are no captions in it yet."))
    return "\n".join(lines) + "\n"
