"""Columns whose words only the site itself can read, and the keyed hashes by which their rows are found again.

Nothing stays empty that was empty: whether something was given at all is a rule of the tables, and tells nobody
anything. Words of before (not sealed yet) are read as they stand, so that a site goes on while its rows are sealed.
"""

import json
from collections.abc import Callable
from typing import Any

from django.core.exceptions import FieldError
from django.db import models
from django.db.models.expressions import Col
from django.db.models.lookups import Exact, IsNull

from core.keyed import keyed_hash
from core.sealed import keys
from welsh.letters import composed, folded
from welsh.words import words as words_of

WORD_KEY_LENGTH = 16
SHORTEST_BEGINNING = 3
"""Letters of a word that must be typed before it is found by its beginning."""


class Shut(str):  # noqa: SLOT000  # it carries one thing more than the words shown
    """Words that cannot be opened now: saved again, they stay as they are kept, so that a found key opens them."""

    kept: str

    @classmethod
    def of(cls, kept: str, shown: str) -> "Shut":
        shut = cls(shown)
        shut.kept = kept
        return shut


class ShutList(list[Any]):
    """The same of a list, which seems empty."""

    kept: str


class ByKey(Exact[Any]):
    """Sealed columns are asked whether there is anything in them, or, where a `KeyOf` stands beside them, for one
    value, which that finds."""

    def get_prep_lookup(self) -> Any:
        if not isinstance(self.rhs, str) or (self.rhs and self._key_column() is None):
            raise FieldError("What is sealed cannot be looked up by its words: ask the keyed hash beside it.")
        return self.rhs

    def _key_column(self) -> "KeyOf | None":
        target = getattr(self.lhs, "target", None)
        if target is None:
            return None
        columns = target.model._meta.local_concrete_fields
        return next((one for one in columns if isinstance(one, KeyOf) and one.of == target.name), None)

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        column = self._key_column()
        if not self.rhs or column is None:
            return super().as_sql(compiler, connection)
        return Exact(Col(self.lhs.alias, column), column.key(self.rhs)).as_sql(compiler, connection)


class _Sealed:
    """What sealed columns of text share."""

    SHOWN_WHEN_SHUT = "\N{LOCK}"

    def get_lookup(self, lookup_name: str) -> Any:
        return {"exact": ByKey, "iexact": ByKey, "isnull": IsNull}.get(lookup_name)

    def get_transform(self, lookup_name: str) -> None:
        return None


class SealedText(_Sealed, models.TextField):  # type: ignore[type-arg]  # a generic in the stubs alone
    """Words, sealed. Where the key is lost they read as a lock."""

    def from_db_value(self, value: Any, _expression: Any, _connection: Any) -> Any:
        if not value or not keys.is_sealed(value):
            return value
        plain = keys.unseal(value)
        return Shut.of(value, self.SHOWN_WHEN_SHUT) if plain is None else plain

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if isinstance(value, Shut):
            return value.kept
        prepared = super().get_db_prep_save(value, connection)
        return keys.seal(prepared) if prepared and isinstance(prepared, str) else prepared


class SealedAddress(SealedText):
    """An address, number or name of a mailbox, sealed. Where the key is lost there is none: nothing is sent to it."""

    SHOWN_WHEN_SHUT = ""


class SealedList(_Sealed, models.TextField):  # type: ignore[type-arg]  # a generic in the stubs alone
    """A list of plain values, sealed; kept as "" while it is empty."""

    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def from_db_value(self, value: Any, _expression: Any, _connection: Any) -> Any:
        if not value:
            return []
        plain = keys.unseal(value) if keys.is_sealed(value) else value
        if plain is None:
            shut = ShutList()
            shut.kept = value
            return shut
        return json.loads(plain)

    def to_python(self, value: Any) -> Any:
        return json.loads(value) if isinstance(value, str) and value else value or []

    def get_prep_value(self, value: Any) -> Any:
        return "" if value in ("", None, []) else json.dumps(value, ensure_ascii=False)

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if isinstance(value, ShutList) and not value:
            return value.kept
        prepared = super().get_db_prep_save(value, connection)
        return keys.seal(prepared) if prepared and isinstance(prepared, str) else prepared

    def value_to_string(self, obj: Any) -> str:
        return str(self.get_prep_value(self.value_from_object(obj)))


