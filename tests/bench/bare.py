"""Wagtail as `wagtail start` makes it, to measure beside: its own project, templates and welcome page, as production
would serve them, on the kind of database that the site has."""

import os
import subprocess
import sys
from pathlib import Path

NAME = "bare"
SETTINGS = """import os

import dj_database_url

from .base import *

DEBUG = False
SECRET_KEY = "bench-only"
ALLOWED_HOSTS = ["127.0.0.1"]
if address := os.environ["BENCH_DATABASE"]:
    DATABASES["default"] = dj_database_url.parse(address)
DATABASES["default"]["CONN_MAX_AGE"] = None
"""


def begun(folder: Path, database: str) -> dict[str, str]:
    """A new project in `folder`, migrated and with its static files collected; the environment that serves it.

    `database` is the address of an empty one; without it, the project has its own SQLite.
    """
    folder.mkdir()
    wagtail = [sys.executable, "-c", "from wagtail.bin.wagtail import main; main()"]
    _run([*wagtail, "start", NAME, str(folder)], dict(os.environ), folder)
    (folder / NAME / "settings" / "bench.py").write_text(SETTINGS)
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": f"{NAME}.settings.bench",
        "PYTHONPATH": str(folder),
        "BENCH_DATABASE": database,
    }
    for command in (["migrate", "-v0"], ["collectstatic", "--noinput", "-v0"]):
        _run([sys.executable, "manage.py", *command], env, folder)
    return env


def _run(command: list[str], env: dict[str, str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True)
