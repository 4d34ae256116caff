"""Loads the geography; repeating it changes nothing but what the tables say anew. Staff's adviser regions are kept."""

import csv
from pathlib import Path

from django.db import transaction

from places.models import Authority, HealthBoard, PartnershipRegion

DATA = Path(__file__).parent / "data"


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(newline="") as file:
        return list(csv.DictReader(file))


@transaction.atomic
def seed() -> None:
    for row in _rows("regions_rpb.csv"):
        PartnershipRegion.objects.update_or_create(
            slug=row["slug"],
            defaults={
                "name_cy": row["name_cy"],
                "name_en": row["name_en"],
                "population": int(row["population_census2021"]),
            },
        )
    for row in _rows("health_boards.csv"):
        HealthBoard.objects.update_or_create(
            code=row["code"], defaults={"name_cy": row["name_cy"], "name_en": row["name_en"]}
        )
    regions = {region.slug: region for region in PartnershipRegion.objects.all()}
    boards = {board.code: board for board in HealthBoard.objects.all()}
    for row in _rows("principal_areas.csv"):
        facts = {
            "name_cy": row["name_cy"],
            "name_en": row["name_en"],
            "slug_cy": row["slug_cy"],
            "slug_en": row["slug_en"],
            "council_cy": row["council_cy"],
            "council_en": row["council_en"],
            "region": regions[row["rpb"]],
            "health_board": boards[row["health_board"]],
            "population": int(row["population_census2021"]),
        }
        Authority.objects.update_or_create(
            gss=row["gss"], defaults=facts, create_defaults={**facts, "adviser_region": row["adviser_region"]}
        )
