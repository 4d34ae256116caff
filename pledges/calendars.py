"""The days a body has named for its promises, for calendars."""

from datetime import timedelta
from uuid import uuid5

import icalendar
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.linked_data import absolute
from core.page_cache.headers import COUNTS_SECONDS, keep
from core.text import current_language, in_language
from pledges.models import BodyPledge, PublicBody


@require_safe
def of_body(request: HttpRequest, slug: str) -> HttpResponse:
    """One day for each commitment that has one."""
    language = current_language()
    body = PublicBody.objects.at_slug(slug, language)
    pledge = BodyPledge.objects.shown().of_body(body.pk).with_commitments().first() if body else None
    days = [(one, one.by_on) for one in pledge.pledged.all() if one.by_on] if pledge else []
    if body is None or pledge is None or not days:
        raise Http404
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Canol//Pledges//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", body.name)
    for one, day in days:
        entry = icalendar.Event()
        entry.add("uid", f"{uuid5(pledge.public_id, one.code)}@canol")
        entry.add("dtstamp", pledge.shown_at)
        entry.add("dtstart", day)
        entry.add("dtend", day + timedelta(days=1))
        title = in_language(one.version, "title")
        entry.add("summary", f"{body.name}: {title}")
        if one.owner:
            looked_after_by = _("Looked after by:")
            entry.add("description", f"{looked_after_by} {one.owner}")
        entry.add("url", absolute(reverse("body", args=[body.slug])))
        calendar.add_component(entry)
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{body.slug}.ics"'
    return keep(response, COUNTS_SECONDS)
