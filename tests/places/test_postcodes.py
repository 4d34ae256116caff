"""Postcode to authority, inside the process."""

import csv

import pytest

from places.postcodes import TABLE, is_well_formed, look_up


@pytest.mark.parametrize(
    ("typed", "gss"),
    [
        ("LL55 1SH", "W06000002"),
        ("ll551sh", "W06000002"),
        (" LL55  1sh ", "W06000002"),
        ("CF10 5FH", "W06000015"),
        ("CF15 7UP", "W06000018"),  # a unit in another authority than the most of its sector
        ("SA1 1AA", "W06000011"),
    ],
)
def test_a_welsh_postcode_finds_its_authority(typed: str, gss: str) -> None:
    area = look_up(typed)
    assert (area.kind, area.gss) == ("authority", gss)


def test_a_border_sector_knows_which_side_each_unit_lies() -> None:
    assert look_up("CH1 4QL").gss == "W06000005"
    assert look_up("CH1 4AA").kind == "outside"


@pytest.mark.parametrize("typed", ["SW1A 1AA", "M1 1AE", "BT1 1AA", "EH1 1YZ", "SY1 1AA"])
def test_a_postcode_elsewhere_is_outside_wales(typed: str) -> None:
    assert look_up(typed).kind == "outside"


def test_a_well_formed_postcode_in_a_welsh_area_that_the_table_lacks_is_unknown() -> None:
    assert look_up("CF99 9ZZ").kind == "unknown"


@pytest.mark.parametrize(
    "typed", ["", "LL55", "hello", "LL55 1S", "LL55 1SHX", "\x00", "1" * 5000, "ŵŷ1 1AA"]
)
def test_what_is_no_postcode_is_malformed(typed: str) -> None:
    assert look_up(typed).kind == "malformed"
    assert not is_well_formed(typed)


def test_every_exception_of_the_table_resolves_to_its_own_authority() -> None:
    checked = 0
    with TABLE.open(newline="") as file:
        for row in csv.DictReader(file):
            for group in row["exceptions"].split():
                code, _, units = group.partition(":")
                for unit in units.split(","):
                    area = look_up(f"{row['sector']}{unit}")
                    assert (area.gss or "ENG") == code
                    checked += 1
    assert checked > 2500
