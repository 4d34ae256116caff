"""The neutral root, and what machines read."""

from xml.etree import ElementTree as ET

from django.test import Client

from tests.home.conftest import Read

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def test_the_root_offers_both_languages_welsh_first_and_remembers_nothing(site: None, client: Client) -> None:
    client.cookies["django_language"] = "en"
    answer = client.get("/", headers={"accept-language": "en"})
    assert answer.status_code == 200
    assert not answer.cookies
    assert "Vary" not in answer.headers or "Accept-Language" not in answer.headers["Vary"]
    assert answer.text.index('href="/cy/" hreflang="cy">') < answer.text.index('href="/en/" hreflang="en">')
    assert "Mae sedd i chi wrth y bwrdd hwn." in answer.text
    assert "There is a seat for you at this table." in answer.text


def test_the_sitemap_names_every_page_with_its_twins(
    addresses: list[dict[str, str]], client: Client, read: Read
) -> None:
    answer = client.get("/sitemap.xml")
    assert answer.headers["Content-Type"].startswith("application/xml")
    tree = ET.fromstring(answer.content)
    listed = {
        url.findtext(f"{SITEMAP}loc"): {link.get("hreflang"): link.get("href") for link in url.iter(LINK)}
        for url in tree.iter(f"{SITEMAP}url")
    }
    for pair in addresses:
        for address in pair.values():
            twins = listed[f"http://testserver{address}"]
            assert twins == {
                "cy": f"http://testserver{pair['cy']}",
                "en": f"http://testserver{pair['en']}",
                "x-default": f"http://testserver{pair['en']}",
            }
    for view in (
        "/cy/addewidion/",
        "/en/pledges/",
        "/cy/lleoedd/gwynedd/",
        "/en/ask/",
        "/cy/cynghorwyr-datblygu/",
    ):
        assert f"http://testserver{view}" in listed
    for one in listed:
        assert one is not None
        assert read(one.removeprefix("http://testserver")).status == 200, one


def test_robots_are_told_where_the_sitemap_is(site: None, client: Client) -> None:
    answer = client.get("/robots.txt")
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert "Sitemap: http://testserver/sitemap.xml" in answer.text
    assert "Disallow: /admin/" in answer.text


def test_security_txt_names_whoever_runs_the_site(site: None, client: Client) -> None:
    text = client.get("/.well-known/security.txt").text
    assert "Contact: mailto:canol@example.org" in text
    assert "Preferred-Languages: cy, en" in text
    assert "Expires: 20" in text
