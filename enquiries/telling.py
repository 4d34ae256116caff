"""What of a case is told to a partner, line by line: exactly the kinds that the asker agreed to."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.text import in_language
from enquiries.choices import Need, Told
from enquiries.models import Enquiry


@dataclass(frozen=True)
class Line:
    """One thing told, in words of the language in which it is read."""

    label: str | Promise
    said: Callable[[], str]
    is_their_own: bool = False
    """In the asker's own words, in whichever language they wrote; ours are in the language of the moment."""

    @property
    def value(self) -> str:
        return self.said()


def told_lines(case: Enquiry, what: Iterable[str]) -> list[Line]:
    """The lines, in the order of `Told`; words are looked up where they are shown, in the language of the moment."""
    wanted = set(what)
    return [line for one in Told if one in wanted for line in _LINES[one](case) if line.value]


def _contact(case: Enquiry) -> Iterator[Line]:
    yield Line(_("How to answer"), lambda: str(case.get_contact_by_display()))
    yield Line(_("E-mail"), lambda: case.email)
    yield Line(_("Telephone"), lambda: case.number_to_ring)
    yield Line(_("Address"), lambda: case.address)
    yield Line(_("Who speaks for the asker"), lambda: case.speaker_name)
    yield Line(_("Before you ring"), lambda: "; ".join(case.safe_wishes))


def _area(case: Enquiry) -> Iterator[Line]:
    yield Line(
        _("Where"),
        lambda: in_language(case.authority, "name") if case.authority else str(case.get_area_kind_display()),
    )
    yield Line(_("Kind of asker"), lambda: str(case.get_asker_display()))


def _needs(case: Enquiry) -> Iterator[Line]:
    yield Line(_("Language of the answer"), lambda: str(case.get_language_display()))
    yield Line(
        _("What makes it easier"),
        lambda: ", ".join(str(Need(one).label) for one in case.needs if one in Need.values),
    )


_LINES: Mapping[str, Callable[[Enquiry], Iterable[Line]]] = {
    Told.NAME: lambda case: [Line(_("Name"), lambda: case.name)],
    Told.CONTACT: _contact,
    Told.AREA: _area,
    Told.NEEDS: _needs,
    Told.QUESTION: lambda case: [Line(_("The question"), lambda: case.message, is_their_own=True)],
}
