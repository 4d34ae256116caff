"""Names of what staff may do here."""

MODERATE = "replies.moderate_reply"
ANSWER = "replies.answer_reply"
OPEN = "replies.open_replies"
READS_USEFULNESS = "replies.read_usefulness"
