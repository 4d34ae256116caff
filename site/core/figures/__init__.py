"""Figures without watching people: how often each kind of page is read, how far forms get, what is sought in vain.

What is promised:

* Nothing is kept of whoever reads: no cookie, no network address, no browser, no order of pages. A figure is a day, a
  kind of page, a language and a number.
* A read costs one append to a list in memory (`counting`), on a kept page as on any other; a thread of its own writes
  the sums every half minute. An orderly stop writes what is left; a kill loses that half minute at most.
* Words of a search that found nothing are kept only once they came often, on several days, and hold no figure and no
  mail address (`seeking`). Until then there is only a keyed hash of them.
"""

from core.figures.counting import FORM, PAGE, SEARCH, Seen, note

__all__ = ["FORM", "PAGE", "SEARCH", "Seen", "note"]
