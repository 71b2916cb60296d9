"""Decks of charts alone, and their charts as python-pptx reads them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any
from xml.etree import ElementTree

from pptx import Presentation
from tests.charts import samples
from tests.materials.pptx.decks import example

from renkei.charts import Achievement, Bars, Chart
from renkei.materials.outline.model import Drawing, Page
from renkei.materials.pptx_file import pptx
from renkei.wording import words_of

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def as_kept(chart: Chart) -> Chart:
    """The samples count in ones and leave indicators without a name; breakdowns are kept in ten-thousandths."""
    if isinstance(chart, Achievement):
        return replace(chart, name="売上額")
    if not isinstance(chart, Bars):
        return chart
    values = [None if bar.value is None else bar.value * 10_000 for bar in chart.rows]
    return replace(
        chart, rows=tuple(replace(bar, value=n) for bar, n in zip(chart.rows, values, strict=True))
    )


def deck_of(*charts: Chart, rooms: int = 1) -> bytes:
    """A deck with a chart a page, over the page or at the right of it."""
    papers = example("aomori").papers
    drawn = [(Drawing(as_kept(chart), title="題名"),) for chart in charts]
    pages = tuple(
        Page(f"p{at}", "annex", "annexes", ("見出し",), blocks=one if rooms == 1 else (), beside=one if rooms > 1 else ())
        for at, one in enumerate(drawn)
    )  # fmt: skip
    return pptx(replace(papers, pages=pages), example("aomori").yearbook, words_of("ja"))


@cache
def deck() -> bytes:
    return deck_of(*samples.CHARTS)


def shapes(content: bytes) -> Iterator[Any]:
    """The native charts of a deck in order."""
    for slide in Presentation(io.BytesIO(content)).slides:
        yield from (shape for shape in slide.shapes if getattr(shape, "has_chart", False))


@cache
def named(content: bytes) -> dict[str, Any]:
    """The same by the name of their shape."""
    return {shape.name.removeprefix("renkei:"): shape for shape in shapes(content)}


def series_of(shape: Any) -> list[tuple[str, tuple[float | None, ...]]]:
    return [(one.name, tuple(one.values)) for plot in shape.chart.plots for one in plot.series]


def parts(content: bytes) -> list[ElementTree.Element]:
    """The XML of the charts."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if re.fullmatch(r"ppt/charts/chart\d+\.xml", name)]
        return [ElementTree.fromstring(archive.read(name)) for name in names]
