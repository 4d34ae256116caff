"""The models of the commitments room."""

from pledges.models.bodies import BodyDomain, BodyPledge, PledgedCommitment, PublicBody
from pledges.models.cards import Card, EventSheet
from pledges.models.checkins import CheckIn, Report, is_closed_by
from pledges.models.compact import Commitment, CommitmentSet, CommitmentVersion, FrozenWordsError, Milestone
from pledges.models.daily import DailyCounts
from pledges.models.signatures import Cursor, Signature, SignatureChoice
from pledges.models.tallies import SHARDS, Tally

__all__ = [
    "SHARDS",
    "BodyDomain",
    "BodyPledge",
    "Card",
    "CheckIn",
    "Commitment",
    "CommitmentSet",
    "CommitmentVersion",
    "Cursor",
    "DailyCounts",
    "EventSheet",
    "FrozenWordsError",
    "Milestone",
    "PledgedCommitment",
    "PublicBody",
    "Report",
    "Signature",
    "SignatureChoice",
    "Tally",
    "is_closed_by",
]
