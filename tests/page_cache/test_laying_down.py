"""The triggers come and go with migrations, and a check says when they are missing."""

from typing import Any

import pytest
from django.apps import apps
from django.core.checks import run_checks
from django.db import connection
from django.db.migrations import Migration
from django.db.models.signals import post_migrate, pre_migrate

from core.page_cache import triggers
from core.page_cache.models import Generation

pytestmark = pytest.mark.django_db
A_PLAN = [(Migration("0001_made_up", "page_cache"), False)]


def tell(signal: Any, **more: Any) -> None:
    """What `migrate` says to the app before and after."""
    config = apps.get_app_config("page_cache")
    signal.send(
        sender=config, app_config=config, verbosity=0, interactive=False, using="default", apps=apps, **more
    )


def warned() -> list[str]:
    return [check.id for check in run_checks(databases=["default"]) if check.id == "canol.W020"]


def test_while_tables_are_altered_none_is_there_and_afterwards_all_are() -> None:
    before = Generation.objects.get().number
    tell(pre_migrate, plan=A_PLAN)
    assert len(triggers.missing()) >= 90
    assert warned() == ["canol.W020"]
    tell(post_migrate, plan=A_PLAN)
    assert triggers.missing() == []
    assert warned() == []
    assert Generation.objects.get().number > before, "pages kept meanwhile are forgotten"


def test_a_migrate_with_nothing_to_do_leaves_them_alone() -> None:
    tell(pre_migrate, plan=[])
    assert triggers.missing() == []


def test_one_that_is_no_longer_wanted_goes() -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            then = "FOR EACH ROW EXECUTE FUNCTION content_has_changed()"
        else:
            then = f"BEGIN UPDATE {triggers.COUNTER} SET number = 1; END"
        cursor.execute(f"CREATE TRIGGER content_old AFTER DELETE ON pledges_tally {then}")
    triggers.lay_down()
    assert "content_old" not in triggers._standing(connection)
    assert triggers.missing() == []
