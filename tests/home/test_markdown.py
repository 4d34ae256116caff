"""A Markdown twin of each page, and `llms.txt`, for machines that read; gated as the pages are."""

import re

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from bilingual import withdrawal
from bilingual.models import Ground
from home import llms
from stories.models import StoryPage

pytestmark = pytest.mark.usefixtures("site")
JONES = "/en/stories/mrs-jones/"


def jones() -> StoryPage:
    return StoryPage.objects.get(slug="mrs-jones", locale__language_code="en")


def test_every_page_has_a_twin_of_its_words(addresses: list[dict[str, str]], client: Client) -> None:
    for pair in addresses:
        for language, address in pair.items():
            answer = client.get(f"{address}index.md")
            assert answer.status_code == 200, address
            assert answer["Content-Type"] == "text/markdown; charset=utf-8"
            assert answer["Content-Language"] == language
            assert f'url: "http://testserver{address}"' in answer.text
            assert re.search(r"^# \S", answer.text, re.MULTILINE), f"no heading: {address}"
            assert not re.search(r"<(?:p|div|a|ul|script|img|form)\b", answer.text), address


def test_it_says_what_the_page_says_and_links_to_whole_addresses(client: Client) -> None:
    text = client.get("/cy/straeon/mrs-jones/index.md").text
    assert "# Mrs Jones yn dewis ei thaith ei hun" in text
    assert "- Gofynnodd i ffrind" in text or "Felly gofynnodd i ffrind." in text
    assert "](/" not in text, "a link without its site"
    assert '"en": "http://testserver/en/stories/mrs-jones/index.md"' in text


def test_each_page_names_its_twin(client: Client) -> None:
    link = '<link rel="alternate" type="text/markdown" href="http://testserver{}index.md">'
    assert link.format(JONES) in client.get(JONES).text
    assert "text/markdown" not in client.get("/en/search/").text


def test_it_may_be_kept_and_names_the_page_as_the_one_to_find(client: Client) -> None:
    answer = client.get(f"{JONES}index.md")
    assert "public" in answer["Cache-Control"]
    assert answer["Link"] == f'<http://testserver{JONES}>; rel="canonical"'
    assert "Set-Cookie" not in answer.headers


def test_what_is_withdrawn_is_gone_in_the_language_of_the_address(client: Client) -> None:
    withdrawal.withdraw(by=None, page=jones(), ground=Ground.ASKED)
    english, welsh = (client.get(f"{path}mrs-jones/index.md") for path in ("/en/stories/", "/cy/straeon/"))
    assert (english.status_code, welsh.status_code) == (410, 410)
    assert "asked us to take it down" in english.text
    assert "Tynnwyd y dudalen hon yn ôl" in welsh.text


def test_what_is_not_live_or_not_for_everybody_is_not_found(client: Client) -> None:
    page = StoryPage.objects.get(slug="mr-williams", locale__language_code="en")
    restriction = PageViewRestriction.objects.create(
        page=Page.objects.get(pk=page.pk), restriction_type=PageViewRestriction.GROUPS
    )
    restriction.groups.add(Group.objects.first())
    assert client.get("/en/stories/mr-williams/index.md").status_code == 404
    Page.objects.get(pk=page.pk).specific.unpublish()
    assert client.get("/en/stories/mr-williams/index.md").status_code == 404
    assert client.get("/en/no-such-page/index.md").status_code == 404
    assert client.post(f"{JONES}index.md").status_code == 405


# --- llms.txt


def test_the_door_offers_both_languages(client: Client) -> None:
    text = client.get("/llms.txt").text
    assert "http://testserver/cy/llms.txt" in text
    assert "http://testserver/en/llms.txt" in text
    assert text.index("/cy/") < text.index("/en/")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_each_language_lists_its_pages_and_every_link_opens(language: str, client: Client) -> None:
    answer = client.get(f"/{language}/llms.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Content-Language"] == language
    links = re.findall(r"\]\(http://testserver([^)]+)\)", answer.text)
    assert len(links) > 30
    for link in links:
        assert link.startswith(f"/{language}/")
        assert client.get(link).status_code == 200, link


def test_it_stays_short_however_many_pages_there_are(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(llms, "SHOWN", 2)
    assert client.get("/en/llms.txt").text.count("/en/stories/") == 3


def test_what_is_withdrawn_is_not_listed(client: Client) -> None:
    assert "mrs-jones" in client.get("/en/llms.txt").text
    withdrawal.withdraw(by=None, page=jones(), ground=Ground.ASKED)
    assert "mrs-jones" not in client.get("/en/llms.txt").text
