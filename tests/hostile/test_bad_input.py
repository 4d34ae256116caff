"""Whatever is sent: a clear error in the page's language or an ordinary page, never a failure, nothing stored twice."""

import html
import re
from collections.abc import Callable
from itertools import cycle, product
from typing import Any
from urllib.parse import urlencode

import pytest
from django.http import HttpResponse
from django.test import Client

from core.confirmations import Confirmation
from core.post.models import Letter
from enquiries.models import Enquiry
from forum.models import Member
from home.seed.content.format import uid_of
from people.models import Matter
from pledges.models import BodyPledge, CounterView, Signature
from replies.models import Reply, Usefulness
from stories.models import StoryDraft, Telling

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

STORY = uid_of("page:mrs-jones")
"""What both versions of one story share."""
FORMS: dict[str, dict[str, str]] = {
    "sign": {"en": "/en/pledges/people/sign/", "cy": "/cy/addewidion/pobl/llofnodi/"},
    "sign a body": {
        "en": "/en/pledges/public-bodies/sign/",
        "cy": "/cy/addewidion/cyrff-cyhoeddus/llofnodi/",
    },
    "ask": {"en": "/en/ask/", "cy": "/cy/gofyn/"},
    "join": {"en": "/en/forum/join/", "cy": "/cy/fforwm/ymuno/"},
    "complain": {"en": "/en/complain/", "cy": "/cy/cwyno/"},
    "say how it feels": {
        "en": "/en/pledges/public-bodies/your-view/example-council/services-1/",
        "cy": "/cy/addewidion/cyrff-cyhoeddus/eich-barn/example-council/services-1/",
    },
    "reply": {"en": f"/en/replies/write/{STORY}/", "cy": f"/cy/ymatebion/ysgrifennu/{STORY}/"},
    "useful": {"en": f"/en/useful/{STORY}/", "cy": f"/cy/defnyddiol/{STORY}/"},
    "share": {"en": "/en/stories/share/", "cy": "/cy/straeon/rhannu/"},
}
OWN_WORDS = {
    "sign": "statement", "sign a body": "statement", "ask": "message", "join": "about", "complain": "words",
    "say how it feels": "words", "reply": "words", "useful": "useful_words", "share": "told_before",
}  # fmt: skip
PAGES = [
    "/en/", "/cy/", "/en/guides/", "/cy/canllawiau/y-berthynas-newydd/", "/en/stories/mrs-jones/", "/cy/straeon/",
    "/en/publications/", "/cy/cyhoeddiadau/bod-yn-y-canol/", "/en/glossary/",
    "/cy/llyfryn/canllaw/y-berthynas-newydd/", "/en/publications/owning-our-care/better-advice/",
    "/en/contact/", "/cy/data/", "/en/pledges/", "/cy/addewidion/fesul-ardal/", "/cy/addewidion/pobl/",
    "/en/pledges/people/",
    "/en/pledges/public-bodies/", "/cy/addewidion/cyrff-cyhoeddus/cyngor-enghraifft/", "/en/advisers/",
    "/cy/cynghorwyr-datblygu/", "/en/forum/", "/cy/fforwm/aelodau/",
    "/en/places/", "/cy/lleoedd/gwynedd/", "/en/search/", "/cy/chwilio/",
    "/en/news/", "/cy/newyddion/cydgynhyrchu-neu-gyfranogi/", "/en/events/", "/cy/digwyddiadau/a-fu/",
    "/en/events/an-invented-co-production-week/", "/cy/digwyddiadau/cylch-gofal-yng-nghaernarfon/",
    *(address for form in FORMS.values() for address in form.values()),
]  # fmt: skip
MACHINES = [
    "/", "/data/pledges.json", "/data/pledges.csv", "/data/pledges.schema.json", "/data/pledges-daily.json",
    "/data/pledges-bodies.json",    "/data/places.json", "/sitemap.xml", "/robots.txt",
    "/.well-known/security.txt", "/healthz", "/readyz", "/en/news.atom", "/cy/digwyddiadau.ics",
    "/cy/calendr/cylch-gofal-yng-nghaernarfon.ics",
]  # fmt: skip
QUERIES = [
    'q="', "q=%00", "q=%ED%A0%80", "q=%FF%FE", "q=%", "q=" + "a" * 5000, "q=%27%20OR%201%3D1--", "q=*:*%20AND%20(",
    "q=%E2%80%AE", "q=a&page=x", "q=a&page=-1", "q=a&page=0", "q=a&page=99999999999999999999", "page=x", "after=zzz",
    "after=", "after=%00", "after=1-1", "after=99999999999999999999-00000000000000000000000000000000",
    "after=-5-%D9%A3", "after=739500-00000000000000000000000000000000", "author=nonsense", "author=%00",
    "author=%ED%A0%80", "kind=nonsense", "kind=%00", "authority=nonsense", "authority=%00", "authority=W06000002%00",
    "topic=nonsense", "commitments=nonsense&commitments=%00", "body=nonsense", "signing_as=nonsense",
    "tick=%00&checked=list-%ED%A0%80", "checked=list-",
    "interest=nonsense&as=%00", "joining_as=%00", "after=1.2.x", "after=1.2.3&words=%00",
    "&".join(f"x{number}=1" for number in range(1200)), "%00=%00", "q[]=1", "=",
]  # fmt: skip
UNREADABLE = ["a\0b", "a\x07b", "a\x1bb", "\ud800", "a\udfffb", "a\u202eb\u2066"]
BAD_WORDS = [
    *UNREADABLE,
    "",
    " ",
    "\u202e\u2066",
    "'\"><script>alert(1)</script>",
    "x" * 1_000_000,
    "%s%n{0}{{ x }}",
]

