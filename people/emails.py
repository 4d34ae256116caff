"""The words of this room's letters. Only here, in the mail itself, does it matter whether an address is known."""

from django.utils.translation import gettext_lazy as _

from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter
from people import actions
from people.models import Visit
from people.sections import register_mails


def compose_link(letter: Letter) -> Composed | None:
    """The link to my page; or, where nothing is held, that and no link. Nothing at all once the visit is gone."""
    visit = Visit.objects.with_id(letter.subject_id)
    if visit is None:
        return None
    if not actions.holds_anything(visit.address):
        return Composed("people/nothing_held")
    return Composed("people/link", {"token": visit.token, "ends_at": visit.link_ends_at})


def register() -> None:
    composers.register(actions.MAIL_LINK, compose_link)
    register_mails({actions.MAIL_LINK: _("The way to your page")})
