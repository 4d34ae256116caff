"""What can be done to a case on the staff side: each deed's form, words, act, and when it is offered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy

from accounts.models import User
from core.steps import Text
from enquiries import actions, desk_actions
from enquiries.choices import Outcome, Status
from enquiries.models import Enquiry
from enquiries.rights import Seat
from enquiries.staff_forms import (
    CaseForm,
    CloseForm,
    FlagForm,
    HandOverForm,
    HeardForm,
    LaterForm,
    MergeForm,
    NoteForm,
    ReleaseForm,
    ReopenForm,
    ReplyForm,
    StepsForm,
    UnflagForm,
    UnmergeForm,
)


@dataclass(frozen=True)
class Deed:
    """One thing that can be done to a case: its form, its headings, its act, and in which statuses it is offered."""

    form_class: type[CaseForm]
    title: Text
    button: Text
    done: Text
    act: Callable[[User, Enquiry, dict[str, Any], datetime], object]
    when: frozenset[str]
    for_lead: bool = False


_STARTED = frozenset({Status.ASSIGNED.value, Status.WAITING.value, Status.ANSWERED.value})
_ALWAYS = frozenset(Status.values)

DEEDS: dict[str, Deed] = {
    "reply": Deed(
        ReplyForm,
        gettext_lazy("Answer the question"),
        gettext_lazy("Send the answer"),
        gettext_lazy("The answer is kept, and sent if you chose so."),
        lambda user, case, data, now: actions.reply(
            by=user,
            enquiry=case,
            body=data["body"],
            channel=data["channel"],
            then=Status(data["then"]),
            version=data["version"],
            now=now,
        ),
        _STARTED,
    ),
    "note": Deed(
        NoteForm,
        gettext_lazy("Private note"),
        gettext_lazy("Keep the note"),
        gettext_lazy("The note is kept."),
        lambda user, case, data, now: actions.note(by=user, enquiry=case, body=data["body"], now=now),
        _ALWAYS,
    ),
    "heard": Deed(
        HeardForm,
        gettext_lazy("Heard from the asker"),
        gettext_lazy("Keep it"),
        gettext_lazy("It is kept with the case."),
        lambda user, case, data, now: actions.hear(
            by=user,
            enquiry=case,
            body=data["body"],
            channel=data["channel"],
            version=data["version"],
            now=now,
        ),
        _STARTED,
    ),
    "hand-over": Deed(
        HandOverForm,
        gettext_lazy("Hand over"),
        gettext_lazy("Hand over the case"),
        gettext_lazy("The case is handed over, and the adviser is told."),
        lambda user, case, data, now: actions.hand_over(
            by=user, enquiry=case, to=data["to"], reason=data["reason"], version=data["version"], now=now
        ),
        _STARTED | {Status.NEW.value},
    ),
    "close": Deed(
        CloseForm,
        gettext_lazy("Close the case"),
        gettext_lazy("Close the case"),
        gettext_lazy("The case is closed."),
        lambda user, case, data, now: actions.close(
            by=user, enquiry=case, outcome=Outcome(data["outcome"]), version=data["version"], now=now
        ),
        _STARTED | {Status.NEW.value},
    ),
    "reopen": Deed(
        ReopenForm,
        gettext_lazy("Take up again"),
        gettext_lazy("Take the case up again"),
        gettext_lazy("The case is open again, with a new date."),
        lambda user, case, data, now: actions.reopen(
            by=user, enquiry=case, to=data["to"], version=data["version"], now=now
        ),
        frozenset({Status.CLOSED.value}),
    ),
    "release": Deed(
        ReleaseForm,
        gettext_lazy("Held: did a person send this?"),
        gettext_lazy("Yes, let it go its way"),
        gettext_lazy("The enquiry went its way: it is acknowledged and has an adviser."),
        lambda user, case, data, now: actions.release(
            by=user, enquiry=case, version=data["version"], now=now
        ),
        frozenset({Status.NEW.value}),
        for_lead=True,
    ),
    "steps": Deed(
        StepsForm,
        gettext_lazy("How far it is"),
        gettext_lazy("Keep it"),
        gettext_lazy("The steps are kept. The asker sees them on their page."),
        lambda user, case, data, now: desk_actions.take_steps(
            by=user, enquiry=case, taken=data["steps"], version=data["version"], now=now
        ),
        _STARTED,
    ),
    "later": Deed(
        LaterForm,
        gettext_lazy("Tell the asker that it comes later"),
        gettext_lazy("Promise the new day"),
        gettext_lazy("The new day is promised, and the asker is told."),
        lambda user, case, data, now: desk_actions.promise_later(
            by=user,
            enquiry=case,
            due_on=data["due_on"],
            reason=data["reason"],
            version=data["version"],
            now=now,
        ),
        frozenset({Status.ASSIGNED.value}),
    ),
    "flag": Deed(
        FlagForm,
        gettext_lazy("Somebody may not be safe"),
        gettext_lazy("Tell the lead now"),
        gettext_lazy("The lead is told at once."),
        lambda user, case, data, now: desk_actions.flag(by=user, enquiry=case, body=data["body"], now=now),
        _ALWAYS,
    ),
    "unflag": Deed(
        UnflagForm,
        gettext_lazy("The concern is dealt with"),
        gettext_lazy("Take the mark away"),
        gettext_lazy("The mark is taken away; what was done is kept as a note."),
        lambda user, case, data, now: desk_actions.unflag(by=user, enquiry=case, body=data["body"], now=now),
        _ALWAYS,
        for_lead=True,
    ),
    "merge": Deed(
        MergeForm,
        gettext_lazy("Join to another enquiry of the same asker"),
        gettext_lazy("Join them"),
        gettext_lazy("The enquiries are joined. For a day this can be undone."),
        lambda user, case, data, now: desk_actions.merge(
            by=user, enquiry=case, into=data["into"], version=data["version"], now=now
        ),
        _STARTED,
    ),
    "unmerge": Deed(
        UnmergeForm,
        gettext_lazy("Part them again"),
        gettext_lazy("Part the two enquiries"),
        gettext_lazy("The enquiries are apart again."),
        lambda user, case, data, now: desk_actions.unmerge(
            by=user, enquiry=case, version=data["version"], now=now
        ),
        frozenset({Status.CLOSED.value}),
    ),
}


def deeds_for(case: Enquiry, seat: Seat, now: datetime) -> dict[str, Deed]:
    """What may be done to the case as it stands."""
    hidden = {
        "hand-over" if case.is_held else "release",
        "flag" if case.flagged_at else "unflag",
        "reopen" if case.merged_into_id else "unmerge",
    }
    if not desk_actions.may_be_parted(case, now):
        hidden.add("unmerge")
    return {
        key: deed
        for key, deed in DEEDS.items()
        if key not in hidden and case.status in deed.when and (seat.is_lead or not deed.for_lead)
    }
