"""The bare floor for a deck: the same slides, words, cells, chart values and pictures again, through python-pptx's public calls alone."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE_TYPE

BLANK = 6  # the layout of python-pptx's own template that holds nothing


@dataclass(frozen=True)
class Content:
    """What stands on a deck: of every slide its parts (kind, box, what) and its notes."""

    width: int
    height: int
    slides: list[tuple[list[tuple[Any, ...]], str | None]]

    @property
    def cells(self) -> int:
        """Cells of all tables."""
        return sum(
            len(row) for parts, _ in self.slides for part in parts if part[0] == "table" for row in part[2]
        )

    @property
    def charts(self) -> int:
        """Charts on all slides."""
        return sum(part[0] == "chart" for parts, _ in self.slides for part in parts)


def content(deck: bytes) -> Content:
    """Read what is to be written again."""
    opened = Presentation(io.BytesIO(deck))
    slides = [
        ([part for shape in slide.shapes if (part := _part(shape))], _notes(slide)) for slide in opened.slides
    ]
    return Content(opened.slide_width, opened.slide_height, slides)


def _notes(slide: Any) -> str | None:
    return slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else None


def _part(shape: Any) -> tuple[Any, ...] | None:
    box = (shape.left or 0, shape.top or 0, shape.width or 914400, shape.height or 457200)
    if getattr(shape, "has_chart", False):
        plots = shape.chart.plots
        series = [
            (str(s.name), [None if v is None else float(v) for v in s.values])
            for plot in plots
            for s in plot.series
        ]
        return "chart", box, [str(c) for c in plots[0].categories], series
    if getattr(shape, "has_table", False):
        return "table", box, [[cell.text for cell in row.cells] for row in shape.table.rows]
    if shape.shape_type == MSO_SHAPE_TYPE.PICTURE:
        return "picture", box, shape.image.blob
    return ("text", box, shape.text_frame.text) if shape.has_text_frame else None


def write(what: Content) -> bytes:
    """Write it with plain calls."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = what.width, what.height
    blank = deck.slide_layouts[BLANK]
    for parts, notes in what.slides:
        slide = deck.slides.add_slide(blank)
        for kind, box, *inner in parts:
            _WRITERS[kind](slide.shapes, box, *inner)
        if notes is not None:
            slide.notes_slide.notes_text_frame.text = notes
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def _text(shapes: Any, box: tuple[int, ...], text: str) -> None:
    shapes.add_textbox(*box).text_frame.text = text


def _table(shapes: Any, box: tuple[int, ...], rows: list[list[str]]) -> None:
    table = shapes.add_table(len(rows), len(rows[0]), *box).table
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            table.cell(r, c).text = text


def _picture(shapes: Any, box: tuple[int, ...], blob: bytes) -> None:
    shapes.add_picture(io.BytesIO(blob), *box)


def _chart(
    shapes: Any, box: tuple[int, ...], categories: list[str], series: list[tuple[str, list[Any]]]
) -> None:
    data = CategoryChartData()
    data.categories = categories
    for name, values in series:
        data.add_series(name, values)
    shapes.add_chart(XL_CHART_TYPE.COLUMN_STACKED, *box, data)


_WRITERS = {"text": _text, "table": _table, "picture": _picture, "chart": _chart}
