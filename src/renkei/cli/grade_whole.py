"""`renkei grade` of whole tables: by an engine, counted by columns, written as Parquet, CSV or a workbook."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from renkei.cli import exit_codes
from renkei.cli.grade_progress import progress
from renkei.cli.reach import reaching
from renkei.cli.terminal import Terminal
from renkei.domain.errors import Fault, FileRefused, OutOfReach, Place
from renkei.domain.scale import NONE

if TYPE_CHECKING:
    from renkei.bulk.counts import Counts
    from renkei.bulk.counts_file import Cell, Labels
    from renkei.bulk.engines.engine import Engine, Table
    from renkei.bulk.graded import GradedTable
    from renkei.domain.scale import Scale
    from renkei.wording import Words

_FACTS = "facts"
MOST_FAULTS = 10  # kinds that are told
MOST_ROWS = 1_048_575  # of a sheet, below the headings
OUTPUTS = (".parquet", ".csv", ".xlsx")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of a whole table."""

    table: Path
    scale: Scale
    by: tuple[str, ...]
    out: Path | None
    engine: str = "duckdb"
    explain: str = ""  # an id: how its grade came about is shown, and nothing else
    id_column: str = ""
    sheet: str = ""
    columns: Path | None = None  # a file that says what columns stand for
    only_columns: bool = False  # what they stand for is shown, and nothing else
    differences: Path | None = None  # where rows that were published otherwise are listed


def grade_whole(terminal: Terminal, asked: Asked) -> int:
    """Grade and count the table; write the counts, or without `--by` the rows. The exit code is 1 where cells of it could
    not be read."""
    with installed("duckdb", "bulk"):
        from renkei.bulk.counts import UNREADABLE, count
        from renkei.bulk.published import compare
        from renkei.bulk.published_grades import compare_grades
    from renkei.cli.grade_published import refuse_differences, summary_of_grades, write_differences
    from renkei.cli.grade_published import summary as published

    words = terminal.words
    if not asked.only_columns:
        _refuse_output(asked.out, words)
        refuse_differences(asked.differences, words)
    with at_work(terminal, asked.engine, words("Grading …")) as (engine, folder):
        found = _graded(terminal, engine, folder, asked)
        if found is None:
            return exit_codes.DONE
        result = found
        if asked.explain:
            return explain(terminal, engine, result, asked)
        year = result.ready.named.get("year", "")
        counts = count(engine, result.table, asked.scale, asked.by, year=year)
        compared = compare(engine, result, folder)
        _write(engine, asked, result, counts, words)
        grades = compare_grades(engine, result, folder)
        if asked.differences and (compared or grades):
            write_differences(engine, compared, grades, asked.differences, words)
    terminal.tell(summary(asked, counts, words, result.odd.examples if result.odd else {}))
    if compared:
        terminal.tell(published(compared, words))
    if grades:
        terminal.tell(summary_of_grades(grades, words))
    differing = sum(one.differing for one in (compared, grades) if one is not None)
    is_found = UNREADABLE in dict(counts.total.reasons) or differing > 0
    return exit_codes.FOUND if is_found else exit_codes.DONE


def _graded(terminal: Terminal, engine: Engine, folder: Path, asked: Asked) -> GradedTable | None:
    """The table read as its columns say, and graded; None where only the columns were asked for."""
    from renkei.bulk.graded import graded
    from renkei.bulk.mapped import mapped
    from renkei.bulk.odd_rows import read_odd_rows
    from renkei.bulk.source import HEADINGS, ready
    from renkei.bulk.ways import needed
    from renkei.cli.grade_columns import lines, map_of, refuse_unclear, show_columns
    from renkei.domain.rule import compile_scale

    table = opened(engine, asked.table, folder, sheet=asked.sheet)
    _refuse_taken(table.columns, asked.table)
    compiled = compile_scale(asked.scale)
    wanted = dict.fromkeys(name for letter in needed(compiled) for name in HEADINGS.get(letter, ()))
    map = map_of(table.columns, asked.columns, wanted)
    if asked.only_columns:
        show_columns(terminal, map, asked.out)
        return None
    refuse_unclear(map, wanted, table.columns, str(asked.table))
    terminal.tell(lines(map, terminal.words))
    source = mapped(table, map, file=str(asked.table))
    _refuse_unknown(asked, source.own)
    made = source.settled(ready(engine, source.table, source.named, word_of, file=str(asked.table)))
    odd = read_odd_rows(engine, made, compiled, folder, terminal.words.fault)
    return graded(made, compiled, odd)


