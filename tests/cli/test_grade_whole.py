"""`renkei grade` of whole tables: what a ministry's table comes to, how it is counted, and what is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from openpyxl import load_workbook
from tests.cli.office import Ran

TABLE = """SELECT * FROM (VALUES
    (2023, 1, 'A市', '増', 100, 100.0), (2023, 1, 'B町', '増', 100, 74.9), (2023, 1, 'C村', '増', 100, NULL),
    (2024, 1, 'A市', '増', 100, 75.0), (2024, 1, 'B町', '増', 0, 0.0), (2024, 1, 'C村', '減', 100, 50.0),
    (2024, 2, '=A1', 'up', 3, 2.9999), (2024, 2, 'D町', 'sideways', 3, 3)
) t("年度", "役割", "市町村", "方向", "目標値", "実績値")"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return written(tmp_path / "t.parquet", TABLE)


def written(path: Path, query: str) -> Path:
    duckdb.connect(config={"threads": 1}).execute(f"COPY ({query}) TO '{path}' (FORMAT PARQUET)")
    return path


Run = Callable[..., Ran]


@pytest.fixture
def run(renkei: Run) -> Run:
    """In Japanese."""
    return lambda *arguments: renkei(*arguments, "--lang", "ja")


def lines_of(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_every_row_is_kept_with_its_rate_grade_and_reason(run: Run, table: Path, tmp_path: Path) -> None:
    ran = run("grade", str(table), "--scale", "aomori", "-o", str(tmp_path / "o.csv"))

    said = [line[2:3] + line[6:] for line in lines_of(tmp_path / "o.csv")[1:]]
    assert ran.code == 1  # a direction that cannot be read
    assert [line[:3] for line in said] == [
        ["A市", "100.0", "A"],
        ["B町", "74.9", "C"],
        ["C村", "", "-"],
        ["A市", "75.0", "B"],
        ["B町", "100.0", "A"],
        ["C村", "", "-"],
        ["'=A1", "100.0", "B"],
        ["D町", "", "-"],
    ]
    assert [bool(line[3]) for line in said] == [False, False, True, False, False, True, False, True]


def test_rows_are_counted_with_shares_that_add_up_and_the_change_to_the_year_before(
    run: Run, table: Path, tmp_path: Path
) -> None:
    run("grade", str(table), "--scale", "aomori", "--by", "役割,年度", "-o", str(tmp_path / "o.csv"))

    headings, *rows = lines_of(tmp_path / "o.csv")
    assert [row[:8] for row in rows] == [
        ["1", "2023", "3", "1", "0", "1", "0", "1"],
        ["1", "2024", "3", "1", "1", "0", "0", "1"],
        ["2", "2024", "2", "0", "1", "0", "0", "1"],
        ["計", "", "8", "2", "2", "1", "0", "3"],
    ]
    assert [row[-2:] for row in rows] == [["33.3", ""], ["66.7", "33.4"], ["50.0", ""], ["50.0", ""]]
    assert all(abs(sum(map(float, row[8:13])) - 100) < 1e-9 for row in rows)
    assert len(headings) == len(rows[0])


def test_no_cell_becomes_a_formula(run: Run, table: Path, tmp_path: Path) -> None:
    for name in ("o.csv", "o.xlsx"):
        run("grade", str(table), "--scale", "aomori", "--by", "市町村", "-o", str(tmp_path / name))

    cells = [cell for row in load_workbook(tmp_path / "o.xlsx").active.iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value == "=A1"] == ["s"]
    assert "'=A1" in [line[0] for line in lines_of(tmp_path / "o.csv")]


@pytest.mark.parametrize(
    ("query", "arguments", "said"),
    [
        ("SELECT 1.5::DOUBLE 実績値, 1 目標値, '増' 方向", (), "浮動小数点数"),
        ("SELECT DATE '2024-04-01' 実績値, 1 目標値, '増' 方向", (), "数が入っていません"),
        ("SELECT 1 実績値, 1 目標値, 1 方向", (), "言葉が入っていません"),
        ("SELECT 1 実績, 1 目標値", (), "（方向）"),
        ("SELECT 1 実績値, 1 目標値, '増' 方向", ("--by", "県"), "県の列がありません"),
        ("SELECT 1 実績値, 1 目標値, '増' 方向", ("-o", "x.ods"), ".parquet、.csv、.xlsx"),
    ],
)
def test_what_cannot_be_graded_is_refused_with_the_column(
    run: Run, tmp_path: Path, query: str, arguments: tuple[str, ...], said: str
) -> None:
    path = written(tmp_path / "x.parquet", query)

    ran = run("grade", str(path), "--scale", "aomori", *arguments)

    assert ran.code in (3, 4)
    assert said in ran.err


@pytest.mark.parametrize("content", [b"", b"PAR1", b"no table at all"])
def test_a_truncated_table_is_refused(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.parquet").write_bytes(content)

    ran = run("grade", str(tmp_path / "x.parquet"), "--scale", "aomori")

    assert (ran.code, "表として読めません" in ran.err) == (3, True)


def test_numbers_with_more_decimals_or_beyond_the_bound_are_kept_with_their_reason(
    run: Run, tmp_path: Path
) -> None:
    path = written(
        tmp_path / "x.parquet",
        "SELECT '増' 方向, 1 目標値, * FROM (VALUES (1.00001), (1.5), (900000000000000000::DECIMAL(30,5))) t(\"実績値\")",
    )

    run("grade", str(path), "--scale", "aomori", "-o", str(tmp_path / "o.csv"))

    rows = lines_of(tmp_path / "o.csv")[1:]
    assert [row[4] for row in rows] == ["-", "A", "-"]
    assert len({row[5] for row in rows}) == 3


@pytest.mark.parametrize("name", ["o.csv", "o.xlsx", "o.parquet"])
@pytest.mark.parametrize("by", [(), ("--by", "役割")])
def test_what_was_written_before_is_replaced_and_nothing_else(
    run: Run, table: Path, tmp_path: Path, name: str, by: tuple[str, ...]
) -> None:
    out, other = tmp_path / name, tmp_path / f"other{name[1:]}"
    other.write_bytes(b"of others")
    run("grade", str(table), "--scale", "aomori", *by, "-o", str(out))
    first = out.read_bytes()

    again = run("grade", str(table), "--scale", "aomori", *by, "-o", str(out))
    refused = run("grade", str(table), "--scale", "aomori", *by, "-o", str(other))

    assert (again.code, out.read_bytes()) == (1, first)
    assert (refused.code, other.read_bytes()) == (4, b"of others")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("engine", ["duckdb", "clickhouse"])
def test_a_csv_opens_in_spreadsheets_and_runs_nothing(
    run: Run, table: Path, tmp_path: Path, engine: str
) -> None:
    run("grade", str(table), "--scale", "aomori", "--engine", engine, "-o", str(tmp_path / "o.csv"))

    content = (tmp_path / "o.csv").read_bytes()
    assert content.startswith("\ufeff年度,役割,".encode())
    assert [line[2] for line in lines_of(tmp_path / "o.csv") if "A1" in line[2]] == ["'=A1"]


@pytest.mark.parametrize("engine", ["duckdb", "clickhouse"])
def test_years_beyond_reason_are_a_fault_of_their_row_alone(run: Run, tmp_path: Path, engine: str) -> None:
    whole = "SELECT i AS 番号, '増' 方向, 100 目標値, 75 実績値, 50 基準値, 2024 年度, s 開始年度, e 最終年度"
    years = "(VALUES (1, -9223372036854775807, 9223372036854775807), (2, 2021, 2025)) t(i, s, e)"
    path, out = written(tmp_path / "y.parquet", f"{whole} FROM {years}"), tmp_path / "o.csv"

    ran = run("grade", str(path), "--scale", "motomiya", "--engine", engine, "-o", str(out))

    grades = {line[0]: line[-2] for line in lines_of(out)[1:]}
    assert (ran.code, grades) == (1, {"1": "-", "2": "E"})
    assert "年度として読めません" in ran.err


@pytest.mark.parametrize(
    ("name", "said"), [("grade", "加える列と同じ名前"), ("RENKEI_ODD", "加える列と同じ名前")]
)
def test_a_heading_of_ours_is_refused(run: Run, tmp_path: Path, name: str, said: str) -> None:
    path = written(tmp_path / "n.parquet", f"SELECT '増' 方向, 1 目標値, 2 実績値, 3 AS \"{name}\"")

    ran = run("grade", str(path), "--scale", "aomori")

    assert (ran.code, said in ran.err) == (3, True)


def test_a_table_that_is_not_there_is_named_as_such(run: Run, tmp_path: Path) -> None:
    ran = run("grade", str(tmp_path / "none.parquet"), "--scale", "aomori")

    assert (ran.code, "この名前のものはありません" in ran.err) == (4, True)
