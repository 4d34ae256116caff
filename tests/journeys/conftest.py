"""One living site and one browser for all journeys; every person gets a window of their own."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.journeys.addresses import Language
from tests.journeys.visitor import Visitor
from tests.live_site import LiveSite, living

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 30_000
"""Milliseconds a browser waits for what must appear."""

Meet = Callable[..., Visitor]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/journeys/" in str(item.path):
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Debian's Chromium. CI has it or fails; elsewhere its absence is said."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        reason = "no Chromium on this machine (Debian: apt-get install chromium)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def site(chromium: str, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[LiveSite]:
    with living(tmp_path_factory.mktemp("site") / "var", f"canol_journeys_{worker_id}") as started:
        yield started


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def meet(site: LiveSite, browser: Browser) -> Iterator[Meet]:
    """Meets people. When they have left, nobody's browser may have complained or asked a stranger for anything."""
    met: list[Visitor] = []

    def one(language: Language, *, script: bool = True, staff: bool = False) -> Visitor:
        visitor = Visitor(_window(browser, script=script), site, language)
        if not staff:
            met.append(visitor)
        return visitor

    yield one
    for visitor in met:
        assert visitor.strangers == [], "asked somebody else"
        assert visitor.real_complaints() == [], "the browser complained"
    for context in browser.contexts:
        context.close()


def _window(browser: Browser, *, script: bool) -> BrowserContext:
    context = browser.new_context(java_script_enabled=script, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture(params=["cy", "en"])
def language(request: pytest.FixtureRequest) -> Language:
    return "cy" if request.param == "cy" else "en"


@pytest.fixture(params=[True, False], ids=["with-script", "without-script"])
def script(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)
