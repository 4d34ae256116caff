"""How a case stands with its promise, in words and tones."""

from django.utils.translation import gettext_lazy

from core.steps import Text
from enquiries import clock

TONES = {
    clock.Standing.DUE_SOON: "soon",
    clock.Standing.DUE: "soon",
    clock.Standing.OVERDUE: "late",
    clock.Standing.LONG_OVERDUE: "late",
}
STANDING_WORDS: dict[clock.Standing, Text] = {
    clock.Standing.SETTLED: "",
    clock.Standing.IN_TIME: gettext_lazy("In time"),
    clock.Standing.DUE_SOON: gettext_lazy("Due soon"),
    clock.Standing.DUE: gettext_lazy("Due today"),
    clock.Standing.OVERDUE: gettext_lazy("Overdue"),
    clock.Standing.LONG_OVERDUE: gettext_lazy("Long overdue"),
}
