"""Tables for spreadsheets: UTF-8 with the mark by which they know it, and no cell that they take for a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

MARK = b"\xef\xbb\xbf"


def formula_safe(value: Any) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def csv_line(cells: Iterable[Any]) -> bytes:
    """One line of a table that is sent bit by bit."""
    line = io.StringIO()
    csv.writer(line).writerow([formula_safe(cell) for cell in cells])
    return line.getvalue().encode()


def as_csv(columns: Sequence[str], rows: Iterable[Iterable[Any]]) -> bytes:
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(columns)
    writer.writerows([formula_safe(cell) for cell in row] for row in rows)
    return MARK + table.getvalue().encode()
