"""The models of the commitments room."""

from pledges.models.bodies import (
    BodyDomain,
    BodyPledge,
    BodyPledgeQuerySet,
    PledgedCommitment,
    PublicBody,
    PublicBodyQuerySet,
)
from pledges.models.cards import Card, EventSheet, PrintedCard
from pledges.models.checkins import CheckIn, Report, is_closed_by
from pledges.models.compact import Commitment, CommitmentSet, CommitmentVersion, FrozenWordsError, Milestone
from pledges.models.daily import DailyCounts
from pledges.models.evidence import EvidenceBody, EvidenceFile
from pledges.models.guarding import Alarm, Listed, Sweep, Swept
from pledges.models.held_forms import HeldForm
from pledges.models.introductions import Introduction
from pledges.models.scans import SheetScan, SheetScanBody
from pledges.models.signatures import Cursor, Signature, SignatureChoice, YearlyAsk
from pledges.models.tallies import SHARDS, Tally
from pledges.models.views import CounterView

__all__ = [
    "SHARDS",
    "Alarm",
    "BodyDomain",
    "BodyPledge",
    "BodyPledgeQuerySet",
    "Card",
    "CheckIn",
    "Commitment",
    "CommitmentSet",
    "CommitmentVersion",
    "CounterView",
    "Cursor",
    "DailyCounts",
    "EventSheet",
    "EvidenceBody",
    "EvidenceFile",
    "FrozenWordsError",
    "HeldForm",
    "Introduction",
    "Listed",
    "Milestone",
    "PledgedCommitment",
    "PrintedCard",
    "PublicBody",
    "PublicBodyQuerySet",
    "Report",
    "SheetScan",
    "SheetScanBody",
    "Signature",
    "SignatureChoice",
    "Sweep",
    "Swept",
    "Tally",
    "YearlyAsk",
    "is_closed_by",
]
