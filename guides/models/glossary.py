"""The glossary: words of the field in both languages, each explained in its own (ADR 11)."""

from typing import Any, NamedTuple
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from core.text import LANGUAGES, Language, current_language, in_language, other_language
from welsh import search
from welsh.collation import ENGLISH_ORDER, OTHER, a_to_z, sort_key
from welsh.letters import ALPHABET


class OtherSide(NamedTuple):
    """A term in the other language: which, the word, and where it stands on that language's page."""

    language: Language
    term: str
    slug: str


class GlossaryTermQuerySet(models.QuerySet["GlossaryTerm"]):
    def with_see(self) -> "GlossaryTermQuerySet":
        return self.prefetch_related("see")

    def answering(self, question: str, language: Language) -> "GlossaryTermQuerySet":
        """Terms whose word or meaning, in one language, has every word of the question; none where none is asked."""
        groups = search.query_keys(question, language)
        if not groups:
            return self.none()
        found = self
        for group in groups:
            wanted = Q()
            for key in group:
                wanted |= Q(**{f"keys_{language}__contains": f" {key} "})
            found = found.filter(wanted)
        return found


class GlossaryTerm(models.Model):
    """A word of the field. Both languages stand in one row, so that neither can be missing."""

    term_cy = models.CharField(
        _("word (Welsh)"), max_length=120, help_text=_("As it stands alone, unmutated.")
    )
    term_en = models.CharField(_("word (English)"), max_length=120, help_text=_("As it stands alone."))
    meaning_cy = models.TextField(
        _("meaning (Welsh)"), max_length=600, help_text=_("One or two plain sentences, written in Welsh.")
    )
    meaning_en = models.TextField(
        _("meaning (English)"), max_length=600, help_text=_("One or two plain sentences, written in English.")
    )
    source_cy = models.CharField(
        _("source (Welsh)"), max_length=300, help_text=_("Where the meaning is from, or that it is ours.")
    )
    source_en = models.CharField(
        _("source (English)"), max_length=300, help_text=_("Where the meaning is from, or that it is ours.")
    )
    see = models.ManyToManyField(
        "self",
        verbose_name=_("see also"),
        blank=True,
        symmetrical=False,
        help_text=_("Words that help to understand this one."),
    )
    slug_cy = models.SlugField(max_length=120, unique=True, editable=False)
    slug_en = models.SlugField(max_length=120, unique=True, editable=False)
    keys_cy = models.TextField(editable=False)
    keys_en = models.TextField(editable=False)

    objects = GlossaryTermQuerySet.as_manager()

    class Meta:
        verbose_name = _("word of the glossary")
        verbose_name_plural = _("words of the glossary")
        constraints = [
            models.CheckConstraint(
                condition=~Q(slug_cy="") & ~Q(slug_en=""),
                name="glossary_term_has_an_address_in_both_languages",
            )
        ]

    def __str__(self) -> str:
        return in_language(self, "term")

    def save(self, *args: Any, **kwargs: Any) -> None:
        for language in LANGUAGES:
            term, meaning = getattr(self, f"term_{language}"), getattr(self, f"meaning_{language}")
            if not getattr(self, f"slug_{language}"):
                setattr(self, f"slug_{language}", slugify(term) or uuid4().hex)
            setattr(self, f"keys_{language}", f" {search.keys_for_text(f'{term} {meaning}', language)} ")
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """A word stands once; its address on the page is made from it when it is new, and lasts."""
        super().clean()
        for language in LANGUAGES:
            slug = getattr(self, f"slug_{language}") or slugify(getattr(self, f"term_{language}"))
            field = f"term_{language}"
            if not slug:
                raise ValidationError({field: _("Write a word with letters in it.")})
            if GlossaryTerm.objects.filter(**{f"slug_{language}": slug}).exclude(pk=self.pk).exists():
                raise ValidationError({field: _("This word is in the glossary already.")})

    @property
    def other(self) -> OtherSide:
        """The word in the language that the page is not in."""
        language = other_language(current_language())
        return OtherSide(language, in_language(self, "term", language), in_language(self, "slug", language))

    def see_in_order(self) -> "list[GlossaryTerm]":
        language = current_language()
        return sorted(
            self.see.all(), key=lambda term: sort_key(in_language(term, "term", language), language)
        )


class Letter(NamedTuple):
    """A letter of the alphabet, and the terms that stand under it."""

    name: str
    terms: list[GlossaryTerm]

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return "letter-figures" if self.name == OTHER else f"letter-{self.name.lower()}"


def alphabet(terms: list[GlossaryTerm], language: Language) -> list[Letter]:
    """Every letter of the language's alphabet in its own order (A to Y in Welsh), with its terms.

    Letters that Welsh borrows, and the sign for figures, are there only where a term begins with them.
    """
    filed = dict(a_to_z(terms, lambda term: in_language(term, "term", language), language))
    letters = [letter.capitalize() for letter in (ALPHABET if language == "cy" else ENGLISH_ORDER)]
    extra = [name for name in filed if name not in letters]
    names = sorted({*letters, *extra}, key=lambda name: sort_key(name, language))
    return [Letter(name, filed.get(name, [])) for name in names]
