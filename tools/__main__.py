"""`python3 -m tools <command>`. Each command is one module; `make help` says what they do."""

import os
import shutil
import sys

OLDEST = (3, 11)
COMMANDS = {
    "run": "run",
    "dev": "run",
    "setup": "environment",
    "test": "suite",
    "lock": "lock",
    "behind": "behind",
    "ci": "ci",
}


def main() -> int:
    if sys.version_info < OLDEST:
        return _begin_again_with_a_newer_python()
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        print("usage: python3 -m tools {" + ",".join(COMMANDS) + "}")
        return 2
    import importlib

    command = sys.argv[1]
    module = importlib.import_module("tools." + COMMANDS[command])
    try:
        return int(module.main(command, sys.argv[2:]))
    except KeyboardInterrupt:
        return 130


def _begin_again_with_a_newer_python() -> int:
    # Older Pythons read this file too: nothing here may be newer than they are.
    for minor in (11, 12, 13, 14):
        found = shutil.which("python3.%d" % minor)  # noqa: UP031
        if found and not os.environ.get("CANOL_PYTHON_TRIED"):
            os.environ["CANOL_PYTHON_TRIED"] = "1"
            os.execv(found, [found, "-m", "tools"] + sys.argv[1:])  # noqa: RUF005, S606
    print("Canol needs Python 3.11 or newer; this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031
    return 1


if __name__ == "__main__":
    sys.exit(main())
