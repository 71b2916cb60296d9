"""The papers on paper: A4 landscape, a sheet a page, nothing cut, readable in grey and two to a sheet."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from tests.browser.conftest import PAPERS
from tests.browser.seen import BEYOND, OVERPRINTED

A4 = (841.9, 595.3)  # in points
each_paper = pytest.mark.parametrize("paper", PAPERS)


@pytest.fixture
def printed(page, papers):
    def show(paper):
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 1123, "height": 794})
        page.goto(papers[paper].as_uri())
        return page

    return show


def sheets_of(page):
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True))).pages


@each_paper
def test_every_sheet_is_a4_landscape_and_holds_one_page(printed, paper):
    page = printed(paper)

    sheets = sheets_of(page)

    sizes = {(round(float(s.mediabox.width)), round(float(s.mediabox.height))) for s in sheets}
    assert sizes == {(842, 595)} or sizes == {(842, 596)}
    assert len(sheets) == page.locator("main > .page").count()


def test_figures_can_be_copied_from_the_sheets(printed):
    text = (
        "".join(sheet.extract_text() for sheet in sheets_of(printed("ja"))).replace(" ", "").replace("\n", "")
    )

    for figure in ("43,698", "50,500", "86.5％", "76.4", "78.9", "76,976", "外ヶ浜町"):
        assert figure in text


@each_paper
def test_nothing_runs_over_the_edge_or_into_the_foot(printed, paper):
    assert printed(paper).evaluate(BEYOND) == []


CLIPPED = """() => [...document.querySelectorAll('main > .page *')].filter(e => e.checkVisibility() && !e.closest('.ear, svg'))
  .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
  .map(e => e.className + ': ' + e.textContent.trim().slice(0, 40))"""


@each_paper
def test_no_cell_or_box_cuts_its_words(printed, paper):
    assert printed(paper).evaluate(CLIPPED) == []


@each_paper
def test_no_words_are_printed_over_others(printed, paper):
    assert printed(paper).evaluate(OVERPRINTED, "main > .page") == []


# Sizes of LOOK §1 in points, the 16 of figures in charts and the numeral of dividers.
SIZES = {11, 14, 16, 18, 24, 36, 48, 108}
USED = """() => {
  const found = {};
  for (const e of document.querySelectorAll('main > .page *')) {
    if (!e.checkVisibility() || e.closest('.ear, .screen, symbol, svg.strip')) continue;
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const size = Math.round(parseFloat(getComputedStyle(e).fontSize) * 0.75 * 10) / 10;
    found[size] = e.tagName + '.' + e.className + ': ' + e.textContent.trim().slice(0, 30);
  }
  return found;
}"""


@each_paper
def test_letters_have_the_sizes_of_the_design_and_none_is_below_11_points(printed, paper):
    used = printed(paper).evaluate(USED)

    others = {size: where for size, where in used.items() if min(abs(float(size) - s) for s in SIZES) > 0.15}
    assert others == {}


# Contrast after a printer has taken the colour away: luma, then the formula of WCAG.
FAINT_IN_GREY = """() => {
  const rgb = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const grey = ([r, g, b]) => { const v = (0.299 * r + 0.587 * g + 0.114 * b) / 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
  const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; };
  return [...document.querySelectorAll('main > .page *')].filter(e => e.checkVisibility() && !e.closest('.ear, .screen, svg'))
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
    .filter(e => { const [a, b] = [grey(rgb(getComputedStyle(e).color)), grey(ground(e))].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05) < 4.5; })
    .map(e => e.className + ': ' + e.textContent.trim().slice(0, 30));
}"""


def test_everything_can_be_read_in_grey(printed):
    assert printed("ja").evaluate(FAINT_IN_GREY) == []


def test_paper_stays_white_for_a_reader_of_dark_screens(printed):
    page = printed("ja")
    page.emulate_media(media="print", color_scheme="dark")

    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(26, 26, 26)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )
