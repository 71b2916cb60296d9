"""What a column means, said where it is filled in: in the note of its heading, and in the message beside the cell."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from renkei.exchange.kinds import Choice, Clock, Day, Flag, Id, Kind, Reason, Several, Year
from renkei.exchange.meanings import MEANINGS
from renkei.exchange.table import Column, Table
from renkei.exchange.workbook.canvas import FONT, width
from renkei.exchange.workbook.heads import title_of
from renkei.exchange.workbook.tongue import is_id
from renkei.wording.words import N_, Words

# What is said otherwise in a workbook than in the folder.
_HERE = {
    ("meetings", "id"): N_("tells several meetings of a year apart; the plain one has none"),
    ("meetings", "is_draft"): N_("（案） is printed unless “no” stands here"),
    ("projects", "participants"): N_("the members that take part, by name or code; empty: not known"),
    ("projects", "summary"): N_("what the project does, in prose"),
    ("comments", "municipality"): N_("the municipality, by name or code"),
    ("costs", "municipality"): N_("the municipality, by name or code; empty: all together"),
    ("results", "evaluator"): N_("a municipality that grades too, by name or code; empty: the region"),
    ("attendees", "municipality"): N_("the municipality, by name or code"),
    ("photos", "file"): N_("path, as photos/p012-1.jpg. The picture itself lies on the row"),
    **{
        (of, "year"): N_("fiscal year in which the meeting is held")
        for of in ("papers", "agenda", "attendees")
    },
    **{(of, "meeting"): N_("id of the meeting, if it has one") for of in ("papers", "agenda", "attendees")},
    **{(of, "order"): N_("place in the list, from 1") for of in ("papers", "agenda", "attendees")},
}
_GOTHIC = 3  # the family of fonts with strokes of one weight and letters of one width
_LINE, _LETTER, _LEAST = 15, 6.2, 40  # points a line and a half-width sign take in a note


def meaning(words: Words, table: Table, column: Column) -> str:
    """What a column holds."""
    text = _HERE.get((table.name, column.heading)) or MEANINGS[table.name].columns[column.heading]
    return words.gettext(text)


def note(words: Words, table: Table, column: Column) -> str:
    """The note of a heading: what the column holds, whether it is needed, how it is written."""
    lines = [meaning(words, table, column)]
    lines += [words("Needed in every row.")] if column.required else []
    lines += [words("Locked: others name the record by it.")] if is_id(table, column) else []
    lines += [how] if (how := how_written(words, column.kind)) else []
    return "\n".join([*lines, words("In the folder: {column}", column=f"{table.name} / {column.heading}")])


def how_written(words: Words, kind: Kind) -> str:
    """How a value is written, where that is not plain."""
    if isinstance(kind, Day):
        return words("A day as 2024-08-10.")
    if isinstance(kind, Clock):
        return words("A time as 14:30.")
    if isinstance(kind, Year):
        return words("A fiscal year as 2024, R6 or 令和6年度.")
    if isinstance(kind, Several):
        return words("Several, with commas (、) between them.")
    return words("Chosen from the list.") if isinstance(kind, Choice | Flag | Reason) else ""


def prompt(words: Words, table: Table, column: Column) -> tuple[str, str]:
    """Title and text of the message beside a cell; empty where the heading says enough."""
    how = how_written(words, column.kind)
    if isinstance(column.kind, Day | Clock | Several):
        return title_of(words, table, column.heading), how
    return "", ""


def not_listed(words: Words, kind: Kind) -> str:
    """What is said when something is typed that the list does not hold."""
    if isinstance(kind, Choice | Flag):
        return words("Choose a word from the list.")
    if isinstance(kind, Id):
        return words("This id is not in the list. Write it only if its record was added to the workbook.")
    return words("This is not in the list. Is it meant all the same?")


def attach(sheet: Worksheet, row: int, at: int, text: str) -> None:
    """Put a note on a cell, large enough to be read whole."""
    lines = text.split("\n")
    wide = min(max(_LEAST, *map(width, lines)), 60)
    high = sum(-(-width(line) // wide) for line in lines) + 1
    size = {"width": wide * _LETTER + 10, "height": high * _LINE}
    options = {"author": "", "font_name": FONT, "font_size": 9, "font_family": _GOTHIC, **size}
    sheet.write_comment(row, at, text, options)
