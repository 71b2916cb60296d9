"""`renkei grade --explain`: how the grade of one indicator came about, by an engine or without one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from renkei.cli import exit_codes
from renkei.cli.terminal import Terminal
from renkei.domain.errors import Fault, FileRefused, Place

if TYPE_CHECKING:
    from renkei.bulk.engines.engine import Engine
    from renkei.bulk.explained import Explained
    from renkei.bulk.graded import GradedTable
    from renkei.exchange.graded_table import GradedTable as GradedText
    from renkei.wording import Words

_NEAR = 5  # ids that are named where there is none of the one asked for


@dataclass(frozen=True, slots=True)
class Source:
    """Where the rows come from: the file, the column of ids that was asked for, the engine, and what its columns are called."""

    file: str
    column: str
    engine: str
    named: Mapping[str, str]


def explain_by_engine(
    terminal: Terminal,
    engine: Engine,
    result: GradedTable,
    id: str,
    source: Source,
) -> int:
    """Show the trace of the rows with this id, and whether the engine's own grade is the same; the exit code is 1 where it
    is not."""
    from renkei.bulk.explained import MOST, explained, nearest

    table = result.ready.table
    found_in = _column(table.columns, source.column, source.file)
    found = explained(engine, result, found_in, id, unit=source.named.get("unit", ""))
    if not found:
        _refuse_missing(id, found_in, nearest(engine, table, found_in, id), source.file)
    words = terminal.words
    told = [_told(one, words, source.engine) for one in found[:MOST]]
    if terminal.wants_json:
        terminal.give({"format": 1, "rows": told})
    else:
        for one in told:
            terminal.show(_lines(one, words))
    if len(found) > MOST:
        terminal.tell(words("There are more rows with this id; the first {most} are shown.", most=MOST))
    return exit_codes.FOUND if any(one.is_same is False for one in found) else exit_codes.DONE


def explain_text(terminal: Terminal, table: GradedText, id: str, *, column: str) -> int:
    """The same of a table that was graded without an engine."""
    from difflib import get_close_matches

    headings = [heading.strip() for heading in table.headings.cells]
    found_in = _column(headings, column, table.text.file)
    at = headings.index(found_in)
    ids = [(row, row.record.cells[at].strip()) for row in table.rows if len(row.record.cells) > at]
    found = [row for row, own in ids if own == id]
    if not found:
        near = get_close_matches(id, dict.fromkeys(own for _, own in ids), _NEAR, 0.0)
        _refuse_missing(id, found_in, [*filter(None, near)], table.text.file)
    told = [
        {"id": id, "row": row.record.row, "grade": row.grade, "reason": row.reason, "trace": row.trace}
        for row in found
    ]
    if terminal.wants_json:
        terminal.give({"format": 1, "rows": told})
        return exit_codes.DONE
    for one in told:
        terminal.show(_lines(one, terminal.words))
    return exit_codes.DONE


def _column(columns: Sequence[str], asked: str, file: str) -> str:
    """The column of ids. Raises `FileRefused` where it is not there, or none is known."""
    from renkei.bulk.id_column import id_column

    found = asked if asked in columns else "" if asked else id_column(columns)
    if not found:
        code = "bulk_no_such_column" if asked else "bulk_no_id_column"
        raise FileRefused([Fault(code, Place(file), {"found": asked, "columns": list(columns)})])
    return found


def _refuse_missing(id: str, column: str, near: Sequence[str], file: str) -> None:
    values = {"found": id, "near": list(near)}
    raise FileRefused([Fault("bulk_no_such_id", Place(file, column=column), values)])


def _told(one: Explained, words: Words, engine: str) -> dict[str, object]:
    """A row as JSON has it; `agrees` is empty where a cell of the row cannot be read."""
    unreadable = "\n".join(map(words.fault, one.faults)) or words("something in the row cannot be read")
    trace = unreadable if one.graded is None else "\n".join(words.trace_lines(one.graded))
    return {
        "id": one.id,
        "year": one.year,
        "grade": one.graded.symbol if one.graded else "",
        "trace": trace,
        "engine": engine.partition("://")[0],
        "engine_grade": one.symbol,
        "engine_reason": words.reason(one.reason) if one.reason else "",
        "agrees": one.is_same,
    }


def _lines(told: Mapping[str, object], words: Words) -> list[str]:
    """The row's name, its trace, and what the engine says itself."""
    id, year = str(told["id"]), told.get("year")
    name = words("{id}, fiscal year {year}", id=id, year=year) if year else id
    lines = [name, *(f"  {line}" for line in str(told["trace"]).splitlines())]
    if told.get("agrees") is True:
        lines.append("  " + words("{engine} says the same.", engine=told["engine"]))
    if told.get("agrees") is False:
        said = str(told["engine_grade"] or told["engine_reason"] or "-")
        lines.append("  " + words("FAULT: {engine} says {said}. Do not use its grades, and report this row.",
                                  engine=told["engine"], said=said))  # fmt: skip
    return lines
