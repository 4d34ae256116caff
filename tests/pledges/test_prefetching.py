"""Mail scanners follow every link: however often a confirmation is fetched, nothing happens until it is pressed."""

import os
from typing import Any

import pytest
from django.test import Client

from core.audit import AuditRecord
from core.confirmations import Confirmation
from core.post.models import Letter
from pledges.counts import Counts
from pledges.models import Signature
from tests.pledges.conftest import Send, deliver, link_in, press

pytestmark = pytest.mark.django_db
TIMES = max(int(10_000 * float(os.environ.get("DRILL_SCALE", "0.01"))), 20)
"""10,000 with DRILL_SCALE=1."""


def everything() -> tuple[Any, ...]:
    kinds: tuple[Any, ...] = (Signature, Confirmation, Letter, AuditRecord)
    return (*(list(kind.objects.order_by("pk").values()) for kind in kinds), Counts.read().by_key)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_prefetching_changes_nothing(send: Send, client: Client, language: str) -> None:
    send(language)
    [mail] = deliver()
    before, link = everything(), link_in(mail)
    for turn in range(TIMES):
        answer = client.head(link) if turn % 5 == 4 else client.get(link)
        assert answer.status_code == 200
    assert everything() == before
    assert Counts.read().people == 0
    press(client, mail)
    assert Counts.read().people == 1
