"""What stands on a page, block by block, as the typesetter takes it."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.materials.outline.measure import has_wide
from renkei.materials.outline.model import (
    Block,
    Drawing,
    Group,
    Identity,
    KeyFigures,
    Legend,
    Phrases,
    Picture,
    Pictures,
    Points,
    Prose,
    Table,
    TraceLines,
)
from renkei.materials.outline.pictures import shown_height
from renkei.materials.outline.sheet import LEAD, NOTE, TEXT
from renkei.materials.pdf_file.cells import Data, role_data
from renkei.materials.pdf_file.columns_apart import columns_apart
from renkei.materials.pdf_file.drawings import drawing_data
from renkei.materials.pdf_file.key_figures import key_figures_data
from renkei.materials.pdf_file.lines import Runs, full_line, runs
from renkei.materials.pdf_file.manuscript import Manuscript
from renkei.materials.pdf_file.prose import prose_data
from renkei.materials.pdf_file.tables import table_data

HEADING, HEADING_ENGLISH = 90, 110  # the column of a group's heading, with its gutter
_MANY, _LONG = 10, 120  # names that stand in a line of their own, and signs of one that a page's end may part
_HANGING, _MARK, _BULLET = 7, 22, 13  # what lines of names begin after, a mark before words, a point's sign


def blocks_data(manuscript: Manuscript, blocks: tuple[Block, ...], room: int, *, level: int) -> list[Data]:
    """Blocks in `room` points, without those that are for screens alone; their titles are headings of a level."""
    shown = [one for block in blocks for one in _apart(manuscript, block, room)]
    made = (_block(manuscript, block, room, level=level) for block in shown)
    return [data for data in made if data is not None]


def _apart(manuscript: Manuscript, block: Block, room: int) -> Sequence[Block]:
    """A table that is wider than the page in parts."""
    return columns_apart(manuscript, block, room) if isinstance(block, Table) else (block,)


def _block(manuscript: Manuscript, block: Block, room: int, *, level: int) -> Data | None:
    if isinstance(block, Table):
        return table_data(manuscript, block, room, level=level)
    if isinstance(block, Drawing):
        return drawing_data(manuscript, block, room, level=level)
    if isinstance(block, Group):
        return _group(manuscript, block, room, level=level)
    if isinstance(block, KeyFigures):
        return key_figures_data(manuscript, block, room)
    if isinstance(block, Points):
        return _points(manuscript, block, room, level=level)
    if isinstance(block, Pictures):
        return {
            "block": "pictures",
            "items": [_picture(manuscript, picture, room) for picture in block.items],
        }
    if isinstance(block, Legend):
        return _legend(manuscript, block)
    if isinstance(block, TraceLines):
        return _trace(manuscript, block, room) if block.medium == "paper" else None
    if isinstance(block, Prose):
        return {"block": "prose", "paragraphs": prose_data(manuscript, block.text, room)}
    return identity_data(manuscript, block, room)


def identity_data(manuscript: Manuscript, who: Identity, room: int) -> Data:
    """Who and what a case is."""
    names = list(who.municipalities)
    joined = len(names) > _MANY
    return {
        "block": "identity",
        "role": role_data(who.role),
        "lines": manuscript.lines(who.role_phrases, room, TEXT),
        "field": manuscript.lines(who.field, room, NOTE),
        "label": who.label if names or who.unknown else "",
        "names": [
            {"runs": manuscript.runs(name, room - _HANGING, TEXT), "whole": len(name) < _LONG}
            for name in ([manuscript.words.join(names)] if joined else names)
        ],
        "unknown": "" if names else who.unknown,
        "facts": [
            {
                "label": label,
                "lines": manuscript.lines(text, room - (0 if sign is None else _MARK), TEXT),
                **({} if sign is None else {"sign": manuscript.sign(sign)}),
            }
            for label, text, sign in who.facts
        ],
    }


def _group(manuscript: Manuscript, block: Group, room: int, *, level: int) -> Data:
    taken = HEADING if manuscript.words.is_japanese else HEADING_ENGLISH
    return {
        "block": "group",
        "title": manuscript.lines(block.title, taken - 14, LEAD),
        "count": block.count,
        "continued": block.is_continued,
        "level": level,
        "taken": taken,
        "table": table_data(manuscript, block.table, room - taken, level=level + 1),
    }


def _points(manuscript: Manuscript, block: Points, room: int, *, level: int) -> Data:
    return {
        "block": "points",
        "title": manuscript.lines(block.title, room, LEAD),
        "continued": block.is_continued,
        "level": level,
        "items": [_point(manuscript, item, room - _BULLET) for item in block.items],
    }


def _point(manuscript: Manuscript, item: Phrases, room: int) -> Runs:
    """A point; its phrases are runs of their own unless a word of it is wider than a line."""
    full, language = full_line(room, TEXT), manuscript.words.language
    if has_wide("".join(item), full, language):
        return manuscript.runs("".join(item), room, TEXT)
    return [run for phrase in item for run in runs(phrase)]


def _legend(manuscript: Manuscript, block: Legend) -> Data:
    return {
        "block": "legend",
        "entries": [
            {"sign": manuscript.sign(entry.sign), "label": entry.sign.label, "bounds": entry.bounds}
            for entry in block.entries
        ],
    }


def _trace(manuscript: Manuscript, block: TraceLines, room: int) -> Data:
    return {
        "block": "trace",
        "title": block.title,
        "items": [
            {
                "name": name,
                "lines": [line for phrases in lines for line in manuscript.lines(phrases, room, TEXT)],
            }
            for name, lines in block.items
        ],
    }


def _picture(manuscript: Manuscript, picture: Picture, room: int) -> Data:
    return {
        "file": manuscript.picture(picture),
        "alt": picture.alternative or picture.caption or picture.file,
        "width": min(room, shown_height(picture, room) * picture.width // max(picture.height, 1)),
        "unreadable": manuscript.words("The photograph {file} cannot be shown.", file=picture.file),
        "caption": manuscript.runs(picture.caption, room, TEXT),
        "credit": manuscript.runs(picture.credit, room, NOTE),
    }
