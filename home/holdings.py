"""What this room writes down holds nobody's own words: labels and notices of staff, an index of what is published."""

from django.apps import apps

from people.registry import not_personal


def register() -> None:
    for name in ("Menu", "MenuItem", "Notice"):
        not_personal(apps.get_model("home", name), "words of our staff, on every page")
    for name in ("Entry", "Posting", "KnownWord"):
        not_personal(apps.get_model("home", name), "an index of published pages; it goes with them")
    not_personal(
        apps.get_model("figures", "DayFigure"), "a day, a kind of page or step, a language and a number"
    )
    not_personal(
        apps.get_model("figures", "Sought"),
        "words that many searched for in vain; no number, no mail address, not from whom",
    )
    for name in ("SoundRecording", "SignedFilm"):
        not_personal(apps.get_model("recordings", name), "published words of our staff, read aloud or signed")