@contextmanager
def at_work(terminal: Terminal, name: str, said: str) -> Iterator[tuple[Engine, Path]]:
    """An engine by its name or address, and a folder of ours; both are gone afterwards. Raises `FileRefused` for a name of none,
    `OutOfReach` where it is not installed or does not answer."""
    with installed("duckdb", "bulk"):
        from renkei.bulk.engines.choosing import engine_of, extra_of, is_known

    if not is_known(name):
        raise FileRefused([Fault("bulk_unknown_engine", Place(), {"found": name})])
    with terminal.step(said) as now, tempfile.TemporaryDirectory(prefix="renkei-") as folder:
        with installed(name, extra_of(name)):
            engine = engine_of(name, progress(now, terminal.words))
        try:
            yield engine, Path(folder)
        finally:
            engine.close()


def opened(engine: Engine, table: Path, folder: Path, *, sheet: str) -> Table:
    """The table of a file, or in PostgreSQL of the database. Raises `FileRefused`."""
    from renkei.bulk.incoming import readable

    if engine.dialect == "postgres":
        return engine.open(table, _FACTS)
    if "*" not in table.name:
        with reaching(table):
            table.stat()
    return engine.open(readable(table, folder, sheet=sheet), _FACTS)


def explain(terminal: Terminal, engine: Engine, result: GradedTable, asked: Asked) -> int:
    """Show how the grade of one indicator came about."""
    from renkei.cli.grade_explained import Source, explain_by_engine

    source = Source(str(asked.table), asked.id_column, asked.engine, result.ready.named)
    return explain_by_engine(terminal, engine, result, asked.explain, source)


