"""Members by the thousand on the drilled site, one bulletin on its way, and what came of it; printed as JSON.

`python -m tests.drill.members join 0 50000`, `… send`, `… count`. Of ten members one asked for no bulletins, and of
twenty one stops them while the bulletin is on its way (`… stop`).
"""

import json
import sys
from collections import Counter
from datetime import timedelta
from typing import Any

ADDRESS = "bulletin-"
BATCH = 1000


def _is_silent(number: int) -> bool:
    return number % 10 == 7


def join(first: int, end: int) -> dict[str, Any]:
    from django.utils import timezone

    from core.keyed import digest_of
    from forum.models import Member
    from forum.models.members import email_key

    now = timezone.now()
    for start in range(first, end, BATCH):
        rows = []
        for number in range(start, min(start + BATCH, end)):
            address = f"{ADDRESS}{number}@example.org"
            row = Member(
                joining_as="person",
                name=f"Member {number}",
                background="citizen",
                email=address,
                email_key=email_key(address),
                language="cy" if number % 3 == 0 else "en",
                bulletins_at=None if _is_silent(number) else now,
                status="member",
                joined_at=now,
                heard_at=now,
            )
            row.stop_hash = digest_of(row.stop_token)
            rows.append(row)
        Member.objects.bulk_create(rows)
    return {"members": end}


def send() -> dict[str, Any]:
    from django.utils import timezone

    from forum import actions
    from forum.models import Bulletin

    bulletin = Bulletin.objects.create(
        title_en="A drill", title_cy="Ymarfer", text_en="For the drill.", text_cy="Ar gyfer yr ymarfer."
    )
    actions.send_bulletin(by=None, bulletin=bulletin, now=timezone.now())
    return {"bulletin": bulletin.pk}


def stop() -> dict[str, Any]:
    """One in twenty of those whose letter is not handed out yet says no, as the link in a mail does."""
    from django.utils import timezone

    from forum import actions
    from forum.models import Bulletin, Member

    bulletin = Bulletin.objects.order_by("-pk")[0]
    rest = bulletin.audience().filter(pk__gt=bulletin.reached).order_by("pk")
    stopped = list(rest.values_list("pk", flat=True)[::20])
    for member in stopped:
        actions.want_bulletins(member_id=member, wants=False, now=timezone.now())
    return {"stopped": [row.email for row in Member.objects.filter(pk__in=stopped)]}


def count() -> dict[str, Any]:
    from django.utils import timezone
    from django_tasks_db.models import DBTaskResult

    from core.post.models import Letter
    from forum.models import Bulletin, Delivery

    bulletin = Bulletin.objects.order_by("-pk")[0]
    handed = Delivery.objects.filter(bulletin=bulletin).select_related("member")
    ours = [one.member_id for one in handed if one.member.email.startswith(ADDRESS)]
    letters = [
        one.status for one in Letter.objects.filter(kind="forum.bulletin") if one.to.startswith(ADDRESS)
    ]
    soon = timezone.now() + timedelta(hours=2)
    return {
        "status": bulletin.status,
        "handed_out": bulletin.handed_out,
        "others": len(handed) - len(ours),
        "deliveries": len(ours),
        "members": len(set(ours)),
        "letters": dict(Counter(letters)),
        "open_tasks": DBTaskResult.objects.filter(
            status__in=["READY", "RUNNING"], run_after__lt=soon
        ).count(),
    }


def main() -> None:
    import django

    django.setup()
    what, *rest = sys.argv[1:]
    found = {"join": join, "send": send, "stop": stop, "count": count}[what](*map(int, rest))  # type: ignore[operator]  # each takes what it is given
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
