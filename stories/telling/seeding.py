"""Loads the invented story of a demonstration, told and waiting for an editor; repeating it changes nothing."""

from datetime import datetime, timedelta
from typing import Protocol

from django.db import transaction

from stories.telling.choices import Channel, NameAs, PlaceAs, TellingStatus
from stories.telling.models import Telling, email_key


class InventedStory(Protocol):
    """A story that nobody told."""

    @property
    def name(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def before(self) -> str: ...
    @property
    def instead(self) -> str: ...
    @property
    def after(self) -> str: ...
    @property
    def gss(self) -> str: ...
    @property
    def days_ago(self) -> int: ...


@transaction.atomic
def seed_demo(*, story: InventedStory, now: datetime) -> None:
    if Telling.objects.at_address(story.email).exists():
        return
    then = now - timedelta(days=story.days_ago)
    Telling.objects.create(
        channel=Channel.FORM,
        status=TellingStatus.RECEIVED,
        name=story.name,
        email=story.email,
        email_key=email_key(story.email),
        language=story.language,
        told_before=story.before,
        told_instead=story.instead,
        told_after=story.after,
        authority_id=story.gss,
        name_as=NameAs.INITIALS,
        place_as=PlaceAs.REGION,
        print_ok=True,
        consented_at=then,
        created_at=then,
        moved_at=then,
    )
