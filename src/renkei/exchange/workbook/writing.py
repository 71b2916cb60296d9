"""A register → its workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from renkei.domain.register import Register
from renkei.exchange import paths
from renkei.exchange.assembly import canonical, records_of
from renkei.exchange.folder_writing import refuse_paths
from renkei.exchange.table import Table
from renkei.exchange.tables import INDICATORS, PHOTOS, REGION, TABLES
from renkei.exchange.workbook.canvas import Canvas
from renkei.exchange.workbook.carried import lines_of
from renkei.exchange.workbook.ditto import kept_dittos
from renkei.exchange.workbook.guide_sheet import guide, write_guide
from renkei.exchange.workbook.heads import heads_of
from renkei.exchange.workbook.inner_sheet import write_inner
from renkei.exchange.workbook.lists import Lists
from renkei.exchange.workbook.photo_cells import float_photos
from renkei.exchange.workbook.region_sheet import write_region_sheet
from renkei.exchange.workbook.sheet_names import FILES, README
from renkei.exchange.workbook.table_sheet import TableSheet
from renkei.exchange.workbook.text_sheets import write_files, write_readme
from renkei.exchange.workbook.tongue import Tongue
from renkei.wording.words import words_of

_OF_INDICATOR = ("targets", "results")
_YEAR = "year"


def write_workbook(register: Register, language: str = "ja") -> bytes:
    """The workbook (.xlsx) of a register, in Japanese or English: no formula, no macro, the same bytes for the same facts.

    Raises `FactsRefused` if a path of a picture would leave the folder, `ValueError` for another language.
    """
    refuse_paths(register)
    register = canonical(register)
    words = words_of(language)
    canvas = Canvas(words, register.region.name)
    records = _newest_first(records_of(register))
    first = guide(canvas)
    tongue = Tongue.of(words, register)
    lists = Lists(tongue)
    placed = _write_tables(canvas, lists, register, records)
    fits = write_readme(canvas, words, register.readme)
    kept = [] if fits else [(paths.README, register.readme.encode(errors="surrogatepass"))]
    rows = write_files(canvas, words, [*kept, *_left(register, placed)])
    write_guide(canvas, first, register, _counts(register, records, rows))
    lists.write(canvas)
    form = lines_of(register.readme.encode())[0].form if fits and register.readme else ""
    pictures = [path for path, _ in register.files if path.startswith("photos/")]
    write_inner(canvas, register, readme=form, pictures=pictures, dittos=kept_dittos(records))
    return canvas.to_bytes()


def _newest_first(records: Mapping[str, Sequence[Any]]) -> dict[str, Sequence[Any]]:
    """The records with those of the newest year at the top of their sheets. Reading sorts them again as the folder does,
    and within a year they keep their order."""
    dated = {table.name: _newest(table, records[table.name]) for table in TABLES if _YEAR in table.order}
    return {**records, **dated}


def _newest(table: Table, records: Sequence[Any]) -> list[Any]:
    def year(record: object) -> int:
        return int(str(table.value(record, _YEAR) or 0))

    return sorted(records, key=year, reverse=True)


def _write_tables(
    canvas: Canvas, lists: Lists, register: Register, records: Mapping[str, Sequence[Any]]
) -> set[str]:
    """The sheet of every table. Returns the paths of the pictures that float there."""
    placed: set[str] = set()
    decimals = {indicator.id: indicator.decimals for indicator in register.indicators}
    for table in TABLES:
        if table is REGION:
            write_region_sheet(canvas, lists.tongue, register.region)
            continue
        sheet = TableSheet(canvas, lists.tongue, lists, table, _decimals(table, decimals)).write(
            records[table.name]
        )
        if table is PHOTOS:
            at = len(heads_of(canvas.words, table))
            placed = float_photos(sheet, at, records[table.name], dict(register.files))
    return placed


def _decimals(table: Table, of: Mapping[str, int]) -> Any:
    """How many decimals the numbers of a table's records are shown with, at least."""
    if table is INDICATORS:
        return lambda record: record.decimals
    if table.name in _OF_INDICATOR:
        return lambda record: of.get(record.indicator, 0)
    return lambda record: 0


def _left(register: Register, placed: set[str]) -> list[tuple[str, bytes]]:
    """Files that do not lie on the row of a record."""
    return [(path, data) for path, data in register.files if path not in placed]


def _counts(register: Register, records: Mapping[str, Sequence[Any]], of_files: int) -> dict[str, int]:
    """The rows of each sheet."""
    counts = {name: len(of) for name, of in records.items()}
    return {**counts, README: len(register.readme.splitlines()), FILES: of_files}
