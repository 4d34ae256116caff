"""Is the process up; are database and queue reachable."""

from datetime import timedelta

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache

from core.outbox.models import WorkerBeat

WORKER_SILENCE = timedelta(minutes=1)


@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
def readyz(request: HttpRequest) -> HttpResponse:
    """200 when the database, which holds the queue, answers; `worker` tells whether anybody empties it."""
    try:
        report = {"database": True, "worker": WorkerBeat.objects.fresh(within=WORKER_SILENCE).exists()}
    except DatabaseError:
        report = {"database": False, "worker": False}
    return JsonResponse(report, status=200 if report["database"] else 503)
