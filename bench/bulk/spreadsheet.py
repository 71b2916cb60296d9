"""LibreOffice recalculating the Aomori scale as formulas, as an office grades today: 20,000 rows, and what a million would come to."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import duckdb
import xlsxwriter

from bench.bulk.by_hand import AOMORI
from bench.bulk.rows import table
from bench.measure import childrens_cpu

SHEET_ROWS = 20_000
_FORMULA = (
    '=IF(C{n}="",100,IF(A{n}="lower",113,IF(B{n}="",101,IF(B{n}=0,IF(C{n}>=0,0,3),'
    "IF(C{n}>=B{n},0,IF(C{n}*4>=B{n}*3,1,IF(C{n}*2>=B{n},2,3)))))))"
)


def sheet() -> list[str]:
    """What it took, beside the same workbook with values instead of formulas; Raises `RuntimeError` where grades differ."""
    office = shutil.which("soffice")
    if office is None:
        return ["not installed: not measured"]
    with tempfile.TemporaryDirectory(prefix="renkei-bench-") as name:
        folder = Path(name)
        wanted = _written(folder / "formulas.xlsx", with_formulas=True)
        _written(folder / "values.xlsx", with_formulas=False)
        _converted(office, folder, "values")  # the profile is made once
        bare, _ = _converted(office, folder, "values")
        cpu, wall = _converted(office, folder, "formulas")
        lines = (folder / "out/formulas.csv").read_text(encoding="utf-8-sig").splitlines()
    if [int(line.rpartition(",")[2]) for line in lines] != wanted:
        raise RuntimeError("LibreOffice grades otherwise")
    return [
        f"opened, recalculated and written as CSV: {cpu:.1f} s of CPU, {wall:.1f} s on the clock, the same grades",
        f"of this {bare:.1f} s go by without any formula (opening, writing)",
        f"a row at a time, a million rows would take {cpu * 1_000_000 / SHEET_ROWS:,.0f} s of CPU (reckoned, not measured)",
    ]


def _written(path: Path, *, with_formulas: bool) -> list[int]:
    """Write a workbook of rows; give their grades."""
    source = f"FROM '{table('aomori', 1_000_000)}' LIMIT {SHEET_ROWS}"
    with duckdb.connect() as connection:
        lines = connection.execute(f"SELECT direction, target, actual, {AOMORI} {source}").fetchall()
    with xlsxwriter.Workbook(path) as book:
        cells = book.add_worksheet()
        for at, (direction, target, actual, code) in enumerate(lines):
            cells.write_row(at, 0, [direction, target, actual])
            if with_formulas:
                cells.write_formula(at, 3, _FORMULA.format(n=at + 1), None, "")
            else:
                cells.write_number(at, 3, code)
    return [int(line[-1]) for line in lines]


def _converted(office: str, folder: Path, name: str) -> tuple[float, float]:
    """CPU seconds and seconds on the clock."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1",
        "--outdir",
        str(folder / "out"),
    ]
    cpu, wall = childrens_cpu(), time.perf_counter()
    subprocess.run(
        [*command, str(folder / f"{name}.xlsx")],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return childrens_cpu() - cpu, time.perf_counter() - wall
