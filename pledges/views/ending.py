"""The page that ends an act of this room, with the way on to the public bodies."""

from django.http import HttpRequest, HttpResponse

from core.steps import done


def ended(request: HttpRequest, page_title: str, lead: str, *, status: int = 200) -> HttpResponse:
    return done(request, page_title, lead, template="pledges/body_confirmed.html", status=status)
