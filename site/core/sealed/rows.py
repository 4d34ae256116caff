"""Rows sealed with an older key, or not yet: found, counted, and sealed again a batch at a time.

Every batch is a transaction of its own and leaves nothing half done, so a run that was cut off goes on where it
stopped, while the site reads and writes as ever.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Cast, Substr

from core.sealed import keys
from core.sealed.fields import SEALED, SealedBytes, keys_of

BATCH = 200


def sealed_fields(model: type[models.Model]) -> list[Any]:
    return [field for field in model._meta.local_concrete_fields if isinstance(field, SEALED)]


def sealed_models() -> list[type[models.Model]]:
    found = [model for model in apps.get_models() if sealed_fields(model)]
    return sorted(found, key=lambda model: model._meta.label)


def _head(field: Any) -> Any:
    """How what is kept begins, in the database's own words."""
    if isinstance(field, SealedBytes):
        return Substr(F(field.name), 1, keys.HEAD_LENGTH, output_field=models.BinaryField())
    return Substr(Cast(F(field.name), models.TextField()), 1, keys.HEAD_LENGTH)


def stale(model: type[models.Model]) -> "models.QuerySet[Any]":
    """Rows that hold something today's key did not seal."""
    found, head = Q(), keys.current_head()
    heads = {f"head_of_{field.name}": _head(field) for field in sealed_fields(model)}
    for field in sealed_fields(model):
        is_bytes = isinstance(field, SealedBytes)
        nothing, todays = (b"", head.encode()) if is_bytes else ("", head)
        name = f"head_of_{field.name}"
        found |= ~Q(**{name: todays}) & ~Q(**{name: nothing}) & Q(**{f"{name}__isnull": False})
    return model._base_manager.alias(**heads).filter(found)


def seal_again(model: type[models.Model], *, batch: int = BATCH) -> Iterator[int]:
    """Seal whatever is stale with today's key, and make its keyed hashes; gives the size of each batch done.

    What cannot be opened is left as it is.
    """
    sealed = [field.name for field in sealed_fields(model)]
    columns = [*sealed, *keys_of(model, sealed)]
    last: Any = None
    while True:
        with transaction.atomic():
            rows = stale(model).order_by("pk").select_for_update(of=("self",))
            found = list((rows if last is None else rows.filter(pk__gt=last))[:batch])
            for row in found:
                row.save(update_fields=columns)
        if not found:
            return
        last = found[-1].pk
        yield len(found)


def key_names(model: type[models.Model]) -> Counter[str]:
    """How many values each key has sealed; "" counts those not sealed."""
    counted: Counter[str] = Counter()
    for field in sealed_fields(model):
        heads = model._base_manager.annotate(head=_head(field)).order_by("head").values_list("head")
        for head, count in heads.annotate(models.Count("pk")):
            text = bytes(head).decode("ascii", "replace") if isinstance(field, SealedBytes) else head
            if text:
                counted[keys.key_of(text) if keys.is_sealed(text) else ""] += count
    return counted


def without_key() -> int:
    """How many values were sealed with a key that is not here."""
    ours = {"", *keys.ring()}
    return sum(
        count for model in sealed_models() for name, count in key_names(model).items() if name not in ours
    )
