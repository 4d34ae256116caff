"""What this room keeps: visits, holds, wishes, consents and traces (`held`), complaints and requests (`matters`)."""

from people.models.held import (
    FORMATS,
    Agreement,
    ConsentChannel,
    ConsentText,
    Erased,
    Hold,
    LastHere,
    Preference,
    ReachedBy,
    Visit,
    address_key,
)
from people.models.matters import Matter

__all__ = [
    "FORMATS",
    "Agreement",
    "ConsentChannel",
    "ConsentText",
    "Erased",
    "Hold",
    "LastHere",
    "Matter",
    "Preference",
    "ReachedBy",
    "Visit",
    "address_key",
]
