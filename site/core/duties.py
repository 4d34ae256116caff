"""Scheduled duties: rooms register what must be done when it is due; `manage.py due` does it."""

import logging
from collections.abc import Callable
from datetime import datetime

log = logging.getLogger("canol.duties")

Duty = Callable[[datetime], int]
_duties: dict[str, Duty] = {}


def register(name: str, duty: Duty) -> None:
    """`duty(now)` does everything of its kind that is due, however often it is called, and says how much it did."""
    _duties[name] = duty


def run_all(now: datetime) -> dict[str, int | None]:
    """Run every duty; one that fails is logged and does not stop the others (None stands for its count)."""
    done: dict[str, int | None] = {}
    for name, duty in sorted(_duties.items()):
        try:
            done[name] = duty(now)
        except Exception:
            log.exception("The duty %s failed", name)
            done[name] = None
    return done
