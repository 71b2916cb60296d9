"""What stands on a page, block by block, as the typesetter takes it."""

from __future__ import annotations

from renkei.charts import Bar, Bars, Stacked
from renkei.materials.outline.breakdowns import label_ems
from renkei.materials.outline.measure import width
from renkei.materials.outline.model import (
    Block,
    Drawing,
    Group,
    Identity,
    KeyFigures,
    Legend,
    Pictures,
    Points,
    Prose,
    Table,
    TraceLines,
)
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.sheet import LEAD, NOTE, TEXT
from renkei.materials.pdf_file.cells import Data, role_data
from renkei.materials.pdf_file.lines import runs, set_lines
from renkei.materials.pdf_file.manuscript import Manuscript
from renkei.materials.pdf_file.prose import prose_data
from renkei.materials.pdf_file.tables import table_data

HEADING, HEADING_ENGLISH = 90, 110  # the column of a group's heading, with its gutter
_SHORTEST = 100  # hundredths of a percent: a bar that is there can be seen
_MANY = 10


def blocks_data(manuscript: Manuscript, blocks: tuple[Block, ...], room: int, *, level: int) -> list[Data]:
    """Blocks in `room` points, without those that are for screens alone; their titles are headings of a level."""
    return [made for block in blocks if (made := _block(manuscript, block, room, level=level)) is not None]


def _block(manuscript: Manuscript, block: Block, room: int, *, level: int) -> Data | None:
    if isinstance(block, Table):
        return table_data(manuscript, block, room, level=level)
    if isinstance(block, Drawing):
        return _drawing(manuscript, block, room, level=level)
    if isinstance(block, Group):
        return _group(manuscript, block, room, level=level)
    if isinstance(block, KeyFigures):
        return _key_figures(block, room)
    if isinstance(block, Points):
        return _points(block, room, level=level)
    if isinstance(block, Pictures):
        return {
            "block": "pictures",
            "items": [_picture(manuscript, block, at) for at in range(len(block.items))],
        }
    if isinstance(block, Legend):
        return _legend(manuscript, block)
    if isinstance(block, TraceLines):
        return _trace(block, room) if block.medium == "paper" else None
    if isinstance(block, Prose):
        return {"block": "prose", "paragraphs": prose_data(block.text)}
    return identity_data(manuscript, block, room)


def identity_data(manuscript: Manuscript, who: Identity, room: int) -> Data:
    """Who and what a case is."""
    names = list(who.municipalities)
    joined = len(names) > _MANY
    return {
        "block": "identity",
        "role": role_data(who.role),
        "lines": list(set_lines(who.role_phrases, room, TEXT)),
        "field": list(set_lines(who.field, room, NOTE)),
        "label": who.label if names or who.unknown else "",
        "names": [manuscript.words.join(names)] if joined else names,
        "unknown": "" if names else who.unknown,
        "facts": [
            {"label": label, "runs": runs(text), **({} if sign is None else {"sign": manuscript.sign(sign)})}
            for label, text, sign in who.facts
        ],
    }


def _drawing(manuscript: Manuscript, block: Drawing, room: int, *, level: int) -> Data:
    chart = block.chart
    data: Data = {"title": block.title, "subtitle": block.subtitle, "level": level}
    if isinstance(chart, Bars):
        return {**data, "block": "bars", **_bars(chart), "notes": [runs(note) for note in block.notes]}
    kind = type(chart).__name__.lower()
    if isinstance(chart, Stacked):
        data["title"] = ""
    return {**data, "block": "chart", "kind": kind, **manuscript.chart(chart, room)}


def _bars(chart: Bars) -> Data:
    low = min([0, *(row.value or 0 for row in chart.rows)])
    full = max([chart.full, *(row.value or 0 for row in chart.rows)]) - low or 1
    label = label_ems(chart)
    value = max((width(row.text) for row in chart.rows), default=0) + 80
    return {
        "alt": chart.alternative,
        "label_room": label * TEXT / 100,
        "value_room": value * TEXT / 100,
        "rows": [_bar(row, label - 75, low, full) for row in chart.rows],
        "total": _total(chart.total) if chart.total else None,
    }


def _bar(bar: Bar, room: int, low: int, full: int) -> Data:
    """A bar with its place and length in percent of the room; negative values run to the left of zero."""
    data: Data = {
        "lines": list(set_lines(phrases(bar.label), room * TEXT // 100, TEXT)),
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


def _group(manuscript: Manuscript, block: Group, room: int, *, level: int) -> Data:
    taken = HEADING if manuscript.words.is_japanese else HEADING_ENGLISH
    return {
        "block": "group",
        "title": list(set_lines(phrases(block.title), taken - 14, LEAD)),
        "count": block.count,
        "continued": block.is_continued,
        "level": level,
        "taken": taken,
        "table": table_data(manuscript, block.table, room - taken, level=level + 1),
    }


def _key_figures(block: KeyFigures, room: int) -> Data:
    return {
        "block": "figures",
        "moves": block.moves or bool(block.items and block.items[0].base),
        "remarks": list(block.remarks),
        "items": [
            {
                "label": list(set_lines(item.label, (room - 24) // 3, TEXT)),
                "text": item.text,
                "unit": item.unit,
                "base": item.base,
                "share": item.share,
            }
            for item in block.items
        ],
    }


def _points(block: Points, room: int, *, level: int) -> Data:
    return {
        "block": "points",
        "title": block.title,
        "continued": block.is_continued,
        "level": level,
        "items": [[run for phrase in item for run in runs(phrase)] for item in block.items],
    }


def _legend(manuscript: Manuscript, block: Legend) -> Data:
    return {
        "block": "legend",
        "entries": [
            {"sign": manuscript.sign(entry.sign), "label": entry.sign.label, "bounds": entry.bounds}
            for entry in block.entries
        ],
    }


def _trace(block: TraceLines, room: int) -> Data:
    return {
        "block": "trace",
        "title": block.title,
        "items": [
            {"name": name, "lines": [line for phrases in lines for line in set_lines(phrases, room, TEXT)]}
            for name, lines in block.items
        ],
    }


def _picture(manuscript: Manuscript, block: Pictures, at: int) -> Data:
    picture = block.items[at]
    return {
        "file": manuscript.picture(picture),
        "alt": picture.alternative or picture.caption or picture.file,
        "caption": runs(picture.caption),
        "credit": runs(picture.credit),
    }
