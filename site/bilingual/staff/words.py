"""What the gate, the leak guard, the files and the advice say to people, in one place."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import FieldDoesNotExist
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages as with_buttons
from wagtail.fields import StreamField
from wagtail.models import Page

from bilingual.exchange.comparing import Fault
from bilingual.leaks import Kind as Leak
from bilingual.pairs import Outcome, Wait
from welsh.advice import Kind as Advice

Words = str | Promise

WAITS: dict[Wait, Words] = {
    Wait.PARTNER_MISSING: gettext_lazy(
        "The page in the other language does not exist yet. Send this page for translation."
    ),
    Wait.PARTNER_NOT_READY: gettext_lazy("The page in the other language is not ready yet."),
    Wait.OUT_OF_DATE: gettext_lazy(
        "The translation does not answer the newest words yet. The old pair stays live until it does."
    ),
    Wait.ENGLISH_LEFT: gettext_lazy("There is English left in the Welsh page."),
    Wait.CHANGED_SINCE: gettext_lazy("The page was changed after it was signed off. Publish it again."),
    Wait.FACTS_DIFFER: gettext_lazy("Some facts are not the same in both languages."),
    Wait.WITHDRAWN: gettext_lazy("It is withdrawn. Put it back first; then it can go out."),
    Wait.NOT_YET: gettext_lazy("The pair goes out at the time that is set."),
    Wait.LEAK: gettext_lazy("There are words in it that may not be meant for readers."),
}

LEAKS: dict[Leak, Words] = {
    Leak.INTERNAL: gettext_lazy("Looks like a note for colleagues"),
    Leak.TO_DO: gettext_lazy("Something is still to be done"),
    Leak.PLACEHOLDER: gettext_lazy("A gap that was not filled in"),
    Leak.CLICK_HERE: gettext_lazy("A link that does not say where it leads"),
    Leak.PRIVATE_PHONE: gettext_lazy("A mobile number, which may be somebody’s own"),
    Leak.PRIVATE_MAIL: gettext_lazy("An e-mail address that may be somebody’s own"),
    Leak.ALT_TEXT: gettext_lazy("A description of a picture that says nothing"),
    Leak.REPEATED: gettext_lazy("The same paragraph stands here twice"),
    Leak.ENGLISH: gettext_lazy("Reads as English on a Welsh page"),
}

FAULTS: dict[Fault, Words] = {
    Fault.OTHER_FILE: gettext_lazy("This file was made for another page."),
    Fault.SOURCE_CHANGED: gettext_lazy("The page has changed since this file was made. Make a new one."),
    Fault.UNKNOWN: gettext_lazy("A text that this page does not have."),
    Fault.MISSING: gettext_lazy("No translation in the file."),
    Fault.TWICE: gettext_lazy("Twice in the file, translated differently."),
    Fault.FUZZY: gettext_lazy("Marked as not final."),
    Fault.LINKS: gettext_lazy("The links are not those of the source."),
    Fault.MARKUP: gettext_lazy("Bold or other marks that are not closed, or that the source does not have."),
    Fault.PLACEHOLDERS: gettext_lazy("A placeholder was lost or added."),
    Fault.LEFT: gettext_lazy(
        "Left in the source language. If it is the same in both on purpose, mark it “same”."
    ),
}

ADVICE: dict[Advice, Words] = {
    Advice.CIRCUMFLEX: gettext_lazy("A circumflex may be missing"),
    Advice.MUTATION: gettext_lazy("Mutation"),
    Advice.NUMBER: gettext_lazy("A number with its noun"),
    Advice.FAMILIAR: gettext_lazy("We say chi to everybody"),
    Advice.TERM: gettext_lazy("The word this site uses"),
    Advice.ENGLISH: gettext_lazy("Reads as English"),
}

PARITY: dict[str, Words] = {
    "missing": gettext_lazy("Only in one language"),
    "exempt": gettext_lazy("In one language for now, by a dated exemption"),
    "stale": gettext_lazy("Translation out of date"),
    "untranslated": gettext_lazy("Texts without a translation"),
    "english_left": gettext_lazy("English left in the Welsh"),
    "changed": gettext_lazy("Live words that nobody signed off"),
    "alt_text": gettext_lazy("A picture described in one language only"),
    "attachment": gettext_lazy("A document in one language only"),
    "link": gettext_lazy("A link to the other language’s page"),
    "slug": gettext_lazy("A Welsh page with an English address"),
    "snippet": gettext_lazy("A short text in one language only"),
    "reply": gettext_lazy("A saved reply in one language only"),
    "interface": gettext_lazy("A message of the site without Welsh"),
}

_NAMES: dict[str, Words] = {
    "title": gettext_lazy("Title"),
    "search_description": gettext_lazy("Summary"),
}


def place_words(page: Page, path: str) -> str:
    """A place as editors know it: the name of the field, and the number of the block in it."""
    if not path:
        return ""
    name, _dot, rest = path.partition(".")
    try:
        field = page._meta.get_field(name)
    except FieldDoesNotExist:
        return path
    label = str(_NAMES.get(name) or getattr(field, "verbose_name", name))
    label = label[:1].upper() + label[1:]
    number = _number_of_block(page, field, rest.partition(".")[0])
    return _("%(field)s, part %(number)s") % {"field": label, "number": number} if number else label


def _number_of_block(page: Page, field: Any, block: str) -> int:
    """Blocks are named by their place in a revision, by their id in the translator's memory; 0 where neither fits."""
    if block.isdigit():
        return int(block) + 1
    if not block or not isinstance(field, StreamField):
        return 0
    ids = [one.get("id") for one in getattr(page, field.name).raw_data]
    return ids.index(block) + 1 if block in ids else 0


def say(request: HttpRequest, page: Page, outcome: Outcome) -> None:
    """Tell the editor what really happened."""
    title = page.get_admin_display_title()
    if outcome.is_live:
        messages.success(request, _("“%(title)s” is live in both languages.") % {"title": title})
        return
    words = [_("“%(title)s” is signed off and waits for its partner.") % {"title": title}]
    if outcome.wait is not None:
        words.append(str(WAITS[outcome.wait]))
    buttons = []
    if outcome.wait is Wait.LEAK:
        words = [_("“%(title)s” is signed off, but not out yet.") % {"title": title}, str(WAITS[Wait.LEAK])]
        buttons = [with_buttons.button(reverse("leaks", args=[page.pk]), _("Look at them"))]
    elif outcome.places:
        places = list(dict.fromkeys(place_words(page, path) for path in outcome.places))
        words.append(_("Look at: %(places)s.") % {"places": ", ".join(places[:5])})
    with_buttons.warning(request, " ".join(words), buttons=buttons)
