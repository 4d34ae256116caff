"""Which generation is being rendered, and values a process keeps for as long as that stays the same."""

import time
from collections.abc import Callable, Hashable
from contextvars import ContextVar
from typing import Any, ClassVar, Generic, TypeVar
from weakref import WeakSet

from django.db.models import Model
from django.db.models.signals import post_delete, post_save

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

generation_shown: ContextVar[int | None] = ContextVar("generation shown", default=None)
"""Set by the wrapper around each request; None outside of it (commands, workers, tests)."""


class Kept(Generic[T]):
    """What `read` gives, read again when content has changed; where nobody watches content, every few seconds.

    `read` may depend on content alone, so that a page never shows words older than its generation.
    """

    SECONDS = 5.0
    _all: ClassVar["WeakSet[Kept[Any]]"] = WeakSet()

    def __init__(self, read: Callable[[], T], *, of: "tuple[type[Model] | str, ...]" = ()) -> None:
        """`of` are the models (or `app.Model`) that it is read from: a save in this process is seen at once."""
        self._read = read
        self._kept: tuple[int | None, float, T] | None = None
        self._all.add(self)
        for model in of:
            for signal in (post_save, post_delete):
                signal.connect(self.forget, sender=model)

    def __call__(self) -> T:
        kept, shown, now = self._kept, generation_shown.get(), time.monotonic()
        if kept is None or kept[0] != shown or (shown is None and kept[1] <= now):
            self._kept = kept = (shown, now + self.SECONDS, self._read())
        return kept[2]

    def forget(self, **_kwargs: Any) -> None:
        self._kept = None

    @classmethod
    def forget_everything(cls) -> None:
        for kept in list(cls._all):
            kept.forget()


def kept_by_key(kept: dict[K, T], key: K, read: Callable[[], T]) -> T:
    """What `kept` (a `Kept(dict)`, called) holds of `key`; read where it holds nothing yet. Keys must be few."""
    if key not in kept:
        kept[key] = read()
    return kept[key]
