"""A file that says what columns stand for: what it corrects, and what is refused."""

from __future__ import annotations

import tomllib
from pathlib import Path

import duckdb
import ibis
import pytest
from jsonschema import Draft202012Validator

from renkei.bulk.column_file import corrected
from renkei.bulk.column_file_text import toml_of
from renkei.bulk.column_map import guess
from renkei.bulk.column_schema import as_text, schema
from renkei.bulk.mapped import mapped, printed
from renkei.bulk.sql import sql_of
from renkei.domain.errors import FileRefused
from renkei.wording import words_of

REMARKS = {name: name for name in ("head", "guessed", "missing", "ignore", "values", "wide")}
WIDE = ("指標", "方向", "H30基準値", "R4実績", "R5目標", "R5実績", "R6目標", "R6実績", "備考")


def test_a_file_goes_before_what_was_guessed():
    text = 'actual = "備考"\nignore = ["R4実績"]\n[[wide]]\nyear = "R6"\ntarget = "R6目標"\n'
    made = corrected(guess(WIDE), text, WIDE, file="m.toml")

    assert made.named["actual"] == "備考"
    assert made.wide == {2024: {"target": "R6目標"}}
    assert "R4実績" in made.unused


FAULTS = {
    "actal": ('actal = "備考"', "columns_key_unknown_near"),
    "target": ("target = 3", "columns_text_wanted"),
    "actual": ('actual = "R7実績"', "columns_no_such_column_near"),
    "ignore": ("ignore = true", "columns_list_wanted"),
    "ignore[0]": ('ignore = ["ない列だ"]', "columns_no_such_column"),
    "direction.all": ('direction = { all = "sideways" }', "columns_word_unknown"),
    "direction": ('direction = { most = "higher" }', "columns_all_wanted"),
    "year.all": ('year = { all = "soon" }', "columns_year_wanted"),
    "scaled": ("scaled = 12", "columns_power_wanted"),
    "scaled.unit": ("scaled = { unit = 10 }", "columns_key_unknown"),
    "values.direction.△": ('values = { direction = { "△" = "下" } }', "columns_word_unknown"),
    "values": ("values = 1", "columns_table_wanted"),
    "wide": ("wide = 1", "columns_table_wanted"),
    "wide[0].year": ('wide = [{ actual = "R4実績" }]', "columns_year_wanted"),
    "wide[0].unit": ('wide = [{ year = 2024, unit = "備考" }]', "columns_key_unknown"),
    "format": ("format = 2", "columns_format"),
}


@pytest.mark.parametrize("key", FAULTS)
def test_a_faulty_file_is_refused_with_its_key(key):
    text, code = FAULTS[key]

    with pytest.raises(FileRefused) as refused:
        corrected(guess(WIDE), text, WIDE, file="m.toml")
    assert [(fault.code, fault.place.key) for fault in refused.value.faults] == [(code, key)]
    assert "?" not in words_of("en").fault(refused.value.faults[0]).removesuffix("meant?")


def test_all_faults_of_a_file_are_told_at_once():
    with pytest.raises(FileRefused) as refused:
        corrected(guess(WIDE), 'actual = "備考"\nunit = "備考"\nmethod = 1', WIDE, file="m.toml")
    assert {fault.code for fault in refused.value.faults} == {"columns_used_twice", "columns_text_wanted"}


@pytest.mark.parametrize("headings", [WIDE, ("指標", "目標値", 'a"\\b', "実績（人）")])
def test_the_file_to_start_from_says_what_was_guessed(headings):
    made = guess(headings)

    again = corrected(made, toml_of(made, REMARKS), headings, file="m.toml")
    assert (again.named, again.wide, again.unused) == (made.named, made.wide, made.unused)


def test_the_schema_is_the_one_of_the_documents():
    kept = Path(__file__).parents[2] / "docs/schema/columns.schema.json"

    assert kept.read_text(encoding="utf-8") == as_text()


@pytest.mark.parametrize("headings", [WIDE, ("目標", "実績", "所管")])
def test_the_schema_takes_the_file_to_start_from(headings):
    made = tomllib.loads(toml_of(guess(headings), REMARKS))

    assert [*Draft202012Validator(schema()).iter_errors(made)] == []


OF_ITS_TABLE = ("columns_no_such_column", "columns_no_such_column_near", "columns_word_unknown")


@pytest.mark.parametrize("key", [key for key, (_, code) in FAULTS.items() if code not in OF_ITS_TABLE])
def test_the_schema_refuses_what_is_faulty_whatever_the_table(key):
    text, _ = FAULTS[key]
    is_soon = key == "year.all"  # what is a year is said by its reader

    assert Draft202012Validator(schema()).is_valid(tomllib.loads(text)) is is_soon


def test_words_of_their_own_are_read_and_printed_as_written():
    headings = ("d", "t", "a")
    table = ibis.table({"d": "string", "t": "int64", "a": "int64"}, name="facts")
    text = 'direction = "d"\ntarget = "t"\nactual = "a"\nyear = { all = 2024 }\nscaled = 10000\n[values.direction]\nup = "higher"'
    made = mapped(table, corrected(guess(headings), text, headings, file="m"), file="t")
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.execute("CREATE TABLE facts AS SELECT 'up' AS d, 12345::BIGINT AS t, -1::BIGINT AS a")
        (row,) = connection.execute(sql_of(made.table, "duckdb")).fetchall()
    found = dict(zip(made.table.columns, row, strict=True))

    assert [str(found[made.named[name]]) for name in ("direction", "target", "actual", "year")] == [
        "higher", "1.2345", "-0.0001", "2024",
    ]  # fmt: skip
    assert (found["renkei_own_d"], found["renkei_own_t"]) == ("up", 12345)
    assert printed(made.table.select(*made.kept.values())).columns == made.own


def test_a_column_of_decimals_is_not_divided():
    table = ibis.table({"目標": "string"}, name="facts")
    made = corrected(guess(["目標"]), "scaled = { target = 100 }", ["目標"], file="m")

    with pytest.raises(FileRefused) as refused:
        mapped(table, made, file="t")
    assert [fault.code for fault in refused.value.faults] == ["columns_scaled_no_whole"]
