"""Whoever reads the papers, and however: nothing that axe can find stands in the way."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SPACING = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}"

# Width in px; 640 is 1280 at 200 %, 320 is 1280 at 400 %.
VIEWS = (("light", 1280), ("dark", 1280), ("light", 640), ("light", 320), ("dark", 320))


def faults(page):
    return [
        f"{found['id']}: {node['html'][:120]}"
        for found in Axe().run(page, options=RULES).response["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize(("theme", "width"), VIEWS)
def test_axe_finds_nothing(page, papers, theme, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=theme)
    page.goto(papers["ja"].as_uri())

    assert faults(page) == []


def test_axe_finds_nothing_in_english(page, papers):
    page.goto(papers["en"].as_uri())

    assert faults(page) == []


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_with_wide_text_spacing(page, papers, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(papers["ja"].as_uri())
    page.add_style_tag(content=SPACING)

    assert faults(page) == []


SIDEWAYS = """() => {
  const wide = document.documentElement.clientWidth;
  const texts = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('.ear, .signs'))
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()));
  return [document.documentElement.scrollWidth > wide ? 'the page scrolls sideways' : '',
    ...texts.filter(e => e.getBoundingClientRect().right > wide + 1).map(e => e.textContent.trim())].filter(Boolean);
}"""


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [320, 360, 640, 768, 1024, 1280])
def test_no_page_scrolls_sideways(page, papers, language, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(papers[language].as_uri())

    assert page.evaluate(SIDEWAYS) == []


def test_wide_text_spacing_cuts_nothing(page, papers):
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(papers["ja"].as_uri())
    page.add_style_tag(content=SPACING)

    assert page.evaluate(SIDEWAYS) == []


FAINT_MARKS = """() => [...document.querySelectorAll('.signs symbol')].filter(mark => {
  const shape = mark.querySelector('circle, rect, line'), letter = mark.querySelector('text');
  const ground = getComputedStyle(document.body).backgroundColor;
  const of = (element, what) => element && getComputedStyle(element)[what];
  const isHidden = of(shape, 'fill') === ground && [ground, 'none'].includes(of(shape, 'stroke'));
  return isHidden || (letter && of(letter, 'fill') === of(shape, 'fill'));
}).map(mark => mark.outerHTML)"""


@pytest.mark.parametrize("media", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
def test_marks_stand_out_in_every_choice_of_colours(page, papers, media):
    page.emulate_media(**media)
    page.goto(papers["ja"].as_uri())

    assert page.evaluate(FAINT_MARKS) == []
