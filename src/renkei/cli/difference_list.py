"""What differs between two registers as a list on the terminal: counts by table, then record by record, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from renkei.cli.width import hanging, table, width, wrapped
from renkei.domain.register_difference import (
    CellChange,
    Consequences,
    Happened,
    RecordChange,
    RegisterDifference,
    TableDifference,
)
from renkei.wording import Words, differences
from renkei.wording.columns import column_name, table_name

_AROUND = 24  # signs of what is the same that are said beside a mark


def difference_list(
    words: Words,
    difference: RegisterDifference,
    following: Consequences | None,
    paths: tuple[Path, Path],
    columns: int,
) -> Iterator[str]:
    """The whole list."""
    yield words.either(difference.after.japanese, difference.after.english)
    labels = words("Before"), words("After")
    left = max(map(width, labels)) + 2
    for label, path in zip(labels, paths, strict=True):
        yield from hanging(label, str(path), left, columns)
    yield ""
    yield from counts(words, difference, columns, following)
    if following is not None:
        yield from _following(words, following, columns)
        yield from ("", words("Differences"))
    for of_table in difference.tables:
        yield from _table(words, of_table, columns)


def counts(
    words: Words, difference: RegisterDifference, columns: int, following: Consequences | None = None
) -> Iterator[str]:
    """How many items have another grade, and how many records of each table became what; on a narrow terminal a line a
    table."""
    if following is not None:
        yield from wrapped(differences.regraded(words, following), columns)
        yield ""
    if not difference:
        yield words("Nothing differs.")
        return
    shown = [what for what in Happened if difference.count(what)]
    head = [words("Table"), *(words.label(what) for what in shown)]
    rows = [
        [table_name(words, of.table), *(f"{of.count(what):,}" for what in shown)] for of in difference.tables
    ]
    rows.append([words("Total"), *(f"{difference.count(what):,}" for what in shown)])
    lines = table(head, rows, figures=range(1, len(head)))
    if max(map(width, lines)) <= columns:
        yield from lines
        return
    for name, *figures in rows:
        said = (f"{label} {n}" for label, n in zip(head[1:], figures, strict=True) if n != "0")
        yield from hanging(name, words.join(said), 4, columns)


def _table(words: Words, of: TableDifference, columns: int) -> Iterator[str]:
    yield ""
    yield words("■ {table}", table=table_name(words, of.table))
    for change in of.changes:
        yield from _record(words, change, columns)


def _record(words: Words, change: RecordChange, columns: int) -> Iterator[str]:
    left = 2 + max(width(words.label(what)) for what in Happened) + 2
    head = f"  {words.label(change.happened)}"
    yield from hanging(head, differences.subject(words, change), left, columns)
    yield from _cells(words, change, change.cells, left, columns)


def _cells(
    words: Words, change: RecordChange, cells: Iterable[CellChange], left: int, columns: int
) -> Iterator[str]:
    for cell in cells:
        name = column_name(words, change.table, cell.column)
        said = words("{column}: {said}", column=name, said=cell_text(words, change, cell))
        for at, line in enumerate(wrapped(said, max(columns - left - 2, 12))):
            yield " " * (left + (2 if at else 0)) + line


def cell_text(words: Words, change: RecordChange, cell: CellChange) -> str:
    """A cell in one line: before → after; of a long text what was taken out and put in; of a record that came or went
    what it holds."""
    if change.happened in (Happened.ADDED, Happened.REMOVED):
        held = cell.after if change.happened is Happened.ADDED else cell.before
        return _in_line(words, differences.value(words, held))
    if found := differences.text_pieces(words, cell):
        return _in_line(words, differences.marked(words, found, around=_AROUND))
    nothing = differences.nothing(words, change)
    old, new = (_in_line(words, said) or nothing for said in differences.both(words, cell))
    said = words("{before} → {after}", before=old, after=new)
    if cell.pixels is None:
        return said
    return words("{said} ({more})", said=said, more=differences.pixels(words, cell.pixels))


def _in_line(words: Words, text: str) -> str:
    return text.strip("\n").replace("\n", words("[new line]"))


def _following(words: Words, following: Consequences, columns: int) -> Iterator[str]:
    """What follows in a year."""
    yield ""
    yield words("What follows in {year}", year=words.fiscal_year(following.year))
    if not following.tables:
        yield from wrapped(words("Nothing: all grades, rates and counts stay as they are."), columns)
    for of in following.tables:
        yield ""
        yield words("■ {table}", table=table_name(words, of.table))
        for change in of.changes:
            yield from (f"  {line}" for line in wrapped(differences.subject(words, change), columns - 2))
            yield from _cells(words, change, change.cells, 4, columns)
