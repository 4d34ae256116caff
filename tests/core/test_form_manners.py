"""What every public form does alike: marks the optional, keeps what was typed, says what is wrong where it is wrong."""

from importlib import import_module

import pytest
from django.conf import settings
from django.forms import widgets
from django.utils.translation import override

from core import forms


class Signing(forms.CanolForm):
    name = forms.Line(
        label="Your full name", hint="As on paper.", missing="Enter your full name", autocomplete="name"
    )
    email = forms.Email(label="Your e-mail address", missing="Enter your e-mail address")
    kind = forms.OneOf(
        label="Who?", choices=[("a", "A person"), ("b", "A group")], hints={"b": "A club"}, missing="Say who"
    )
    words = forms.Paragraphs(label="In your own words", required=False, max_length=20)
    updates = forms.YesBox(label="Tell me more")


GOOD = {"name": "Gwen", "email": "gwen@example.org", "kind": "a"}


def test_a_good_form_is_taken() -> None:
    assert Signing(GOOD).is_valid()


def test_each_line_of_the_summary_leads_to_its_control() -> None:
    lines = {line.target: line.message for line in Signing({}).error_lines}
    assert lines == {
        "id_name": "Enter your full name",
        "id_email": "Enter your e-mail address",
        "id_kind_0": "Say who",
    }
    page = str(Signing({}))
    assert all(f'id="{target}"' in page for target in lines)


@pytest.mark.parametrize("bad", ["Gwen\x00", "Gw\x07en", "Gwen\ud800", "Gw\x9fen", "\ufffe"])
def test_characters_no_keyboard_makes_are_turned_away_in_one_sentence(bad: str) -> None:
    form = Signing({**GOOD, "name": bad, "email": bad + "@example.org"})
    assert [len(form.errors[field]) for field in ("name", "email")] == [1, 1]
    page = str(form)
    page.encode()
    assert not forms.base.UNREADABLE.search(page)


def test_what_was_typed_is_kept() -> None:
    assert 'value="Gwen"' in str(Signing({"name": "Gwen\x00"}))


def test_lines_may_break_in_own_words_and_are_counted_with_sense() -> None:
    form = Signing({**GOOD, "words": "one\r\ntwo"})
    assert form.is_valid()
    assert form.cleaned_data["words"] == "one\ntwo"
    assert Signing({**GOOD, "words": "x" * 21}).errors["words"] == [
        "Shorten this to 20 characters or fewer. It has 21."
    ]


def test_only_what_may_be_left_out_is_marked() -> None:
    page = str(Signing())
    assert page.count("(optional)") == 1
    assert "required" not in page
    assert "placeholder" not in page


def test_hint_and_error_are_read_with_the_control_in_that_order() -> None:
    page = str(Signing({}))
    assert 'aria-describedby="id_name_hint id_name_error"' in page
    assert page.index('id="id_name_hint"') < page.index('id="id_name_error"') < page.index('id="id_name"')


def test_a_group_says_once_that_it_is_not_valid_where_the_summary_leads() -> None:
    page = str(Signing({"name": "Gwen", "email": "g@example.org"}))
    assert '<fieldset class="field field--group field--error" aria-describedby="id_kind_error">' in page
    assert page.count("aria-invalid") == 1
    assert page.index("aria-invalid") < page.index('id="id_kind_0"') + 40


def test_a_welsh_page_complains_in_welsh() -> None:
    with override("cy"):
        page = str(Signing({**GOOD, "email": "gwen@"}))
    assert "Gwall:" in page
    assert "Rhowch gyfeiriad e-bost" in page


def every_public_form() -> list[type[forms.CanolForm]]:
    """The forms visitors meet, of every room whose addresses are loaded."""
    import_module(settings.ROOT_URLCONF)
    found, ahead = [], list(forms.CanolForm.__subclasses__())
    while ahead:
        one = ahead.pop()
        ahead += one.__subclasses__()
        if not one.__module__.startswith("tests."):
            found.append(one)
    return found


def test_no_control_looks_like_a_browser_s_own() -> None:
    plain = [
        f"{form.__module__}.{form.__name__}.{name}"
        for form in every_public_form()
        for name, field in form.base_fields.items()
        if isinstance(field.widget, widgets.TextInput | widgets.Textarea) and not field.widget.is_hidden
        if "input" not in field.widget.attrs.get("class", "").split()
    ]
    assert plain == []
