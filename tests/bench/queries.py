"""How many queries each address costs on the site of the settings, warm; printed as JSON."""

import json
import sys


def counted(paths: list[str]) -> dict[str, int]:
    import django

    django.setup()
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": settings.BASE_URL.partition("://")[2]})
    found = {}
    for path in paths:
        client.get(path)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).status_code == 200, path
        found[path] = len(queries)
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(counted(sys.argv[1:])))