Send = Callable[..., HttpResponse]


@pytest.fixture(autouse=True)
def no_crowd(settings: Any) -> None:
    """What these tests send in a second is more than a network may in an hour."""
    settings.RATE_LIMIT_SCALE = 10_000


def answers_to(form: str) -> dict[str, Any]:
    """Answers that would be accepted."""
    if form == "sign":
        return {
            "signing_as": "person", "name": "Ann Example", "email": "ann@example.org", "postcode": "LL55 1SH",
            "commitments": ["people-1", "people-5"], "statement": "I mean it.",
        }  # fmt: skip
    if form == "ask":
        return {
            "asker": "citizen", "topic": "start", "postcode": "LL55 1SH", "message": "How do we begin?",
            "name": "Ann Example", "contact_by": "email", "email": "ann@example.org", "language": "cy",
        }  # fmt: skip
    if form == "say how it feels":
        return {
            "feels": "partly", "words": "They asked us.", "name": "Ann Example", "email": "ann@example.org",
            "postcode": "LL55 1SH",
        }  # fmt: skip
    if form == "join":
        return {
            "joining_as": "organisation", "background": "provider", "name": "Ann Example", "organisation": "Example",
            "email": "ann@example.org", "language": "cy", "interests": ["care"], "about": "We sing.",
        }  # fmt: skip
    if form == "complain":
        return {"about": "data", "where": "/en/", "words": "I am not content.", "email": "ann@example.org"}
    if form == "reply":
        return {
            "words": "So it was.",
            "words_language": "en",
            "name": "Ann Example",
            "email": "ann@example.org",
        }
    if form == "useful":
        return {"useful": "partly", "useful_words": "Where do I go?"}
    if form == "share":
        return {
            "name": "Ann Example", "email": "ann@example.org", "told_before": "Alone.", "told_instead": "Together.",
            "told_after": "Joy.", "authority": "W06000002", "place_as": "region", "name_as": "invented",
            "invented_name": "Mari", "uses": ["print"], "until": "1",
        }  # fmt: skip
    return {
        "body": "example-council", "officer_name": "Olwen Example", "officer_role": "Officer",
        "officer_email": "olwen@cyngor-enghraifft.example.org", "signatory_name": "Gareth Example",
        "signatory_role": "Chief executive", "signatory_email": "gareth@cyngor-enghraifft.example.org",
        "commitments": ["services-1"], "statement": "We will.",
    }  # fmt: skip


def stored() -> tuple[int, ...]:
    kinds: tuple[Any, ...] = (
        Signature, BodyPledge, CounterView, Enquiry, Member, Matter, Reply, Usefulness, Telling, StoryDraft, Letter,
        Confirmation,
    )  # fmt: skip
    return tuple(kind.objects.count() for kind in kinds)