class SealedBytes(models.BinaryField):  # type: ignore[type-arg]  # the stubs want a type that Django takes at no time
    """The bytes of a file, sealed."""

    def from_db_value(self, value: Any, _expression: Any, _connection: Any) -> Any:
        held = b"" if value is None else bytes(value)
        if not keys.is_sealed(held[: keys.HEAD_LENGTH].decode("ascii", "replace")):
            return value
        plain = keys.unseal_bytes(held)
        return ShutBytes(held) if plain is None else plain

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if value and not isinstance(value, ShutBytes) and not hasattr(value, "as_sql"):
            value = keys.seal_bytes(bytes(value))
        return super().get_db_prep_save(value, connection)


class ShutBytes(bytes):
    """Bytes that cannot be opened now, as they are kept."""


def evened(value: str) -> str:
    """However it was spaced or cased."""
    return "".join(value.split()).casefold()


class KeyOf(models.CharField):  # type: ignore[type-arg]  # the stubs want a type that Django takes at no time
    """The keyed hash of another column, made whenever that is saved: exact look-ups find it, and nobody reads it.

    `purpose` keeps equal values of two columns apart; `even` is what makes two spellings one.
    """

    def __init__(self, *, of: str, purpose: str, even: Callable[[str], str] = evened, **kwargs: Any) -> None:
        self.of, self.purpose, self.even = of, purpose, even
        super().__init__(**{"max_length": 64, "blank": True, "default": "", "editable": False, **kwargs})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of, "purpose": self.purpose, "even": self.even}

    def key(self, value: str) -> str:
        plain = self.even(value)
        return keyed_hash(self.purpose, plain) if plain else ""

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        value = getattr(model_instance, self.of)
        if not isinstance(value, Shut):
            setattr(model_instance, self.attname, self.key(value or ""))
        return getattr(model_instance, self.attname)


class WordKeysOf(models.TextField):  # type: ignore[type-arg]  # the stubs want a type that Django takes at no time
    """Short keyed hashes of each word of another column and of its beginnings: search without the words (a blind
    index)."""

    def __init__(self, *, of: str, purpose: str, **kwargs: Any) -> None:
        self.of, self.purpose = of, purpose
        super().__init__(**{"blank": True, "default": "", "editable": False, **kwargs})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of, "purpose": self.purpose}

    def keys(self, words: str) -> list[str]:
        """What to look for: one key for each word typed, accents and capitals aside."""
        return [self._key(word) for word in sorted(_plain_words(words))]

    def _key(self, word: str) -> str:
        return keyed_hash(self.purpose, word)[:WORD_KEY_LENGTH]

    def index(self, words: str) -> str:
        """A key for each word and each of its beginnings, in an order that says nothing."""
        beginnings = {
            word[:length]
            for word in _plain_words(words, parts=True)
            for length in {*range(SHORTEST_BEGINNING, len(word)), len(word)}
        }
        return " ".join(sorted(map(self._key, beginnings)))

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        value = getattr(model_instance, self.of)
        if not isinstance(value, Shut):
            setattr(model_instance, self.attname, self.index(value or ""))
        return getattr(model_instance, self.attname)


@WordKeysOf.register_lookup
class HasWord(models.Lookup[Any]):
    """`name_words__has_word=key`. On PostgreSQL an index over the keys of each row answers it, however many rows
    there are; a migration of the room makes that index."""

    lookup_name = "has_word"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        left, values = self.process_lhs(compiler, connection)
        return f"{left} LIKE %s", [*values, f"%{self.rhs}%"]

    def as_postgresql(self, compiler: Any, connection: Any) -> Any:
        left, values = self.process_lhs(compiler, connection)
        return f"string_to_array({left}, ' ') @> ARRAY[%s]", [*values, self.rhs]


def _plain_words(text: str, *, parts: bool = False) -> set[str]:
    """Words without accents and capitals; those with a hyphen as one, and by their parts too where asked."""
    found = {
        folded(part)
        for word in words_of(composed(text))
        for part in ((*word.parts, word.joined) if parts else (word.joined,))
    }
    return found - {""}


class KeyedModel(models.Model):
    """A model with hashes of its columns: one that is saved alone takes its hashes along."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        saved = kwargs.get("update_fields")
        if saved is not None:
            kwargs["update_fields"] = {*saved, *keys_of(type(self), saved)}
        super().save(*args, **kwargs)


def keys_of(model: type[models.Model], columns: Any) -> list[str]:
    """The hashes that are made of any of these columns."""
    return [
        field.name
        for field in model._meta.local_concrete_fields
        if isinstance(field, KeyOf | WordKeysOf) and field.of in columns
    ]


SEALED = (SealedText, SealedList, SealedBytes)
