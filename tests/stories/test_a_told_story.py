"""From a told story to its pages: edited, approved by its teller in both languages, published in a pair, withdrawn."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from wagtail.models import Page

from bilingual import pairs
from core.audit import AuditRecord
from core.models import Letter
from people.actions import erase
from stories.models import StoryPage, Telling
from stories.telling import actions, my_page
from stories.telling.choices import MOVES, TellingStatus
from tests.post import deliver, link_in
from tests.replies.conftest import SignIn
from tests.stories.conftest import EDITED, NOW

pytestmark = pytest.mark.django_db
Told = Callable[..., Telling]
Asked = Callable[..., tuple[Telling, str]]
STORY = {"en": "/en/stories/a-seat-at-the-table/", "cy": "/cy/straeon/sedd-wrth-y-bwrdd/"}


def at(telling: Telling, verb: str = "") -> str:
    return (
        f"/admin/told-stories/{telling.public_id}/{verb}/"
        if verb
        else f"/admin/told-stories/{telling.public_id}/"
    )


def status_of(telling: Telling) -> str:
    return Telling.objects.get(pk=telling.pk).status


@pytest.fixture
def published(asked: Asked, editor: Client, client: Client) -> Callable[..., Telling]:
    def _published(**changes: str) -> Telling:
        telling, link = asked(**changes)
        client.post(link, {"go": "approve"})
        editor.post(at(telling, "make"), {"level": "individual"})
        telling.refresh_from_db()
        sides = {
            page.locale.language_code: page
            for page in StoryPage.objects.filter(translation_key=str(telling.page_key))
        }
        pairs.adopt(by=None, english=sides["en"], welsh=sides["cy"])
        return telling

    return _published


def test_a_story_is_put_before_its_teller_only_in_both_languages(told: Told, editor: Client) -> None:
    telling = told()
    editor.post(at(telling), {**EDITED, "title_cy": ""})
    page = editor.post(at(telling, "ask"), follow=True)
    assert "Write everything in both languages first" in page.text
    assert status_of(telling) == "editing"


def test_looking_changes_nothing_and_approving_needs_a_press(client: Client, asked: Asked) -> None:
    telling, link = asked("cy")
    assert link.startswith("/cy/")
    page = client.get(link).text
    for words in ("A seat at the table", "Sedd wrth y bwrdd", "Roedd pawb yn bwyta", "A. M. E."):
        assert words in page
    assert status_of(telling) == "asked"
    done = client.post(link, {"go": "approve"}, follow=True)
    assert "data-done" in done.text
    assert status_of(telling) == "approved"
    client.post(link, {"go": "approve"})
    assert AuditRecord.objects.about(telling).filter(verb="stories.approved").count() == 1


def test_a_storyteller_asks_for_a_change_and_reads_the_new_words(
    client: Client, asked: Asked, editor: Client
) -> None:
    telling, link = asked()
    assert client.post(link, {"go": "change"}).status_code == 422
    client.post(link, {"go": "change", "change_words": "Not alone: with the cat."})
    assert status_of(telling) == "changes"
    assert "Not alone: with the cat." in editor.get(at(telling)).text
    assert client.get(link).status_code == 410
    editor.post(at(telling), {**EDITED, "lead_en": "With the cat."})
    editor.post(at(telling, "ask"))
    [message] = deliver()
    assert link_in(message) != link
    assert client.get(link).status_code == 410
    assert "With the cat." in client.get(link_in(message)).text


def test_new_words_void_an_approval(client: Client, asked: Asked, editor: Client) -> None:
    telling, link = asked()
    client.post(link, {"go": "approve"})
    editor.post(at(telling), {**EDITED, "title_en": "Another title"})
    assert status_of(telling) == "editing"
    editor.post(at(telling, "make"))
    assert status_of(telling) == "editing"
    assert not StoryPage.objects.filter(title="Another title").exists()


def test_an_approved_story_becomes_a_pair_of_drafts_with_what_was_allowed(
    client: Client, asked: Asked, editor: Client
) -> None:
    telling, link = asked()
    client.post(link, {"go": "approve"})
    editor.post(at(telling, "make"), {"level": "strategic"})
    telling.refresh_from_db()
    sides = {
        page.locale.language_code: page
        for page in StoryPage.objects.filter(translation_key=str(telling.page_key))
    }
    assert {language: page.live for language, page in sides.items()} == {"en": False, "cy": False}
    english = sides["en"]
    assert [str(step.value) for step in english.then_steps] == [
        "Everybody ate alone.",
        "Nobody knew anybody.",
    ]
    assert (english.voice_who, english.place, english.level) == ("A. M. E.", None, "strategic")
    assert "Ann Mair Example" not in english.source
    assert "North Wales" in english.source
    assert sides["cy"].title == "Sedd wrth y bwrdd"
    for address in STORY.values():
        assert client.get(address).status_code == 404


def test_a_pair_goes_out_through_the_gate_and_stands_in_both_trees(
    client: Client, published: Callable[..., Telling]
) -> None:
    published()
    for address in STORY.values():
        assert client.get(address).status_code == 200
    assert STORY["cy"] in client.get("/cy/straeon/").text


@pytest.mark.parametrize("way", ["link", "my page", "staff", "erasure"])
def test_a_withdrawn_story_is_gone_everywhere_and_its_addresses_say_so(
    client: Client, published: Callable[..., Telling], editor: Client, way: str
) -> None:
    telling = published()
    if way == "link":
        from django.urls import reverse
        from django.utils.translation import override

        with override("en"):
            client.post(reverse("story_approve", args=[telling.approval_token]), {"go": "withdraw"})
    elif way == "my page":
        mine = my_page._mine("ann@example.org", str(telling.public_id))
        assert mine is not None
        my_page._withdraw(mine, {}, NOW)
    elif way == "staff":
        editor.post(at(telling, "withdraw"), {"reason": ""})
        assert status_of(telling) == "made"
        editor.post(at(telling, "withdraw"), {"reason": "Rang us."})
    else:
        erase("ann@example.org", now=NOW)
    assert not Telling.objects.exists()
    assert not Page.objects.filter(translation_key=telling.page_key).exists()
    for language, address in STORY.items():
        page = client.get(address)
        assert page.status_code == 410
        assert f'lang="{language}"' in page.text
        assert "A. M. E." not in page.text
    for address in (
        "/en/stories/",
        "/cy/straeon/",
        "/sitemap.xml",
        "/en/search/?q=seat+table",
        "/cy/chwilio/?q=sedd",
    ):
        text = client.get(address).text
        assert "a-seat-at-the-table" not in text
        assert "sedd-wrth-y-bwrdd" not in text


def test_what_was_allowed_until_a_day_goes_after_it(
    client: Client, published: Callable[..., Telling]
) -> None:
    telling = published(until="1")
    assert telling.until is not None
    assert actions.end_what_is_allowed_no_longer(now=NOW, today=telling.until) == 0
    assert actions.end_what_is_allowed_no_longer(now=NOW, today=telling.until + timedelta(days=1)) == 1
    assert client.get(STORY["en"]).status_code == 410


def test_a_story_told_by_telephone_is_read_out_and_approved_by_voice(client: Client, editor: Client) -> None:
    told = {
        "channel": "phone", "name": "Huw Enghraifft", "phone": "01632 960123", "language": "cy",
        "told_before": "Fel hyn.", "told_instead": "Fel arall.", "place_as": "wales", "name_as": "invented",
        "until": "0",
    }  # fmt: skip
    assert editor.post("/admin/told-stories/new/", told).status_code == 422
    editor.post("/admin/told-stories/new/", {**told, "agreed": "on"})
    telling = Telling.objects.get()
    editor.post(at(telling), EDITED)
    editor.post(at(telling, "ask"))
    assert not Letter.objects.filter(kind__startswith="stories.").exists()
    editor.post(at(telling, "approved-by-voice"))
    assert status_of(telling) == "asked"
    editor.post(at(telling, "approved-by-voice"), {"reason": "Read out on Tuesday"})
    assert status_of(telling) == "approved"


def test_consents_change_on_my_page_and_leave_a_trace(told: Told) -> None:
    telling = told()
    [item] = my_page._told("ann@example.org", NOW)
    assert item.said[0].words == "We ate alone."
    assert my_page._mine("somebody@else.example", item.ref) is None
    mine = my_page._mine("ann@example.org", item.ref)
    assert mine is not None
    my_page._change_uses(mine, {"uses": ["social"], "photo_ok": False}, NOW)
    telling.refresh_from_db()
    assert (telling.social_ok, telling.print_ok, telling.photo_ok) == (True, False, False)
    assert AuditRecord.objects.about(telling).filter(verb="stories.uses_changed").exists()


def test_declining_is_told_without_the_staffs_reason(told: Told, editor: Client) -> None:
    telling = told("cy")
    editor.post(at(telling, "decline"), {"reason": "Names a neighbour"})
    [message] = deliver()
    assert "neighbour" not in message.body
    assert message.subject == "Ni fyddwn yn defnyddio eich stori"


@pytest.mark.parametrize("role", ["translator", "moderator", "adviser", "lead"])
def test_other_roles_see_no_told_story(told: Told, sign_in: SignIn, role: str) -> None:
    telling = told()
    staff = sign_in(role)
    for address in ("/admin/told-stories/", "/admin/told-stories/new/", at(telling)):
        assert staff.get(address).status_code != 200
    staff.post(at(telling, "decline"), {"reason": "x"})
    assert status_of(telling) == "received"


@pytest.mark.parametrize("was", TellingStatus)
@pytest.mark.parametrize("wished", TellingStatus)
def test_every_move_is_in_the_table_or_refused(was: TellingStatus, wished: TellingStatus) -> None:
    telling = Telling(status=was)
    if wished in MOVES[was]:
        telling.move_to(wished, NOW)
        assert telling.status == wished
    else:
        with pytest.raises(ValueError, match="from"):
            telling.move_to(wished, NOW)
