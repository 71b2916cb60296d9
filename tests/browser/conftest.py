"""Debian's Chromium, with an empty profile and no network of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

import renkei
from renkei.materials import write_html

EXAMPLES = Path(__file__).parents[2] / "examples"
LANGUAGES = ("ja", "en")
PAPERS = (
    *LANGUAGES,
    "mihon",
)  # the published region in both languages, and a fictional one that holds everything
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--font-render-hinting=none",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder needs the browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip(
            "The page in a real browser is not tested. Install Chromium (Debian: apt-get install chromium)."
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A new profile that reaches nothing but files."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="ja-JP")
    context.route(lambda address: not address.startswith("file:"), refuse)
    yield context
    context.close()


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The papers by name."""
    aomori, mihon = (renkei.load(EXAMPLES / region) for region in ("aomori", "mihon"))
    folder = tmp_path_factory.mktemp("papers")
    for language in LANGUAGES:
        write_html(renkei.open_year(aomori, 2024), folder / f"{language}.html", language)
    write_html(renkei.open_year(mihon, mihon.newest_year()), folder / "mihon.html")
    return {name: folder / f"{name}.html" for name in PAPERS}


def refuse(route: Route) -> None:
    route.abort()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
