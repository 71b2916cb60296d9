"""`renkei profile`: what a table of indicators holds, before anything is graded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from renkei.cli import exit_codes
from renkei.cli.parameters import json_option, path_type
from renkei.cli.reach import settled
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words

if TYPE_CHECKING:
    from renkei.bulk.profile import Profile
    from renkei.materials.sections_file import Section

KINDS = (".html", ".json", ".txt")
_WIDEST = 40  # columns of the terminal that a cell takes
_GAP = 2


class Report(click.ParamType[Path]):
    """A file whose ending says what it is."""

    name = "file"

    def __init__(self, words: Words) -> None:
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path."""
        path = settled(Path(value))
        if path.suffix.lower() not in KINDS:
            self.fail(
                self.words("“{value}” ends neither with .html, .json nor .txt.", value=path.name), param, ctx
            )
        return path


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "profile",
        words,
        short_help=words("Look at a table of indicators before it is graded."),
        help=words(
            "Says what a table of indicators holds: what its columns stand for, what is missing, zeros, units and their spellings, rows"
            " twice, restated values, outliers. Nothing is changed. The exit code is 1 if there is something to look at."
        ),
        params=[
            click.Argument(["table"], type=path_type(), metavar="TABLE", help=words("The table: Parquet, CSV or a workbook.")),
            click.Option(
                ["-o", "--out", "out"], type=Report(words), metavar=words("FILE"),
                help=words("Write it into this file: a page (.html), data (.json) or text (.txt)."),
            ),
            click.Option(
                ["--key"], metavar=words("COLUMNS"),
                help=words("The columns that tell a series apart (place,indicator). Without it, the place and the indicator."),
            ),
            click.Option(
                ["--columns"], type=path_type(), metavar="MAP.toml",
                help=words("What the columns stand for, where their headings do not say it; see renkei grade --show-columns."),
            ),
            click.Option(["--sheet"], default="", metavar=words("SHEET"), help=words("The sheet of a workbook, by its name.")),
            click.Option(
                ["--engine"], default="duckdb", metavar="duckdb|spark|spark://…|clickhouse|postgresql://…",
                help=words("The engine that reads the table. In PostgreSQL, TABLE names a table there."),
            ),
            json_option(words),
        ],
        callback=click.pass_obj(profile_table),
    )  # fmt: skip


def profile_table(
    terminal: Terminal,
    table: Path,
    *,
    out: Path | None,
    key: str | None,
    columns: Path | None,
    sheet: str,
    engine: str,
    is_json: bool,
) -> int:
    """Look at the table and say what it holds."""
    from renkei.cli.profile_told import as_data, lead, sections
    from renkei.cli.reach import refuse_others, refuse_writing_over

    words = terminal.words
    refuse_writing_over(out, (table, *([columns] if columns else [])), "table_is_output")
    refuse_others(out, is_ours)
    keys = tuple(dict.fromkeys(filter(None, map(str.strip, (key or "").split(",")))))
    found = _looked_at(terminal, table, columns, keys, sheet, engine)
    said = [_title(table, words), *lead(found, words)], sections(found, words)
    if out is not None:
        _write(out, found, table, said, words)
        terminal.tell(words("Written: {file}", file=str(out)))
    if is_json:
        terminal.give(as_data(found, str(table)))
    elif out is None:
        terminal.show(lines(*said))
    return exit_codes.FOUND if found.found else exit_codes.DONE


def is_ours(content: bytes) -> bool:
    """Whether a file is what this command wrote."""
    from renkei.materials.sections_file import is_ours as is_page

    head = content[:400].decode("utf-8", "replace")
    return is_page(content) or head.startswith(('{\n  "format": 1,\n  "table": ', "renkei profile\n"))


def _looked_at(
    terminal: Terminal, table: Path, columns: Path | None, keys: Sequence[str], sheet: str, name: str
) -> Profile:
    from renkei.cli.grade_columns import map_of
    from renkei.cli.grade_whole import at_work, installed, opened, word_of
    from renkei.domain.errors import Fault, FileRefused, Place

    with installed("duckdb", "bulk"):
        from renkei.bulk.profile import profile
    with at_work(terminal, name, terminal.words("Reading the table …")) as (engine, folder):
        found = opened(engine, table, folder, sheet=sheet)
        map = map_of(found.columns, columns, ())
        told = {"columns": list(found.columns)}
        faults = [
            Fault("bulk_no_such_column", Place(str(table)), {"found": one, **told})
            for one in keys
            if one not in found.columns
        ]
        if faults:
            raise FileRefused(faults)
        return profile(engine, found, map, word_of, file=str(table), keys=keys)


def _title(table: Path, words: Words) -> str:
    return words("What {table} holds", table=table.name)


def _write(
    out: Path, found: Profile, table: Path, said: tuple[list[str], list[Section]], words: Words
) -> None:
    import json

    from renkei.cli.grade import write
    from renkei.cli.profile_told import as_data
    from renkei.cli.reach import reaching
    from renkei.materials.sections_file import page

    kind = out.suffix.lower()
    if kind == ".html":
        content = page(said[0][0], said[0][1:], said[1], words)
    elif kind == ".json":
        content = (json.dumps(as_data(found, str(table)), ensure_ascii=False, indent=2) + "\n").encode()
    else:
        content = ("\n".join(["renkei profile", *lines(*said)]) + "\n").encode("utf-8")
    with reaching(out):
        write(out, content)


def lines(lead: Sequence[str], sections: Sequence[Section]) -> list[str]:
    """All of it as text."""
    return [*lead, *(line for section in sections for line in ["", *_section(section)])]


def _section(section: Section) -> Iterator[str]:
    from renkei.cli.width import padded, shortened, width

    yield section.title
    if section.note:
        yield f"  {section.note}"
    rows = [
        tuple(shortened(cell, _WIDEST) for cell in row) for row in (section.headings, *section.rows) if row
    ]
    widths = [max(width(row[at]) for row in rows) for at in range(len(section.headings))]
    for row in rows:
        cells = (padded(cell, widths[at], right=at in section.numbers) for at, cell in enumerate(row))
        yield ("  " + (" " * _GAP).join(cells)).rstrip()
