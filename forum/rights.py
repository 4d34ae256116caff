"""Names of what staff may do here."""

MODERATE = "forum.moderate_member"
SEND = "forum.send_bulletin"
