"""What a request asks of a kept page: which coding it accepts, and whether it has the page already."""

from functools import lru_cache

CODINGS = ("br", "gzip")
"""What we compress to, the smaller first."""
IDENTITY = "identity"


@lru_cache(maxsize=256)
def best_coding(accept_encoding: str) -> str:
    """The coding to answer `Accept-Encoding` with; between equals, the smaller. Uncompressed where none is wished."""
    wishes = dict(_wish(part) for part in accept_encoding.lower().split(",") if part.strip())
    rest = wishes.get("*", 0.0)
    ranked = [(wishes.get(coding, rest), -place, coding) for place, coding in enumerate(CODINGS)]
    weight, _place, coding = max(ranked)
    return coding if weight > 0 and weight >= wishes.get(IDENTITY, 0.0) else IDENTITY


def _wish(part: str) -> tuple[str, float]:
    """`gzip;q=0.5` as (gzip, 0.5); a weight that is none counts as a refusal."""
    coding, _semicolon, parameter = part.partition(";")
    name, _equals, weight = parameter.partition("=")
    if name.strip() != "q":
        return coding.strip(), 1.0
    try:
        return coding.strip(), float(weight)
    except ValueError:
        return coding.strip(), 0.0


def has_already(if_none_match: str, etag: str) -> bool:
    """Whether the asker holds the page of `etag`; weak marks, which proxies add, count as the same."""
    held = [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]
    return etag in held or held == ["*"]
