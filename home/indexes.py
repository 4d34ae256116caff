"""An index that Wagtail's own table of pages lacks: the calendar asks which of ten thousand pages end in a month.

Laid down after every migration, since SQLite makes a table anew when a column changes and keeps only what Django knows.
"""

from typing import Any

from django.db import connections
from wagtail.models import Page

STATEMENT = "CREATE INDEX IF NOT EXISTS pages_by_their_end ON {table} (expire_at) WHERE expire_at IS NOT NULL"


def lay_down(using: str = "default", **_kwargs: Any) -> None:
    with connections[using].cursor() as cursor:
        cursor.execute(STATEMENT.format(table=Page._meta.db_table))
