"""Recordings: sound and films are told by their content, hold nothing of where they were made, and have their words."""

import struct
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client

from core.file_kinds import Refused
from core.recordings import captions
from core.recordings.kinds import FILMS, SOUNDS, Film, Sound, examine
from core.recordings.models import SignedFilm, SoundRecording

MOST = 1_000_000
FRAME = b"\xff\xfb\x90\x64" + bytes(413)
"""A frame of silence: MPEG 1, layer 3, 128 kbit, 44.1 kHz, 417 bytes."""
NOTES = b"ID3\x03\x00\x00\x00\x00\x00\x0a" + b"Gwynedd!!!"
MP3 = FRAME * 5
WORDS = {"title_cy": "Darllen", "title_en": "Reading", "words_cy": "Y geiriau.", "words_en": "The words."}
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n"


def box(name: bytes, inside: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(inside), name) + inside


MP4 = (
    box(b"ftyp", b"isom\x00\x00\x02\x00isommp42")
    + box(b"moov", box(b"mvhd", bytes(8)) + box(b"udta", b"\xa9xyz+52.1-003.9/"))
    + box(b"mdat", bytes(64))
)
WEBM = (
    b"\x1a\x45\xdf\xa3\x87\x42\x82\x84webm"  # the header: of this kind
     b"\x18\x53\x80\x67\x9d"  # one segment of 29 bytes
     b"\x12\x54\xc3\x67\x8aHARLECH!!!"  # tags
     b"\x1f\x43\xb6\x75\x89" + bytes(9)  # what is seen
)  # fmt: skip


@pytest.fixture(autouse=True)
def own_media(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]  # pytest-django's settings
    return


def sound(**changes: object) -> SoundRecording:
    files = {f"file_{code}": SimpleUploadedFile(f"{code}.mp3", NOTES + MP3) for code in ("cy", "en")}
    made = SoundRecording(**{**WORDS, **files, **changes})
    made.full_clean()
    made.save()
    return made


def film(**changes: object) -> SignedFilm:
    made = SignedFilm(
        **{
            **WORDS,
            "captions_cy": VTT,
            "captions_en": VTT,
            "file": SimpleUploadedFile("x.mp4", MP4),
            **changes,
        }
    )
    made.full_clean()
    made.save()
    return made


def test_a_sound_is_kept_without_the_notes_in_front_of_it() -> None:
    assert examine(NOTES + MP3 + b"TAG" + bytes(125), SOUNDS, MOST) == (Sound.MP3, MP3)


def test_a_film_keeps_its_length_and_loses_the_place_where_it_was_taken() -> None:
    kind, kept = examine(MP4, FILMS, MOST)
    assert kind is Film.MP4
    assert len(kept) == len(MP4)
    assert b"+52.1" not in kept
    assert b"udta" not in kept


def test_the_tags_of_a_film_of_the_other_kind_become_empty_room() -> None:
    kind, kept = examine(WEBM, FILMS, MOST)
    assert kind is Film.WEBM
    assert len(kept) == len(WEBM)
    assert b"HARLECH" not in kept
    assert kept.endswith(b"\x1f\x43\xb6\x75\x89" + bytes(9))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "size"),
        (bytes(MOST + 1), "size"),
        (b"<svg onload=alert(1)>", "kind"),
        (b"<html><script>alert(1)</script>", "kind"),
        (b"%PDF-1.7 /JavaScript", "kind"),
        (FRAME + b"<script>alert(1)</script>" * 40, "kind"),
        (MP4[:-10], "broken"),
        (box(b"ftyp", b"qt  \x00\x00\x02\x00qt  ") + box(b"moov", b"") + box(b"mdat", b""), "kind"),
        (box(b"ftyp", b"isom") + box(b"html", b"<script>") + box(b"moov", b""), "kind"),
        (b"OggS" + bytes(22) + b"\x01\x08" + b"theora  ", "kind"),
        (b"OggS" + bytes(22) + b"\x01\x08" + b"OpusHead<script>", "broken"),
        (b"\x1a\x45\xdf\xa3\x88matroska", "kind"),
        (WEBM[:-3], "broken"),
    ],
)
def test_what_is_no_sound_and_no_film_is_refused_with_a_reason(content: bytes, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        examine(content, (*SOUNDS, *FILMS), MOST)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "Hello", "WEBVTT", "WEBVTT\n\n00:02.000 --> 00:01.000\nBackwards",
        "WEBVTT\n\n00:05.000 --> 00:06.000\nA\n\n00:01.000 --> 00:02.000\nB",
        "WEBVTT\n\nSTYLE\n::cue{background:url(//elsewhere)}\n\n00:00.000 --> 00:01.000\nA",
    ],
)  # fmt: skip
def test_captions_that_cannot_be_followed_or_that_style_are_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        captions.cleaned(text)


@pytest.mark.django_db
def test_no_sound_is_kept_without_its_words_in_both_languages() -> None:
    with pytest.raises(ValidationError) as wrong:
        sound(words_cy=" ")
    assert "words_cy" in wrong.value.message_dict
    with pytest.raises(IntegrityError), transaction.atomic():
        SoundRecording.objects.create(**{**WORDS, "words_en": ""}, file_cy="a.mp3", file_en="b.mp3")
    with pytest.raises(IntegrityError), transaction.atomic():
        SignedFilm.objects.create(**WORDS, file="a.mp4", captions_en=VTT)


@pytest.mark.django_db
def test_a_player_may_begin_anywhere_and_the_file_is_opened_as_nothing_else(client: Client) -> None:
    made = sound()
    whole = client.get(made.url)
    assert (whole.status_code, whole.getvalue()) == (200, MP3)
    assert whole["Content-Type"] == "audio/mpeg"
    assert whole["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in whole["Content-Security-Policy"]
    part = client.get(made.url, headers={"range": "bytes=417-833"})
    assert (part.status_code, part.getvalue()) == (206, FRAME)
    assert part["Content-Range"] == f"bytes 417-833/{len(MP3)}"
    assert client.get(made.url, headers={"range": "bytes=-5"}).getvalue() == MP3[-5:]
    assert client.get(made.url, headers={"range": "bytes=99999-"}).status_code == 416
    assert client.get(made.url.replace(".mp3", ".ogg")).status_code == 404


@pytest.mark.django_db
def test_its_bytes_are_never_packed_and_a_wish_beyond_all_numbers_is_none(client: Client) -> None:
    whole = client.get(sound().url, headers={"accept-encoding": "gzip", "range": "bytes=0-" + "9" * 5000})
    assert whole.status_code == 200
    assert "Content-Encoding" not in whole
    assert whole.getvalue() == MP3
    assert whole["Content-Length"] == str(len(MP3))


@pytest.mark.django_db
def test_a_film_comes_with_captions_in_the_language_of_the_page(client: Client) -> None:
    made = film(captions_cy=VTT.replace("Hello", "Helo"))
    assert client.get(made.url)["Content-Type"] == "video/mp4"
    answer = client.get(made.captions_url.replace("-en.vtt", "-cy.vtt"))
    assert answer["Content-Type"] == "text/vtt; charset=utf-8"
    assert "Helo" in answer.text


@pytest.mark.django_db
def test_whatever_way_it_comes_nothing_is_kept_that_was_not_looked_at() -> None:
    made = SignedFilm(
        **WORDS, captions_cy=VTT, captions_en=VTT, file=SimpleUploadedFile("x.mp4", b"<script>")
    )
    with pytest.raises(ValidationError):
        made.save()
