"""One file that needs nothing: no network, no script."""

from __future__ import annotations

import re

import pytest
from tests.browser.conftest import LANGUAGES

each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_the_file_asks_for_nothing(context, papers, language):
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(papers[language].as_uri(), wait_until="networkidle")
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("document.fonts.ready")

    outside = [address for address in asked if not address.startswith("data:")]
    assert outside == [papers[language].as_uri()]


@each_language
def test_the_file_names_nothing_that_it_would_have_to_fetch(papers, language):
    text = papers[language].read_text(encoding="utf-8")

    fetched = re.findall(
        r"""(?:\ssrc=|\ssrcset=|<link[^>]*href=|\saction=|@import\s|url\()["']?([^"')\s>]+)""", text
    )

    assert [address for address in fetched if not address.startswith(("data:", "#"))] == []


@each_language
def test_the_file_holds_no_script(papers, language):
    text = papers[language].read_text(encoding="utf-8")

    assert re.findall(r"<script|javascript:|<[^>]+\son\w+=|<iframe|<object|<embed", text) == []


@pytest.mark.parametrize("width", [1280, 320])
def test_the_page_looks_the_same_without_script(browser, page, papers, width):
    view = {"width": width, "height": 900}
    still = browser.new_context(viewport=view, locale="ja-JP", java_script_enabled=False)
    without = still.new_page()
    page.set_viewport_size(view)

    for one in (page, without):
        one.goto(papers["ja"].as_uri())

    assert page.screenshot(full_page=True) == without.screenshot(full_page=True)
    still.close()


def test_every_link_leads_to_a_place_in_the_file(page, papers):
    page.goto(papers["ja"].as_uri())

    lost = page.evaluate(
        "() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"
        ".filter(h => !h.startsWith('#') || !document.getElementById(decodeURIComponent(h.slice(1))))"
    )

    assert lost == []


def test_no_id_stands_twice(page, papers):
    page.goto(papers["ja"].as_uri())

    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)")

    assert sorted(ids) == sorted(set(ids))


def test_every_reference_of_a_drawing_is_met(page, papers):
    page.goto(papers["ja"].as_uri())

    unmet = page.evaluate(
        r"""() => [...document.querySelectorAll('use, [fill^="url("], [aria-labelledby]')].map(e =>
          (e.getAttribute('href') || (e.getAttribute('fill') || '').replace(/url\(|\)/g, '')
            || '#' + e.getAttribute('aria-labelledby')).slice(1)).filter(id => !document.getElementById(id))"""
    )

    assert unmet == []
