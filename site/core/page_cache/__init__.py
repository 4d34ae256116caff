"""A page cache in front of Django: public pages are the same for everybody, rendered once, then sent as bytes.

What is promised:

* A page is kept only if its view says so (`headers.kept`, `ReadingPage`): `Cache-Control: public`, 200, no cookie.
* Whatever changes the content of the site changes the *generation*, one row that database triggers count up in the
  transaction of the change (`triggers`); a kept page is sent only while the generation it was rendered under lasts.
* The generation is read before a page is rendered (`readers`). Where it cannot be read, pages come from Django.
* What follows the clock or the counters says for how many seconds it may be kept.

See docs/adr/0009. The parts, from the database to the visitor: `tables`, `triggers`, `readers`, `store`, `wsgi`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication


def in_front_of(application: "WSGIApplication") -> "WSGIApplication":
    """`application` with the cache of the settings before it, if they give it room; its process counts what is read."""
    from django.conf import settings

    from core.figures.counting import TALLY
    from core.page_cache.readers import reader
    from core.page_cache.wsgi import MIB, PageCache, own_hosts

    if not settings.PAGE_CACHE_MEGABYTES:
        return TALLY.beginning_with(application)
    cache = PageCache(
        application,
        generation=reader(),
        room=settings.PAGE_CACHE_MEGABYTES * MIB,
        hosts=own_hosts(settings.BASE_URL, settings.ALLOWED_HOSTS),
        parameters=settings.PAGE_CACHE_PARAMETERS,
        edge_seconds=settings.PAGE_CACHE_EDGE_SECONDS,
    )
    return TALLY.beginning_with(cache)
