"""The moves a row may make from where it stands, kept as data: one test can walk every pair."""

from collections.abc import Mapping


class MoveNotAllowedError(ValueError):
    """A row was asked to go where it may not go from where it stands."""

    def __init__(self, was: str, wished: str) -> None:
        super().__init__(f"from {was} to {wished}")


def check_move(moves: Mapping[str, frozenset[str]], was: str, wished: str) -> None:
    """Refuse a move that is not in the table."""
    if wished not in moves[was]:
        raise MoveNotAllowedError(was, wished)
