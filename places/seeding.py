"""Loads the geography; repeating it changes nothing but what the tables say anew. Staff's adviser regions are kept."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import models, transaction

from places.models import Authority, HealthBoard, PartnershipRegion

DATA = Path(__file__).parent / "data"


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(newline="") as file:
        return list(csv.DictReader(file))


@transaction.atomic
def seed() -> None:
    _load(
        PartnershipRegion,
        "slug",
        (
            {
                "slug": row["slug"],
                "name_cy": row["name_cy"],
                "name_en": row["name_en"],
                "population": int(row["population_census2021"]),
            }
            for row in _rows("regions_rpb.csv")
        ),
    )
    _load(
        HealthBoard,
        "code",
        ({name: row[name] for name in ("code", "name_cy", "name_en")} for row in _rows("health_boards.csv")),
    )
    regions = {region.slug: region for region in PartnershipRegion.objects.all()}
    boards = {board.code: board for board in HealthBoard.objects.all()}
    texts = ("gss", "name_cy", "name_en", "slug_cy", "slug_en", "council_cy", "council_en", "adviser_region")
    _load(
        Authority,
        "gss",
        (
            {
                **{name: row[name] for name in texts},
                "region": regions[row["rpb"]],
                "health_board": boards[row["health_board"]],
                "population": int(row["population_census2021"]),
            }
            for row in _rows("principal_areas.csv")
        ),
        left_as_it_is=frozenset({"adviser_region"}),
    )


def _load(
    model: type[models.Model],
    key: str,
    rows: Iterable[dict[str, Any]],
    left_as_it_is: frozenset[str] = frozenset(),
) -> None:
    """One statement. What stands under a key is told anew, but for the facts that are staff's once they stand."""
    given = list(rows)
    told = [name for name in given[0] if name != key and name not in left_as_it_is]
    model._default_manager.bulk_create(
        [model(**row) for row in given], update_conflicts=True, unique_fields=[key], update_fields=told
    )
