"""Which process a worker was, precise enough to say that it is certainly gone."""

import os
from pathlib import Path

_PROC = Path("/proc")


def this_process() -> str:
    """Boot, process namespace, number and start of this process; empty where the system does not tell."""
    try:
        return f"{_scene()}/{os.getpid()}/{_started(os.getpid())}"
    except OSError:
        return ""


def certainly_gone(process: str) -> bool:
    """Whether `process` ran right here and has ended. False means only that nobody can tell from here."""
    try:
        scene, number, started = process.rsplit("/", 2)
        if scene != _scene():
            return False
        return _started(int(number)) != started
    except FileNotFoundError:
        return _PROC.joinpath("self").exists()
    except (OSError, ValueError):
        return False


def _scene() -> str:
    boot = _PROC.joinpath("sys/kernel/random/boot_id").read_text().strip()
    return f"{boot}/{_PROC.joinpath('self/ns/pid').readlink()}"


def _started(number: int) -> str:
    """Clock ticks between the boot and the start: what tells a process from a later one of the same number."""
    fields = _PROC.joinpath(str(number), "stat").read_text().rsplit(")", 1)[1].split()
    state, started = fields[0], fields[19]
    return "" if state == "Z" else started
