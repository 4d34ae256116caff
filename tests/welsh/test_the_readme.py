"""The examples of the package's README are true."""

import doctest
from pathlib import Path

import welsh

README = Path(welsh.__file__).with_name("README.md")


def test_every_example_of_the_readme_is_true() -> None:
    failed, tried = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
    assert failed == 0
    assert tried > 20


def test_the_package_is_marked_as_typed() -> None:
    assert README.with_name("py.typed").exists()


def test_the_package_needs_nothing_but_the_standard_library() -> None:
    for module in README.parent.glob("*.py"):
        imported = [
            line.split()[1].split(".")[0]
            for line in module.read_text("utf-8").splitlines()
            if line[:5] in ("from ", "impor")
        ]
        outside = {name for name in imported if name not in STANDARD}
        assert not outside, f"{module.name} imports {outside}"


STANDARD = {
    "__future__", "collections", "dataclasses", "datetime", "decimal", "enum", "functools", "re", "typing",
    "unicodedata", "welsh",
}  # fmt: skip
