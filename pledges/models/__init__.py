"""The models of the commitments room."""

from pledges.models.bodies import BodyDomain, BodyPledge, PledgedCommitment, PublicBody
from pledges.models.compact import Commitment, CommitmentSet, CommitmentVersion, FrozenWordsError
from pledges.models.daily import DailyCounts
from pledges.models.signatures import Cursor, Signature, SignatureChoice
from pledges.models.tallies import SHARDS, Tally

__all__ = [
    "SHARDS",
    "BodyDomain",
    "BodyPledge",
    "Commitment",
    "CommitmentSet",
    "CommitmentVersion",
    "Cursor",
    "DailyCounts",
    "FrozenWordsError",
    "PledgedCommitment",
    "PublicBody",
    "Signature",
    "SignatureChoice",
    "Tally",
]
