"""Parity names what is not whole in both languages, keeps one figure, and stays a handful of queries."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page

from accounts.models import User
from bilingual import interface, pairs, parity
from bilingual.models import Exemption, ParityCount, SameWords
from bilingual.words import digest_of_text
from core import duties
from core.organisation import Organisation
from core.outbox.worker import drain
from enquiries.models import SavedReply
from stories.models import StoryPage
from tests.bilingual.conftest import ENGLISH, Couple, story

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_welcome_page(db: None) -> None:
    """Wagtail's own, which stands in one language."""
    Page.objects.filter(slug="home", depth=2).delete()


def kinds() -> list[str]:
    return [fault.what for fault in parity.faults()]


def past_the_gate(couple: Couple, **words: str) -> None:
    """As somebody would who writes into the database."""
    StoryPage.objects.filter(pk=couple.welsh_id).update(**words)


def test_a_site_that_is_whole_has_no_faults(live_couple: Couple) -> None:
    assert parity.faults() == []


def test_words_written_past_the_gate_are_found(live_couple: Couple) -> None:
    past_the_gate(live_couple, lead="Geiriau na chymeradwyodd neb.")
    assert kinds() == ["changed"]


def test_english_written_past_the_gate_is_found_twice_over(live_couple: Couple) -> None:
    past_the_gate(live_couple, lead=ENGLISH[1])
    found = parity.faults()
    assert [(fault.what, fault.place) for fault in found] == [("english_left", "lead"), ("changed", "")]
    SameWords.objects.create(
        translation_key=live_couple.english.translation_key, digest=digest_of_text(ENGLISH[1])
    )
    assert kinds() == ["changed"]


def test_a_picture_described_in_one_language_is_found(live_couple: Couple) -> None:
    past_the_gate(live_couple, drawing_alt="")
    assert kinds() == ["changed", "alt_text"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ('Gweler <a href="/en/guides/">y canllawiau</a>.', "link"),
        ('Gweler <a linktype="document" id="7">y ddogfen</a>.', "attachment"),
    ],
)
def test_links_and_documents_of_one_side_are_found(live_couple: Couple, words: str, kind: str) -> None:
    past_the_gate(live_couple, lead=words)
    assert kind in kinds()


def test_a_welsh_page_under_an_english_address_is_found(
    home_pair: Couple, locales: dict[str, Locale]
) -> None:
    couple = _couple_below(home_pair, locales, "about-the-council")
    assert [fault.title for fault in parity.faults() if fault.what == "slug"] == [couple.welsh.title]


def test_a_name_is_an_address_in_both_languages(home_pair: Couple, locales: dict[str, Locale]) -> None:
    _couple_below(home_pair, locales, "sbwriel")
    assert "slug" not in kinds()


@pytest.fixture
def home_pair(live_couple: Couple) -> Couple:
    return live_couple


def _couple_below(top: Couple, locales: dict[str, Locale], slug: str) -> Couple:
    english = story(locales["en"], "About the litter", "It was the council who cleared it.")
    english.slug = slug
    top.english.add_child(instance=english)
    welsh = story(locales["cy"], "Am sbwriel", "Y cyngor a’i cliriodd.", key=english.translation_key)
    welsh.slug = slug
    top.welsh.add_child(instance=welsh)
    couple = Couple(english.pk, welsh.pk)
    assert pairs.adopt(by=None, english=couple.english, welsh=couple.welsh).is_live
    return couple


def test_a_page_of_one_language_is_missing_unless_it_is_exempt(
    live_couple: Couple, locales: dict[str, Locale]
) -> None:
    page = story(locales["cy"], "Hysbysiad", "Mae’r swyddfa ar gau.")
    page.slug = "hysbysiad"
    Page.get_first_root_node().add_child(instance=page)
    assert kinds() == ["missing"]
    Exemption.objects.create(page_id=page.pk, reason="Urgent", until=timezone.localdate())
    assert kinds() == ["exempt"]


def test_a_short_text_of_one_language_is_found(live_couple: Couple) -> None:
    words = dict.fromkeys(
        ("name_en", "address_en", "controller_en", "complaints_en"), "Who we are and what we do"
    )
    welsh = dict.fromkeys(("name_cy", "address_cy", "controller_cy"), "Pwy ydym ni")
    Organisation.objects.create(
        **words, **welsh, complaints_cy="", email="a@example.org", phone="029 2018 0000"
    )
    assert [(fault.what, fault.place) for fault in parity.faults()] == [("snippet", "complaints")]
    Organisation.objects.filter(pk=1).delete()
    Organisation.objects.create(
        **words,
        **{**welsh, "name_cy": words["name_en"]},
        complaints_cy="Sut i gwyno",
        email="a@example.org",
        phone="1",
    )
    assert [(fault.what, fault.place) for fault in parity.faults()] == [("snippet", "name")]


def test_a_saved_reply_that_is_english_in_both_columns_is_found(live_couple: Couple) -> None:
    SavedReply.objects.create(
        title_en="Meeting",
        title_cy="Cyfarfod",
        body_en="We can meet when you like.",
        body_cy="We can meet when you like.",
    )
    assert [(fault.what, fault.place) for fault in parity.faults()] == [("reply", "body")]


