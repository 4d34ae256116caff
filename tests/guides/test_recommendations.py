"""A recommendation: whom it speaks to, what it belongs to, and who has taken it up."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.test import Client

from accounts.models import User
from core.audit import AuditRecord
from guides import actions
from guides.models import RecommendationPage, Uptake
from pledges.models import PublicBody

REPORT = {"en": "/en/publications/owning-our-care/", "cy": "/cy/cyhoeddiadau/perchnogi-ein-gofal/"}
FIRST = {"en": f"{REPORT['en']}better-advice/", "cy": f"{REPORT['cy']}gwell-cyngor/"}
SECOND = {"en": f"{REPORT['en']}invest-in-communities/", "cy": f"{REPORT['cy']}buddsoddi-mewn-cymunedau/"}
ADD = "/admin/snippets/guides/uptake/add/"


def invented(slug: str = "example-health-board") -> PublicBody:
    return PublicBody.objects.get(slug_en=slug)


def page_of(address: str) -> RecommendationPage:
    return RecommendationPage.objects.get(slug=address.rstrip("/").rpartition("/")[2])


@pytest.fixture
def editor(site: None) -> User:
    return User.objects.get(username="editor")


def given(where: RecommendationPage, who: PublicBody, /, **changes: str) -> dict[str, Any]:
    return {
        "recommendation": where.pk, "body": who.pk, "taken_up_on": "2026-11-02",
        "evidence_en": "A desk in the library.", "evidence_cy": "Desg yn y llyfrgell.", "evidence_url": "", **changes,
    }  # fmt: skip


def test_the_five_stand_numbered_on_the_publication(site: None, client: Client) -> None:
    for address in ("/en/publications/owning-our-care/", "/cy/cyhoeddiadau/perchnogi-ein-gofal/"):
        text = client.get(address).text
        part = text[text.index('<ol class="asks">') : text.index("</ol>", text.index('<ol class="asks">'))]
        assert [part.index(f">{number}</span>") for number in range(1, 6)] == sorted(
            part.index(f">{number}</span>") for number in range(1, 6)
        )


@pytest.mark.parametrize(
    ("language", "kinds", "commitment"),
    [
        ("en", ("Government", "Council"), "Public services:"),
        ("cy", ("Llywodraeth", "Cyngor"), "Gwasanaethau cyhoeddus:"),
    ],
)
def test_it_says_whom_it_speaks_to_and_which_commitments_it_belongs_to(
    site: None, client: Client, language: str, kinds: tuple[str, ...], commitment: str
) -> None:
    text = client.get(FIRST[language]).text
    for kind in kinds:
        assert f'<li class="to__kind">{kind}</li>' in text
    assert commitment in text


def test_an_uptake_is_shown_in_both_languages_whichever_page_was_chosen(editor: User, client: Client) -> None:
    actions.record_uptake(
        by=editor,
        uptake=Uptake(
            recommendation=page_of(SECOND["cy"]), body=invented(), taken_up_on=date(2026, 11, 2),
            evidence_en="A fund for streets.", evidence_cy="Cronfa i strydoedd.", evidence_url="https://example.org/fund",
        ),
    )  # fmt: skip
    english, welsh = client.get(SECOND["en"]).text, client.get(SECOND["cy"]).text
    for word in (
        "Example Health Board",
        "A fund for streets.",
        "2 November 2026",
        "invented",
        'href="https://example.org/fund"',
    ):
        assert word in english
    for word in ("Bwrdd Iechyd Enghraifft", "Cronfa i strydoedd.", "2 Tachwedd 2026", "dychmygol"):
        assert word in welsh


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Nobody that we know of"), ("cy", "Neb y gwyddom amdano")]
)
def test_where_nobody_has_taken_it_up_the_page_says_so(
    site: None, client: Client, language: str, words: str
) -> None:
    text = client.get(SECOND[language]).text
    assert words in text
    assert "?topic=commitments" in text


def test_the_demonstration_gives_no_real_body_a_promise(site: None) -> None:
    bodies = [uptake.body for uptake in Uptake.objects.with_bodies()]
    assert bodies
    assert all(body.is_demo for body in bodies)


def test_an_editor_records_corrects_and_takes_back_and_each_leaves_a_trace(
    editor: User, client: Client
) -> None:
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    page = page_of(SECOND["en"])
    assert client.post(ADD, given(page, invented())).status_code == 302
    uptake = Uptake.objects.of(page.translation_key).get()
    edited = given(page, invented(), evidence_en="Two desks.")
    assert client.post(f"/admin/snippets/guides/uptake/edit/{uptake.pk}/", edited).status_code == 302
    assert "Two desks." in client.get(SECOND["en"]).text
    assert client.post(f"/admin/snippets/guides/uptake/delete/{uptake.pk}/").status_code == 302
    assert not Uptake.objects.of(page.translation_key).exists()
    verbs = AuditRecord.objects.filter(verb__startswith="guides.uptake.", by=editor).order_by("pk")
    assert [one.verb.rpartition(".")[2] for one in verbs] == ["recorded", "corrected", "taken_back"]


def test_a_body_takes_a_recommendation_up_once(editor: User, client: Client) -> None:
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    example = invented("example-council")
    answer = client.post(ADD, given(page_of(FIRST["cy"]), example))
    assert answer.status_code == 200
    assert "It is recorded already" in answer.text
    first = Uptake.objects.get()
    twice = Uptake(
        recommendation=page_of(FIRST["cy"]),
        body=example,
        taken_up_on=first.taken_up_on,
        evidence_en="Again.",
        evidence_cy="Eto.",
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        twice.save()


@pytest.mark.parametrize("left_out", ["evidence_en", "evidence_cy", "taken_up_on", "body", "recommendation"])
def test_evidence_is_asked_for_in_both_languages(editor: User, client: Client, left_out: str) -> None:
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    before = Uptake.objects.count()
    answer = client.post(ADD, given(page_of(SECOND["en"]), invented(), **{left_out: ""}))
    assert answer.status_code == 200
    assert Uptake.objects.count() == before


def test_what_is_recorded_is_not_lost_with_its_page(site: None) -> None:
    with pytest.raises(ProtectedError):
        Uptake.objects.get().recommendation.delete()


def test_two_recommendations_of_a_publication_have_two_numbers(site: None) -> None:
    page = page_of(SECOND["en"])
    page.number = 1
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "number" in refused.value.message_dict
