"""What the database holds after a drill, printed as JSON by a process of the drilled site's own settings."""

import json
import sys
from collections.abc import Iterable
from typing import Any

ADDRESS = "drill-"


def _of_the_drill(rows: Iterable[Any], address: str) -> list[Any]:
    """Addresses are sealed, so no query can ask how they begin."""
    return [one for one in rows if getattr(one, address).startswith(ADDRESS)]


def census() -> dict[str, Any]:
    import django

    django.setup()
    from django.db.models import Count
    from django_tasks_db.models import DBTaskResult

    from core.post.models import Letter
    from enquiries.models import Enquiry
    from pledges.counts import Counts
    from pledges.models import Signature, SignatureChoice

    signatures = sorted(_of_the_drill(Signature.objects.all(), "email"), key=lambda one: one.email)
    asked = sorted(_of_the_drill(Enquiry.objects.all(), "email"), key=lambda one: one.email)
    confirmed = SignatureChoice.objects.filter(signature__status="confirmed", signature__group_name="")
    letters = Letter.objects.filter(kind__in=["pledges.confirm", "enquiries.acknowledgement"])
    return {
        "signatures": [[one.email, one.status, str(one.inbox_id)] for one in signatures],
        "people": Signature.objects.filter(status="confirmed").exclude(kind="group").count(),
        "people_counted": Counts.read().people,
        "chosen": {
            f"people-{row['version__commitment__number']}": row["n"]
            for row in confirmed.values("version__commitment__number").annotate(n=Count("pk")).order_by()
        },
        "chosen_counted": {
            f"people-{number}": Counts.read().chose(f"people-{number}", "people") for number in range(1, 7)
        },
        "enquiries": [[one.email, one.reference] for one in asked],
        "unrouted": sum(one.adviser_id is None for one in asked),
        "letters": [[one.kind, one.to, one.status, one.message_id] for one in _of_the_drill(letters, "to")],
        "every_letter": [one.message_id for one in Letter.objects.all()],
        "tasks": {
            row["status"]: row["n"]
            for row in DBTaskResult.objects.values("status").annotate(n=Count("pk")).order_by()
        },
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(census()))
