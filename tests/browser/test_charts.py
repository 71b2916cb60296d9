"""Charts as a reader sees them: from the narrowest screen to paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.charts import samples

from renkei.charts import PAPER, Strip, declarations, svg

# Screens of 320 and 360 px less their margins, a column of an A4 page, its full width, and a desktop; in px.
WIDTHS = (288, 328, 496, 746, 1120)

# Boxes of letters are taller than what is inked: of an em's height a fifth is air.
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('svg.chart text')].filter(t => t.textContent.trim()).map(t => {
    const box = t.getBoundingClientRect(), air = box.height / 4;
    return {words: t.textContent, left: box.left, right: box.right, top: box.top + air, bottom: box.bottom - air};
  });
  const found = [];
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
    if (a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom)
      found.push(a.words + ' / ' + b.words);
  }));
  return found;
}"""
OUTSIDE = """() => {
  const chart = document.querySelector('svg.chart').getBoundingClientRect();
  return [...document.querySelectorAll('svg.chart text')].filter(t => {
    const box = t.getBoundingClientRect();
    return box.left < chart.left - 1 || box.right > chart.right + 1 || box.top + box.height / 4 < chart.top || box.bottom > chart.bottom + 2;
  }).map(t => t.textContent);
}"""
FLUID = [chart for chart in samples.CHARTS if not isinstance(chart, Strip) or chart is samples.LARGE_STRIP]


def show(page: Page, drawing: str, width: int) -> None:
    style = f":root{{{declarations(PAPER)}}}body{{margin:16px;width:{width}px;font:16px/1.5 'BIZ UDGothic','Noto Sans CJK JP'}}"
    page.set_viewport_size({"width": width + 32, "height": 600})
    page.set_content(f"<!doctype html><meta charset=utf-8><style>{style}</style>{drawing}")


@pytest.mark.parametrize("chart", FLUID, ids=lambda chart: chart.id)
def test_no_label_of_a_chart_covers_another_or_leaves_it(page, chart):
    found = {}
    for width in WIDTHS:
        show(page, svg(chart), width)
        found[width] = page.evaluate(OVERLAPS) + page.evaluate(OUTSIDE)

    assert found == {width: [] for width in WIDTHS}


BAR_LENGTHS = """() => [...document.querySelectorAll('svg.chart line[stroke-width$="em"]')].map(line => {
  const x = (element, at) => new DOMPoint(at, 0).matrixTransform(element.getScreenCTM()).x;
  const cut = line.parentElement.parentElement;
  return x(line, line.x2.baseVal.value) - x(cut, 0);
})"""


@pytest.mark.parametrize("width", [288, 746])
def test_bars_are_as_long_as_their_values_at_every_width(page, width):
    show(page, svg(samples.MANY), width)

    lengths = page.evaluate(BAR_LENGTHS)

    longest = lengths[-1]
    for number, length in enumerate(lengths, start=1):
        expected = max(number * number / 169, 0.002) * longest
        assert length == pytest.approx(expected, abs=1)