def test_every_model_with_both_languages_in_a_row_is_looked_at_or_written_by_visitors() -> None:
    looked_at = {model._meta.label for model in parity._kept_short()}
    by_visitors = {
        "pledges.BodyPledge", "pledges.PledgedCommitment", "pledges.Report", "pledges.CounterView", "stories.Telling",
        "stories.TellingPhoto",  # shown nowhere until it is described in both
        "enquiries.AnswerDraft",  # until an editor has read it, it may be in one language
    }  # fmt: skip
    paired = {model._meta.label for model in apps.get_models() if parity._paired_columns(model)}
    assert paired - looked_at == by_visitors & paired


def test_a_message_without_welsh_is_found(live_couple: Couple, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interface, "state", lambda: interface.Interface(10, 0, ("Bare words",)))
    assert [(fault.what, fault.title) for fault in parity.faults()] == [("interface", "Bare words")]


def test_the_catalogue_of_the_house_is_whole() -> None:
    state = interface.state()
    assert state.without_welsh == ()
    assert state.total > 1000


def test_questions_do_not_grow_with_the_number_of_pages(
    live_couple: Couple, locales: dict[str, Locale]
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            parity.count(now=timezone.now())
        return len(queries)

    asked()
    few = asked()
    for number in range(4):
        _couple_below(live_couple, locales, f"sbwriel-{number}")
    assert asked() == few


# --- the command, the clock, the pages


def test_the_command_fails_on_a_stale_page_and_tells_machines(
    live_couple: Couple, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("parity")
    assert "100 % of pages whole" in capsys.readouterr().out
    english = live_couple.english
    english.lead = "Nobody has translated this."
    english.save_revision().publish()
    with pytest.raises(SystemExit):
        call_command("parity")
    assert "stale: " in capsys.readouterr().out
    with pytest.raises(SystemExit):
        call_command("parity", "--json")
    told = json.loads(capsys.readouterr().out)
    assert {fault["what"] for fault in told["faults"]} == {"stale", "untranslated"}
    assert told["figures"]["percent"] == 0


def test_an_exemption_alone_is_no_reason_to_fail(couple: Couple) -> None:
    Exemption.objects.create(page_id=couple.welsh_id, reason="Urgent", until=timezone.localdate())
    couple.welsh.save_revision().publish()
    Page.objects.filter(pk=couple.english_id).delete()
    call_command("parity")


def test_the_clock_counts_once_a_day(live_couple: Couple) -> None:
    now = timezone.now()
    assert [
        parity.count_if_due(now),
        parity.count_if_due(now),
        parity.count_if_due(now + timedelta(days=1)),
    ] == [1, 0, 1]
    assert "both languages counted" in duties.run_all(now)


def test_old_counts_are_forgotten(live_couple: Couple) -> None:
    parity.count(now=timezone.now() - timedelta(days=500))
    parity.count(now=timezone.now())
    assert ParityCount.objects.count() == 1


FIGURES: dict[str, Any] = {
    "pages": 1284, "whole": 1271, "percent": 98, "words": 98765, "messages": 1300, "messages_in_welsh": 1300,
    "messages_read": 0, "faults": {"stale": 12, "exempt": 1},
}  # fmt: skip


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/en/our-welsh/", ["98%", "1,284", "98,765", "1,300 of 1,300", "27 November 2026", "review"]),
        (
            "/cy/ein-cymraeg/",
            ["98%", "1,284", "98,765", "1,300 allan o 1,300", "27 Tachwedd 2026", "adolygu"],
        ),
    ],
)
def test_everybody_may_read_how_the_welsh_is(client: Client, address: str, words: list[str]) -> None:
    moment = datetime(2026, 11, 27, 12, tzinfo=timezone.get_current_timezone())
    ParityCount.objects.create(at=moment, figures=FIGURES, faults=[{"title": "Secret draft"}])
    with CaptureQueriesContext(connection) as queries:
        page = client.get(address)
    text = page.content.decode()
    assert [word for word in words if word not in text] == []
    assert "Secret draft" not in text
    assert "<form" not in text.partition("<main")[2].partition("</main")[0]
    assert not page.cookies
    assert len(queries) <= 4


@pytest.mark.parametrize("address", ["/en/our-welsh/", "/cy/ein-cymraeg/"])
def test_before_the_first_count_the_page_says_so(client: Client, address: str) -> None:
    page = client.get(address)
    assert page.status_code == 200
    assert "<table" not in page.content.decode()


def test_staff_see_the_faults_by_kind_and_may_count_again(
    client: Client, live_couple: Couple, editor: User
) -> None:
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(reverse("parity_report")).status_code == 200
    past_the_gate(live_couple, lead="Geiriau na chymeradwyodd neb.")
    client.post(reverse("parity_count"))
    drain()
    page = client.get(reverse("parity_report"))
    assert live_couple.welsh.title in page.content.decode()
    assert live_couple.welsh.title not in client.get(reverse("parity_report") + "?what=slug").content.decode()
    assert client.get(reverse("parity_count")).status_code == 405
