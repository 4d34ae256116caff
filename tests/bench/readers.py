"""Readers at a steady rate, in a process of their own: `python -m tests.bench.readers PORT RATE SECONDS PATH…`.

Each asks over one kept connection and keeps to its timetable; what it met is printed as JSON at the end.
"""

import itertools
import json
import socket
import sys
import time

from tests.live_site import HOST


def ask(connection: socket.socket, request: bytes) -> int:
    """Send it and read the whole answer; gives the status."""
    connection.sendall(request)
    answer = connection.recv(65536)
    while b"\r\n\r\n" not in answer:
        answer += _more(connection)
    head, _, body = answer.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
    missing = length - len(body)
    while missing > 0:
        missing -= len(_more(connection))
    return int(head.split(b" ", 2)[1])


def _more(connection: socket.socket) -> bytes:
    part = connection.recv(65536)
    if not part:
        raise ConnectionError("the server hung up")
    return part


def read(port: int, rate: float, seconds: float, paths: list[str]) -> dict[str, float]:
    requests = [
        f"GET {path} HTTP/1.1\r\nHost: {HOST}:{port}\r\nAccept-Encoding: br\r\n\r\n".encode()
        for path in paths
    ]
    done, errors, began = 0, 0, time.monotonic()
    connection = socket.create_connection((HOST, port))
    for number, request in enumerate(itertools.cycle(requests)):
        wait = began + number / rate - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        if time.monotonic() - began >= seconds:
            break
        try:
            is_good = ask(connection, request) == 200
        except OSError:
            is_good, connection = False, socket.create_connection((HOST, port))
        done, errors = done + is_good, errors + (not is_good)
    connection.close()
    return {"done": done, "errors": errors, "seconds": time.monotonic() - began}


if __name__ == "__main__":
    port, rate, seconds, *paths = sys.argv[1:]
    sys.stdout.write(json.dumps(read(int(port), float(rate), float(seconds), paths)))
