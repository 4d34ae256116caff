"""Signing: from the compact to the public count, by the mailed link or the typed code."""

import itertools

from playwright.sync_api import expect

from tests.journeys.addresses import Language
from tests.journeys.conftest import Meet
from tests.journeys.visitor import Visitor, count_on_the_compact, in_words, totals
from tests.live_site import Mail, wait_until

_numbers = itertools.count(1)


def test_somebody_signs_and_the_public_count_rises_by_one(
    meet: Meet, language: Language, *, script: bool
) -> None:
    ann = given_somebody_at_the_compact(meet, language, script=script)
    before = totals(ann.site)["people"]
    address = a_fresh_address()
    when_they_choose_two_commitments(ann, words="Byddaf yn helpu fy nghymdogion.")
    when_they_say_who_they_are(ann, "Ann Enghraifft")
    when_they_say_where_we_reach_them(ann, address, postcode="LL55 1SH")
    then_everything_stands_on_the_check_page(ann, "Ann Enghraifft", address, "Gwynedd")
    ann.sends()
    then_they_are_told_to_look_in_their_inbox(ann)
    mail = then_one_mail_comes_in_their_language(ann, address)
    when_a_scanner_follows_the_link(meet, mail)
    then_nobody_was_counted(ann, before)
    when_they_follow_the_link_and_press_the_button(ann, mail)
    then_they_are_thanked(ann)
    then_the_count_has_risen_by_one(ann, before)


def test_somebody_types_the_code_instead(meet: Meet, language: Language) -> None:
    ben = given_somebody_at_the_compact(meet, language)
    before = totals(ben.site)["people"]
    address = a_fresh_address()
    when_they_fill_the_form_and_send(ben, "Ben Example", address)
    mail = then_one_mail_comes_in_their_language(ben, address)
    when_they_mistype_the_code(ben)
    when_they_type_the_code(ben, f" {mail.code.lower()} ")
    then_they_are_thanked(ben)
    then_the_count_has_risen_by_one(ben, before)


def test_an_empty_step_says_what_is_missing_and_leads_there(
    meet: Meet, language: Language, *, script: bool
) -> None:
    cai = meet(language, script=script)
    cai.opens(cai.addresses.sign)
    cai.types(statement="Mae gen i rywbeth i'w ddweud.")
    cai.goes_on()
    then_the_error_is_told_in_the_title_and_summary(cai, "Choose at least one commitment")
    then_the_summary_leads_to(cai, "commitments")
    then_what_was_typed_is_still_there(cai, statement="Mae gen i rywbeth i'w ddweud.")
    cai.ticks("commitments", "people-2")
    cai.goes_on()
    cai.is_on_step("Who is signing")


def test_a_wrong_postcode_and_address_are_explained_and_kept(meet: Meet, language: Language) -> None:
    cai = given_somebody_on_the_last_step(meet, language)
    cai.types(email="cai at example.org", postcode="LL55")
    cai.goes_on()
    then_the_error_is_told_in_the_title_and_summary(
        cai, "Enter a whole postcode, like LL55 1SH, or choose your council area"
    )
    assert cai.page.locator("[data-errors] li").count() == 2
    then_the_summary_leads_to(cai, "email")
    then_what_was_typed_is_still_there(cai, email="cai at example.org", postcode="LL55")


def test_the_language_can_be_switched_in_the_middle_and_nothing_is_lost(
    meet: Meet, language: Language, *, script: bool
) -> None:
    dai = given_somebody_on_the_last_step(meet, language, script=script)
    dai.types(email="dai@example.org", postcode="LL55 1SH")
    dai.page.locator('[name="show_name"]').check()
    dai.switches_language()
    dai.is_on_step("Where we reach you")
    then_what_was_typed_is_still_there(dai, email="dai@example.org", postcode="LL55 1SH")
    assert dai.field("show_name").is_checked()
    dai.goes_on()
    dai.is_on_step("Check your answers")
    dai.sees("Dai Enghraifft")
    dai.switches_language()
    dai.is_on_step("Check your answers")
    dai.sees("Dai Enghraifft")
    dai.sees("dai@example.org")


def test_answers_can_be_changed_from_the_check_page_and_by_going_back(meet: Meet, language: Language) -> None:
    eva = given_somebody_on_the_last_step(meet, language)
    eva.presses("go", "back")
    then_what_was_typed_is_still_there(eva, name="Dai Enghraifft")
    eva.goes_on()
    eva.types(email="eva@example.org", postcode="LL55 1SH")
    eva.goes_on()
    eva.presses("go", "change:who")
    eva.types(name="Efa Enghraifft")
    eva.goes_on()
    eva.is_on_step("Check your answers")
    eva.sees("Efa Enghraifft")


def test_a_group_is_asked_about_itself_and_counted_once(meet: Meet) -> None:
    fon = given_somebody_at_the_compact(meet, "cy")
    before, address = totals(fon.site), a_fresh_address()
    when_they_choose_two_commitments(fon)
    fon.ticks("signing_as", "group")
    fon.types(name="Fôn Enghraifft")
    fon.goes_on()
    fon.is_on_step("About the group")
    fon.types(group_name="Cydweithfa Enghraifft", group_size="25")
    fon.goes_on()
    when_they_say_where_we_reach_them(fon, address, postcode="LL55 1SH")
    fon.sends()
    when_they_follow_the_link_and_press_the_button(fon, fon.site.mailbox.wait_for(address))
    wait_until(lambda: totals(fon.site)["groups"] == before["groups"] + 1, "the group is counted")
    assert totals(fon.site)["people"] == before["people"]


