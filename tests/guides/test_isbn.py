"""ISBNs: what may be one, and which rule the others break."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from guides.isbn import figures_of, validate_isbn
from guides.models import PublicationPage

GOOD = [
    "978-1-910340-03-5", "9781910340035", "978 1 910340 03 5", "978‑1‑910340‑03‑5", "978–1–910340–03–5",
    "0-306-40615-2", "0306406152", "080442957X", "0-8044-2957-x", "978-0-306-40615-7", "979-10-90636-07-1",
    "9790000000001", "9780000000002", "0000000000",
]  # fmt: skip
BAD = {
    "978-1-910340-03-6": "isbn_check", "978-1-910430-03-5": "isbn_check", "0-306-40615-3": "isbn_check",
    "0306406125": "isbn_check", "0804429570": "isbn_check", "978-0-306-40615-X": "isbn_length",
    "12345": "isbn_length", "97819103400355": "isbn_length", "978191034003": "isbn_length", "-": "isbn_length",
    "9771910340035": "isbn_prefix", "1234567890128": "isbn_prefix",
    "ISBN 9781910340035": "isbn_signs", "97819103400३5": "isbn_signs", "X804429570": "isbn_signs",
    "978_1910340035": "isbn_signs", "<b>": "isbn_signs", "08044X9570": "isbn_signs",
}  # fmt: skip


@pytest.mark.parametrize("number", GOOD)
def test_a_true_number_is_taken_however_it_is_written(number: str) -> None:
    validate_isbn(number)


@pytest.mark.parametrize(("number", "rule"), BAD.items())
def test_a_false_number_is_refused_by_the_rule_it_breaks(number: str, rule: str) -> None:
    with pytest.raises(ValidationError) as refused:
        validate_isbn(number)
    assert refused.value.code == rule


def test_every_slip_of_one_figure_in_thirteen_is_caught() -> None:
    figures = figures_of("978-1-910340-03-5")
    for at in range(3, 13):
        for figure in set("0123456789") - {figures[at]}:
            with pytest.raises(ValidationError):
                validate_isbn(figures[:at] + figure + figures[at + 1 :])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "words"), [("en", "The last figure does not fit"), ("cy", "Nid yw’r digid olaf")]
)
def test_the_editor_is_told_in_their_own_language(language: str, words: str) -> None:
    page = PublicationPage(isbn="978-1-910340-03-6")
    with override(language):
        with pytest.raises(ValidationError) as refused:
            page.clean_fields(
                exclude={field.name for field in page._meta.get_fields() if field.name != "isbn"}
            )
        assert words in str(refused.value.message_dict["isbn"])
