"""Every public page is kept by the page cache, and every way its content can change is noticed."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.db import DatabaseError, connection, models, transaction
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Site

from accounts.models import User
from bilingual import pairs
from core.images import CanolImage
from core.organisation import Organisation
from core.page_cache import tables, triggers
from core.page_cache.headers import CLOCK_SECONDS, COUNTS_SECONDS, LONGEST, seconds_kept
from enquiries.models import Adviser, Enquiry
from home.models import PlainPage
from places.models import Authority
from pledges import counts
from pledges.models import CommitmentVersion, PublicBody, Signature
from stories.models import StoryPage
from tests.enquiries.conftest import answers as questions
from tests.home.conftest import Answer, Read
from tests.pledges.conftest import answers, deliver, press, seal_of

VIEWS = [
    "/", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt", "/data/pledges.json", "/data/pledges.csv",
    "/data/places.json", "/cy/addewidion/", "/cy/addewidion/pobl/", "/cy/addewidion/cyrff-cyhoeddus/", "/cy/lleoedd/",
    "/cy/lleoedd/gwynedd/", "/cy/cynghorwyr-datblygu/", "/cy/chwilio/", "/en/pledges/public-bodies/example-council/",
]  # fmt: skip
GIF = bytes.fromhex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b")


def seconds(answer: Any) -> float:
    cookies = [("Set-Cookie", name) for name in answer.cookies]
    return seconds_kept(answer.status_code, [*answer.items(), *cookies])


def seconds_as_sown(answer: Answer) -> float:
    cookies = [("Set-Cookie", name) for name in answer.cookies]
    return seconds_kept(answer.status, [*answer.headers.items(), *cookies])


POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "object-src 'none'"
)


@pytest.fixture
def public(addresses: list[dict[str, str]]) -> list[str]:
    return [*VIEWS, *(address for pair in addresses for address in pair.values())]


def test_every_public_page_is_kept_and_is_the_same_for_everybody(public: list[str], read: Read) -> None:
    for address in public:
        answer = read(address)
        assert 0 < seconds_as_sown(answer) <= LONGEST, address
        assert answer.headers.get("Vary", "Accept-Encoding") == "Accept-Encoding", address
        assert not answer.cookies, address
        assert b"csrfmiddlewaretoken" not in answer.content, address
        assert answer.headers["Content-Security-Policy"] == POLICY, address


def test_what_shows_signatures_or_counts_is_kept_for_seconds_only(
    public: list[str], read: Read, client: Client
) -> None:
    """Found by making some, not by a list: a page that differs afterwards must say how old it may be."""
    before = {address: read(address).content for address in public}
    signature = Signature.objects.filter(status="confirmed", show_name=True).first()
    assert signature is not None
    Signature.objects.filter(pk=signature.pk).update(name="Someone Else", group_name="")
    for who in ("people", "groups", "bodies"):
        counts.change(
            [f"{side}:{who}" for side in ("people", "services", *(f"people-{n}" for n in range(1, 7)))], 1
        )
    changed = [address for address in public if client.get(address).content != before[address]]
    assert {"/en/", "/cy/addewidion/", "/cy/addewidion/pobl/", "/data/pledges.json"} <= set(changed)
    assert [address for address in changed if seconds(client.get(address)) > COUNTS_SECONDS] == []


def test_what_follows_the_clock_is_kept_for_a_minute_at_most(
    public: list[str], read: Read, client: Client
) -> None:
    """Found by letting time pass: a page that is another one a year and a half later must say how old it may be."""
    before = {address: read(address).content for address in public}
    with time_machine.travel(timezone.now() + timedelta(days=550), tick=True):
        changed = [address for address in public if client.get(address).content != before[address]]
        assert [address for address in changed if seconds(client.get(address)) > CLOCK_SECONDS] == []
    assert "/.well-known/security.txt" in changed


@pytest.mark.parametrize(
    "address",
    [
        "/en/ask/",
        "/cy/addewidion/pobl/llofnodi/",
        "/en/nothing-here/",
        "/healthz",
        "/readyz",
        "/admin/login/",
    ],
)
def test_forms_errors_and_what_staff_see_are_not_kept(site: None, client: Client, address: str) -> None:
    assert seconds(client.get(address)) == 0


def test_neither_a_preview_nor_a_page_read_with_a_session_is_public(
    site: None, client: Client, django_user_model: type[User]
) -> None:
    page = StoryPage.objects.filter(locale__language_code="cy").first()
    assert page is not None
    assert seconds(page.make_preview_request()) == 0
    client.force_login(django_user_model.objects.get(username="editor"))
    assert seconds(client.get(page.get_url())) == 0


# Every way content can change -----------------------------------------------------------------------------------------

Number = Callable[[], int]


@pytest.fixture
def number(site: None) -> Number:
    """The generation as it would be if the test's transaction were committed here."""

    def read() -> int:
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
                cursor.execute("SELECT set_config('canol.counted', '', true)")
            cursor.execute(f"SELECT number FROM {triggers.COUNTER}")
            return int(cursor.fetchone()[0])

    return read


