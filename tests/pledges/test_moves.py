"""Every pair of states is walked: what the tables allow happens, everything else is refused."""

from itertools import product

import pytest

from core.moves import MoveNotAllowedError, check_move
from pledges.choices import (
    PLEDGE_MOVES,
    SIGNATURE_MOVES,
    STATEMENT_MOVES,
    HoldReason,
    PledgeStatus,
    SignatureStatus,
    StatementState,
)
from pledges.models import BodyPledge, Signature


@pytest.mark.parametrize(("was", "wished"), list(product(SignatureStatus, SignatureStatus)))
def test_a_signature_moves_as_the_table_says(was: SignatureStatus, wished: SignatureStatus) -> None:
    signature = Signature(status=was, hold_reason=HoldReason.HOUSEHOLD if was == SignatureStatus.HELD else "")
    if wished in SIGNATURE_MOVES[was]:
        signature.hold(HoldReason.HONEYPOT) if wished == SignatureStatus.HELD else signature.move_to(wished)
        assert signature.status == wished
        assert bool(signature.hold_reason) == (wished == SignatureStatus.HELD)
    else:
        with pytest.raises(MoveNotAllowedError):
            signature.move_to(wished)
        assert signature.status == was


@pytest.mark.parametrize(("was", "wished"), list(product(PledgeStatus, PledgeStatus)))
def test_a_pledge_moves_as_the_table_says(was: PledgeStatus, wished: PledgeStatus) -> None:
    pledge = BodyPledge(status=was)
    if wished in PLEDGE_MOVES[was]:
        pledge.move_to(wished)
        assert pledge.status == wished
    else:
        with pytest.raises(MoveNotAllowedError):
            pledge.move_to(wished)
        assert pledge.status == was


@pytest.mark.parametrize(("was", "wished"), list(product(StatementState, StatementState)))
def test_own_words_move_as_the_table_says(was: StatementState, wished: StatementState) -> None:
    if wished in STATEMENT_MOVES[was]:
        check_move(STATEMENT_MOVES, was, wished)
    else:
        with pytest.raises(MoveNotAllowedError):
            check_move(STATEMENT_MOVES, was, wished)
