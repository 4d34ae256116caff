"""Every kind of letter there is, each caused as life causes it, by people who come by pages of one language."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.core import mail
from django.test import Client, override_settings
from django.utils import timezone

from accounts import password_reset
from accounts.models import User
from bilingual import queue as translating
from bilingual.models import Pair, State
from core.guard import HONEYPOT
from core.post.models import Letter
from core.post.sending import send_letter
from enquiries import actions as casework
from enquiries import desk_actions, following, own, sharing, surveys
from enquiries.choices import Outcome, Status, Told
from enquiries.models import Enquiry, Partner, Survey
from forum import actions as joining
from forum import tasks as forum_tasks
from forum.models import Bulletin, Member
from guides.duties import remind_of_reviews
from people import actions as my_page
from people import matters
from people.models import Matter, Preference, address_key
from people.models.matters import MatterKind
from people.models.matters import Outcome as MatterOutcome
from places.models import Authority
from pledges import tasks as pledge_tasks
from pledges.actions import (
    asking,
    guarding,
    handing_over,
    introducing,
    pledging,
    reporting,
    signing,
    viewing,
    wording,
)
from pledges.choices import Feeling, PledgeStatus, StatementState, WordsReason
from pledges.models import (
    BodyPledge,
    CheckIn,
    CommitmentSet,
    CommitmentVersion,
    CounterView,
    Introduction,
    Milestone,
    PledgedCommitment,
    PublicBody,
    Signature,
)
from replies.actions import deciding
from replies.choices import AnswerBy, Reason
from replies.models import Reply
from stories.models import Level, StoryPage, Telling
from stories.telling import actions as telling
from tests.enquiries.conftest import answers as question
from tests.forum.conftest import JOIN
from tests.forum.conftest import answers as wish_to_join
from tests.pledges.conftest import SIGN, SIGN_BODY, answers, press, seal_of
from tests.stories.conftest import EDITED
from tests.stories.conftest import answers as a_story

REPLY = {"cy": "/cy/ymatebion/ysgrifennu", "en": "/en/replies/write"}
SHARE = {"cy": "/cy/straeon/rhannu/", "en": "/en/stories/share/"}
ASK = {"cy": "/cy/gofyn/", "en": "/en/ask/"}
A_YEAR = timedelta(days=366)


@dataclass
class Walk:
    """Everybody who is written to, what came of it, and in which language they came.

    `page` is the language of every page and form they use; `asked` the one they choose where a form asks for it, and
    that of the staff.
    """

    client: Client
    page: str
    asked: str
    posted: dict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    """Mails by kind."""

    @property
    def staff(self) -> str:
        """Members of staff read one language."""
        return self.page if self.asked == "both" else self.asked

    @property
    def answer(self) -> str:
        """What a form calls it that either will do."""
        return "either" if self.asked == "both" else self.asked

    def at(self, who: str) -> str:
        return f"{who}-{self.page}@example.org"

    def post(self) -> list[Any]:
        """Send what waits, as the worker would; gives the mails of this call."""
        before = len(mail.outbox)
        for letter in Letter.objects.filter(status="waiting").order_by("pk"):
            number = len(mail.outbox)
            send_letter.func(letter.pk)
            self.posted[letter.kind] += mail.outbox[number:]
        return mail.outbox[before:]

    def confirm(self) -> None:
        """Press the button of every mail that has one."""
        for message in self.post():
            body = message.body.replace("/admin/password_reset/confirm/", "")
            if "/confirm/" in body or "/cadarnhau/" in body:
                press(self.client, message)

    def send(self, address: str, given: dict[str, Any]) -> None:
        """From the check page; a form sent in its very second is asked once more."""
        said = {**given, "seal": seal_of(self.client.get(address)), "at": "check", "go": "send"}
        response = self.client.post(address, said)
        if response.status_code == 200:
            response = self.client.post(address, {**said, "seal": seal_of(response)})
        assert response.status_code == 302, address


def staff(name: str) -> User:
    return User.objects.get(username=name)


def settle(walk: Walk) -> None:
    """Those who are there already, staff and visitors, speak the language of this walk."""
    Letter.objects.all().delete()
    mail.outbox.clear()
    User.objects.update(language=walk.staff)
    Signature.objects.update(language=walk.page)
    # Their roles are words of their own.
    BodyPledge.objects.update(language=walk.page, contact_language=walk.page, officer_role="1")
    Member.objects.update(language=walk.asked)
    Enquiry.objects.update(language=walk.answer, page_language=walk.page)


def choose_for_everybody(walk: Walk, language: str) -> None:
    """Whoever is written to in this walk has chosen that language on my page, whatever page they come by now."""
    new = (
        "mair",
        "ann",
        "hel",
        "beca",
        "nia",
        "tom",
        "nobody",
        "cai",
        "reply-1",
        "reply-2",
        "reply-3",
        "story",
    )
    known = [*Signature.objects.values_list("email", flat=True)]
    for officer, signatory in BodyPledge.objects.values_list("officer_email", "signatory_email"):
        known += [officer, signatory]
    domain = _unsigned_body().domains.all()[0].domain
    found = {*map(walk.at, new), *known, f"olwen@{domain}", f"gareth@{domain}", walk.at("new-contact")}
    Preference.objects.bulk_create(
        [Preference(key=key, language=language) for key in {address_key(one) for one in found if one}],
        ignore_conflicts=True,
    )


def everything(walk: Walk) -> None:
    for part in (_accounts, _people, _signing, _bodies, _contacts, _introductions, _views, _wordings, _news_of_pledges,
                 _questions, _forum, _replies, _stories, _editors):  # fmt: skip
        part(walk)
        walk.post()


# --- staff, and everybody's own page


def _accounts(walk: Walk) -> None:
    password_reset.ask(address=staff("editor").email, now=timezone.now())


def _people(walk: Walk) -> None:
    now, by = timezone.now(), staff("lead")
    known = Signature.objects.filter(status="confirmed").exclude(email="")[0].email
    for address in (known, walk.at("nobody")):
        my_page.ask_for_link(address=address, language=walk.page, now=now)
    told = matters.Told(
        kind=MatterKind.ACCESS, words="1", language=walk.page, name="Cai Enghraifft", email=walk.at("cai")
    )
    matter: Matter = matters.take(by=None, told=told, received_at=now, now=now)
    matters.extend(by=by, matter=matter, reason="1", now=now)
    walk.post()
    matters.close(by=by, matter=matter, outcome=MatterOutcome.DONE, answer="1", now=now)


# --- pledges


def _signing(walk: Walk) -> None:
    given = {
        **answers(name="Mair Enghraifft", email=walk.at("mair"), statement="1"),
        "updates": "on",
        "commitments": ["people-1", "people-2"],
    }
    walk.send(SIGN[walk.page], given)
    walk.confirm()
    walk.send(SIGN[walk.page], given)
    signed = Signature.objects.get(email=walk.at("mair"))
    assert signed.statement_state == StatementState.WAITING
    signing.refuse_words(by=staff("moderator"), signature=signed, reason=WordsReason.OTHERS)
    walk.send(SIGN[walk.page], {**answers(name="Hel Enghraifft", email=walk.at("hel")), HONEYPOT: "x"})
    walk.post()


def _unsigned_body() -> PublicBody:
    return PublicBody.objects.get(is_demo=True, pledges=None)


def _bodies(walk: Walk) -> None:
    now, by, body = timezone.now(), staff("moderator"), _unsigned_body()
    body.domains.update(confirmed_at=now, how="seen in its own papers")
    domain = body.domains.all()[0].domain
    given = {
        "body": body.slug_en, "officer_name": "Olwen Enghraifft", "officer_role": "Swyddog",
        "officer_email": f"olwen@{domain}", "signatory_name": "Gareth Enghraifft", "signatory_role": "Rheolwr",
        "signatory_email": f"gareth@{domain}", "commitments": ["services-1"], "statement": "",
    }  # fmt: skip
    walk.send(SIGN_BODY[walk.page], given)
    walk.confirm()
    pledge = BodyPledge.objects.get(body=body)
    pledging.approve(by=by, pledge=pledge, reason="1", now=now)
    walk.post()
    other = BodyPledge.objects.create(
        body=body, officer_name="Olwen", officer_email=f"olwen@{domain}", signatory_name="Gareth",
        signatory_email=f"gareth@{domain}", language=walk.page, contact_language=walk.page,
        status=PledgeStatus.AWAITING_STAFF, confirmed_at=now,
    )  # fmt: skip
    pledging.refuse(by=by, pledge=other, reason="1", now=now)
    walk.post()
    _check_ins(walk, pledge)


def _check_ins(walk: Walk, pledge: BodyPledge) -> None:
    """Asked in time, then due, then late."""
    now = timezone.now()
    BodyPledge.objects.filter(pk=pledge.pk).update(next_check_in_on=timezone.localdate(now))
    asked = reporting.ask(pledge_id=pledge.pk, now=now)
    assert asked is not None
    walk.post()
    assert reporting.remind(now=now)
    walk.post()
    CheckIn.objects.filter(pk=asked.pk).update(due_on=timezone.localdate(now) - timedelta(days=60))
    assert reporting.remind(now=now)
    walk.post()


def _contacts(walk: Walk) -> None:
    now = timezone.now()
    assert handing_over.ask_where_due(now=now + 2 * A_YEAR)
    walk.post()
    pledge = BodyPledge.objects.shown().exclude(officer_email="").order_by("pk")[0]
    handing_over.hand_over(
        pledge=pledge, name="Nesta Enghraifft", role="1", email=walk.at("new-contact"), now=now
    )
    walk.post()
    BodyPledge.objects.filter(pk=pledge.pk).update(contact_language=walk.page)


def _introductions(walk: Walk) -> None:
    """Mair offers time, and the body that signed last promised to sit down as equals; now it is her council."""
    now, by = timezone.now(), staff("lead")
    pledge = BodyPledge.objects.shown().order_by("-pk")[0]
    PublicBody.objects.filter(pk=pledge.body_id).update(authority=Authority.objects.get(gss="W06000002"))
    introducing.offer(by=by, pledge=pledge, now=now)
    walk.post()
    made = Introduction.objects.filter(pledge=pledge).latest("pk")
    for side in (introducing.PERSON, introducing.BODY):
        assert introducing.say_yes(introduction_id=made.pk, side=side, now=now)
    walk.post()
    assert introducing.make(by=by, introduction=made, now=now)


def _views(walk: Walk) -> None:
    now, by = timezone.now(), staff("moderator")
    pledged = PledgedCommitment.objects.filter(pledge__status=PledgeStatus.SHOWN).exclude(
        pledge__officer_email=""
    )[0]
    for number, who in enumerate(("ann", "tom")):
        said = viewing.ViewAnswers(
            feels=Feeling.PARTLY, words="1", name="Ann Enghraifft", email=walk.at(who),
            authority="W06000002", language=walk.page, form_key=f"{walk.page}-{number}",
        )  # fmt: skip
        viewing.say(answers=said, pledged=pledged, now=now)
    walk.confirm()
    shown, refused = CounterView.objects.order_by("-pk")[:2]
    viewing.approve(by=by, view=shown, now=now)
    viewing.refuse(by=by, view=refused, reason=WordsReason.OTHERS, now=now)
    walk.post()
    viewing.say(
        answers=viewing.ViewAnswers(
            feels=Feeling.PARTLY, words="2", name="Ann Enghraifft", email=shown.email,
            authority="W06000002", language=walk.page, form_key=f"{walk.page}-again",
        ),
        pledged=pledged, now=now,
    )  # fmt: skip
    shown.refresh_from_db()
    assert viewing.answer(view=shown, words_cy="1", words_en="1", now=now)


def _wordings(walk: Walk) -> None:
    for code in ("people", "services"):
        kept = CommitmentVersion.objects.current().get(commitment__set__code=code, commitment__number=1)
        new = CommitmentVersion(
            commitment=kept.commitment, title_en=kept.title_en, title_cy=kept.title_cy,
            text_en=f"{kept.text_en} And more.", text_cy=f"{kept.text_cy} A mwy.",
        )  # fmt: skip
        version = wording.publish(by=None, version=new)
        pledge_tasks.ask_signers_again.func(version.pk, 0)
        pledge_tasks.ask_bodies_again.func(version.pk, 0)


def _news_of_pledges(walk: Walk) -> None:
    now = timezone.now()
    owner = CommitmentSet.objects.get(code="people")
    milestone = Milestone.objects.create(set=owner, number=999 if walk.page == "cy" else 998, reached_at=now)
    pledge_tasks.tell_of_milestone.func(milestone.pk, 0)
    Signature.objects.filter(email=walk.at("mair")).update(confirmed_at=now - A_YEAR)
    assert asking.ask_where_due(now=now)
    with override_settings(ALARM_FROM=1, ALARM_TIMES_USUAL=0):
        assert guarding.raise_alarms(now=now)


# --- questions


def _questions(walk: Walk) -> None:
    now, by = timezone.now(), staff("lead")
    given = {**question(language=walk.answer, email=walk.at("beca")), "at": "check", "go": "send"}
    response = walk.client.post(ASK[walk.page], given)
    if response.status_code == 200:
        carried: dict[str, list[str]] = {}
        for name, value in response.context["hidden"]:
            carried.setdefault(name, []).append(value)
        response = walk.client.post(ASK[walk.page], {**carried, "at": "check", "go": "send"})
    assert response.status_code == 302
    case = _case(walk)
    assert case.adviser is not None
    walk.post()
    _the_clock_of_a_case(case, walk)
    case = _case(walk)
    desk_actions.flag(by=by, enquiry=case, body="1", now=now)
    case = _case(walk)
    desk_actions.promise_later(
        by=by, enquiry=case, due_on=case.due_on + timedelta(days=1), reason="1", version=case.version, now=now
    )
    following.send_link(enquiry=case, now=now)
    own.add(enquiry=case, body="2", now=now)
    _hand_on(walk)
    case = _case(walk)
    wishes = following.Wishes(case.language, "phone", "01632 960777", "")
    following.change(enquiry=case, wishes=wishes, now=now)
    walk.post()
    case = _case(walk)
    casework.reply(
        by=by, enquiry=case, body="1", channel="email", then=Status.ANSWERED, version=case.version, now=now
    )
    walk.post()
    _after_it_is_closed(walk)


def _case(walk: Walk) -> Enquiry:
    return Enquiry.objects.filter(email=walk.at("beca")).latest("pk")


def _the_clock_of_a_case(case: Enquiry, walk: Walk) -> None:
    now = timezone.now()
    desk_actions.warn(enquiry=case, now=now)
    casework.escalate(enquiry=case, now=now)
    desk_actions.nudge(enquiry=case, now=now)
    walk.post()


def _hand_on(walk: Walk) -> None:
    """A case told to a partner who reads that language, and its asker told so."""
    case, named = _case(walk), {"name_cy": "Example", "name_en": "Example"}
    partner = Partner.objects.create(kind="council", email="office@example.org", language=walk.asked, **named)
    sharing.share(
        by=staff("lead"), enquiry=case, partner=partner, what=Told.values, consent_by="phone", words="",
        version=case.version, now=timezone.now(),
    )  # fmt: skip


def _after_it_is_closed(walk: Walk) -> None:
    now, by = timezone.now(), staff("lead")
    case = _case(walk)
    casework.close(by=by, enquiry=case, outcome=Outcome(Outcome.values[0]), version=case.version, now=now)
    surveys.ask(enquiry=case, now=now)
    walk.post()
    surveys.remind_one(survey=Survey.objects.get(enquiry=case), now=now)
    walk.post()
    following.reopen(enquiry=_case(walk), body="3", now=now)
    following.withdraw(enquiry=_case(walk), now=now)


# --- the Forum


def _forum(walk: Walk) -> None:
    now = timezone.now()
    member = Member.objects.joined().newest_first()[0]
    for address, more in (
        (walk.at("nia"), {}), (walk.at("held"), {HONEYPOT: "x"}), (member.email, {}),
    ):  # fmt: skip
        given = wish_to_join(name="Nia Enghraifft", email=address, language=walk.asked, about="")
        walk.send(JOIN[walk.page], {**given, **more})
    walk.post()
    Member.objects.joined().update(heard_at=now - 2 * A_YEAR, asked_at=None)
    assert joining.ask_the_silent(now=now)
    bulletin = Bulletin.objects.create(title_en="1", title_cy="1", text_en="1", text_cy="1")
    joining.send_proof(by=staff("editor"), bulletin=bulletin)
    joining.send_bulletin(by=None, bulletin=bulletin, now=now)
    forum_tasks.hand_out.func(bulletin.pk)


# --- replies and stories


def _replies(walk: Walk) -> None:
    now, by = timezone.now(), staff("moderator")
    story = StoryPage.objects.live().get(slug="mrs-jones", locale__language_code=walk.page)
    for number in (1, 2, 3):
        given = {
            "words": f"{number}", "words_language": walk.page, "name": "Mair Enghraifft",
            "email": walk.at(f"reply-{number}"), **({HONEYPOT: "x"} if number == 3 else {}),
        }  # fmt: skip
        walk.send(f"{REPLY[walk.page]}/{story.translation_key}/", given)
    walk.confirm()
    shown, refused = (Reply.objects.at_address(walk.at(f"reply-{number}")).get() for number in (1, 2))
    Reply.objects.filter(pk=refused.pk).update(waiting_since=now - A_YEAR)
    deciding.remind(now=now)
    walk.post()
    deciding.show(by=by, reply=shown, now=now)
    deciding.answer(by=by, reply=shown, said_by=AnswerBy.SITE, words="1", now=now)
    deciding.refuse(by=by, reply=refused, reason=Reason.HURTS, words="", now=now)


def _stories(walk: Walk) -> None:
    now, by = timezone.now(), staff("editor")
    address = SHARE[walk.page]
    given = a_story(name="Mair Enghraifft", email=walk.at("story"))
    walk.client.post(address, {**given, "at": "before", "go": "keep"})
    walk.send(address, {**given, HONEYPOT: "x"})
    walk.post()
    for _time in range(2):
        walk.send(address, given)
        walk.confirm()
        told = Telling.objects.at_address(walk.at("story")).filter(status="received").latest("pk")
        telling.edit(by=by, telling=told, words=EDITED, now=now)
        telling.ask_approval(by=by, telling=told, now=now)
        walk.post()
        told.refresh_from_db()
        if _time:
            telling.decline(by=by, telling=told, reason="1", now=now)
        else:
            telling.approve(telling_id=told.pk, now=now)
            told.refresh_from_db()
            telling.make(by=by, telling=told, level=Level.INDIVIDUAL, now=now)
        walk.post()


def _editors(walk: Walk) -> None:
    assert remind_of_reviews(timezone.now() + 9 * A_YEAR)
    pair = Pair.objects.all()[0]
    Pair.objects.filter(pk=pair.pk).update(state=State.TO_TRANSLATE, words_to_do=5)
    assert translating.tell_translators(pair)


def languages_of(message: Any) -> list[str]:
    return str(message.extra_headers["Content-Language"]).split(", ")


def each(walk: Walk) -> Iterator[tuple[str, Any]]:
    for kind, messages in sorted(walk.posted.items()):
        for message in messages:
            yield kind, message
