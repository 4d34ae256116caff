"""What one page and one person cannot show: a page's own rows, two publishers at once, code yet to be written."""

import ast
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.test.utils import isolate_apps
from modelcluster.fields import ParentalKey
from wagtail.models import Locale, Page
from wagtail.snippets.models import get_snippet_models

from bilingual import gate, pairs
from bilingual.checks import translatable_models_are_pages
from bilingual.gate import permit
from stories.models import StoryPage
from tests.bilingual.conftest import Couple, story

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("site", "places", "people", "pledges", "enquiries", "replies", "guides", "stories", "home")
OURS = {"core", "accounts", "bilingual", *ROOMS[1:]}


# --- rows of a page


@pytest.fixture
def row_model() -> Iterator[Any]:
    """A kind of row that belongs to stories, for as long as the test lasts."""
    with isolate_apps("bilingual"):

        class StoryRow(models.Model):
            page = ParentalKey(
                StoryPage, on_delete=models.CASCADE, related_name="rows_of_a_test", db_constraint=False
            )
            words = models.CharField(max_length=100)

            class Meta:
                app_label = "bilingual"

            def __str__(self) -> str:
                return self.words

        with connection.cursor() as cursor:
            cursor.execute(
                "CREATE TABLE bilingual_storyrow (id bigint PRIMARY KEY, page_id bigint, words varchar(100))"
            )
        yield StoryRow
        gate.parental_keys.cache_clear()


@pytest.mark.django_db
def test_a_row_of_a_live_page_is_not_changed_by_itself(live_couple: Couple, row_model: Any) -> None:
    row = row_model(pk=1, page_id=live_couple.welsh_id, words="Un")
    with pytest.raises(ValidationError):
        row.save()
    with permit(live_couple.welsh.translation_key):
        row.save()
    row.save()  # as it stands: a page that is saved writes its rows again
    row.words = "Dau"
    for change in (row.save, row.delete, row_model._base_manager.all().delete):
        with pytest.raises(ValidationError), transaction.atomic():
            change()


@pytest.mark.django_db
def test_a_row_of_a_draft_is_free(couple: Couple, row_model: Any) -> None:
    row = row_model(pk=1, page_id=couple.welsh_id, words="Un")
    row.save()
    row.words = "Dau"
    row.save()
    row.delete()
    assert not row_model._base_manager.exists()


# --- two at once


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time by nature")
@pytest.mark.django_db(transaction=True)
def test_two_people_signing_off_the_two_sides_at_once_put_the_pair_live() -> None:
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in ("en", "cy")}
    root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root"))
    for number in range(5):
        english = story(locales["en"], f"A street {number}", "Neighbours met, and the street is clean.")
        welsh = story(locales["cy"], f"Stryd {number}", "Cyfarfu cymdogion, ac mae’r stryd yn lân.")
        english.slug, welsh.slug = f"street-{number}", f"stryd-{number}"
        root.refresh_from_db()
        root.add_child(instance=english)
        welsh.translation_key = english.translation_key
        root.refresh_from_db()
        root.add_child(instance=welsh)
        revisions = [english.save_revision(), welsh.save_revision()]
        _at_once([revision.publish for revision in revisions])
        english.refresh_from_db()
        if (
            not english.live
        ):  # the Welsh came first, and answers what was not signed off yet: signing it again does
            pairs.sign_off(by=None, page=welsh, revision=revisions[1])
        live = Page.objects.filter(translation_key=english.translation_key).values_list("live", flat=True)
        assert list(live) == [True, True]


def _at_once(deeds: list[Callable[[], object]]) -> None:
    faults: list[BaseException] = []
    barrier = threading.Barrier(len(deeds))

    def do(deed: Callable[[], object]) -> None:
        barrier.wait()
        try:
            deed()
        except BaseException as fault:  # noqa: BLE001  # told below, in the thread that can fail the test
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=do, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


# --- code yet to be written


def _texts_of(model: type[models.Model]) -> set[str]:
    return {
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, models.CharField | models.TextField) and not field.choices
    }


WORDLESS = {"live", "numchild"}
"""Columns of a page that hold no words. Going live past the gate is for the law in the database to refuse."""


def _guarded() -> dict[str, set[str] | None]:
    """Models whose words are for readers, and the fields no `update()` may write (None: any with words)."""
    pages = {model.__name__: None for model in apps.get_models() if issubclass(model, Page)}
    snippets = {
        model.__name__: _texts_of(model) for model in get_snippet_models() if model._meta.app_label in OURS
    }
    return {**snippets, **pages}


def _root_of(node: ast.expr) -> str:
    while True:
        if isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Attribute):
            node = node.value
        else:
            return node.id if isinstance(node, ast.Name) else ""


def _offences(tree: ast.AST, guarded: dict[str, set[str] | None]) -> Iterator[str]:
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if (
            node.func.attr not in ("update", "bulk_update")
            or (root := _root_of(node.func.value)) not in guarded
        ):
            continue
        words = guarded[root]
        written = {keyword.arg for keyword in node.keywords}
        is_harmless = written <= WORDLESS if words is None else not written & words and None not in written
        if node.func.attr == "bulk_update" or not is_harmless:
            yield f"{node.lineno}: {root} … {node.func.attr}({', '.join(sorted(map(str, written)))})"


def test_no_code_writes_words_past_the_gate() -> None:
    """`update()` and `bulk_update()` call no `save()`: on pages, and on the words of snippets, they are forbidden."""
    guarded = _guarded()
    found = [
        f"{path.relative_to(ROOT)}:{offence}"
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
        if "migrations" not in path.parts
        for offence in _offences(ast.parse(path.read_text()), guarded)
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    ["StoryPage.objects.filter(pk=1).update(title='x')", "Page.objects.live().bulk_update(rows, ['title'])",
     "Organisation.objects.update(name_cy='x')", "PublicBody.objects.filter(pk=1).update(**changes)"],
)  # fmt: skip
def test_such_code_would_be_found(code: str) -> None:
    assert list(_offences(ast.parse(code), _guarded()))


def test_every_model_that_is_translated_is_a_page() -> None:
    """A translated snippet would need a gate of its own: the house keeps both languages in one row instead."""
    assert translatable_models_are_pages(None) == []
