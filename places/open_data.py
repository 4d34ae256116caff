"""`/data/places.json`: the geography the site works with."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from core.page_cache.headers import kept
from places.models import Authority

ATTRIBUTION = (
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. "
    "Contains OS data © Crown copyright and database right 2025. StatsWales, Census 2021."
)


@require_safe
@kept()
def places_json(request: HttpRequest) -> HttpResponse:
    authorities = Authority.objects.with_boards().order_by("gss")
    answer = JsonResponse(
        {
            "licence": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            "attribution": ATTRIBUTION,
            "places": [
                {
                    "gss": authority.gss,
                    "name": {"cy": authority.name_cy, "en": authority.name_en},
                    "council": {"cy": authority.council_cy, "en": authority.council_en},
                    "slug": {"cy": authority.slug_cy, "en": authority.slug_en},
                    "region": {"cy": authority.region.name_cy, "en": authority.region.name_en},
                    "health_board": {
                        "cy": authority.health_board.name_cy,
                        "en": authority.health_board.name_en,
                    },
                    "population_census_2021": authority.population,
                    "adviser_region": authority.adviser_region,
                }
                for authority in authorities
            ],
        },
        json_dumps_params={"ensure_ascii": False},
    )
    answer.headers["Content-Language"] = "cy, en"
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer
