"""`renkei grade`: any table of indicators, graded by a scale; every row and column kept."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renkei.cli import exit_codes
from renkei.cli.parameters import json_option, path_type
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import OBEYED, Terminal
from renkei.wording import Words

if TYPE_CHECKING:
    from renkei.exchange.graded_table import GradedRow, GradedTable

_NAMED = 5  # rows that are named of those that have to be looked at


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "grade",
        words,
        short_help=words("Grade any table of indicators."),
        help=_help(words),
        params=[*_usual(words), *_whole(words), json_option(words)],
        callback=click.pass_obj(grade),
    )


def _usual(words: Words) -> list[click.Parameter]:
    return [
        click.Argument(
            ["table"], type=path_type(), metavar="TABLE.csv",
            help=words("The table: CSV in UTF-8 or CP932, parted by commas, semicolons or tabs. - reads what is piped in."),
        ),
        click.Option(
            ["--scale"], required=True, metavar=words("SCALE"),
            help=words("The scale: an id (see renkei scales) or a TOML file."),
        ),
        click.Option(
            ["-o", "--out", "out"], type=path_type(), metavar="OUT.csv",
            help=words("The file to write. Without it, the table goes to the screen."),
        ),
        click.Option(
            ["--explain"], metavar="ID",
            help=words("Only show how the grade of this indicator came about, of every year."),
        ),
        click.Option(
            ["--id", "id_column"], metavar=words("COLUMN"),
            help=words("The column of ids for --explain, where its heading does not say so."),
        ),
        click.Option(
            ["--sheet"], metavar=words("NAME"),
            help=words("The sheet of a workbook; else the first one that is shown."),
        ),
    ]  # fmt: skip


def _whole(words: Words) -> list[click.Parameter]:
    return [
        click.Option(
            ["--by"], metavar=words("COLUMNS"),
            help=words("Count a whole table by these of its columns (role,year): shares, favourable share, change to the year before."),
        ),
        click.Option(
            ["--engine"], metavar="duckdb|spark|spark://…|clickhouse|postgresql://…",
            help=words(
                "Grade the whole table by an engine; .parquet goes to duckdb by itself. In PostgreSQL, TABLE names a table there."
            ),
        ),
        click.Option(
            ["--columns", "columns_file"], type=path_type(), metavar="MAP.toml",
            help=words("A file that says what the columns of a whole table stand for, where their headings do not."),
        ),
        click.Option(
            ["--show-columns", "only_columns"], is_flag=True,
            help=words("Only show what the columns stand for by their headings; -o MAP.toml writes a file to start from."),
        ),
        click.Option(
            ["--differences"], type=path_type(), metavar="OUT.csv|xlsx|parquet",
            help=words("Compare the rates that were published with the table, and list those that differ, with the likely cause."),
        ),
    ]  # fmt: skip


def _help(words: Words) -> str:
    return "\n".join(
        (
            words(
                "Adds four columns to a table of indicators: achievement_rate (percent), grade, reason and trace."
            ),
            words(
                "Columns: indicator, unit, direction (higher, lower, keep, range), baseline, target, actual, year, or in Japanese {japanese}.",
                japanese="指標 単位 方向(増・減・維持・範囲) 基準値 目標値 実績値 年度",
            ),
            words(
                "May be there too: previous, start_year, end_year, accumulation, target_kind, score, full, or in Japanese {japanese}.",
                japanese="前年度値 開始年度 最終年度 累計区分 目標の種類 得点 満点",
            ),
            words(
                "Every row is kept, in its order and with all its cells. The actual of a cumulative indicator is its running total."
            ),
        )
    )


def grade(
    terminal: Terminal,
    table: Path,
    *,
    scale: str,
    out: Path | None,
    by: str | None,
    engine: str | None,
    explain: str | None,
    id_column: str | None,
    sheet: str | None,
    columns_file: Path | None,
    only_columns: bool,
    differences: Path | None,
    is_json: bool,
) -> int:
    """Grade the table; what was counted goes to stderr, so that stdout holds the table alone.

    The exit code is 1 where something was not read, or has to be looked at otherwise.
    """
    from renkei.cli.reach import reaching, refuse_others, refuse_writing_over
    from renkei.exchange.graded_table import grade_table, is_graded_table
    from renkei.scales import find

    refuse_writing_over(out, (table, Path(scale), columns_file), "table_is_output")
    refuse_writing_over(differences, (table, Path(scale), columns_file, out), "table_is_output")
    for each in (out, differences):
        _refuse_missing_folder(each)
    is_whole = table.suffix.lower() == ".parquet" or table.is_dir() or _is_no_text(out)
    is_asked = engine or by or columns_file or only_columns or differences
    if is_asked or (is_whole and str(table) != "-"):
        from renkei.cli.grade_whole import Asked, grade_whole

        columns = tuple(dict.fromkeys(filter(None, map(str.strip, (by or "").split(",")))))
        named = (explain or "", id_column or "", sheet or "", columns_file, only_columns, differences)
        return grade_whole(terminal, Asked(table, find(scale), columns, out, engine or "duckdb", *named))
    if out is not None and (out.is_file() or out.is_dir()):  # a pipe or a device takes it as it comes
        refuse_others(out, is_graded_table)
    with reaching(table):
        data = _data(table, sheet or "")
    with terminal.step(terminal.words("Grading …")):
        name = "" if str(table) == "-" else str(table)
        graded = grade_table(data, find(scale), terminal.words, file=name)
    if explain:
        from renkei.cli.grade_explained import explain_text

        return explain_text(terminal, graded, explain, column=id_column or "")
    _give(terminal, graded, out, is_json=is_json)
    terminal.tell(summary(graded, terminal.words, out))
    return exit_codes.FOUND if graded.has_to_be_looked_at else exit_codes.DONE


def _give(terminal: Terminal, graded: GradedTable, out: Path | None, *, is_json: bool) -> None:
    """Write the table, or put it on the screen."""
    from renkei.cli.reach import reaching

    with terminal.step(terminal.words("Grading …")):
        content = _content(graded, is_json=is_json)
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content.translate(None, OBEYED) if sys.stdout.isatty() else content)
        sys.stdout.buffer.flush()
    else:
        with reaching(out):
            write(out, content)


def _data(table: Path, sheet: str) -> bytes:
    """The table as CSV."""
    from renkei.intake.sheet_table import is_workbook, sheet_csv

    if str(table) == "-":
        return sys.stdin.buffer.read()
    return sheet_csv(table, sheet) if is_workbook(table) else table.read_bytes()


def _is_no_text(out: Path | None) -> bool:
    """Whether a file is asked for that only the way of whole tables writes."""
    return out is not None and out.suffix.lower() in (".xlsx", ".parquet")


def _refuse_missing_folder(out: Path | None) -> None:
    """Raise `OutOfReach` where there is no folder to write into."""
    from renkei.domain.errors import Fault, OutOfReach, Place

    if out is not None and not out.parent.exists():
        raise OutOfReach([Fault("folder_not_there", Place(str(out.parent)))])


def _content(table: GradedTable, *, is_json: bool) -> bytes:
    if not is_json:
        return table.to_bytes()
    import json

    return (json.dumps(table.to_data(), ensure_ascii=False, indent=2) + "\n").encode()


def write(out: Path, content: bytes) -> None:
    """Write the table so that at any moment the old file or the new one is there, whole. Raises `OutOfReach`."""
    from renkei.exchange.swapping import write_file

    if out.exists() and not out.is_file():
        out.write_bytes(content)  # a pipe or a device takes it as it comes; a folder refuses
    else:
        write_file(out.resolve(), content)


def summary(table: GradedTable, words: Words, out: Path | None) -> list[str]:
    """How many rows got which grade, what was not read, and where the table is."""
    rows = [row for row in table.rows if not row.is_empty]
    counts = table.counts() if table.scale.grades else _rates(rows, words)
    counted = words.join(f"{name} {count:,}" for name, count in counts.items()) or words("nothing to grade")
    lines = [words.ngettext("{n} row: {counted}", "{n} rows: {counted}", len(rows), counted=counted)]
    lines += _not_read(table, words)
    for heading, meant in table.near_misses:
        lines.append(
            words("The column “{heading}” was not read. Is {meant} meant?", heading=heading, meant=meant)
        )
    if out is not None:
        lines.append(words("Written: {file}", file=str(out)))
    return lines


def _not_read(table: GradedTable, words: Words) -> Iterator[str]:
    """What has to be looked at, each with the first rows that it is found in."""
    from renkei.exchange.graded_table import OUT_OF_TIME, TWICE

    if rows := table.unreadable:
        named = _numbers(rows, words)
        yield words.ngettext(
            "{n} row cannot be read (row {rows}); its trace says why.",
            "{n} rows cannot be read (first of them: {rows}); their traces say why.",
            len(rows), rows=named,
        )  # fmt: skip
    if rows := table.noted():
        named = _numbers(rows, words)
        yield words.ngettext(
            "{n} row holds a cell that could not be read and was not needed (row {rows}); its trace says which.",
            "{n} rows hold a cell that could not be read and was not needed (first of them: {rows}); their traces say"
            " which.",
            len(rows), rows=named,
        )  # fmt: skip
    if rows := table.noted(TWICE):
        named = _numbers(rows, words)
        yield words.ngettext(
            "{n} row repeats an indicator and its year (row {rows}); both are counted.",
            "{n} rows repeat an indicator and its year (first of them: {rows}); all are counted.",
            len(rows), rows=named,
        )  # fmt: skip
    if rows := table.noted(*OUT_OF_TIME):
        named = _numbers(rows, words)
        yield words.ngettext(
            "{n} row is of a year for which the scale was not made (row {rows}).",
            "{n} rows are of years for which the scale was not made (first of them: {rows}).",
            len(rows), rows=named,
        )  # fmt: skip


def _numbers(rows: Sequence[GradedRow], words: Words) -> str:
    return words.join(str(row.record.row) for row in rows[:_NAMED])


def _rates(rows: Sequence[GradedRow], words: Words) -> dict[str, int]:
    """A scale without grades only states rates."""
    rated = sum(row.rate is not None for row in rows)
    return {words("with a rate"): rated, words("without one"): len(rows) - rated}
