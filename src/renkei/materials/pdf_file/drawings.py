"""Charts as the typesetter takes them: drawn as SVG, breakdowns as rows with the place and length of their bars."""

from __future__ import annotations

from renkei.charts import Bar, Bars, Stacked
from renkei.materials.outline.breakdowns import label_ems
from renkei.materials.outline.model import Drawing
from renkei.materials.outline.sheet import NOTE, TEXT
from renkei.materials.pdf_file.cells import Data
from renkei.materials.pdf_file.manuscript import Manuscript
from renkei.materials.pdf_file.tables import title_data

_LABEL_GAP = 54  # between a label and its bar, in hundredths of the text's size
_SHORTEST = 100  # hundredths of a percent: a bar that is there can be seen


def drawing_data(manuscript: Manuscript, block: Drawing, room: int, *, level: int) -> Data:
    """A drawing with its heading, for a room in points: a breakdown as rows, all else as a file."""
    chart = block.chart
    data: Data = {**title_data(manuscript, block.title, block.subtitle, room), "level": level}
    if isinstance(chart, Bars):
        return {
            **data,
            "block": "bars",
            **_bars(manuscript, chart),
            "notes": [manuscript.runs(note, room, NOTE) for note in block.notes],
        }
    kind = type(chart).__name__.lower()
    if isinstance(chart, Stacked):
        data["title"] = []
    return {**data, "block": "chart", "kind": kind, **manuscript.chart(chart, room)}


def _bars(manuscript: Manuscript, chart: Bars) -> Data:
    low = min([0, *(row.value or 0 for row in chart.rows)])
    full = max([chart.full, *(row.value or 0 for row in chart.rows)]) - low or 1
    label = label_ems(chart, manuscript.words.language)
    value = max(manuscript.width((row.text, TEXT)) for row in chart.rows) if chart.rows else 0
    return {
        "alt": chart.alternative,
        "label_room": label * TEXT / 100,
        "value_room": value + 12,
        "rows": [
            _bar(manuscript, row, (label - _LABEL_GAP) * TEXT // 100 + 1, (low, full)) for row in chart.rows
        ],
        "total": _total(chart.total) if chart.total else None,
    }


def _bar(manuscript: Manuscript, bar: Bar, room: int, span: tuple[int, int]) -> Data:
    """A bar with its place and length in percent of the room; negative values run to the left of zero."""
    low, full = span
    data: Data = {
        "lines": manuscript.lines(bar.label, room, TEXT),
        "text": bar.text,
        "reason": bar.reason if bar.value is None else "",
        "kind": "missing" if bar.value is None else "zero" if bar.value == 0 else "number",
    }
    if bar.value:
        length = max(abs(bar.value) * 10_000 // full, _SHORTEST)
        zero = -low * 10_000 // full
        data |= {"from": (zero if bar.value > 0 else zero - length) / 100, "length": length / 100}
    return data


def _total(total: Bar) -> Data:
    return {"label": total.label, "text": total.text}
