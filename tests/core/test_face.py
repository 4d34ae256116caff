"""The face keeps its promises: which button goes on, what a switch is, what counts show, errors without a database."""

import re
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string
from django.utils.translation import override

from core import forms


class OneThing(forms.CanolForm):
    name = forms.Line(label="Your name", missing="Enter your name")


def step(**more: object) -> str:
    context = {
        "flow_title": "Sign",
        "step": {"title": "About you"},
        "form": OneThing(),
        "progress": {"number": 2, "total": 4},
        "hidden": [("commitments", "people-1")],
        "at": "about",
        "back_step": "commitments",
        "language_switch": SimpleNamespace(url="/cy/x/", language_code="cy", label="Cymraeg", as_button=True),
        **more,
    }
    return render_to_string("layouts/step.html", context)


def show(template: str, **values: object) -> str:
    return Template("{% load canol %}" + template).render(Context(values))


def test_the_first_button_of_a_form_goes_on() -> None:
    page = step()
    form = page[page.index("<form data-main") : page.index("</form>")]
    assert re.findall(r'<button[^>]*value="([^"]+)"', form) == ["next", "back"]


def test_enter_goes_on_even_where_the_language_switch_is_a_button() -> None:
    page = step()
    values = re.findall(r'<button[^>]*form="main-form"[^>]*value="([^"]+)"', page)
    assert values[0] == "next"
    assert "switch" in values
    assert 'formaction="/cy/x/" formnovalidate' in page


def test_answers_are_changed_from_outside_the_form_and_sent_from_inside() -> None:
    row = SimpleNamespace(label="Name", values=["Gwen"], change_step="about")
    page = step(is_check=True, form=None, send_label="Send", check_rows=[row])
    assert page.index('value="change:about"') < page.index("<form data-main")
    form = page[page.index("<form data-main") : page.index("</form>")]
    assert re.findall(r'<button[^>]*value="([^"]+)"', form) == ["send", "back"]


def test_a_title_says_that_there_is_an_error_in_the_language_of_the_page() -> None:
    assert "<title>Error: About you" in step(form=OneThing({}))
    with override("cy"):
        assert "<title>Gwall: About you" in step(form=OneThing({}))


def test_a_tally_shows_as_many_marks_as_there_are() -> None:
    drawn = show("{% tally 3 of=5 %}")
    taken, still_open = re.findall(r' d="([^"]+)"', drawn)
    assert (taken.count("M"), still_open.count("M")) == (3, 2)


def test_a_language_is_named_only_where_it_is_not_the_pages_own() -> None:
    with override("cy"):
        assert show("{% lang_mark 'cy' %}") == ""
        assert ">English<" in show("{% lang_mark 'en' %}")


def test_what_people_wrote_cannot_become_markup() -> None:
    shown = show("{% voice who=who %}{{ words }}{% endvoice %}", who="<b>", words="<script>")
    assert "<script>" not in shown
    assert "<b>" not in shown


@pytest.mark.parametrize(
    ("status", "lang", "first"), [(500, "cy", "Aeth rhywbeth"), (503, "en", "The table")]
)
def test_trouble_is_told_in_both_languages_without_a_database(status: int, lang: str, first: str) -> None:
    page = render_to_string(f"errors/{status}.html", {"lang": lang})
    other = "en" if lang == "cy" else "cy"
    assert f'<html lang="{lang}">' in page
    assert page.index(first) < page.index(f'lang="{other}"><h2>')
    assert "style=" not in page
