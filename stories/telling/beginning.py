"""How the words of somebody who signed, said a year later, begin a draft of their story."""

from datetime import datetime

from pledges.passing_on import MayBeAStory
from stories.telling import actions


def from_a_year(said: MayBeAStory, now: datetime) -> None:
    """A draft as if they had begun the form themselves: one mail, and nobody else opens it."""
    if not said.email:
        return
    answers = {"name": [said.name], "email": [said.email], "told_instead": [said.words]}
    if said.authority:
        answers["authority"] = [said.authority]
    actions.keep_draft(email=said.email, answers=answers, language=said.language, now=now)