# Given ----------------------------------------------------------------------------------------------------------------


def a_fresh_address() -> str:
    return f"journey-{next(_numbers)}@example.org"


def given_somebody_at_the_compact(meet: Meet, language: Language, *, script: bool = True) -> Visitor:
    visitor = meet(language, script=script)
    visitor.opens(visitor.addresses.compact)
    visitor.follows(visitor.addresses.sign)
    return visitor


def given_somebody_on_the_last_step(meet: Meet, language: Language, *, script: bool = True) -> Visitor:
    visitor = given_somebody_at_the_compact(meet, language, script=script)
    when_they_choose_two_commitments(visitor)
    when_they_say_who_they_are(visitor, "Dai Enghraifft")
    visitor.is_on_step("Where we reach you")
    return visitor


# When -----------------------------------------------------------------------------------------------------------------


def when_they_choose_two_commitments(visitor: Visitor, words: str = "") -> None:
    visitor.is_on_step("Choose what you mean")
    visitor.ticks("commitments", "people-1", "people-5")
    visitor.types(statement=words)
    visitor.goes_on()


def when_they_say_who_they_are(visitor: Visitor, name: str) -> None:
    visitor.is_on_step("Who is signing")
    visitor.types(name=name)
    visitor.goes_on()


def when_they_say_where_we_reach_them(visitor: Visitor, address: str, postcode: str) -> None:
    visitor.is_on_step("Where we reach you")
    visitor.types(email=address, postcode=postcode)
    visitor.goes_on()


def when_they_fill_the_form_and_send(visitor: Visitor, name: str, address: str) -> None:
    when_they_choose_two_commitments(visitor)
    when_they_say_who_they_are(visitor, name)
    when_they_say_where_we_reach_them(visitor, address, postcode="CF10 1EP")
    visitor.sends()


def when_a_scanner_follows_the_link(meet: Meet, mail: Mail) -> None:
    scanner = meet("en", script=False)
    assert scanner.opens(mail.link) == 200


def when_they_follow_the_link_and_press_the_button(visitor: Visitor, mail: Mail) -> None:
    assert visitor.opens(mail.link) == 200
    visitor.is_on_step("Confirm your signature")
    visitor.goes_on()


def when_they_mistype_the_code(visitor: Visitor) -> None:
    visitor.types(code="AAAA-AAAA")
    visitor.presses("go", "code")
    then_the_error_is_told_in_the_title_and_summary(
        visitor, "That is not the code in the mail. Check it and type it again."
    )


def when_they_type_the_code(visitor: Visitor, code: str) -> None:
    visitor.types(code=code)
    visitor.presses("go", "code")


# Then -----------------------------------------------------------------------------------------------------------------


def then_everything_stands_on_the_check_page(visitor: Visitor, *said: str) -> None:
    visitor.is_on_step("Check your answers")
    for words in said:
        visitor.sees(words)


def then_they_are_told_to_look_in_their_inbox(visitor: Visitor) -> None:
    visitor.is_on_step("Look in your inbox")
    expect(visitor.page.locator("main[data-done]")).to_have_count(1)
    assert "example.org" not in visitor.page.locator("main").inner_text()


def then_one_mail_comes_in_their_language(visitor: Visitor, address: str) -> Mail:
    mail = visitor.site.mailbox.wait_for(address)
    assert in_words("To sign, open this page and press the button:", visitor.language) in mail.text
    assert mail.link.startswith(f"{visitor.site.address}/{visitor.language}/")
    assert len(visitor.site.mailbox.to(address)) == 1
    return mail


def then_nobody_was_counted(visitor: Visitor, before: int) -> None:
    assert totals(visitor.site)["people"] == before


def then_they_are_thanked(visitor: Visitor) -> None:
    visitor.is_on_step("Thank you")
    expect(visitor.page.locator("main[data-done]")).to_have_count(1)


def then_the_count_has_risen_by_one(visitor: Visitor, before: int) -> None:
    wait_until(lambda: totals(visitor.site)["people"] == before + 1, "the open data counts them", patience=8)
    now = totals(visitor.site)
    counted = now["people"] + now["groups"]
    wait_until(
        lambda: count_on_the_compact(visitor) == counted, "the compact counts them", patience=7, pause=1
    )


def then_the_error_is_told_in_the_title_and_summary(visitor: Visitor, message: str) -> None:
    prefix = in_words("Error:", visitor.language)
    assert visitor.page.title().startswith(prefix), visitor.page.title()
    summary = visitor.page.locator("[data-errors]")
    expect(summary).to_contain_text(in_words("There is a problem", visitor.language))
    expect(summary).to_contain_text(in_words(message, visitor.language))


def then_the_summary_leads_to(visitor: Visitor, name: str) -> None:
    visitor.page.locator("[data-errors] li a").first.click()
    focused = visitor.page.locator(f'#main-form [name="{name}"]:focus, #main-form [name="{name}"]:target')
    expect(focused.first).to_be_visible()


def then_what_was_typed_is_still_there(visitor: Visitor, **answers: str) -> None:
    for name, answer in answers.items():
        expect(visitor.field(name)).to_have_value(answer)
