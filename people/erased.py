"""The kept list: keyed hashes of erased addresses, outside the database.

A restored backup brings back whoever was erased after it was made, and forgets that they were. So each erasure is
written down twice: in the database, and in a file beside it (`ERASED_LIST`) that is not part of the backup.
Whatever stands in the file and not in the database was erased after the backup: those people are erased again, and
both lists are one again.
"""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.dateparse import parse_datetime

from people.models import Erased, address_key
from people.registry import holdings


def note(address: str, *, now: datetime) -> None:
    """Remember, in the transaction of the erasure, that an address was erased; the file follows once it has
    committed."""
    key = address_key(address)
    Erased.objects.update_or_create(key=key, defaults={"at": now})
    transaction.on_commit(lambda: _append([(key, now)]))


def again(now: datetime, erase: Callable[[str], object]) -> int:
    """Erase anew whoever a restored backup brought back; how many there were. Costs two small reads when there are
    none."""
    known = dict(Erased.objects.values_list("key", "at"))
    written = _read()
    _append([(key, at) for key, at in known.items() if key not in written])
    missing = {key: at for key, at in written.items() if key not in known}
    if not missing:
        return 0
    back = _addresses_among(frozenset(missing))
    for address in back:
        erase(address)
    for key, at in missing.items():
        Erased.objects.get_or_create(key=key, defaults={"at": at})
    return len(back)


def _addresses_among(keys: frozenset[str]) -> list[str]:
    """Every address in the database whose hash is one of these."""
    found: dict[str, str] = {}
    for holding in holdings():
        for name in holding.addresses:
            for address in (
                holding.model._base_manager.exclude(**{name: ""}).values_list(name, flat=True).iterator()
            ):
                key = address_key(address)
                if key in keys:
                    found[key] = address
    return list(found.values())


def _path() -> Path:
    return Path(settings.ERASED_LIST)


def _read() -> dict[str, datetime]:
    if not _path().exists():
        return {}
    found = {}
    for line in _path().read_text().splitlines():
        key, _space, text = line.partition(" ")
        at = parse_datetime(text)
        if len(key) == 64 and at is not None:
            found[key] = at
    return found


def _append(entries: list[tuple[str, datetime]]) -> None:
    """One write for each line and onto the disk before anything else is said: a torn line is left out by `_read`."""
    if not entries:
        return
    _path().parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(_path(), os.O_APPEND | os.O_CREAT | os.O_WRONLY, 0o600), "ab") as file:
        file.write("".join(f"{key} {at.isoformat()}\n" for key, at in entries).encode())
        file.flush()
        os.fsync(file.fileno())
