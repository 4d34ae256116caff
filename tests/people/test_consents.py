"""Every consent: never given beforehand, kept with its very words, and taken back with one button."""

import json
from datetime import UTC, datetime

import pytest

from core.forms import CanolForm, YesBox
from core.retention import apply
from enquiries.models import Enquiry
from forum.models import Member
from forum.models.members import email_key
from people import actions, consents
from people.models import Agreement, ConsentChannel, ConsentText
from pledges.models import Signature
from tests.forum.conftest import MakeMember, make_member, wales
from tests.people.conftest import ANN, Enter
from tests.pledges.conftest import Send

__all__ = ["make_member", "wales"]

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def _boxes() -> list[tuple[type[CanolForm], str, YesBox]]:
    def below(kind: type[CanolForm]) -> set[type[CanolForm]]:
        return {one for child in kind.__subclasses__() for one in (child, *below(child))}

    return [
        (kind, name, field)
        for kind in below(CanolForm)
        for name, field in kind.base_fields.items()
        if isinstance(field, YesBox)
    ]


def test_every_registered_wording_stands_on_a_form_and_no_box_is_ticked_beforehand() -> None:
    labels = {str(field.label) for _kind, _name, field in _boxes()}
    assert {str(wording.words) for wording in consents.wordings()} <= labels
    assert [(kind, name) for kind, name, field in _boxes() if field.initial] == []


def test_every_wording_is_in_both_languages() -> None:
    for wording in consents.wordings():
        assert wording.in_language("cy") != wording.in_language("en"), wording.key


def test_a_yes_is_kept_with_time_language_way_and_words(signed: Signature) -> None:
    said = {one.text.key: one for one in consents.history(signed)}
    assert set(said) == {"pledges.name", "pledges.updates"}
    one = said["pledges.updates"]
    assert (one.is_given, one.language, one.channel) == (True, "en", "form")
    assert one.at == signed.created_at
    assert one.text.words_en.startswith("Tell me now and then")
    assert one.text.words_cy.startswith("Dweud wrthyf")


def test_a_box_left_alone_is_no_answer(send: Send) -> None:
    send(email=ANN)
    assert Agreement.objects.count() == 0


def test_other_words_make_another_version_and_old_answers_keep_theirs(
    signed: Signature, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = "pledges.updates"
    before = consents.latest_of([signed])[signed, key]
    changed = consents.Wording(key, Signature, "Other words", "")
    monkeypatch.setitem(consents._wordings, key, changed)
    consents.note(signed, [(key, True)], now=NOW, channel=ConsentChannel.STAFF)
    assert [text.version for text in ConsentText.objects.filter(key=key).order_by("pk")] == [1, 2]
    assert Agreement.objects.get(pk=before.pk).text.version == 1
    monkeypatch.undo()
    assert consents.text_of(key, now=NOW).version == 1


@pytest.mark.parametrize(
    ("language", "button", "told"),
    [
        ("en", "Take it back", "Version 1 of these words; the form was in: English."),
        ("cy", "Tynnu’n ôl", "Fersiwn 1 o’r geiriau hyn; iaith y ffurflen: English."),
    ],
)
def test_my_page_shows_words_version_and_one_button(
    signed: Signature, enter: Enter, language: str, button: str, told: str
) -> None:
    client = enter(ANN, language)
    page = client.get({"en": "/en/my/", "cy": "/cy/fy-nhudalen/"}[language]).content.decode()
    assert button in page
    assert told in page


def test_one_press_takes_a_yes_back_and_another_gives_it_again(signed: Signature, enter: Enter) -> None:
    client = enter()
    for is_given in (False, True):
        shown = client.get("/en/my/").context["consents"]
        one = next(one for one in shown if one.consent.key == "pledges.updates")
        client.post(one.url, dict(one.turned))
        answer = consents.latest_of([signed])[signed, "pledges.updates"]
        assert (answer.is_given, answer.channel) == (is_given, "my_page")
    assert (Signature.objects.get(pk=signed.pk).updates_at is not None) is True


def test_a_member_leaves_the_directory_by_one_press(make_member: MakeMember, enter: Enter) -> None:
    member = make_member(email=ANN, email_key=email_key(ANN), about="I sing.")
    client = enter()
    one = next(one for one in client.get("/en/my/").context["consents"] if one.consent.field == "listed")
    client.post(one.url, dict(one.turned))
    assert Member.objects.get(pk=member.pk).listing == "none"


def test_the_consent_about_health_is_kept_by_whoever_wrote_it_down(asked: Enquiry, enter: Enter) -> None:
    assert consents.history(asked) == []
    client = enter()
    one = next(one for one in client.get("/en/my/").context["consents"] if one.consent.field == "consent")
    client.post(one.url, dict(one.turned))
    assert Enquiry.objects.get(pk=asked.pk).has_consent
    (kept,) = consents.history(asked)
    assert (kept.is_given, kept.channel) == (True, "my_page")


def test_the_download_and_the_readable_page_tell_what_was_agreed_to(signed: Signature, enter: Enter) -> None:
    client = enter()
    told = json.loads(client.get("/en/my/everything/download/").content)
    [row] = next(one["rows"] for one in told["held"] if one["kind"] == "pledges.signature")
    assert "Version 1" in row["consent:pledges.name"]
    assert "Version 1 of these words" in client.get("/en/my/everything/").content.decode()


def test_what_was_agreed_to_goes_with_the_person(signed: Signature, send: Send) -> None:
    actions.erase(ANN, now=NOW)
    assert Agreement.objects.count() == 0
    assert ConsentText.objects.exists()
    send(email="ben@example.org", name="Ben Example", updates="on")
    late = Signature.objects.get(email="ben@example.org")
    assert late.expires_at is not None
    assert apply("unconfirmed signatures", late.expires_at.replace(year=late.expires_at.year + 1)) == 1
    assert Agreement.objects.count() == 0
