"""PO and XLIFF for translators outside: out and in again without loss; whatever is doubtful comes back as a list."""

import re
from contextlib import suppress
from dataclasses import replace
from types import ModuleType

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from wagtail_localize.models import StringTranslation, Translation

from accounts.models import User
from bilingual.exchange import actions, po, xliff
from bilingual.exchange.comparing import Fault, compare
from bilingual.exchange.units import Bundle, NotAFile, Returned, ReturnedBundle, Unit, digest_of_source
from bilingual.models import Pair, SameWords
from tests.bilingual.conftest import Couple

LINKED = 'See <a id="a1">this <b>page</b></a> &amp; more.<br/>Twice.'
UNITS = (
    Unit("title", "Litter", "Sbwriel"),
    Unit("body.1.value", LINKED, 'Gweler <a id="a1">y <b>dudalen</b></a> hon.<br/>Ddwywaith.'),
    Unit("body.2.value", "Litter", "Sbwriel"),
    Unit("lead", "Dear %(name)s, 100% &amp; &lt;3", "Annwyl %(name)s, 100% &amp; &lt;3"),
)
SENT = Bundle("11111111-2222", digest_of_source(UNITS), "en", "cy", UNITS)


def returned(bundle: Bundle = SENT) -> ReturnedBundle:
    units = tuple(Returned(unit.path, unit.source, unit.target) for unit in bundle.units)
    return ReturnedBundle(bundle.translation, bundle.source_digest, units)


def with_first(came: ReturnedBundle, **changes: object) -> ReturnedBundle:
    return replace(came, units=(replace(came.units[0], **changes), *came.units[1:]))  # type: ignore[arg-type]


# --- formats


@pytest.mark.parametrize("format_module", [po, xliff])
def test_a_file_comes_back_as_it_went_out(format_module: ModuleType) -> None:
    came = format_module.read(format_module.write(SENT))
    assert (came.translation, came.source_digest) == (SENT.translation, SENT.source_digest)
    texts = [(one.key, one.path, one.source, one.target) for one in came.units]
    assert texts == [(unit.key, unit.path, unit.source, unit.target) for unit in UNITS]


@given(words=st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="<>&\\"), min_size=1))
@pytest.mark.parametrize("format_module", [po, xliff])
def test_any_words_survive_the_way(format_module: ModuleType, words: str) -> None:
    bundle = replace(SENT, units=(Unit("title", words, words[::-1]),))
    (one,) = format_module.read(format_module.write(bundle)).units
    assert (one.source, one.target) == (words, words[::-1])


def test_marks_of_translators_are_understood() -> None:
    text = po.write(SENT).decode().replace('msgctxt "title"', '#, fuzzy, same\nmsgctxt "title"', 1)
    assert (po.read(text.encode()).units[0].is_fuzzy, po.read(text.encode()).units[0].is_same) == (True, True)
    file = xliff.write(SENT).decode()
    file = file.replace("<target>", '<target state="needs-translation">', 1)
    file = file.replace("</target></trans-unit>", "</target><note>Same</note></trans-unit>", 1)
    first = xliff.read(file.encode()).units[0]
    assert (first.is_fuzzy, first.is_same) == (True, True)


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff version="1.2"><file>&b;</file></xliff>'
OUTSIDE = (
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><xliff version="1.2"><file>&a;</file></xliff>'
)


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\xff", b"<xliff>", b"<html/>", BOMB.encode(), OUTSIDE.encode(), b"<xliff>" + b"<g>" * 500],
    ids=["empty", "bytes", "cut off", "other", "entities", "outside entity", "deep"],
)
def test_a_hostile_file_is_refused(data: bytes) -> None:
    with pytest.raises(NotAFile):
        xliff.read(data)


@pytest.mark.parametrize(
    "data", [b"\xff\xfe", b'msgid "a\nmsgstr', b"/etc/hostname", b'msgid "a"\nnonsense "b"']
)
def test_a_broken_po_file_is_refused_or_empty(data: bytes) -> None:
    with suppress(NotAFile):
        assert po.read(data).translation == ""


