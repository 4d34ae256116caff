"""Names of what staff may do here."""

MODERATE = "pledges.moderate_signature"
DECIDE = "pledges.decide_bodypledge"
