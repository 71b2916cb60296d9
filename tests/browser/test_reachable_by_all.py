"""Whoever reads the papers, and however: nothing that axe can find stands in the way."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.browser.conftest import PAPERS
from tests.browser.seen import OVERPRINTED, SIDEWAYS

TOLD = {"resultTypes": ["violations"]}  # of all that is in order axe would tell every element
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], **TOLD}
CONTRAST = {
    "runOnly": ["color-contrast", "link-in-text-block"],
    **TOLD,
}  # all that a change of colours can change
SPACING = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}"


def faults(page, rules):
    return [
        f"{found['id']}: {node['html'][:120]}"
        for found in Axe().run(page, options=rules).response["violations"]
        for node in found["nodes"]
    ]


# 640 px is 1280 at 200 %, 320 px is 1280 at 400 %.
@pytest.mark.parametrize("width", [1280, 640, 320])
def test_axe_finds_nothing(page, papers, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(papers["ja"].as_uri())

    assert faults(page, RULES) == []


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_in_the_dark(page, papers, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark")
    page.goto(papers["ja"].as_uri())

    assert faults(page, CONTRAST) == []


@pytest.mark.parametrize("paper", ["en", "mihon"])
def test_axe_finds_nothing_in_other_papers(page, papers, paper):
    page.goto(papers[paper].as_uri())

    assert faults(page, RULES) == []


def test_axe_finds_nothing_with_wide_text_spacing(page, papers):
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(papers["ja"].as_uri())
    page.add_style_tag(content=SPACING)

    assert faults(page, RULES) == []


WIDTHS = (320, 360, 480, 640, 768, 1024, 1100, 1280)
each_paper = pytest.mark.parametrize("paper", PAPERS)


def at_every_width(page, look, *arguments):
    """What a look at the page finds, by width."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = page.evaluate(look, *arguments)
    return {width: faults for width, faults in found.items() if faults}


@each_paper
def test_no_page_scrolls_sideways(page, papers, paper):
    page.goto(papers[paper].as_uri())

    assert at_every_width(page, SIDEWAYS) == {}


@each_paper
def test_no_words_stand_over_others(page, papers, paper):
    page.goto(papers[paper].as_uri())

    assert at_every_width(page, OVERPRINTED, "main > .page") == {}


def spaced(page, papers, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(papers["ja"].as_uri())
    page.add_style_tag(content=SPACING)


def test_wide_text_spacing_lays_no_words_over_others(page, papers):
    spaced(page, papers, 1280)

    assert page.evaluate(OVERPRINTED, "main > .page") == []


def test_wide_text_spacing_lays_no_words_over_others_on_a_narrow_screen(page, papers):
    """But for charts: letters drawn wider than they were laid out for may touch there, and their alternative text says all."""
    spaced(page, papers, 320)
    page.evaluate("document.querySelectorAll('svg.chart').forEach(chart => chart.remove())")

    assert page.evaluate(OVERPRINTED, "main > .page") == []


# A letter must stand out from its mark, and a mark (its fill or its line) from the page.
FAINT_MARKS = """() => {
  const rgba = text => { const c = (text.match(/[\\d.]+/g) || []).map(Number); return c.length && c[3] !== 0 ? c : null; };
  const light = c => [0.2126, 0.7152, 0.0722].reduce((sum, k, i) => { const v = c[i] / 255; return sum + k * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); }, 0);
  const contrast = (a, b) => { if (!a || !b) return 1; const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const ground = rgba(getComputedStyle(document.body).backgroundColor) || rgba(getComputedStyle(document.documentElement).backgroundColor) || [255, 255, 255];
  return [...document.querySelectorAll('.signs symbol')].filter(mark => {
    const shape = getComputedStyle(mark.querySelector('circle, rect, line')), letter = mark.querySelector('text');
    const stands = Math.max(contrast(rgba(shape.fill), ground), contrast(rgba(shape.stroke), ground));
    return stands < 3 || (letter && contrast(rgba(getComputedStyle(letter).fill), rgba(shape.fill)) < 4.5);
  }).map(mark => mark.outerHTML);
}"""
CHOICES = (
    {},
    {"color_scheme": "dark"},
    {"forced_colors": "active"},
    {"forced_colors": "active", "color_scheme": "dark"},
)


@pytest.mark.parametrize("media", CHOICES, ids=["light", "dark", "forced", "forced dark"])
def test_marks_stand_out_in_every_choice_of_colours(page, papers, media):
    page.emulate_media(**media)
    page.goto(papers["ja"].as_uri())

    assert page.evaluate(FAINT_MARKS) == []
