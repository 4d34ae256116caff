"""Which generation is being rendered, and values a process keeps for as long as that stays the same."""

import time
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, Generic, TypeVar

T = TypeVar("T")

generation_shown: ContextVar[int | None] = ContextVar("generation shown", default=None)
"""Set by the wrapper around each request; None outside of it (commands, workers, tests)."""


class Kept(Generic[T]):
    """What `read` gives, read again when content has changed; where nobody watches content, every few seconds.

    `read` may depend on content alone, so that a page never shows words older than its generation.
    """

    SECONDS = 5.0

    def __init__(self, read: Callable[[], T]) -> None:
        self._read = read
        self._kept: tuple[int | None, float, T] | None = None

    def __call__(self) -> T:
        kept, shown, now = self._kept, generation_shown.get(), time.monotonic()
        if kept is None or kept[0] != shown or (shown is None and kept[1] <= now):
            self._kept = kept = (shown, now + self.SECONDS, self._read())
        return kept[2]

    def forget(self, **_kwargs: Any) -> None:
        """Also a receiver of signals: a save in this process is seen at once."""
        self._kept = None