@contextmanager
def installed(engine: str, extra: str) -> Iterator[None]:
    """Turn an engine that is not installed into a refusal."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith("renkei"):
            raise
        raise OutOfReach(
            [Fault("bulk_not_installed", Place(), {"engine": engine, "extra": extra})]
        ) from error


def word_of(name: str, cell: str) -> str | int | None:
    """What a cell of words or years means."""
    from renkei.domain.fiscal_year import parse_fiscal_year
    from renkei.intake.indicator_rows import words as table_words

    if name in ("year", "start_year", "end_year"):
        return parse_fiscal_year(cell)
    if name == "method":
        return table_words.METHODS.get(table_words.folded_word(cell), cell)
    tables = {
        "direction": table_words.DIRECTIONS,
        "target_kind": table_words.TARGET_KINDS,
        "accumulation": table_words.ACCUMULATIONS,
        "kind": table_words.INDICATOR_KINDS,
    }
    meant = table_words.word_of(tables[name], cell)
    return None if meant is None else str(meant)


def _refuse_output(out: Path | None, words: Words) -> None:
    """Raise `OutOfReach` for a name of no kind that is written, and where a file of others stands."""
    from renkei.bulk.counts_file import is_ours
    from renkei.intake.indicator_rows.headings import ADDED

    if out is None:
        return
    if out.suffix.lower() not in OUTPUTS:
        raise OutOfReach([Fault("bulk_unknown_output", Place(str(out)))])
    headings = (ADDED[0], labels(words).favourable_share)
    with reaching(out):
        is_free = not out.exists() or (out.is_file() and is_ours(out, headings))
    if not is_free:
        raise OutOfReach([Fault("output_of_others", Place(str(out)))])


def _refuse_taken(columns: Sequence[str], table: Path) -> None:
    """Raise `FileRefused` with every heading under which something of ours is to stand."""
    from renkei.bulk.graded import ADDED
    from renkei.intake.indicator_rows.headings import folded

    taken = [name for name in columns if folded(name) in ADDED or folded(name).startswith("renkei_")]
    if taken:
        raise FileRefused(
            [Fault("table_heading_taken", Place(str(table)), {"heading": name}) for name in taken]
        )


def _refuse_unknown(asked: Asked, columns: Sequence[str]) -> None:
    """Raise `FileRefused` with every column that is to be counted by and the table does not have."""
    values = {"columns": list(columns)}
    faults = [
        Fault("bulk_no_such_column", Place(str(asked.table)), {"found": name, **values})
        for name in asked.by
        if name not in columns
    ]
    if faults:
        raise FileRefused(faults)


def _write(engine: Engine, asked: Asked, result: GradedTable, counts: Counts, words: Words) -> None:
    from renkei.bulk.counts_file import as_csv, as_workbook, cells
    from renkei.bulk.for_spreadsheets import for_spreadsheets
    from renkei.cli.grade import write
    from renkei.exchange.graded_table_text import guarded

    out, scale = asked.out, asked.scale
    if out is None:
        return
    form = out.suffix.lower()
    if not asked.by and form != ".xlsx":
        table = told(result, words)
        engine.write(for_spreadsheets(table) if form == ".csv" else table, out)
        return
    lines: list[list[Cell]]
    if asked.by:
        lines = cells(counts, scale, labels(words))
        if form == ".parquet":
            engine.write_lines(lines, out)
            return
    else:
        _refuse_long(counts.total.row.items, out)
        table = told(result, words)
        lines = [[*table.columns], *([_cell(part) for part in row] for row in engine.rows(table))]
    content = (
        as_csv(lines, guarded)
        if form == ".csv"
        else as_workbook(lines, words("Grades"), scale.printing.share_digits)
    )
    write(out, content)


def told(result: GradedTable, words: Words) -> Table:
    """The table with its grades, reasons in words."""
    from renkei.bulk.mapped import printed

    scale = result.compiled.scale

    def symbol_of(reason: str) -> str:
        return scale.missing_rule(reason).symbol

    sign = "：" if words.is_japanese else ": "
    return printed(result.told(symbol_of, lambda reason: said(reason, words), sign))


def said(reason: str, words: Words) -> str:
    """A reason for no grade in words."""
    from renkei.bulk.counts import UNREADABLE
    from renkei.intake.indicator_rows.row import NOT_COMPUTABLE

    if reason == UNREADABLE:
        return words("something in the row cannot be read")
    return (
        words("not graded: the rate cannot be computed") if reason == NOT_COMPUTABLE else words.reason(reason)
    )


def labels(words: Words) -> Labels:
    """What the columns of counts are called."""
    from renkei.bulk.counts_file import Labels

    return Labels(
        rows=words("rows"),
        share=lambda symbol: words("share of {symbol} (%)", symbol=symbol),
        favourable=words("favourable"),
        favourable_share=words("favourable share (%)"),
        change=words("change to the year before (points)"),
        total=words("total"),
    )


def summary(asked: Asked, counts: Counts, words: Words, examples: Mapping[str, Fault]) -> list[str]:
    """How many rows got which grade, why others have none, and where the answer is. `examples`: of each kind of fault the first."""
    row, scale = counts.total.row, asked.scale
    named = zip([*scale.symbols, NONE], row.counts, strict=True)
    counted = words.join(f"{symbol} {number:,}" for symbol, number in named if number)
    lines = [words.ngettext("{n} row: {counted}", "{n} rows: {counted}", row.items, counted=counted or "-")]
    if row.favourable_share is not None:
        lines.append(words("Favourable: {share} %", share=row.favourable_share))
    for reason, number in counts.total.reasons:
        lines.append(
            words("Not graded: {number} ({reason})", number=f"{number:,}", reason=said(reason, words))
        )
    lines += _faults(counts, words, examples)
    if asked.out is not None:
        lines.append(words("Written: {file}", file=str(asked.out)))
    return lines


def _faults(counts: Counts, words: Words, examples: Mapping[str, Fault]) -> Iterator[str]:
    """What could not be read, the most frequent first, each with the first cell in which it was found."""
    for kind, number in counts.total.faults[:MOST_FAULTS]:
        column, _, code = kind.rpartition(" ")
        example = examples.get(kind) or Fault(code, Place(column=column))
        yield words(
            "Cannot be read: {number} – {example}", number=f"{number:,}", example=words.fault(example)
        )
    if (rest := len(counts.total.faults) - MOST_FAULTS) > 0:
        yield words.ngettext("{n} more kind of fault", "{n} more kinds of faults", rest)


def _refuse_long(rows: int, out: Path) -> None:
    if rows > MOST_ROWS:
        values = {"most": f"{MOST_ROWS:,}", "rows": f"{rows:,}"}
        raise OutOfReach([Fault("bulk_too_many_rows", Place(str(out)), values)])


def _cell(part: object) -> Cell:
    return part if part is None or isinstance(part, str | int | Decimal) else str(part)
