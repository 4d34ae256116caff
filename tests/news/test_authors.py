"""Authors: a by-line in both languages, told and taken out when they ask."""

from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.test import Client
from django.utils.translation import override

from core.images import CanolImage
from news.models import ArticlePage, Author

pytestmark = pytest.mark.usefixtures("site")


def elin() -> Author:
    return Author.objects.get(slug="elin-enghraifft")


def test_an_author_s_role_and_organisation_stand_beside_the_article_in_its_language(client: Client) -> None:
    assert "Community worker, Example Council" in client.get("/en/news/three-small-things/").text
    welsh = client.get("/cy/newyddion/tri-pheth-bach/").text
    assert "Gweithiwr cymunedol, Cyngor Enghraifft" in welsh
    assert "Mwy gan yr awdur hwn" in welsh


@pytest.mark.parametrize(
    ("name", "missing"), [("role_en", "role_cy"), ("organisation_cy", "organisation_en")]
)
def test_what_is_said_of_an_author_is_said_in_both_languages_or_in_neither(name: str, missing: str) -> None:
    author = Author(slug="a", name_en="A", name_cy="A", **{name: "Words"})
    with pytest.raises(ValidationError) as refused:
        author.full_clean()
    assert list(refused.value.message_dict) == [missing]
    with pytest.raises(IntegrityError), transaction.atomic():
        author.save()


def test_a_portrait_is_described(client: Client) -> None:
    bare = CanolImage(title="Elin", is_decorative=True, file="elin.png", width=1, height=1)
    author = elin()
    author.portrait = bare
    with pytest.raises(ValidationError) as refused:
        author.clean()
    assert list(refused.value.message_dict) == ["portrait"]
    bare.is_decorative = False
    author.clean()


def test_an_author_who_has_written_something_cannot_be_lost() -> None:
    with pytest.raises(ProtectedError):
        elin().delete()


def test_an_author_is_told_what_is_held_and_taken_out_without_losing_the_article(client: Client) -> None:
    Author.objects.filter(slug="elin-enghraifft").update(email="elin@example.org")
    pk = elin().pk
    said = StringIO()
    call_command("export_person", "Elin@Example.org", stdout=said)
    assert "Elin Enghraifft" in said.getvalue()
    call_command("erase_person", "elin@example.org", stdout=StringIO())
    author = Author.objects.get(pk=pk)
    with override("cy"):
        assert author.name == "Cyn-awdur"
    assert (author.name_en, author.email, author.role_cy, author.slug) == (
        "A former author",
        "",
        "",
        f"author-{pk}",
    )
    text = client.get("/en/news/three-small-things/").text
    assert "A former author" in text
    assert "Elin" not in text
    assert ArticlePage.objects.filter(author=author).count() == 2
