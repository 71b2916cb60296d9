"""`renkei profile`: what a table holds and what looks wrong in it, the same on every engine and in every form."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import jsonschema
import pytest

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "docs/schema/profile.schema.json"
HEADINGS = "市町村,指標,単位,方向,目標値,実績値,年度,前年度値,累計区分"
WRONG = {
    "repeated_differs": ["A市,相談,件,増,10,5,R5,,", "A市,相談,件,増,10,6,R5,,"],
    "repeated_same": ["A市,相談,件,増,10,5,R5,,", "A市,相談,件,増,10,5,R5,,"],
    "share_for_percent": ["A市,率,％,増,80,0.9,R5,,"],
    "factor": ["A市,額,円,増,10,43698,R5,,", "A市,額,円,増,10,43.7,R6,,"],
    "unit_changed": ["A市,額,千円,増,10,20,R5,,", "A市,額,円,増,10,21,R6,,"],
    "previous_differs": ["A市,相談,件,増,10,20,R5,,", "A市,相談,件,増,10,22,R6,21,"],
    "direction_mixed": ["A市,相談,件,増,10,20,R5,,", "A市,相談,件,減,10,22,R6,,"],
    "cannot_be_read": ["A市,相談,件,増,10,いっぱい,R5,,"],
    "not_sure": ["A市,相談,件,増,10,約20,R5,,"],
    "outlier": [f"A市,相談,件,増,10,{value},R{at},," for at, value in enumerate((31, 34, 38, 81, 39, 33), 1)],
    "total_falls": ["A市,延べ,件,増,10,20,R5,,累計", "A市,延べ,件,増,10,18,R6,,累計"],
    "over_100_percent": ["A市,率,％,増,80,120,R5,,"],
    "unit_variants": ["A市,相談,人,増,10,5,R5,,", "A市,参加,名,増,10,5,R5,,"],
    "years_missing": ["A市,相談,件,増,10,20,R3,,", "A市,相談,件,増,10,22,R6,,"],
}
RIGHT = ["A市,相談,件,増,10,20,R4,,", "A市,相談,件,増,10,22,R5,20,", "A市,相談,件,増,10,集計中,R6,22,"]


def table_of(folder: Path, rows: list[str]) -> Path:
    path = folder / "t.csv"
    path.write_text("\n".join([HEADINGS, *rows]) + "\n", encoding="utf-8")
    return path


def looked_at(renkei, table: Path | str, *arguments: str):
    ran = renkei("profile", str(table), "--json", "--lang", "en", *arguments)
    return ran.code, json.loads(ran.out)


@pytest.mark.parametrize("code", WRONG)
def test_what_looks_wrong_is_found_and_nothing_else(renkei, tmp_path, code):
    exit_code, said = looked_at(renkei, table_of(tmp_path, WRONG[code]))

    assert [one["code"] for one in said["found"]] == [code]
    assert (exit_code, said["found"][0]["count"]) == (1, len(said["found"][0]["examples"]))


def test_a_table_without_anything_wrong_has_nothing_to_look_at(renkei, tmp_path):
    exit_code, said = looked_at(renkei, table_of(tmp_path, RIGHT))

    assert (exit_code, said["found"], said["rows"], said["series"]) == (0, [], 3, 1)
    assert said["years"] == [[2022, 1], [2023, 1], [2024, 1]]


def test_empty_cells_zeros_and_reasons_for_no_value_are_told_apart(renkei, tmp_path):
    rows = [
        f"A市,相談{at},件,増,10,{cell},R5,," for at, cell in enumerate(("0", "0.0", "", "集計中", "－", "3"))
    ]

    _, said = looked_at(renkei, table_of(tmp_path, rows))

    actual = next(one for one in said["columns"] if one["meaning"] == "actual")
    assert (actual["empty"], actual["number"]["zeros"], actual["number"]["numbers"]) == (1, 2, 3)
    assert {one["kind"] for one in actual["odd"]} == {"missing"}
    assert sum(one["cells"] for one in actual["odd"]) == 2


def test_floats_are_told_and_stop_nothing(renkei, tmp_path):
    path = tmp_path / "f.parquet"
    query = "SELECT 'A市' 市町村, '相談' 指標, '増' 方向, 1.5::DOUBLE 実績値, 2 目標値, 2024 年度"
    duckdb.connect(config={"threads": 1}).execute(f"COPY ({query}) TO '{path}' (FORMAT PARQUET)")

    _, said = looked_at(renkei, path)

    assert said["found"][0] == {"code": "float_column", "count": 1, "examples": [{"column": "実績値"}]}


def test_every_engine_says_the_same(renkei, tmp_path):
    table = table_of(tmp_path, [row for rows in WRONG.values() for row in rows])

    assert looked_at(renkei, table, "--engine", "clickhouse") == looked_at(renkei, table)


def test_the_data_is_as_its_schema_says(renkei, tmp_path):
    _, said = looked_at(renkei, table_of(tmp_path, [row for rows in WRONG.values() for row in rows]))

    jsonschema.validate(said, json.loads(SCHEMA.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", ["o.html", "o.json", "o.txt"])
def test_a_report_is_the_same_twice_and_never_replaces_a_file_of_others(renkei, tmp_path, name):
    table, out = table_of(tmp_path, WRONG["factor"]), tmp_path / name
    written = []
    for _ in range(2):
        renkei("profile", str(table), "-o", str(out), "--lang", "ja")
        written.append(out.read_bytes())
    out.write_bytes(b"of others")

    assert written[0] == written[1]
    assert renkei("profile", str(table), "-o", str(out)).code != 0
    assert out.read_bytes() == b"of others"


def test_nothing_that_was_written_becomes_markup_or_is_obeyed(renkei, tmp_path):
    rows = [row.replace("相談", "<script>x</script>\x1b[31m") for row in WRONG["outlier"]]
    table, out = table_of(tmp_path, rows), tmp_path / "o.html"

    renkei("profile", str(table), "-o", str(out))
    shown = renkei("profile", str(table)).out

    assert b"<script" not in out.read_bytes()
    assert "\x1b" not in shown


def test_a_column_that_tells_series_apart_must_be_there(renkei, tmp_path):
    ran = renkei("profile", str(table_of(tmp_path, RIGHT)), "--key", "県", "--lang", "ja")

    assert (ran.code, "県の列がありません" in ran.err) == (3, True)