def language_of(address: str) -> str:
    return "cy" if address.startswith("/cy/") else "en"


def assert_stands(response: Any, address: str) -> None:
    """No failure, and a page in the language of its address."""
    assert response.status_code < 500, (address, response.status_code)
    if response.get("Content-Type", "").startswith("text/html") and address.startswith(("/en/", "/cy/")):
        found = re.search(r'<html[^>]* lang="(\w+)"', response.text)
        if response.content:
            assert found is not None, response.text[:500]
            assert found[1] == language_of(address)
            assert response.headers["Content-Language"] == language_of(address)


def encoded(fields: dict[str, Any]) -> bytes:
    """A form as a rude client sends it: a lone surrogate goes out as the three bytes it would be."""
    pairs = [
        (name, value)
        for name, values in fields.items()
        for value in (values if isinstance(values, list) else [values])
    ]
    return urlencode([(name, str(value).encode("utf-8", "surrogatepass")) for name, value in pairs]).encode()


FORM = "application/x-www-form-urlencoded"


def seal_for(client: Client, address: str) -> str:
    found = re.search(r'name="seal" value="([^"]+)"', client.get(address).text)
    assert found is not None
    return found[1]


@pytest.fixture
def send(client: Client) -> Send:
    """Send a whole form as from its check page."""

    def _send(address: str, fields: dict[str, Any], **more: Any) -> Any:
        if "seal" not in more:
            more["seal"] = seal_for(client, address)
        said = {**fields, "at": "check", "go": "send", **more}
        return client.post(address, encoded(said), content_type=FORM)

    return _send


# Addresses and queries ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", [*PAGES, *MACHINES])
def test_no_query_string_breaks_a_page(client: Client, address: str) -> None:
    for query in QUERIES:
        assert_stands(client.get(f"{address}?{query}"), address)


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "BREW"])
def test_no_method_breaks_a_page_or_changes_anything(client: Client, method: str) -> None:
    before = stored()
    for address in [*PAGES, *MACHINES]:
        response = client.generic(method, address, b"at=check&go=send", content_type=FORM)
        assert_stands(response, address)
        if method == "HEAD":
            assert response.status_code == 200, address
            assert response.content == b"", address
    assert stored() == before


@pytest.mark.parametrize(
    "path",
    [
        "%00", "a%00b/", "%0a", "a%0d%0aSet-Cookie:%20x=1/", "%7f/", "%ff/", "%c0%af/", "%ed%a0%80/", "%f4%90%80%80/",
        "a" * 5000 + "/", "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/", "/", "//example.org/", "%22/",
        "'%20or%201=1--/", "%E2%80%AE/", "%F0%9F%90%89/", "{{7*7}}/", "%25s/", "a/" * 300, ";x=1/", "_util/x/",
    ],
)  # fmt: skip
def test_no_path_breaks_the_site(client: Client, path: str) -> None:
    for start in (
        "/en/", "/cy/", "/en/places/", "/cy/lleoedd/", "/en/pledges/public-bodies/", "/cy/addewidion/cyrff-cyhoeddus/",
        "/en/confirm/", "/cy/cadarnhau/", "/en/inbox/", "/en/ask/received/", "/en/forum/stop/",
        "/en/replies/write/", "/cy/defnyddiol/", "/en/stories/share/approve/", "/cy/straeon/rhannu/parhau/",
        "/data/", "/dev/mail/", "/media/",
        "/documents/1/", "/admin/login/", "/",
    ):  # fmt: skip
        response = client.get(start + path)
        assert_stands(response, start + path)
        assert "\n" not in "".join(response.headers.values())


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "example.com"}, {"host": "a\0b"}, {"host": ""},
        {"accept-language": "\0, cy;q=nonsense, " + "x" * 5000},
        {"cookie": "csrftoken=\xff\0; sessionid=" + "x" * 5000}, {"if-none-match": '"\xff'},
        {"if-modified-since": "yesterday"}, {"range": "bytes=5-1"}, {"x-forwarded-for": "\0, nonsense"},
        {"content-length": "-1"}, {"accept-encoding": "\xff"}, {"referer": "\xff\0"}, {"user-agent": "\0" * 2000},
    ],
    ids=lambda headers: next(iter(headers)),
)  # fmt: skip
def test_no_header_breaks_a_page(client: Client, headers: dict[str, str]) -> None:
    for address in (
        "/cy/",
        "/en/ask/",
        "/en/pledges/",
        "/data/pledges.json",
        "/",
        "/healthz",
        "/admin/login/",
    ):
        assert_stands(client.get(address, headers=headers), address)