# --- what is wrong with a file


def test_a_whole_file_has_no_faults() -> None:
    assert compare(SENT, returned()) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"target": ""}, Fault.MISSING),
        ({"is_fuzzy": True}, Fault.FUZZY),
        ({"target": "Litter"}, Fault.LEFT),
        ({"target": "<b>Sbwriel"}, Fault.MARKUP),
        ({"target": "<script>x</script>"}, Fault.MARKUP),
        ({"target": "Sbwriel < papur"}, Fault.MARKUP),
        ({"target": 'Y <a id="a9">sbwriel</a>'}, Fault.LINKS),
        ({"target": "Sbwriel {name}"}, Fault.PLACEHOLDERS),
        ({"source": "Another text"}, Fault.UNKNOWN),
    ],
)
def test_each_fault_is_named(change: dict[str, object], fault: Fault) -> None:
    assert fault in {found.fault for found in compare(SENT, with_first(returned(), **change))}


def test_a_lost_link_and_a_lost_placeholder_are_named() -> None:
    units = list(returned().units)
    units[1], units[3] = replace(units[1], target="Gweler y dudalen."), replace(units[3], target="Annwyl chi")
    found = compare(SENT, replace(returned(), units=tuple(units)))
    assert {(one.fault, one.path) for one in found} == {
        (Fault.LINKS, "body.1.value"),
        (Fault.PLACEHOLDERS, "lead"),
    }


def test_all_faults_are_told_at_once() -> None:
    came = with_first(replace(returned(), source_digest="old"), target="")
    came = replace(came, units=(*came.units, Returned("gone", "Gone", "Wedi mynd")))
    found = [one.fault for one in compare(SENT, came)]
    assert found == [Fault.SOURCE_CHANGED, Fault.UNKNOWN, Fault.MISSING]


def test_a_file_of_another_page_is_told_once() -> None:
    assert [one.fault for one in compare(SENT, replace(returned(), translation="other"))] == [
        Fault.OTHER_FILE
    ]


def test_the_same_words_in_both_languages_need_the_mark() -> None:
    same = with_first(returned(), target="Litter", is_same=True)
    assert compare(SENT, same) == []
    quoted = replace(SENT, units=(Unit("title", "It&#x27;s us", ""),))
    came = ReturnedBundle(
        quoted.translation,
        quoted.source_digest,
        (Returned("title", "It's us", "It's us", sent_as=quoted.units[0].key),),
    )
    assert [one.fault for one in compare(quoted, came)] == [Fault.LEFT]
    numbers = replace(SENT, units=(Unit("title", "029 2018 0123", "029 2018 0123"),))
    numbers = replace(numbers, source_digest=digest_of_source(numbers.units))
    assert compare(numbers, returned(numbers)) == []


# --- through the staff side


@pytest.fixture
def staff(client: Client, editor: User) -> Client:
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def stale(live_couple: Couple) -> Couple:
    english = live_couple.english
    english.lead = "The council asked the neighbours instead."
    english.save_revision().publish()
    return live_couple


def fetched(staff: Client, format_name: str) -> str:
    response = staff.post(reverse("translation_export", args=[Pair.objects.get().pk, format_name]))
    assert response.status_code == 200
    assert response.headers["Content-Disposition"].startswith("attachment")
    return response.content.decode()


def given_back(staff: Client, name: str, text: str) -> "tuple[int, str]":
    file = SimpleUploadedFile(name, text.encode())
    response = staff.post(reverse("translation_import", args=[Pair.objects.get().pk]), {"file": file})
    return response.status_code, response.content.decode()


def lead_in_memory() -> str:
    translation = Translation.objects.get()
    units = {unit.path: unit for unit in actions.bundle_of(translation).units}
    return units["lead"].target


WELSH = "Gofynnodd y cyngor i’r cymdogion yn lle hynny."


