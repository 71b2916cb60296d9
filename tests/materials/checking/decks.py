"""Decks of others, made with python-pptx: titles, tables, texts, groups, charts and notes as offices have them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt

from renkei.domain.finding import Finding
from renkei.domain.yearbook import Yearbook
from renkei.materials.checking import check_deck

TITLE_ONLY = 5


class Deck:
    """A deck while it is made."""

    def __init__(self) -> None:
        self.opened = Presentation()

    def slide(self, title: str = "", *texts: str, table: Sequence[str] = (), notes: str = "") -> Any:
        """A slide with a title, texts, and a table drawn in lines with strokes."""
        slide = self.opened.slides.add_slide(self.opened.slide_layouts[TITLE_ONLY])
        slide.shapes.title.text = title
        for at, text in enumerate(texts):
            slide.shapes.add_textbox(Pt(20), Pt(350 + 30 * at), Pt(600), Pt(25)).text_frame.text = text
        if table:
            self.table(slide, table)
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
        return slide

    def table(self, slide: Any, lines: Sequence[str]) -> Any:
        """A table on a slide."""
        rows = [line.split("|") for line in lines]
        frame = slide.shapes.add_table(len(rows), len(rows[0]), Pt(20), Pt(120), Pt(600), Pt(200))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                frame.table.cell(at, column).text = text
        return frame.table

    def chart(self, slide: Any, **series: Sequence[float]) -> Any:
        """A chart of columns for R5 and R6."""
        data = CategoryChartData()
        data.categories = ["R5", "R6"]
        for name, values in series.items():
            data.add_series(name, values)
        kind, at = XL_CHART_TYPE.COLUMN_CLUSTERED, (Pt(20), Pt(200), Pt(300), Pt(200))
        return slide.shapes.add_chart(kind, *at, data).chart

    @property
    def content(self) -> bytes:
        """It, saved."""
        stream = io.BytesIO()
        self.opened.save(stream)
        return stream.getvalue()

    def found(self, yearbook: Yearbook | None = None) -> list[Finding]:
        """What is found in it."""
        return list(check_deck(self.content, "deck.pptx", yearbook=yearbook).findings)

    def told(self, yearbook: Yearbook | None = None) -> list[tuple[int | None, str, str]]:
        """Slide, level and code of it."""
        return [(one.place.slide, one.level, one.code) for one in self.found(yearbook)]
