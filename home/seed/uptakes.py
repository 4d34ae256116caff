"""Recommendations that invented bodies took up. A real body is never given one."""

from uuid import UUID

from guides import actions
from guides.models import RecommendationPage, Uptake
from home.seed.content import demo
from home.seed.content import format as f
from pledges.models import PublicBody


def seed() -> None:
    """Record what is missing, for invented bodies alone."""
    for one in demo.UPTAKES:
        key = UUID(f.uid_of(f"page:{one.recommendation}"))
        body = PublicBody.objects.at_slug(one.body, "en")
        page = RecommendationPage.objects.versions_of(key).first()
        if body is None or page is None or not body.is_demo or Uptake.objects.of(key).by(body.pk).exists():
            continue
        uptake = Uptake(
            recommendation=page,
            body=body,
            taken_up_on=one.taken_up_on,
            evidence_en=one.evidence.en,
            evidence_cy=one.evidence.cy,
        )
        actions.record_uptake(by=None, uptake=uptake)