def test_every_model_is_spoken_for() -> None:
    assert tables.unclassified() == [], (
        "say in AppConfig.ready() whether these are content or beside it (core.page_cache.tables)"
    )


def test_every_table_of_content_is_watched(site: None) -> None:
    assert triggers.missing() == []
    names = dict(triggers._wanted(connection))
    assert len(names) >= 3 * 30
    assert max(len(name) for name in names) <= 63, "PostgreSQL would shorten it"


def test_a_model_nobody_spoke_for_counts_as_content(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_beside", tables._beside - {"pledges.tally"})
    assert tables.unclassified() == ["pledges.Tally"]
    assert "Tally" in {model.__name__ for model in tables.content_models()}


def other_values(field: "models.Field[Any, Any]") -> str | None:
    """SQL for another value of a column; None where the kind has no obvious one."""
    column = connection.ops.quote_name(str(field.column))
    if isinstance(field, models.CharField | models.TextField) and not field.is_relation:
        return f"{column} || 'x'"
    if isinstance(field, models.BooleanField):
        return f"NOT {column}"
    if isinstance(field, models.IntegerField) and not field.primary_key:
        return f"{column} + 1"
    return None


def is_noticed(number: Number, table: str, field: "models.Field[Any, Any]", value: str) -> bool | None:
    """Whether another value in one row begins a generation; None where the database takes no such value."""
    key, column = field.model._meta.pk.column, field.column
    noticed = None
    with suppress(DatabaseError), transaction.atomic():
        before = number()
        with connection.cursor() as cursor:
            cursor.execute(
                f'UPDATE {table} SET "{column}" = {value} WHERE {key} ='
                f' (SELECT MAX({key}) FROM {table} WHERE "{column}" IS NOT NULL)'
            )
            changed = bool(cursor.rowcount)
        noticed = number() > before if changed else None
        transaction.set_rollback(True)
    return noticed


def test_every_column_of_every_table_is_watched_however_it_is_written(number: Number) -> None:
    """Raw SQL, which no signal and no manager sees."""
    tried: set[str] = set()
    for model, how in tables.content_models().items():
        shown = tables.shown_columns(model, how)
        for field in model._meta.local_concrete_fields:
            value = other_values(field)
            noticed = is_noticed(number, model._meta.db_table, field, value) if value else None
            if noticed is not None:
                assert noticed is (field.column in shown), f"{model._meta.label}.{field.name}"
                tried.add(f"{model._meta.label}.{field.name}")
    assert {"wagtailcore.Page.title", "wagtailcore.Page.draft_title", "accounts.User.first_name"} <= tried
    assert len({name.rpartition(".")[0] for name in tried}) >= 15
    assert len(tried) >= 80


def story() -> StoryPage:
    found: StoryPage = StoryPage.objects.get(slug="mrs-jones", locale__language_code="en")
    return found


def publish() -> None:
    sides = {page.locale.language_code: page for page in StoryPage.objects.filter(slug="mrs-jones")}
    for page in sides.values():
        page.lead += " Once more."
    assert pairs.adopt(by=None, english=sides["en"], welsh=sides["cy"]).is_live


def add_a_page() -> None:
    home = Page.objects.get(slug="en", depth=2).specific
    home.add_child(instance=PlainPage(title="New", slug="new", search_description="New.", locale=home.locale))


def move() -> None:
    part = Page.objects.filter(depth=5, locale__language_code="en").first()
    other = Page.objects.filter(depth=4, locale__language_code="en").exclude(pk=part.get_parent().pk).first()
    part.move(other, pos="last-child")


def picture() -> None:
    CanolImage.objects.create(
        title="A chair", is_decorative=True, file=ContentFile(GIF, "chair.gif"), width=1, height=1
    )


def reword() -> None:
    CommitmentVersion.objects.current().update(title_cy="Geiriau eraill")


def rename_an_adviser() -> None:
    user = Adviser.objects.with_people().in_order()[0].user
    user.first_name = "Example"
    user.save(update_fields=["first_name"])


WAYS: dict[str, Callable[[], object]] = {
    "a pair is published": publish,
    "a page is unpublished": lambda: story().unpublish(),
    "a page is deleted": lambda: story().delete(),
    "a page is added": add_a_page,
    "a page is moved": move,
    "a page is hidden": lambda: PageViewRestriction.objects.create(page=story().page_ptr, restriction_type="login"),
    "the organisation is edited": lambda: Organisation.objects.update(phone="029 2018 0000"),
    "a picture is added": picture,
    "a redirect is added": lambda: Redirect.add_redirect("/old/", "/en/"),
    "a place changes": lambda: Authority.objects.filter(slug_en="gwynedd").update(adviser_region="south"),
    "a body is added": lambda: PublicBody.objects.bulk_create(
        [PublicBody(kind="principal-council", slug_cy="x", slug_en="x", name_cy="X", name_en="X")]
    ),
    "a commitment is reworded": reword,
    "an adviser is renamed": rename_an_adviser,
    "an adviser leaves": lambda: Adviser.objects.update(is_active=False),
    "the site's address changes": lambda: Site.objects.update(hostname="canol.example.org"),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_it_is_noticed_when(number: Number, way: str) -> None:
    before = number()
    WAYS[way]()
    assert number() > before


# And what happens all the time is not ---------------------------------------------------------------------------------


@pytest.fixture
def unchanged(number: Number) -> Iterator[None]:
    before = number()
    yield
    assert number() == before, "kept pages would be forgotten at each of these"


def send(client: Client, address: str, given: dict[str, Any]) -> None:
    sealed = {**given, "seal": seal_of(client.get(address)), "at": "check", "go": "send"}
    assert client.post(address, sealed).status_code == 302


def test_signing_and_asking_leave_kept_pages_alone(unchanged: None, client: Client) -> None:
    send(client, "/en/pledges/people/sign/", answers(email="signer@example.org"))
    send(client, "/en/ask/", questions(email="asker@example.org"))
    mails = {mail.to[0]: mail for mail in deliver()}
    assert press(client, mails["signer@example.org"]).status_code == 302
    assert Signature.objects.get(email="signer@example.org").status == "confirmed"
    assert Enquiry.objects.filter(email="asker@example.org").exists()


def test_a_draft_leaves_kept_pages_alone(unchanged: None) -> None:
    page = story()
    page.lead += " Not yet."
    page.save_revision()


def test_staff_who_sign_in_leave_kept_pages_alone(unchanged: None, client: Client) -> None:
    client.force_login(User.objects.get(username="editor"))
    client.get("/admin/")


def test_saving_what_is_the_same_leaves_kept_pages_alone(unchanged: None) -> None:
    Organisation.objects.get().save()
    Authority.objects.get(slug_en="gwynedd").save()
