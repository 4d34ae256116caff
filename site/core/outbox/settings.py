"""The outbox's few numbers, each of which `OUTBOX` in the settings may change."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings


@dataclass(frozen=True)
class Pace:
    """How the outbox keeps time; every figure in seconds, save the two counts."""

    poll: float = 0.5
    """Pause of an idle worker between two looks at the queue."""
    beat: float = 3
    """Between two signs of life."""
    dead_after: float = 30
    """Silence after which a worker is taken for dead; longer than the longest wait for SQLite's write lock (20 s)."""
    sweep: float = 5
    """Between two searches for tasks whose worker died."""
    time_limit: float = 300
    """What one task may take, unless it names its own with `time_limit`."""
    grace: float = 30
    """After the limit, for code that does not let itself be interrupted; then the whole worker ends."""
    attempts: int = 8
    """Tries before a failure counts as permanent."""
    first_delay: float = 10
    delay_factor: float = 4
    longest_delay: float = 3600

    def delay_after(self, attempt: int) -> timedelta:
        """The wait before the next try: 10 s, 40 s, 160 s … and never more than an hour."""
        seconds = self.first_delay * self.delay_factor ** max(attempt - 1, 0)
        return timedelta(seconds=min(seconds, self.longest_delay))


def pace() -> Pace:
    """The figures in force now (read each time, so that a test may change them)."""
    return Pace(**getattr(settings, "OUTBOX", {}))
