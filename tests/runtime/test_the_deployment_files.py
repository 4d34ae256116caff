"""`deploy/`: read by the programs they are for, where those are installed, and held against what exists here."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import get_commands

from tests.runtime.conftest import ROOT

DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").iterdir())


def test_units_are_understood_by_systemd() -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd is not installed")
    told = subprocess.run(
        ["systemd-analyze", "verify", *UNITS], capture_output=True, text=True, check=False, timeout=60
    )
    if "Failed to" in told.stderr and "/systemd" in told.stderr:
        pytest.skip("systemd-analyze does not work in this container")
    wrong = [line for line in told.stderr.splitlines() if "deploy/" in line or "canol" in line]
    assert [line for line in wrong if "is not executable" not in line] == []


def test_units_and_image_start_commands_that_exist() -> None:
    started = [path.read_text() for path in UNITS] + [(DEPLOY / "Containerfile").read_text()]
    commands = {name for text in started for name in re.findall(r"manage\.py (\w+)", text)}
    assert commands <= set(get_commands())


def test_granian_knows_every_option_it_is_given() -> None:
    told = subprocess.run(
        [Path(sys.executable).with_name("granian"), "--help"], capture_output=True, text=True, check=True
    ).stdout
    given = (DEPLOY / "systemd" / "canol-web.service").read_text() + (DEPLOY / "Containerfile").read_text()
    for option in re.findall(r"(?<=[\s\"])--[a-z-]+(?=[\s\"=])", re.sub(r"(?m)^(RUN|COPY|#).*$", "", given)):
        assert option in told, option


def test_the_example_names_every_variable_production_demands() -> None:
    settings = (ROOT / "site" / "config" / "settings" / "production.py").read_text()
    demanded = set(re.findall(r'env\.\w+\("(\w+)"\)', settings))
    offered = set(re.findall(r"(?m)^(\w+)=", (DEPLOY / "canol.env.example").read_text()))
    assert demanded <= offered
