"""The words of this room's letters. Only here, in the mail itself, does it matter whether an address is known."""

from django.utils.translation import gettext_lazy as _

from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter
from people import actions, matters
from people.models import Matter, Visit
from people.sections import register_mails


def compose_link(letter: Letter) -> Composed | None:
    """The link to my page; or, where nothing is held, that and no link. Nothing at all once the visit is gone."""
    visit = Visit.objects.with_id(letter.subject_id)
    if visit is None:
        return None
    if not actions.holds_anything(visit.address):
        return Composed("people/nothing_held")
    return Composed("people/link", {"token": visit.token, "ends_at": visit.link_ends_at})


def compose_about_matter(template: str) -> composers.Composer:
    """A letter about a complaint or request; nothing once its words are gone."""

    def compose(letter: Letter) -> Composed | None:
        matter = Matter.objects.filter(pk=letter.subject_id or 0, erased_at=None).first()
        return Composed(template, {"matter": matter}) if matter else None

    return compose


def register() -> None:
    composers.register(actions.MAIL_LINK, compose_link)
    for kind in (matters.MAIL_RECEIVED, matters.MAIL_EXTENDED, matters.MAIL_ANSWERED):
        composers.register(kind, compose_about_matter(kind.replace(".", "/")))
    register_mails(
        {
            actions.MAIL_LINK: _("The way to your page"),
            matters.MAIL_RECEIVED: _("We have your complaint or request"),
            matters.MAIL_EXTENDED: _("Your request takes longer"),
            matters.MAIL_ANSWERED: _("The answer to your complaint or request"),
        }
    )
