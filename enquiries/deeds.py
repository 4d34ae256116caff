"""What can be done to a case on the staff side: each deed's form, words, act, and when it is offered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy

from accounts.models import User
from core.steps import Text
from enquiries import actions, desk_actions, sharing, tasking
from enquiries.choices import Status
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
    ShareForm,
    StepsForm,
    TagsForm,
    TaskForm,
    UnflagForm,
    UnmergeForm,
)


@dataclass(frozen=True)
class Deed:
    """One thing that can be done to a case: its form, its headings, its act, and in which statuses it is offered.

    `takes` names what of the form the act is given beside who does it, to which case, and when; with `version` among
    it, whoever comes second is told.
    """

    form_class: type[CaseForm]
    title: Text
    button: Text
    done: Text
    act: Callable[..., object]
    takes: tuple[str, ...]
    when: frozenset[str]
    for_lead: bool = False

    def do(self, *, by: User, case: Enquiry, data: dict[str, Any], now: datetime) -> None:
        self.act(by=by, enquiry=case, now=now, **{name: data[name] for name in self.takes})


_STARTED = frozenset({Status.ASSIGNED.value, Status.WAITING.value, Status.ANSWERED.value})
_ALWAYS = frozenset(Status.values)

DEEDS: dict[str, Deed] = {
    "reply": Deed(
        ReplyForm,
        gettext_lazy("Answer the question"),
        gettext_lazy("Send the answer"),
        gettext_lazy("The answer is kept, and sent if you chose so."),
        actions.reply,
        ("body", "channel", "then", "version"),
        _STARTED,
    ),
    "note": Deed(
        NoteForm,
        gettext_lazy("Private note"),
        gettext_lazy("Keep the note"),
        gettext_lazy("The note is kept."),
        actions.note,
        ("body",),
        _ALWAYS,
    ),
    "heard": Deed(
        HeardForm,
        gettext_lazy("Heard from the asker"),
        gettext_lazy("Keep it"),
        gettext_lazy("It is kept with the case."),
        actions.hear,
        ("body", "channel", "version"),
        _STARTED,
    ),
    "hand-over": Deed(
        HandOverForm,
        gettext_lazy("Hand over"),
        gettext_lazy("Hand over the case"),
        gettext_lazy("The case is handed over, and the adviser is told."),
        actions.hand_over,
        ("to", "reason", "version"),
        _STARTED | {Status.NEW.value},
    ),
    "share": Deed(
        ShareForm,
        gettext_lazy("Hand on to a partner, with the asker’s yes"),
        gettext_lazy("Tell the partner"),
        gettext_lazy("The partner is told, and the asker is told so."),
        sharing.share,
        ("partner", "what", "consent_by", "words", "version"),
        _STARTED,
    ),
    "close": Deed(
        CloseForm,
        gettext_lazy("Close the case"),
        gettext_lazy("Close the case"),
        gettext_lazy("The case is closed."),
        actions.close,
        ("outcome", "version"),
        _STARTED | {Status.NEW.value},
    ),
    "reopen": Deed(
        ReopenForm,
        gettext_lazy("Take up again"),
        gettext_lazy("Take the case up again"),
        gettext_lazy("The case is open again, with a new date."),
        actions.reopen,
        ("to", "version"),
        frozenset({Status.CLOSED.value}),
    ),
    "release": Deed(
        ReleaseForm,
        gettext_lazy("Held: did a person send this?"),
        gettext_lazy("Yes, let it go its way"),
        gettext_lazy("The enquiry went its way: it is acknowledged and has an adviser."),
        actions.release,
        ("version",),
        frozenset({Status.NEW.value}),
        for_lead=True,
    ),
    "task": Deed(
        TaskForm,
        gettext_lazy("Give a task"),
        gettext_lazy("Give the task"),
        gettext_lazy("The task is given."),
        tasking.give_beside,
        ("words", "due_on", "to"),
        _ALWAYS,
    ),
    "tags": Deed(
        TagsForm,
        gettext_lazy("Tags"),
        gettext_lazy("Keep the tags"),
        gettext_lazy("The tags are kept."),
        desk_actions.wear,
        ("tags",),
        _ALWAYS,
    ),
    "steps": Deed(
        StepsForm,
        gettext_lazy("How far it is"),
        gettext_lazy("Keep it"),
        gettext_lazy("The steps are kept. The asker sees them on their page."),
        desk_actions.take_steps,
        ("steps", "version"),
        _STARTED,
    ),
    "later": Deed(
        LaterForm,
        gettext_lazy("Tell the asker that it comes later"),
        gettext_lazy("Promise the new day"),
        gettext_lazy("The new day is promised, and the asker is told."),
        desk_actions.promise_later,
        ("due_on", "reason", "version"),
        frozenset({Status.ASSIGNED.value}),
    ),
    "flag": Deed(
        FlagForm,
        gettext_lazy("Somebody may not be safe"),
        gettext_lazy("Tell the lead now"),
        gettext_lazy("The lead is told at once."),
        desk_actions.flag,
        ("body",),
        _ALWAYS,
    ),
    "unflag": Deed(
        UnflagForm,
        gettext_lazy("The concern is dealt with"),
        gettext_lazy("Take the mark away"),
        gettext_lazy("The mark is taken away; what was done is kept as a note."),
        desk_actions.unflag,
        ("body",),
        _ALWAYS,
        for_lead=True,
    ),
    "merge": Deed(
        MergeForm,
        gettext_lazy("Join to another enquiry of the same asker"),
        gettext_lazy("Join them"),
        gettext_lazy("The enquiries are joined. For a day this can be undone."),
        desk_actions.merge,
        ("into", "version"),
        _STARTED,
    ),
    "unmerge": Deed(
        UnmergeForm,
        gettext_lazy("Part them again"),
        gettext_lazy("Part the two enquiries"),
        gettext_lazy("The enquiries are apart again."),
        desk_actions.unmerge,
        ("version",),
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