@pytest.mark.django_db
def test_a_translator_s_po_file_makes_the_translation_whole(
    staff: Client, stale: Couple, editor: User
) -> None:
    text = fetched(staff, "po").replace(
        'neighbours instead."\nmsgstr ""', f'neighbours instead."\nmsgstr "{WELSH}"'
    )
    assert given_back(staff, "page.po", text)[0] == 302
    assert lead_in_memory() == WELSH
    assert Pair.objects.get().missing == 0
    Translation.objects.get().save_target(user=editor, publish=True)
    assert (stale.english.lead, stale.welsh.lead) == ("The council asked the neighbours instead.", WELSH)


@pytest.mark.django_db
def test_a_translator_s_xliff_file_makes_the_translation_whole(staff: Client, stale: Couple) -> None:
    source = "<source>The council asked the neighbours instead.</source>"
    text = fetched(staff, "xliff")
    assert source in text
    assert given_back(staff, "page.xlf", text.replace(source, f"{source}<target>{WELSH}</target>"))[0] == 302
    assert lead_in_memory() == WELSH


@pytest.mark.django_db
def test_nothing_of_a_doubtful_file_is_taken_in(staff: Client, stale: Couple) -> None:
    text = fetched(staff, "po")
    before = set(StringTranslation.objects.values_list("data", flat=True))
    changed = re.sub(r'msgstr "Y sbwriel[^"]*"', 'msgstr "Teitl arall"', text)
    assert changed != text
    status, page = given_back(staff, "page.po", changed)
    assert status == 422
    assert "No translation in the file." in page
    assert set(StringTranslation.objects.values_list("data", flat=True)) == before


@pytest.mark.django_db
def test_a_file_made_before_the_page_changed_is_told(staff: Client, stale: Couple) -> None:
    text = fetched(staff, "xliff")
    english = stale.english
    english.lead = "The council asked everybody."
    english.save_revision().publish()
    status, page = given_back(staff, "page.xlf", text)
    assert (status, "The page has changed since this file was made" in page) == (422, True)


@pytest.mark.django_db
def test_english_kept_on_purpose_goes_out_only_with_the_mark(
    staff: Client, stale: Couple, editor: User
) -> None:
    kept = "The council asked the neighbours instead."
    text = fetched(staff, "po").replace(
        'neighbours instead."\nmsgstr ""', f'neighbours instead."\nmsgstr "{kept}"'
    )
    assert given_back(staff, "page.po", text)[0] == 422
    assert given_back(staff, "page.po", text.replace('msgctxt "lead"', '#, same\nmsgctxt "lead"'))[0] == 302
    assert SameWords.objects.get().by == editor
    Translation.objects.get().save_target(user=editor, publish=True)
    assert stale.welsh.lead == kept
    assert "#, same" in fetched(staff, "po")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.po", "", "another page"),
        ("a.xlf", BOMB, "cannot"),
        ("a.po", "x" * (actions.LARGEST + 1), "too large"),
    ],
    ids=["no header", "entities", "too large"],
)
def test_a_file_that_cannot_be_read_is_answered_kindly(
    staff: Client, stale: Couple, name: str, text: str, told: str
) -> None:
    status, page = given_back(staff, name, text or " ")
    assert status == 422
    assert (told if told != "cannot" else "not a PO or XLIFF file") in page


@pytest.mark.django_db
def test_the_library_s_own_upload_is_as_strict(staff: Client, stale: Couple) -> None:
    address = reverse("wagtail_localize:upload_pofile", args=[Translation.objects.get().pk])
    response = staff.post(address, {"file": SimpleUploadedFile("a.po", b'msgid ""\nmsgstr ""\n')})
    assert response.status_code == 422


@pytest.mark.django_db
def test_writing_a_large_file_back_takes_few_queries(
    stale: Couple, editor: User, django_assert_max_num_queries: "pytest.FixtureRequest"
) -> None:
    translation = Translation.objects.select_related("source__locale", "target_locale").get()
    sent = actions.bundle_of(translation)
    came = returned(
        replace(sent, units=tuple(replace(unit, target=unit.target or WELSH) for unit in sent.units))
    )
    with django_assert_max_num_queries(40):  # type: ignore[operator]  # a fixture that is a function
        assert actions.take_in(by=editor, translation=translation, came=came, tool="PO") == []
