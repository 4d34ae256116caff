"""Names of what staff may do here."""

MODERATE = "pledges.moderate_signature"
KEY, CHECK = "pledges.key_eventsheet", "pledges.check_eventsheet"
REWORD = "pledges.add_commitmentversion"
PAUSE = "pledges.pause_commitmentset"
TRANSLATE = "pledges.translate_report"
DECIDE = "pledges.decide_bodypledge"
