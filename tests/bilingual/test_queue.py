"""The translators' queue: what there is to do, who has it, who is told, and that it stays quick however long it is."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from accounts import role_groups
from accounts.models import User
from bilingual import memory, pairs, queue
from bilingual.models import Pair, State
from core.audit import AuditRecord
from core.dates import short_date
from core.outbox.worker import drain
from core.post.models import Letter
from home.models import PlainPage
from tests.bilingual.conftest import ENGLISH, WELSH, Couple, story
from tests.bilingual.test_routes import home  # noqa: F401  # a fixture

pytestmark = pytest.mark.django_db
NEW = "The council asked the neighbours instead."


def person(name: str, role: str, language: str) -> User:
    role_groups.sync()
    user = User.objects.create_user(name, f"{name}@example.org", "not-a-real-password", language=language)
    user.groups.add(*user.groups.model.objects.filter(name=role))
    return user


@pytest.fixture
def translator(db: None) -> User:
    return person("trefor", "translator", "cy")


def change(couple: Couple, words: str = NEW) -> None:
    english = couple.english
    english.lead = words
    english.save_revision().publish()


def signed_in(client: Client, user: User) -> Client:
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


# --- what there is to do


def test_a_whole_pair_is_nobody_s_work(live_couple: Couple) -> None:
    assert Pair.objects.get().state == State.WHOLE
    assert not Pair.objects.with_work().exists()


def test_new_words_are_counted(live_couple: Couple) -> None:
    change(live_couple)
    pair = Pair.objects.get()
    assert (pair.state, pair.words_to_do, pair.missing) == (State.TO_TRANSLATE, 6, 1)


def test_new_words_of_a_page_written_in_the_ordinary_editor_are_counted_too(live_couple: Couple) -> None:
    Translation.objects.all().delete()
    StringTranslation.objects.all().delete()
    from wagtail_localize.models import TranslationSource

    TranslationSource.objects.all().delete()
    change(live_couple)
    pair = Pair.objects.get()
    assert (pair.state, pair.words_to_do, pair.missing) == (State.TO_TRANSLATE, 6, 0)


def test_a_first_side_signed_off_waits_for_the_other(couple: Couple) -> None:
    couple.english.save_revision().publish()
    assert Pair.objects.get().state == State.TO_TRANSLATE
    couple.welsh.save_revision().publish()
    assert Pair.objects.get().state == State.WHOLE


def test_what_changed_is_shown_beside_what_it_said(live_couple: Couple) -> None:
    change(live_couple)
    (found,) = memory.changes(Translation.objects.select_related("source", "target_locale").get())
    assert (found.path, found.now, found.before, found.translation_before) == (
        "lead",
        NEW,
        ENGLISH[1],
        WELSH[1],
    )


def test_a_recount_asks_the_same_number_of_questions_however_many_pairs(
    live_couple: Couple, django_assert_num_queries: "pytest.FixtureRequest"
) -> None:
    source = live_couple.english
    Pair.objects.bulk_create(
        Pair(translation_key=uuid4(), source_id=source.pk, is_stale=True, stale_since=timezone.now())
        for _number in range(50)
    )
    with django_assert_num_queries(6):  # type: ignore[operator]  # a fixture that is a function
        assert queue.recount() == 0


# --- who is told


def test_new_work_is_told_in_the_translator_s_language(live_couple: Couple, translator: User) -> None:
    change(live_couple)
    letter = Letter.objects.get()
    assert (letter.kind, letter.to, letter.language) == (queue.KIND, translator.email, "cy")
    drain()
    from django.core import mail

    assert mail.outbox[0].subject == f"I’w gyfieithu: “{ENGLISH[0]}”"
    assert "Geiriau i’w gwneud: 6" in mail.outbox[0].body
    assert f"/admin/translations/{Pair.objects.get().pk}/" in mail.outbox[0].body


def test_more_new_words_before_the_translation_are_not_told_again(
    live_couple: Couple, translator: User
) -> None:
    change(live_couple)
    change(live_couple, "And once more they changed it.")
    assert Letter.objects.count() == 1


def test_work_that_was_done_meanwhile_is_not_told(
    live_couple: Couple, translator: User, editor: User
) -> None:
    change(live_couple)
    pairs.keep_translation(by=editor, page=live_couple.english, reason="The same meaning")
    drain()
    from django.core import mail

    assert mail.outbox == []


def test_only_whoever_has_the_pair_is_told(live_couple: Couple, translator: User) -> None:
    other = person("other", "translator", "en")
    Pair.objects.update(assignee=other)
    change(live_couple)
    assert [letter.to for letter in Letter.objects.all()] == [other.email]


def test_a_page_sent_for_translation_is_told(
    home: Couple,  # noqa: F811  # the fixture of that name
    locales: dict[str, Locale],
    translator: User,
) -> None:
    new = PlainPage(title="About our work", slug="about", search_description="What we do here.")
    page = home.english.add_child(instance=new)
    translate_object(page, [locales["cy"]])
    pair = Pair.objects.get(translation_key=page.translation_key)
    assert pair.handed_over_at is not None
    assert pair.words_to_do == 8  # the address is a text too
    drain()
    assert [letter.to for letter in Letter.objects.all()] == [translator.email]


def test_whoever_sends_a_page_says_by_when_and_by_whom(
    client: Client,
    home: Couple,  # noqa: F811  # the fixture of that name
    locales: dict[str, Locale],
    translator: User,
    editor: User,
) -> None:
    other = person("other", "translator", "en")
    page = home.english.add_child(
        instance=PlainPage(title="About our work", slug="about", search_description="What we do here.")
    )
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    form = {"locales": [locales["cy"].pk], "component-bilingual_pair-assignee": other.pk}
    late = client.post(address, {**form, "component-bilingual_pair-due_on": "2020-01-01"})
    assert "This day has gone by" in late.content.decode()
    assert not Pair.objects.filter(translation_key=page.translation_key).exists()
    wanted = timezone.localdate() + timedelta(days=7)
    client.post(address, {**form, "component-bilingual_pair-due_on": wanted.isoformat()})
    pair = Pair.objects.get(translation_key=page.translation_key)
    assert (pair.due_on, pair.assignee) == (wanted, other)
    drain()
    assert [letter.to for letter in Letter.objects.all()] == [other.email]
    assert short_date(wanted) in client.get(reverse("translation_queue")).content.decode()


def test_a_page_may_be_sent_without_a_day_or_a_name(
    client: Client,
    home: Couple,  # noqa: F811  # the fixture of that name
    locales: dict[str, Locale],
    translator: User,
    editor: User,
) -> None:
    page = home.english.add_child(
        instance=PlainPage(title="About our work", slug="about", search_description="What we do here.")
    )
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    client.post(address, {"locales": [locales["cy"].pk]})
    pair = Pair.objects.get(translation_key=page.translation_key)
    assert (pair.due_on, pair.assignee) == (None, None)


def test_a_pair_adopted_as_finished_is_told_to_nobody(translator: User, live_couple: Couple) -> None:
    assert not Letter.objects.exists()


# --- on the staff side


def test_a_translator_sees_and_sorts_what_is_to_do(
    client: Client, live_couple: Couple, translator: User
) -> None:
    change(live_couple)
    staff = signed_in(client, translator)
    page = staff.get(reverse("translation_queue"))
    assert ENGLISH[0] in page.content.decode()
    assert "I’w gyfieithu" in page.content.decode()
    for query, is_found in [
        ("state=to_translate", True), ("state=waiting", False), ("source=en", True), ("source=cy", False),
        ("with=me", False), ("with=nobody", True), ("late=yes", False), ("state=%00&after=x.y&with=9", True),
    ]:  # fmt: skip
        found = staff.get(f"{reverse('translation_queue')}?{query}")
        assert (ENGLISH[0] in found.content.decode()) is is_found, query


def test_the_list_asks_the_same_number_of_questions_however_long_and_pages_by_key(
    client: Client, live_couple: Couple, editor: User, django_assert_max_num_queries: "pytest.FixtureRequest"
) -> None:
    day = date(2026, 12, 1)
    Pair.objects.bulk_create(
        Pair(
            translation_key=uuid4(), source_id=live_couple.english_id, state=State.TO_TRANSLATE, words_to_do=number,
            due_on=day + timedelta(days=number // 3) if number % 2 else None,
        )
        for number in range(120)
    )  # fmt: skip
    staff = signed_in(client, editor)
    staff.get(reverse("translation_queue"))
    seen: list[int] = []
    address = "?"
    while address:
        with django_assert_max_num_queries(12):  # type: ignore[operator]  # a fixture that is a function
            page = staff.get(reverse("translation_queue") + address)
        seen += [line.pair.pk for line in page.context["lines"]]
        address = page.context["more"]
    assert len(seen) == len(set(seen)) == 120


def test_giving_somebody_a_pair_keeps_a_trace_and_tells_them(
    client: Client, live_couple: Couple, editor: User, translator: User
) -> None:
    change(live_couple)
    Letter.objects.all().delete()
    pair = Pair.objects.get()
    data = {"assignee": translator.pk, "due_on": "2026-12-24"}
    signed_in(client, editor).post(reverse("translation_assign", args=[pair.pk]), data)
    pair.refresh_from_db()
    assert (pair.assignee, pair.due_on) == (translator, date(2026, 12, 24))
    assert [letter.to for letter in Letter.objects.all()] == [translator.email]
    assert AuditRecord.objects.get(verb="pair.assigned").detail == {
        "to": translator.pk,
        "due_on": "2026-12-24",
    }
    assert client.post(reverse("translation_assign", args=[pair.pk]), {"due_on": "soon"}).status_code == 422


def test_a_small_change_is_kept_from_the_page_of_the_pair(
    client: Client, live_couple: Couple, editor: User
) -> None:
    change(live_couple, ENGLISH[1] + "!")
    staff, address = signed_in(client, editor), reverse("keep_translation", args=[Pair.objects.get().pk])
    staff.post(address, {"reason": "  "})
    assert live_couple.english.lead == ENGLISH[1]
    staff.post(address, {"reason": "A mark, no meaning"})
    assert live_couple.english.lead == ENGLISH[1] + "!"


@pytest.mark.parametrize("role", ["moderator", "adviser"])
def test_other_staff_see_none_of_it(client: Client, live_couple: Couple, role: str) -> None:
    staff, pair = signed_in(client, person("other", role, "en")), Pair.objects.get()
    for address in (
        reverse("translation_queue"), reverse("translation_pair", args=[pair.pk]), reverse("parity_report"),
        reverse("leaks", args=[live_couple.english_id]), reverse("page_advice", args=[live_couple.english_id]),
    ):  # fmt: skip
        assert staff.get(address).status_code == 302, address
    assert staff.post(reverse("keep_translation", args=[pair.pk]), {"reason": "x"}).status_code == 302
    assert not AuditRecord.objects.filter(verb="page.translation_kept").exists()


def test_nothing_is_done_on_get(client: Client, live_couple: Couple, editor: User) -> None:
    staff, pk = signed_in(client, editor), Pair.objects.get().pk
    for name in ("translation_assign", "keep_translation", "translation_import"):
        assert staff.get(reverse(name, args=[pk])).status_code == 405
    assert staff.get(reverse("translation_export", args=[pk, "po"])).status_code == 405
    assert staff.get(reverse("translation_pair", args=[10**6])).status_code == 404


def test_two_stories_are_two_rows(live_couple: Couple, locales: dict[str, Locale]) -> None:
    root = Page.get_first_root_node()
    other = story(locales["en"], "Another", "It is another story.")
    other.slug = "another"
    root.add_child(instance=other)
    other.save_revision().publish()
    assert Pair.objects.get(translation_key=other.translation_key).state == State.NO_PARTNER
