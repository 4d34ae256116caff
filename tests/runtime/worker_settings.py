"""The suite's settings, quickened: what takes seconds in production takes tenths of one here."""

import logging

from config.settings.test import *  # noqa: F403  # settings modules build on one another
from config.settings.test import DATABASES

OUTBOX = {
    "poll": 0.05,
    "beat": 0.1,
    "dead_after": 1.5,
    "sweep": 0.2,
    "grace": 0.5,
    "first_delay": 0.2,
    "delay_factor": 1,
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {**DATABASES["default"]["OPTIONS"], "timeout": 0.3}

logging.captureWarnings(True)
