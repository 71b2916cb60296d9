"""Tables as offices have them, given to an engine: other encodings and delimiters, packed, workbooks, folders; or refused."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
import xlsxwriter
from openpyxl import load_workbook
from tests.cli.office import Ran

Run = Callable[..., Ran]
ROWS = [
    ["指標", "単位", "方向", "目標値", "実績値", "基準値", "年度"],
    ["売上額", "千円", "増", "50,500", "43,698", "", "R6"],
    ["会", "回", "増", "1回以上", "2", "", "R6"],
]
LINES = "".join('"' + '","'.join(row) + '"\n' for row in ROWS)


def workbook(path: Path, *sheets: str) -> Path:
    with xlsxwriter.Workbook(path) as book:
        for name in sheets:
            sheet = book.add_worksheet(name)
            for at, row in enumerate([*ROWS, ["率", "%", "増", 0.9, 0.865, "", "R6"]]):
                sheet.write_row(at, 0, row)
            percent = book.add_format({"num_format": "0.0%"})
            sheet.write_number(3, 3, 0.9, percent)
            sheet.write_number(3, 4, 0.865, percent)
    return path


def made(folder: Path, kind: str) -> Path:
    path = folder / f"t.{kind}"
    if kind == "cp932.csv":
        path.write_bytes(LINES.encode("cp932"))
    elif kind == "semicolon.csv":
        path.write_text("\n".join(";".join(row) for row in ROWS), encoding="utf-8")
    elif kind == "tsv":
        path.write_text("\n".join("\t".join(row) for row in ROWS), encoding="utf-8")
    elif kind == "csv.gz":
        path.write_bytes(gzip.compress(LINES.encode()))
    else:
        workbook(path, "表")
    return path


def grades(path: Path) -> list[str]:
    return [row["grade"] for row in csv.DictReader(path.read_text("utf-8-sig").splitlines())]


@pytest.mark.parametrize("kind", ["cp932.csv", "semicolon.csv", "tsv", "csv.gz", "xlsx"])
@pytest.mark.parametrize("engine", ["duckdb", "clickhouse"])
def test_an_engine_reads_what_offices_have(renkei: Run, tmp_path: Path, kind: str, engine: str) -> None:
    table, out = made(tmp_path, kind), tmp_path / "o.csv"

    ran = renkei("grade", table, "--scale", "aomori", "--engine", engine, "-o", out)

    assert (ran.code, grades(out)[:2]) == (0, ["B", "A"]), ran.err
    assert grades(out)[2:] == (["B"] if kind == "xlsx" else [])


def test_a_workbook_without_an_engine_is_graded_with_its_traces(renkei: Run, tmp_path: Path) -> None:
    ran = renkei("grade", workbook(tmp_path / "t.xlsx", "他", "表"), "--scale", "plain", "--sheet", "表")

    assert "86.5 ÷ 90 = 96.1%" in ran.out


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("t.csv", b"", "empty"),
        ("t.csv", b"\xff\xfea\x00", "UTF-8"),
        ("t.csv", "方向,目標値,目標値,実績値\n増,1,1,1\n".encode(), "more than once"),
        ("t.csv.gz", gzip.compress(LINES.encode())[:-12], "damaged"),
        ("t.xlsx", b"PK\x03\x04", "t.xlsx"),
    ],
)
def test_what_no_engine_can_read_is_refused_in_words(
    renkei: Run, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)

    ran = renkei(
        "grade", tmp_path / name, "--scale", "aomori", "--engine", "duckdb", "-o", tmp_path / "o.csv"
    )

    assert (ran.code, said in ran.err, (tmp_path / "o.csv").exists()) == (3, True, False), ran.err


@pytest.mark.parametrize("engine", ["duckdb", "clickhouse"])
@pytest.mark.parametrize("name", ["", "*.parquet"])
def test_a_folder_of_parquet_is_one_table(renkei: Run, tmp_path: Path, engine: str, name: str) -> None:
    parts, out = tmp_path / "parts", tmp_path / "o.csv"
    parts.mkdir()
    for at in range(3):
        query = f"SELECT 'higher' AS direction, 4 AS target, {at} AS actual"
        duckdb.connect(config={"threads": 1}).execute(
            f"COPY ({query}) TO '{parts}/{at}.parquet' (FORMAT PARQUET)"
        )

    ran = renkei("grade", parts / name, "--scale", "aomori", "--engine", engine, "-o", out)

    assert (ran.code, sorted(grades(out))) == (0, ["C", "D", "D"]), ran.err


def test_a_workbook_becomes_a_workbook(renkei: Run, tmp_path: Path) -> None:
    ran = renkei("grade", workbook(tmp_path / "t.xlsx", "表"), "--scale", "aomori", "-o", tmp_path / "o.xlsx")

    sheet = load_workbook(tmp_path / "o.xlsx").active
    assert (ran.code, [row[8].value for row in sheet.iter_rows()]) == (0, ["grade", "B", "A", "B"]), ran.err
