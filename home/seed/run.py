"""Everything a fresh site begins with, room by room. Each step may be repeated, and resumes where it was cut off."""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Site
from wagtail.search.index import insert_or_update_object

from accounts import demo, role_groups
from bilingual import parity
from core.audit import AuditRecord, record
from core.organisation import Organisation
from core.pages import ReadingPage
from core.sharing.tasks import draw_missing
from enquiries import seeding as enquiries_seeding
from enquiries.post import seeding as enquiries_post_seeding
from forum import seeding as forum_seeding
from home.finding import keeping
from home.seed import menus, news, pages, uptakes
from home.seed.content import askers, compact, desk, forum, voices
from home.seed.content import demo as invented
from places import seeding as places_seeding
from pledges import seeding as pledges_seeding
from replies import seeding as replies_seeding
from stories.telling import seeding as stories_seeding

Say = Callable[[str], None]


def has_finished(*, with_demo: bool) -> bool:
    """True once a run of this kind has reached its end on this database."""
    return AuditRecord.objects.filter(verb=_verb(with_demo)).exists()


def _verb(with_demo: bool) -> str:
    return "site.seeded_with_demo" if with_demo else "site.seeded"


def run(*, with_demo: bool, say: Say, now: datetime) -> None:
    say("Councils, regions and health boards …")
    places_seeding.seed()
    if with_demo:
        say("Who runs this site …")
        seed_organisation()
    say("Pages in English and Welsh …")
    further = [*news.planned(), *(news.invented(now) if with_demo else ())]
    made = pages.seed(say, further=further)
    menus.seed()
    say("Roles …")
    role_groups.sync()
    if with_demo:
        say("Invented people …")
        demo.make_demo_people()
    say("Commitments and public bodies …")
    pledges_seeding.seed(
        demo=with_demo,
        sets=compact.COMMITMENT_SETS,
        commitments=compact.COMMITMENTS,
        bodies=invented.BODIES,
        signers=invented.CITIZENS,
        crowd=invented.CROWD,
        kiosk=invented.KIOSK,
        now=now,
    )
    enquiries_seeding.seed_desk(steps=desk.STEPS, replies=desk.REPLIES)
    if with_demo:
        say("A recommendation taken up by an invented council …")
        uptakes.seed()
        say("Advisers and questions …")
        asked = (*invented.ENQUIRIES, *askers.ENQUIRIES)
        enquiries_seeding.seed_demo(
            advisers=invented.ADVISERS, enquiries=asked, tags=askers.TAGS, partners=askers.PARTNERS, now=now
        )
        enquiries_post_seeding.seed_demo(mails=askers.MAILS, now=now)
        say("The Forum …")
        forum_seeding.seed_demo(members=forum.MEMBERS, bulletin=forum.BULLETIN, now=now)
        say("Replies, and a story told …")
        replies_seeding.seed_demo(replies=voices.REPLIES, now=now)
        stories_seeding.seed_demo(story=voices.STORY, now=now)
    if made:
        say("Search …")
        index_pages()
        if settings.SHARE_PICTURES:
            draw_missing.enqueue()
        say("Our Welsh, counted …")
        parity.count_if_due(now)
    if not has_finished(with_demo=with_demo):
        record(by=None, verb=_verb(with_demo), target=Site.objects.get(is_default_site=True))


def seed_organisation() -> None:
    """The invented owner of the demonstration; one that staff have changed is left as it is."""
    if Organisation.objects.exists():
        return
    text = invented.ORGANISATION
    Organisation.objects.create(
        name_en=text.name.en,
        name_cy=text.name.cy,
        address_en=text.address.en,
        address_cy=text.address.cy,
        email=text.email,
        phone=text.phone,
        controller_en=text.controller.en,
        controller_cy=text.controller.cy,
        complaints_en=text.complaints.en,
        complaints_cy=text.complaints.cy,
        is_demo=settings.CANOL_DEMO,
    )


@transaction.atomic
def index_pages() -> None:
    """So that search answers at once, before the worker has come to each page."""
    for page in Page.objects.live().specific():
        if isinstance(page, ReadingPage):
            insert_or_update_object(page)
    keeping.enter_places()
    keeping.fill(timezone.now())
