"""Sound in both languages, and films in British Sign Language; and the two slots that a page has for them."""

import uuid
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from core.file_kinds import Refused
from core.file_words import REFUSALS
from core.recordings import captions
from core.recordings.kinds import FILMS, MOST_FILM, MOST_SOUND, SOUNDS, Film, Sound, examine
from core.text import LANGUAGES, current_language, in_language

WORDS_MOST = 60_000


def _place(instance: "Recording", filename: str) -> str:
    """A name that nobody guesses, whatever the file was called."""
    return f"recordings/{uuid.uuid4().hex}{PurePath(filename).suffix}"


def looked_at(file: Any, kinds: tuple[Sound | Film, ...], most_bytes: int) -> ContentFile[bytes]:
    """A new file as it is kept, named by what it is."""
    if file.size and file.size > most_bytes:
        raise ValidationError(REFUSALS["size"], code="size")
    file.seek(0)
    try:
        kind, kept = examine(file.read(), kinds, most_bytes)
    except Refused as refused:
        raise ValidationError(REFUSALS[refused.reason], code=refused.reason) from refused
    return ContentFile(kept, name=f"recording.{kind.value}")


class Recording(models.Model):
    """What both kinds have: a name for the staff's lists and words to read instead, in both languages."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title_cy = models.CharField(_("title (Welsh)"), max_length=120)
    title_en = models.CharField(_("title (English)"), max_length=120)
    words_cy = models.TextField(
        _("its words (Welsh)"),
        max_length=WORDS_MOST,
        help_text=_("All that is said or signed, to read. A blank line begins a paragraph."),
    )
    words_en = models.TextField(
        _("its words (English)"),
        max_length=WORDS_MOST,
        help_text=_("All that is said or signed, to read. A blank line begins a paragraph."),
    )

    files: tuple[str, ...] = ()
    kinds: tuple[Sound | Film, ...] = ()
    most_bytes = 0

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return in_language(self, "title")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """By whatever way it comes: nothing is kept that was not looked at."""
        for name in self.files:
            file = getattr(self, name)
            if file and not file._committed and not getattr(file, "is_looked_at", False):
                setattr(self, name, looked_at(file, self.kinds, self.most_bytes))
        super().save(*args, **kwargs)

    @property
    def title(self) -> str:
        return in_language(self, "title")

    @property
    def words(self) -> str:
        return in_language(self, "words")

    def file_in(self, language: str) -> Any:
        """What is heard or seen by who reads that language."""
        raise NotImplementedError

    @property
    def url(self) -> str:
        language = current_language()
        ending = PurePath(self.file_in(language).name).suffix.lstrip(".")
        return reverse("recording", args=[self.public_id, language, ending])

    def clean(self) -> None:
        super().clean()
        wrong: dict[str, Any] = {}
        for name in (f"{one}_{language}" for one in ("title", "words") for language in LANGUAGES):
            if not getattr(self, name).strip():
                wrong[name] = _("Write it in both languages.")
        for name in self.files:
            file = getattr(self, name)
            if file and not file._committed:
                try:
                    setattr(self, name, looked_at(file, self.kinds, self.most_bytes))
                    getattr(self, name).is_looked_at = True
                except ValidationError as refused:
                    wrong[name] = refused
        if wrong:
            raise ValidationError(wrong)


def _both_filled(*names: str) -> Q:
    filled = Q()
    for name in names:
        for language in LANGUAGES:
            filled &= ~Q(**{f"{name}_{language}": ""})
    return filled


class SoundRecording(Recording):
    """A page read aloud: one file in each language."""

    file_cy = models.FileField(
        _("file (Welsh)"),
        upload_to=_place,
        help_text=_("MP3 or Ogg, up to 30 MB. Hidden notes in an MP3 are left out."),
    )
    file_en = models.FileField(
        _("file (English)"),
        upload_to=_place,
        help_text=_("MP3 or Ogg, up to 30 MB. Hidden notes in an MP3 are left out."),
    )

    files = ("file_cy", "file_en")
    kinds = SOUNDS
    most_bytes = MOST_SOUND

    class Meta:
        verbose_name = _("sound recording")
        verbose_name_plural = _("sound recordings")
        constraints = [
            models.CheckConstraint(
                condition=_both_filled("title", "words", "file"),
                name="sound_has_file_and_words_in_both_languages",
            )
        ]

    def file_in(self, language: str) -> Any:
        return self.file_cy if language == "cy" else self.file_en


class SignedFilm(Recording):
    """A page in British Sign Language: one film, with captions in each language."""

    file = models.FileField(_("file"), upload_to=_place, help_text=_("MP4 or WebM, up to 150 MB."))
    captions_cy = models.TextField(
        _("captions (Welsh)"), max_length=captions.LONGEST, help_text=_("WebVTT: times and words.")
    )
    captions_en = models.TextField(
        _("captions (English)"), max_length=captions.LONGEST, help_text=_("WebVTT: times and words.")
    )

    files = ("file",)
    kinds = FILMS
    most_bytes = MOST_FILM

    class Meta:
        verbose_name = _("film in British Sign Language")
        verbose_name_plural = _("films in British Sign Language")
        constraints = [
            models.CheckConstraint(
                condition=_both_filled("title", "words", "captions") & ~Q(file=""),
                name="film_has_captions_and_words_in_both_languages",
            )
        ]

    def clean(self) -> None:
        super().clean()
        for language in LANGUAGES:
            name = f"captions_{language}"
            try:
                setattr(self, name, captions.cleaned(getattr(self, name)))
            except ValidationError as wrong:
                raise ValidationError({name: wrong}) from wrong

    def file_in(self, language: str) -> Any:
        del language  # signs are the same for both
        return self.file

    @property
    def captions_url(self) -> str:
        return reverse("captions", args=[self.public_id, current_language()])


class Recorded(models.Model):
    """A page that can be listened to or watched. Both sides of a pair share the row, which is in both languages."""

    sound = models.ForeignKey(
        SoundRecording,
        verbose_name=_("sound recording"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The page read aloud. The recording has its words with it, in both languages."),
    )
    signed = models.ForeignKey(
        SignedFilm,
        verbose_name=_("film in British Sign Language"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The page in signs, with captions and words in both languages."),
    )

    recording_panel = MultiFieldPanel(
        [FieldPanel("sound"), FieldPanel("signed")], heading=_("To listen to, and in signs")
    )

    class Meta:
        abstract = True
