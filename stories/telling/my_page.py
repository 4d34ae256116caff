"""What storytellers see of their stories on my page, and what they may do there."""

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.dates import long_date
from people import sections
from people.sections import Deed, Item, Said, Section, Way
from stories.telling import actions, forms
from stories.telling.choices import NameAs, PlaceAs, TellingStatus, Use
from stories.telling.models import StoryDraft, Telling

_WAYS = (
    Way("story-uses", gettext_lazy("Change where it may be used")),
    Way("withdraw-story", gettext_lazy("Withdraw this story")),
)


def _told(address: str, now: datetime) -> list[Item]:
    tellings = Telling.objects.at_address(address).confirmed().with_their_place().newest_first()
    return [*map(_item, tellings), *map(_draft, StoryDraft.objects.at_address(address))]


def _item(telling: Telling) -> Item:
    facts: list[tuple[Any, Any]] = [
        (_("Told"), long_date(telling.created_at)),
        (_("Under which name"), NameAs(telling.name_as).label),
        (_("How exact the place"), PlaceAs(telling.place_as).label),
        (_("Photograph"), _("May be shown") if telling.photo_ok else _("No photograph")),
        (_("Where it may be used"), ", ".join(str(use) for use in _uses_in_words(telling))),
    ]
    goes = _("Kept until you withdraw it.")
    if telling.until:
        goes = _("It is taken down by itself after %(day)s.") % {"day": long_date(telling.until)}
    said = [
        Said(_("How it was"), telling.told_before, at=telling.created_at, language=telling.language),
        Said(_("What happened instead"), telling.told_instead, language=telling.language),
    ]
    return Item(
        ref=str(telling.public_id),
        title=telling.edited("title", telling.language) or _("Your story"),
        state=TellingStatus(telling.status).label,
        facts=facts,
        said=said,
        goes=goes,
        ways=_WAYS,
    )


def _uses_in_words(telling: Telling) -> list[Any]:
    return [_("On this site"), *(Use(use).label for use in _uses(telling))]


def _uses(telling: Telling) -> list[str]:
    given = ((Use.SOCIAL, telling.social_ok), (Use.PRINT, telling.print_ok))
    return [use.value for use, is_given in given if is_given]


def _draft(draft: StoryDraft) -> Item:
    return Item(
        ref=str(draft.public_id),
        title=_("A story that you have begun"),
        goes=_("Erased on %(day)s, unless you go on with it.") % {"day": long_date(draft.expires_at)},
        ways=(Way("drop-story-draft", gettext_lazy("Delete what I have begun")),),
    )


def _mine(address: str, ref: str) -> Telling | None:
    try:
        return Telling.objects.at_address(address).confirmed().filter(public_id=uuid.UUID(ref)).first()
    except ValueError:
        return None


def _my_draft(address: str, ref: str) -> StoryDraft | None:
    try:
        return StoryDraft.objects.at_address(address).filter(public_id=uuid.UUID(ref)).first()
    except ValueError:
        return None


def _withdraw(telling: Telling, values: Mapping[str, Any], now: datetime) -> None:
    actions.withdraw(telling_id=telling.pk, now=now)


def _change_uses(telling: Telling, values: Mapping[str, Any], now: datetime) -> None:
    actions.change_uses(
        telling_id=telling.pk, uses=tuple(values["uses"]), photo_ok=values["photo_ok"], now=now
    )


def _drop(draft: StoryDraft, values: Mapping[str, Any], now: datetime) -> None:
    StoryDraft.objects.filter(pk=draft.pk).delete()


def _languages(address: str) -> list[str]:
    return sorted(set(Telling.objects.at_address(address).confirmed().values_list("language", flat=True)))


def register() -> None:
    sections.register_section(Section("told", 32, gettext_lazy("What you have told"), _told))
    for deed in (
        Deed(
            "story-uses",
            gettext_lazy("story-uses"),
            gettext_lazy("Where your story may be used"),
            gettext_lazy("Save"),
            gettext_lazy("Your choice is kept"),
            _mine,
            _change_uses,
            form=lambda _telling: forms.ChangeUsesForm,
            initial=lambda telling: {"uses": _uses(telling), "photo_ok": telling.photo_ok},
            lead=gettext_lazy("What is in print already cannot be called back; nothing new is made from it."),
        ),
        Deed(
            "withdraw-story",
            gettext_lazy("withdraw-story"),
            gettext_lazy("Withdraw this story"),
            gettext_lazy("Yes, withdraw it"),
            gettext_lazy("Your story is withdrawn"),
            _mine,
            _withdraw,
            lead=gettext_lazy(
                "Its pages go at once, in both languages, with their Easy Read versions, from lists, search "
                "and feeds, and we delete what we kept of it."
            ),
            stays=gettext_lazy("Its address says that a story was withdrawn, and when. It names nobody."),
            is_final=True,
        ),
        Deed(
            "drop-story-draft",
            gettext_lazy("drop-story-draft"),
            gettext_lazy("Delete what I have begun"),
            gettext_lazy("Yes, delete it"),
            gettext_lazy("It is deleted"),
            _my_draft,
            _drop,
            lead=gettext_lazy("The link in our mail stops working."),
            is_final=True,
        ),
    ):
        sections.register_deed(deed)
    sections.register_languages("stories", sections.Languages(read=_languages))
    sections.register_mails(
        {
            actions.MAIL_CONFIRM: gettext_lazy("Confirm your story"),
            actions.MAIL_HELD: gettext_lazy("Your story: we look first"),
            actions.MAIL_DRAFT: gettext_lazy("Go on with your story"),
            actions.MAIL_APPROVE: gettext_lazy("Your story, as we would tell it"),
            actions.MAIL_MADE: gettext_lazy("Your story is on its way to the site"),
            actions.MAIL_DECLINED: gettext_lazy("Your story is not taken up"),
        }
    )