# Forms ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("form", FORMS)
def test_an_empty_form_is_an_error_in_its_language(send: Send, form: str, language: str) -> None:
    before, address = stored(), FORMS[form][language]
    response = send(address, {})
    assert response.status_code == 422
    assert_stands(response, address)
    assert re.search(f"<title>{'Gwall' if language == 'cy' else 'Error'}: ", response.text)
    assert stored() == before


@pytest.mark.parametrize("form", FORMS)
def test_no_answer_breaks_a_form(client: Client, send: Send, form: str) -> None:
    """Each bad word in each field, in English and in Welsh turn and turn about."""
    addresses, good = FORMS[form], answers_to(form)
    seals = {language: seal_for(client, address) for language, address in addresses.items()}
    before = stored()
    for (name, bad), language in zip(product(good, BAD_WORDS), cycle(addresses), strict=False):
        response = send(addresses[language], {**good, name: bad}, seal=seals[language])
        assert_stands(response, addresses[language])
        if response.status_code == 302:
            assert bad not in UNREADABLE, (name, bad)
            forget_what_was_stored()
            before = stored()
        else:
            assert response.status_code == 422, (name, bad[:20])
            assert stored() == before, (name, bad[:20])


@pytest.mark.parametrize("form", FORMS)
def test_an_unreadable_answer_is_named_and_can_be_mended(send: Send, form: str) -> None:
    name = OWN_WORDS[form]
    response = send(FORMS[form]["cy"], {**answers_to(form), name: "Geiriau\0 da"})
    assert response.status_code == 422
    assert f'name="{name}"' in response.text
    assert "\0" not in response.text


@pytest.mark.parametrize("postcode", ["LL55", "XX", "12345", "LL55 1SHH", "LL55 1S\n", "🐉", "LL551SH" * 50])
@pytest.mark.parametrize("form", ["sign", "ask"])
def test_a_wrong_postcode_is_an_error_that_keeps_the_rest(send: Send, form: str, postcode: str) -> None:
    before = stored()
    response = send(FORMS[form]["cy"], {**answers_to(form), "postcode": postcode})
    assert response.status_code == 422
    assert "ann@example.org" in response.text
    assert stored() == before


