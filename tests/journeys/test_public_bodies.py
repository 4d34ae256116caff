"""A public body signs: the officer's form, the senior person's yes, the staff's check, and then it is shown."""

from tests.journeys.addresses import IN, Language, other
from tests.journeys.conftest import Meet
from tests.journeys.visitor import Visitor, in_words, totals
from tests.live_site import Mail, wait_until

PROMISE = {"cy": "Byddwn yn eistedd wrth yr un bwrdd.", "en": "We shall sit at the same table."}


def test_a_body_signs_and_is_shown_when_staff_have_checked_it(
    meet: Meet, language: Language, *, script: bool
) -> None:
    officer = meet(language, script=script)
    promise = f"{PROMISE[language]} {'§' if script else '¶'}"
    signatory = f"gareth-{language}-{script}@cyngor-enghraifft.example.org".lower()
    when_an_officer_signs_for_the_invented_council(officer, signatory, promise)
    officer.sends()
    officer.is_on_step("Thank you. What happens next")
    mail = then_the_senior_person_is_written_to_in_both_languages(officer, signatory)
    then_nothing_is_shown_yet(officer, promise)
    when_the_senior_person_says_yes(officer, mail)
    then_nothing_is_shown_yet(officer, promise)
    when_staff_approve(meet, signatory)
    then_the_body_is_shown_with_its_promise(officer, promise)


def test_an_empty_form_of_a_body_says_what_is_missing(meet: Meet, language: Language) -> None:
    officer = meet(language)
    officer.opens(officer.addresses.sign_body)
    officer.goes_on()
    assert officer.page.title().startswith(in_words("Error:", language))
    officer.reads("Choose a public body")
    officer.page.locator("[data-errors] a").first.click()
    assert officer.field("body").evaluate("field => field === document.activeElement")


# When -----------------------------------------------------------------------------------------------------------------


def when_an_officer_signs_for_the_invented_council(officer: Visitor, signatory: str, promise: str) -> None:
    officer.opens(officer.addresses.sign_body)
    officer.is_on_step("Your public body")
    officer.picks("body", "example-council")
    officer.goes_on()
    officer.is_on_step("Choose what your body will do")
    officer.ticks("commitments", "services-1", "services-4")
    officer.types(statement=promise)
    officer.goes_on()
    officer.is_on_step("About you")
    officer.types(
        officer_name="Olwen Enghraifft",
        officer_role="Swyddog",
        officer_email="olwen@cyngor-enghraifft.example.org",
    )
    officer.goes_on()
    officer.is_on_step("The senior person who confirms")
    officer.types(
        signatory_name="Gareth Example", signatory_role="Prif weithredwr", signatory_email=signatory
    )
    officer.goes_on()
    officer.is_on_step("Check your answers")
    officer.sees(promise)


def when_the_senior_person_says_yes(officer: Visitor, mail: Mail) -> None:
    assert officer.opens(mail.link) == 200
    officer.language = "cy" if "/cy/" in mail.link else "en"
    officer.is_on_step("Confirm the pledge of your body")
    officer.goes_on()
    officer.is_on_step("Thank you. The pledge is confirmed")


def when_staff_approve(meet: Meet, signatory: str) -> None:
    moderator = meet("en", staff=True)
    moderator.signs_in("moderator")
    moderator.opens("/admin/pledges/waiting/")
    waiting = moderator.page.locator("article", has_text=signatory)
    waiting.locator('[name="reason"]').fill("Rang the council on its published number.")
    with moderator.page.expect_navigation():
        waiting.locator('button[formaction$="/approve/"]').click()


# Then -----------------------------------------------------------------------------------------------------------------


def then_the_senior_person_is_written_to_in_both_languages(officer: Visitor, signatory: str) -> Mail:
    mail = officer.site.mailbox.wait_for(signatory)
    for language in ("cy", "en"):
        assert in_words("If your body means it, open this page and press the button:", language) in mail.text
    return mail


def then_nothing_is_shown_yet(officer: Visitor, promise: str) -> None:
    officer.opens(officer.addresses.invented_body)
    assert promise not in officer.page.locator("main").inner_text()


def then_the_body_is_shown_with_its_promise(officer: Visitor, promise: str) -> None:
    for language in (officer.language, other(officer.language)):
        officer.opens(IN[language].invented_body)
        officer.sees(promise)
    bodies = totals(officer.site)["public_bodies"]
    wait_until(lambda: totals(officer.site)["public_bodies"] == bodies, "the count stands")
    officer.opens(officer.addresses.bodies)
    assert officer.page.locator(f'main a[href="{officer.addresses.invented_body}"]').count()
