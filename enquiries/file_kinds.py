"""What an asker may send with a question: the house's rules for files (`core.file_kinds`), smaller, fewer kinds."""

from dataclasses import dataclass

from core import file_kinds
from core.file_kinds import Kind, Refused
from enquiries.choices import FileKind

__all__ = ["MOST_BYTES", "Fit", "Refused", "examine"]

MOST_BYTES = 5 * 1024 * 1024
KINDS = frozenset(Kind(kind) for kind in FileKind.values)


@dataclass(frozen=True)
class Fit:
    """A file that may be kept: its kind, and its bytes as they are kept."""

    kind: FileKind
    content: bytes


def examine(content: bytes) -> Fit:
    """The file as it may be kept, or `Refused`."""
    fit = file_kinds.examine(content, most_bytes=MOST_BYTES, kinds=KINDS)
    return Fit(FileKind(fit.kind.value), fit.content)