@pytest.mark.parametrize(
    "address",
    [
        "ann\r\nBcc: x@example.org", "ann\0@example.org", "ann@example.org\n", "ann@", "@", "a@b", "ann@@example.org",
        "ann@exam ple.org", "a" * 300 + "@example.org", "ann@example.org,ben@example.org", "<ann@example.org>",
        "ann@\u202eexample.org", "ann@example.org%0aBcc:x@example.org",
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["sign", "ask", "join", "reply", "share"])
def test_a_wrong_mail_address_never_reaches_a_letter(send: Send, form: str, address: str) -> None:
    send(FORMS[form]["en"], {**answers_to(form), "email": address})
    for letter in (one for one in Letter.objects.all() if "ann" in one.to):
        assert re.fullmatch(r"[\w.+-]+@[\w.-]+", letter.to), letter.to


UNKNOWN: dict[str, list[dict[str, Any]]] = {
    "sign": [{"commitments": "people-99"}, {"commitments": "services-1"}, {"signing_as": "ghost"},
             {"authority": "W99"}],
    "sign a body": [{"body": "nobody"}, {"body": ["example-council", "nobody"]}, {"commitments": "people-1"}],
    "ask": [{"asker": "ghost"}, {"topic": "x"}, {"contact_by": "pigeon"}, {"language": "fr"}, {"authority": "W99"},
            {"needs": "x"}],
    "join": [{"joining_as": "ghost"}, {"background": "x"}, {"language": "fr"}, {"authority": "W99"},
             {"interests": ["care", "x"]}],
    "reply": [{"words_language": "fr"}],
    "useful": [{"useful": "perhaps"}],
    "share": [{"place_as": "x"}, {"name_as": "x"}, {"uses": ["print", "x"]}, {"until": "9"}, {"authority": "W99"}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("form", "changes"), [(form, changes) for form, several in UNKNOWN.items() for changes in several]
)
def test_an_unknown_choice_is_an_error(send: Send, form: str, changes: dict[str, Any]) -> None:
    before, address = stored(), FORMS[form]["cy"]
    response = send(address, {**answers_to(form), **changes})
    assert response.status_code == 422
    assert_stands(response, address)
    assert stored() == before


ODD_MOVES: list[dict[str, Any]] = [
    {"at": "nowhere", "go": "next"}, {"at": "check", "go": "change:nowhere"}, {"at": "check", "go": "change:"},
    {"at": "", "go": "back"}, {"at": "check", "go": "fly"}, {"go": "switch", "at": "nowhere"},
    {"at": "check", "go": ""},
    {"at": "\0", "go": "\0"}, {"at": "check", "go": "back"}, {"at": "check", "go": "switch"},
    {"at": "check", "go": "next"},
    {"at": "check", "go": ["send", "back"]}, {"is_change": "\0", "at": "check", "go": "next"},
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_no_odd_move_breaks_a_form(client: Client, form: str) -> None:
    for language, address in FORMS[form].items():
        for move in ODD_MOVES:
            nothing: dict[str, Any] = {}
            for said in (nothing, answers_to(form)):
                before = stored()
                response = client.post(address, encoded({**said, **move}), content_type=FORM)
                assert_stands(response, address)
                assert response.status_code in {200, 422}, (language, move)
                assert stored() == before


@pytest.mark.parametrize("seal", ["", "nonsense", "\0", "\ud800", "x" * 100_000, "WzEsMl0:1:1", "W10:a:b"])
@pytest.mark.parametrize("form", FORMS)
def test_a_missing_or_forged_seal_asks_once_more_and_stores_nothing(send: Send, form: str, seal: str) -> None:
    before, address = stored(), FORMS[form]["cy"]
    response = send(address, answers_to(form), seal=seal)
    assert_stands(response, address)
    assert response.status_code == 200
    assert 'value="send"' in response.text
    assert stored() == before


@pytest.mark.parametrize("form", FORMS)
def test_a_form_without_its_token_is_refused_in_its_language(form: str) -> None:
    before = stored()
    client = Client(enforce_csrf_checks=True)
    for address in FORMS[form].values():
        for token in ("", "nonsense", "\0", "x" * 5000):
            response = client.post(
                address, encoded({**answers_to(form), "csrfmiddlewaretoken": token}), content_type=FORM
            )
            assert response.status_code == 403
            assert_stands(response, address)
    assert stored() == before


@pytest.mark.parametrize("form", FORMS)
def test_a_replayed_form_is_stored_once(client: Client, form: str) -> None:
    address = FORMS[form]["en"]
    said = {**answers_to(form), "seal": seal_for(client, address), "at": "check", "go": "send"}
    first = client.post(address, encoded(said), content_type=FORM)
    after_one = stored()
    for again in (encoded(said), encoded(said)):
        response = client.post(address, again, content_type=FORM)
        assert response.status_code == 302
        assert response.headers["Location"] == first.headers["Location"]
    assert stored() == after_one


@pytest.mark.parametrize("form", FORMS)
def test_a_flood_is_asked_to_wait_in_its_language_and_loses_nothing(
    send: Send, settings: Any, form: str
) -> None:
    settings.RATE_LIMIT_SCALE = 0
    before, address = stored(), FORMS[form]["cy"]
    response = send(address, answers_to(form))
    assert response.status_code == 429
    assert_stands(response, address)
    assert 'value="send"' in response.text
    assert str(answers_to(form)[OWN_WORDS[form]]) in html.unescape(response.text)
    assert stored() == before


# Bodies ---------------------------------------------------------------------------------------------------------------

MULTIPART = "multipart/form-data"
PART = b'--b\r\nContent-Disposition: form-data; name="name"'
BODIES: list[tuple[str, bytes, str]] = [
    ("no boundary", b"anything", MULTIPART),
    ("empty boundary", b"--\r\n", f"{MULTIPART}; boundary="),
    ("a boundary of odd letters", b"x", f"{MULTIPART}; boundary=\xff\xfe"),
    ("cut off", b'--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nAnn', f"{MULTIPART}; boundary=b"),
    ("no headers", b"--b\r\n\r\nx\r\n--b--", f"{MULTIPART}; boundary=b"),
    ("false base64", PART + b"\r\nContent-Transfer-Encoding: base64\r\n\r\n!\r\n--b--", f"{MULTIPART}; boundary=b"),
    ("a file for a name", PART + b'; filename="a\0.txt"\r\n\r\nx\r\n--b--', f"{MULTIPART}; boundary=b"),
    ("odd bytes", PART.replace(b"=", b"=\xff") + b"\r\n\r\n\xff\xfe\xed\xa0\x80\r\n--b--", f"{MULTIPART}; boundary=b"),
    ("JSON", b'{"name": "Ann"}', "application/json"),
    ("text", b"name=Ann", "text/plain"),
    ("no type", b"name=Ann", ""),
    ("an unknown charset", b"name=Ann&at=about&go=next", f"{FORM}; charset=nonsense"),
    ("UTF-16", "name=Ann".encode("utf-16"), f"{FORM}; charset=utf-16"),
    ("bytes that are not UTF-8", b"name=%FF%FE&message=\xff\xfe&statement=\xed\xa0\x80&at=check&go=send", FORM),
    ("broken escapes", b"name=%zz%&%=%&&&==", FORM),
    ("very many fields", b"&".join(b"x%d=1" % number for number in range(5000)), FORM),
    ("very many commitments", b"at=check&go=send&" + b"&".join([b"commitments=people-1"] * 900), FORM),
    ("four megabytes", b"message=" + b"x" * 4_000_000, FORM),
    ("an archive", b"PK\x03\x04" + b"\0" * 1000, "application/zip"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "kind"), [(body, kind) for _name, body, kind in BODIES], ids=[name for name, *_ in BODIES]
)
def test_no_body_breaks_a_form(client: Client, body: bytes, kind: str) -> None:
    before = stored()
    for form in FORMS.values():
        for address in form.values():
            response = client.generic("POST", address, body, content_type=kind)
            assert_stands(response, address)
            assert response.status_code in {200, 400, 422}, address
    assert stored() == before


# The pages of mailed links and the door of the staff ------------------------------------------------------------------


@pytest.fixture
def inbox(send: Send) -> str:
    location = send(FORMS["sign"]["cy"], answers_to("sign")).headers["Location"]
    assert isinstance(location, str)
    return location


@pytest.mark.parametrize("code", [*BAD_WORDS, "ACDE-234", "ACDE-2346-2346", "ÂĈDÉ-2346"])
def test_no_typed_code_breaks_the_inbox_page(client: Client, inbox: str, code: str) -> None:
    for go in ("code", "switch", "fly"):
        assert_stands(client.post(inbox, encoded({"code": code, "go": go}), content_type=FORM), inbox)
    assert not Signature.objects.filter(email="ann@example.org", status="confirmed").exists()


def test_asking_for_the_mail_again_and_again_comes_to_an_end(client: Client, inbox: str) -> None:
    for _ in range(12):
        assert_stands(client.post(inbox, {"go": "again"}), inbox)
    assert Letter.objects.filter(to="ann@example.org").count() <= 4


@pytest.mark.parametrize("bad", [*UNREADABLE, "", "x" * 100_000, "admin' --"])
def test_nothing_typed_at_the_staff_door_breaks_it(client: Client, bad: str) -> None:
    for address, names in {
        "/admin/login/": ["username", "password", "next"],
        "/admin/password_reset/": ["email"],
    }.items():
        response = client.post(address, encoded(dict.fromkeys(names, bad)), content_type=FORM)
        assert response.status_code < 500, address


def forget_what_was_stored() -> None:
    """Each row of the table begins afresh: an address that signed already is treated otherwise."""
    Letter.objects.all().delete()
    for signature in Signature.objects.all():
        if "ann" in signature.email:
            signature.delete()
    BodyPledge.objects.filter(officer_email="olwen@cyngor-enghraifft.example.org").exclude(
        status="shown"
    ).delete()
    Enquiry.objects.searched("Ann").delete()
    for kind in (Reply, Usefulness, Telling):
        kind._base_manager.all().delete()
