"""Drawing is the worker's work: a page's picture when it goes live, all that are missing after a first seeding."""

from datetime import datetime
from typing import Any

from django.conf import settings
from wagtail.models import Page

from core import duties
from core.outbox import task
from core.page_cache.models import Generation
from core.sharing import pictures

AT_ONCE = 100


@task
def draw_page(page_id: int) -> None:
    """The picture of a page that has just gone live."""
    page = Page.objects.live().filter(pk=page_id).first()
    if page is not None and pictures.make(page.title):
        Generation.begin_another()  # kept pages name the general picture


@task
def draw_missing() -> None:
    """A hundred that are missing, and then the next hundred."""
    made = pictures.make_missing(AT_ONCE)
    if made:
        Generation.begin_another()
    if made == AT_ONCE:
        draw_missing.enqueue()


def page_went_live(sender: Any, instance: Page, **kwargs: Any) -> None:
    if settings.SHARE_PICTURES:
        draw_page.enqueue(instance.pk)


def sweep(now: datetime) -> int:
    """What publishing could not see: views, a restored copy, a new design; and what is shown no longer."""
    if not settings.SHARE_PICTURES:
        return 0
    done = pictures.forget_unwanted() + pictures.make_missing(AT_ONCE)
    if done:
        Generation.begin_another()
    return done


def register() -> None:
    duties.register("pictures for sharing", sweep)
