"""Which installed packages are behind their newest patch release. A report: it never fails, nor waits for long."""

import json
import re
import subprocess
import sys
from pathlib import Path

from tools.environment import find_uv
from tools.say import ROOT

PATIENCE = 90
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
OWN = ROOT / ".venv" / "bin" / "python"


def main(command: str, arguments: list[str]) -> int:
    """`behind`: asks the package index, by way of uv, for the newest patch of each minor release in use."""
    uv = find_uv()
    here = installed(uv) if uv and OWN.exists() else {}
    newest = newest_patches(uv, here) if uv and here else None
    if newest is None:
        print("  not known: the package index did not answer in time")
        return 0
    behind = [
        f"  {name} {version}: {newest[name]} is out"
        for name, version in sorted(here.items())
        if newest.get(name, version) != version
    ]
    print("\n".join(behind) if behind else f"  none of {len(here)}")
    return 0


def installed(uv: Path) -> dict[str, str]:
    told = subprocess.run(
        [uv, "pip", "list", "--python", OWN, "--format", "json"], capture_output=True, text=True, check=False
    )
    return {row["name"]: row["version"] for row in json.loads(told.stdout or "[]")}


def newest_patches(uv: Path, here: dict[str, str]) -> dict[str, str] | None:
    """Each package alone, without what it depends on: the question is what exists, not what fits together."""
    wanted = "".join(f"{name}~={_minor(version)}\n" for name, version in here.items())
    words: list[str | Path] = [
        "pip",
        "compile",
        "-",
        "--no-deps",
        "--upgrade",
        "--no-header",
        "--no-annotate",
        "--python",
        OWN,
    ]
    try:
        done = subprocess.run(
            [uv, *words], input=wanted, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    return dict(PINNED.findall(done.stdout)) if done.returncode == 0 else None


def _minor(version: str) -> str:
    """`5.2.19` → `5.2.0`: with `~=`, any patch of 5.2."""
    numbers = re.match(r"[0-9]+(\.[0-9]+)*", version)
    parts = (numbers[0] if numbers else version).split(".")
    return ".".join([*parts[:2], "0"]) if len(parts) > 1 else f"{parts[0]}.0"


if __name__ == "__main__":
    sys.exit(main("behind", []))
