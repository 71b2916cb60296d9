"""Cells as officers write them come to the same on every engine as in a table that is read row by row."""

from __future__ import annotations

import csv
import io
import random
from pathlib import Path

import psycopg
import pytest
from tests.bulk.servers import postgresql
from tests.cli.office import Ran

USUAL = {
    "指標": "売上額", "単位": "人", "方向": "増", "目標の種類": "", "基準値": "50", "目標値": "100", "実績値": "75", "前年度値": "90", "年度": "R6",
    "開始年度": "R3", "最終年度": "R7", "累計区分": "", "得点": "3", "満点": "5", "判定": "",
}  # fmt: skip
NUMBERS = [
    "100", "75", "0", "", "99.5", "1,800", "▲3.5", "-3", "１００", "約1,800人", "1,800（見込）", "50,500千円", "50千円", "12.34567", "1O0", "－",
    "未集計", "※集計中", "10回", "0.9", "80%", "80％", "007", "1,23,4", "=1+1", "#N/A", "同上", "1.5億円", "NaN", "inf", "1e5", "なし", "100 ",
    "\u3000100", "100\u200b", "99999999999999999999", "２，０００", "'=A1", "12345678901234",
]  # fmt: skip
TARGETS = [
    *NUMBERS, "100以上", "1回以上", "80％以下", "75～85", "現状維持以上", "現状維持", "+5%", "令和7年度までに策定", "検討する", "未設定", "100超",
]  # fmt: skip
CELLS = {
    "指標": ["売上額", "=cmd"],
    "単位": ["人", "千円", "%", "％（速報）", "", "回/年", "件"],
    "方向": ["増", "減", "up", "維持", "範囲", "", "上々", "増 "],
    "目標の種類": ["", "", "", "以上", "以下", "超", "範囲内", "現状維持", "基準値比", "達成型", "文章", "以下に"],
    "基準値": ["", "50", "200", "約50", "0"],
    "目標値": TARGETS,
    "実績値": [*NUMBERS, "策定済み", "令和6年5月1日", "未策定"],
    "前年度値": ["", "90", "約90", "0"],
    "年度": ["R6", "2024", "令和6年度", "令和6年", "6", "いつか", "2030", ""],
    "開始年度": ["R3", "2023", "", "1800"],
    "最終年度": ["R7", "2025", "", "R1", "2100"],
    "累計区分": ["", "単年度", "累計", "何か"],
    "得点": ["", "3", "三"],
    "満点": ["", "5", "0"],
    "判定": ["", "A", "●", "a"],
}  # fmt: skip
SCALES = ("aomori", "motomiya", "kakogawa", "growth", "france", "osaka_lib_milestone")


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Half of the rows are plain but for one cell; the others are anything."""
    chance = random.Random(5)
    rows = []
    for at in range(800):
        row = {name: chance.choice(CELLS[name]) for name in USUAL}
        if at % 2 == 0:
            kept = chance.choice([*USUAL])
            row = {**USUAL, kept: row[kept]}
        if not row["実績値"].strip():
            row["判定"] = ""  # else what was not reported may have been judged
        rows.append([at, *row.values()])
    shares = [("80", "0.9"), ("0.8", "90"), ("80", "1"), ("5", "0.9"), ("80", "90")]
    for at, (target, actual) in enumerate(
        shares, 800
    ):  # numbers alone, of which some are shares beside percent
        rows.append([at, *{**USUAL, "単位": "％", "目標値": target, "実績値": actual}.values()])
    path = tmp_path_factory.mktemp("odd") / "t.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["番号", *USUAL], *rows])
    return path


def answers(path: Path) -> dict[int, list[str]]:
    """Rate, grade and the beginning of the reason."""
    with io.StringIO(path.read_bytes().decode("utf-8-sig")) as file:
        lines = list(csv.DictReader(file))
    return {
        int(one["番号"]): [number(one["achievement_rate"]), one["grade"], one["reason"].partition("：")[0]]
        for one in lines
    }


def number(text: str) -> str:
    return text and f"{float(text):.4f}"


def answered(renkei, table: Path, out: Path, scale: str, *engine: str) -> dict[int, list[str]]:
    ran: Ran = renkei("grade", str(table), "--scale", scale, "-o", str(out), *engine, "--lang", "ja")
    assert ran.code == 1, ran.err
    return answers(out)


@pytest.mark.parametrize("scale", SCALES)
def test_cells_as_officers_write_them_come_to_the_same_on_an_engine(renkei, table, tmp_path, scale):
    row_by_row = answered(renkei, table, tmp_path / "a.csv", scale)
    on_engine = answered(renkei, table, tmp_path / "b.csv", scale, "--engine", "duckdb")

    assert [*on_engine.items()] == [*row_by_row.items()]


@pytest.mark.parametrize("scale", ["motomiya"])
def test_they_come_to_the_same_within_clickhouse(renkei, table, tmp_path, scale):
    row_by_row = answered(renkei, table, tmp_path / "a.csv", scale)

    assert answered(renkei, table, tmp_path / "b.csv", scale, "--engine", "clickhouse") == row_by_row


def test_they_come_to_the_same_where_they_are_in_postgresql(renkei, table, tmp_path):
    row_by_row = answered(renkei, table, tmp_path / "a.csv", "motomiya")

    with postgresql() as address:
        filled(address, table)
        on_engine = answered(renkei, "public.facts", tmp_path / "b.csv", "motomiya", "--engine", address)
    assert on_engine == row_by_row


def filled(address: str, table: Path) -> None:
    columns = ", ".join(f'"{name}" text' for name in ("番号", *USUAL))
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE TABLE facts ({columns})".encode())
        with connection.cursor().copy("COPY facts FROM STDIN (FORMAT CSV, HEADER)") as rows:
            rows.write(table.read_bytes())
